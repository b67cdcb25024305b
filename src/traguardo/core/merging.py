"""Two plans in one: when administrations merge, with every objective's origin kept."""

from __future__ import annotations

from collections import Counter
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

    Areas of one name become one. Codes that both plans use get their party's mark: those that stand
    for one objective in each plan, and any that would stand twice in one area or among the
    operational objectives (a number that counts anew in every area is no clash elsewhere). Every
    objective keeps a note under LABEL that says of whose plan it was, and its code there. Weights,
    targets, baselines and texts stay; figures, reviews and revisions remain with their plans.
    """
    parties = (first, second)
    work = _Merging(parties, _codes(first.plan) & _codes(second.plan))
    areas = [(area, work.finished(parts)) for area, parts in _areas(parties)]
    operational = work.finished(
        (one, (place, f"operational/{number}"))
        for place, party in enumerate(parties)
        for number, one in enumerate(party.plan.operational_objectives)
    )
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


_Parts = list[tuple[Objective, Origin]]


def _codes(plan: Plan) -> set[str]:
    """The codes that name one objective of the plan; a number that is used again is none."""
    every = (*plan.strategic_objectives, *plan.operational_objectives)
    used = Counter(fold(one.number) for one in every if one.number.strip())
    return {code for code, times in used.items() if times == 1}


def _areas(parties: Sequence[Party]) -> list[tuple[StrategicArea, _Parts]]:
    """Every area with its objectives from both plans; two of one name in a plan stay two."""
    found: dict[tuple[object, ...], tuple[StrategicArea, _Parts]] = {}
    for place, party in enumerate(parties):
        times: Counter[tuple[str, ...]] = Counter()
        for number, area in enumerate(party.plan.areas):
            name = gist(area.title)
            key = (name, times[name]) if name else (place, number)
            times[name] += 1
            known, parts = found.setdefault(key, (area, []))
            found[key] = (_described(known, area), parts)
            folder = f"areas/{number}/objectives"
            parts += [(one, (place, f"{folder}/{n}")) for n, one in enumerate(area.objectives)]
    return list(found.values())


class _Merging:
    """Copies the objectives that stand together, noting the codes it had to change."""

    def __init__(self, parties: Sequence[Party], clashing: set[str]) -> None:
        self.parties, self.clashing = parties, clashing
        self.changed: list[str] = []

    def finished(self, objectives: Iterable[tuple[Objective, Origin]]) -> _Parts:
        """The objectives of one area, or the operational ones, with codes and origins."""
        parts = list(objectives)
        used: tuple[set[str], set[str]] = (set(), set())
        for one, (place, _path) in parts:
            used[place].add(fold(one.number))
        clashing = self.clashing | (used[0] & used[1]) - {""}
        return [(self._objective(one, origin[0], clashing), origin) for one, origin in parts]

    def _objective(self, one: Objective, place: int, clashing: set[str]) -> Objective:
        """An objective of one of the two, with a code of its own and its origin."""
        party, number = self.parties[place], one.number
        if fold(number) in clashing:
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
