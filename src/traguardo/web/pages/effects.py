"""What a change would do: the same plan scored twice, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from traguardo.core.scoring.score import Total
from traguardo.web.addresses import Addresses
from traguardo.web.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class Effect:
    """One figure before and after, in per cent; `url` leads to its place."""

    title: str
    url: str
    before: Decimal | None
    after: Decimal | None

    @property
    def difference(self) -> Decimal | None:
        """Percentage points gained or lost; None where one of the two is missing."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def changed(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Effects:
    """Everything that moves: the total, its coverage, areas and missions, objectives, indicators.

    Areas and missions are all there; of objectives and indicators those that change.
    """

    total: Effect
    coverage: Effect
    parts: list[Effect]
    objectives: list[Effect]
    indicators: list[Effect]

    @property
    def nothing(self) -> bool:
        """Whether every figure stays as it is."""
        figures = (self.total, self.coverage, *self.parts)
        return not (self.indicators or self.objectives or any(one.changed for one in figures))


def effects(before: Evaluation, after: Evaluation, addresses: Addresses) -> Effects:
    """Both evaluations are of the same places."""
    old, new = before.scores, after.scores
    return Effects(
        _effect(_("Raggiungimento dell’ente"), "", old.total, new.total),
        Effect(_("Copertura"), "", old.total.coverage, new.total.coverage),
        list(_parts(before, after, addresses)),
        [
            one
            for place in before.objectives
            if (
                one := _effect(
                    place.objective.title,
                    addresses.of(place.path),
                    old.objectives[place.path],
                    new.objectives[place.path],
                )
            ).changed
        ],
        [
            one
            for place in before.indicators
            if (
                one := Effect(
                    place.indicator.name or place.label,
                    addresses.of(place.path),
                    old.indicators[place.path].achievement,
                    new.indicators[place.path].achievement,
                )
            ).changed
        ],
    )


def _parts(before: Evaluation, after: Evaluation, addresses: Addresses) -> Iterator[Effect]:
    old, new = before.scores, after.scores
    for index, area in enumerate(before.plan.areas):
        path = f"areas/{index}"
        yield _effect(area.title, addresses.of(path), old.areas[path], new.areas[path])
    for code, title in mission_titles(before).items():
        yield _effect(title, "", old.missions[code], new.missions[code])


def mission_titles(evaluation: Evaluation) -> dict[str, str]:
    """`011 Competitività e sviluppo` by the code that scores know the mission by."""
    titles: dict[str, str] = {}
    for place in evaluation.objectives:
        mission = place.objective.mission
        code = mission.code if mission else ""
        if not place.strategic and code not in titles:
            title = f"{code} {mission.title if mission else ''}".strip()
            titles[code] = title or _("Senza missione")
    return titles


def _effect(title: str, url: str, before: Total, after: Total) -> Effect:
    return Effect(title, url, before.achievement, after.achievement)
