"""Two plans in one: when administrations merge, with every objective's origin kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from traguardo.core.model import (
    Indicator,
    KeptNote,
    Objective,
    Plan,
    PlanState,
    StrategicArea,
)
from traguardo.core.wording import fold, gist

LABEL = "Piano di origine"
"""Under what an objective keeps where it comes from: a word of the plan, whatever the reader's."""

Origin = tuple[int, str]
"""Which of the two plans (0 or 1), and the path there."""


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two: its plan, whose it is, and a short mark that tells its codes apart."""

    plan: Plan
    name: str
    mark: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The new plan; where each of its objectives comes from; the codes that had to be changed."""

    plan: Plan
    origins: Mapping[str, Origin]
    changed: tuple[str, ...]


def merge(first: Party, second: Party, *, title: str, administration: str) -> Merged:
    """Both plans' areas and objectives, the first's before the second's.

    Areas of one name become one. Codes that both plans use get their party's mark; every objective
    keeps a note under LABEL that says of whose plan it was, and its code there. Weights, targets,
    baselines and texts stay; figures, reviews and revisions remain with the plans they come from.
    """
    parties = (first, second)
    clashing = _codes(first.plan) & _codes(second.plan)
    work = _Merging(parties, clashing)
    areas = work.areas()
    operational = [
        (work.objective(one, place), (place, f"operational/{number}"))
        for place, party in enumerate(parties)
        for number, one in enumerate(party.plan.operational_objectives)
    ]
    origins = {f"operational/{number}": origin for number, (_, origin) in enumerate(operational)}
    for place, (_area, parts) in enumerate(areas):
        origins |= {f"areas/{place}/objectives/{n}": one for n, (_, one) in enumerate(parts)}
    plan = Plan(
        title=title,
        administration=administration,
        years=tuple(sorted({*first.plan.years, *second.plan.years})),
        areas=tuple(
            replace(area, objectives=tuple(one for one, _ in parts), anchor=None)
            for area, parts in areas
        ),
        operational_objectives=tuple(one for one, _ in operational),
        state=PlanState.DRAFT,
    )
    return Merged(plan, origins, tuple(work.changed))


def _codes(plan: Plan) -> set[str]:
    every = (*plan.strategic_objectives, *plan.operational_objectives)
    return {fold(one.number) for one in every if one.number.strip()}


_Parts = list[tuple[Objective, Origin]]


class _Merging:
    """Copies objective after objective, noting the codes it had to change."""

    def __init__(self, parties: Sequence[Party], clashing: set[str]) -> None:
        self.parties, self.clashing = parties, clashing
        self.changed: list[str] = []

    def areas(self) -> list[tuple[StrategicArea, _Parts]]:
        """Every area with its objectives from both plans."""
        found: dict[tuple[object, ...], tuple[StrategicArea, _Parts]] = {}
        for place, party in enumerate(self.parties):
            for number, area in enumerate(party.plan.areas):
                key = gist(area.title) or (place, number)
                known, parts = found.setdefault(key, (area, []))
                found[key] = (_described(known, area), parts)
                folder = f"areas/{number}/objectives"
                parts += self._copied(area.objectives, place, folder)
        return list(found.values())

    def _copied(self, objectives: Iterable[Objective], place: int, folder: str) -> _Parts:
        return [
            (self.objective(one, place), (place, f"{folder}/{number}"))
            for number, one in enumerate(objectives)
        ]

    def objective(self, one: Objective, place: int) -> Objective:
        """An objective of one of the two, with a code of its own and its origin."""
        party, number = self.parties[place], one.number
        if fold(number) in self.clashing:
            number = f"{number}-{party.mark}"
            self.changed.append(number)
        said = ", ".join(part for part in (party.name, party.plan.title, one.number) if part)
        notes = (*(replace(note, anchor=None) for note in one.notes), KeptNote(LABEL, said))
        indicators = tuple(map(_bare, one.indicators))
        return replace(
            one, number=number, indicators=indicators, reviews=(), notes=notes, anchor=None
        )


def _described(known: StrategicArea, other: StrategicArea) -> StrategicArea:
    """The area with what both plans say of it."""
    texts = (known.description, other.description)
    if fold(texts[1]) in fold(texts[0]):
        return known
    return replace(known, description="\n\n".join(text for text in texts if text.strip()))


def _bare(one: Indicator) -> Indicator:
    return replace(
        one,
        targets=tuple(replace(target, anchor=None) for target in one.targets),
        measurements=(),
        reviews=(),
        notes=tuple(replace(note, anchor=None) for note in one.notes),
        anchor=None,
    )
