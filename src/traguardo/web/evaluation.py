"""A plan as it stands in a period: scored once per request, judged once, checked once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache

from traguardo.core.calendar import Period
from traguardo.core.findings import Finding, Severity
from traguardo.core.model import DeclaredStatus, Objective, Plan, Review
from traguardo.core.monitoring.level import Level, disagrees
from traguardo.core.monitoring.objective import objective_status, weighted_level
from traguardo.core.monitoring.status import ComputedStatus, indicator_status
from traguardo.core.places import IndicatorPlace, ObjectivePlace, indicators, objectives
from traguardo.core.rules import check
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.score import PlanScore, Score, Total
from traguardo.core.scoring.system import Light, MeasurementSystem, light_of

ONE = Decimal(1)


FindingKey = tuple[str, str, str]
"""By what a finding is recognised: rule, path, message."""


def key_of(finding: Finding) -> FindingKey:
    """What an acceptance is of."""
    return finding.rule, finding.path, finding.message


@lru_cache(maxsize=8)
def findings_of(plan: Plan, today: date) -> tuple[Finding, ...]:
    """What the rules find; remembered by the plan's whole content, so that it is never stale."""
    return tuple(check(plan, today))


@dataclass(frozen=True)
class Evaluation:
    """The core's answers about `plan` for `period`, each computed when a page first asks.

    `ids` gives the row of every path; `today` is the day of the request; `accepted` are the
    findings that count no more.
    """

    plan: Plan
    ids: Mapping[str, int]
    system: MeasurementSystem
    period: Period
    today: date
    accepted: frozenset[FindingKey] = frozenset()
    _statuses: dict[str, ComputedStatus] = field(default_factory=dict)

    @property
    def at(self) -> date:
        """The day that is judged: the end of the period, or today while it runs."""
        return min(self.period.end, self.today)

    @property
    def year(self) -> int:
        return self.period.year

    @cached_property
    def scores(self) -> PlanScore:
        return score_plan(self.plan, self.system, self.year, self.at)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find and nobody has accepted."""
        every = findings_of(self.plan, self.today)
        return tuple(one for one in every if key_of(one) not in self.accepted)

    @cached_property
    def objectives(self) -> list[ObjectivePlace]:
        return list(objectives(self.plan))

    @cached_property
    def indicators(self) -> list[IndicatorPlace]:
        return list(indicators(self.plan))

    @cached_property
    def places(self) -> Mapping[str, ObjectivePlace | IndicatorPlace]:
        every: list[ObjectivePlace | IndicatorPlace] = [*self.objectives, *self.indicators]
        return {place.path: place for place in every}

    def status(self, place: ObjectivePlace | IndicatorPlace) -> ComputedStatus:
        """The computed status of an objective or an indicator."""
        if place.path not in self._statuses:
            self._statuses[place.path] = self._judged(place)
        return self._statuses[place.path]

    def _judged(self, place: ObjectivePlace | IndicatorPlace) -> ComputedStatus:
        if isinstance(place, IndicatorPlace):
            return indicator_status(place.indicator, self.year, self.at, self.system)
        return objective_status(place.objective, self.year, self.at, self.system)

    @property
    def final(self) -> bool:
        """Whether the year is over: before that no achievement is good or bad by itself."""
        return self.at >= date(self.year, 12, 31)

    def light(self, result: Total | Score) -> Light | None:
        """The band of an achievement; None during the year, where only the status judges."""
        return light_of(result.achievement, self.system) if self.final else None

    def level(self, places: Iterable[ObjectivePlace]) -> Level:
        """The computed status of several objectives together, each with the same weight."""
        return weighted_level([(self.status(place).level, ONE) for place in places])

    def review(self, objective: Objective) -> Review | None:
        """The last review of the period; one imported without a period stands in for a missing."""
        of_period = [one for one in objective.reviews if one.period == self.period]
        undated = [one for one in objective.reviews if one.period is None]
        found = of_period or undated
        return found[-1] if found else None

    def declared(self, objective: Objective) -> DeclaredStatus:
        review = self.review(objective)
        return review.status if review else DeclaredStatus.UNSTATED

    def findings_under(self, path: str) -> list[Finding]:
        """The findings of a place and of everything below it, the gravest first."""
        found = [one for one in self.findings if f"{one.path}/".startswith(f"{path}/")]
        return sorted(found, key=lambda one: tuple(Severity).index(one.severity))

    def disagreements(self) -> Iterator[ObjectivePlace]:
        """Objectives whose owner's word the figures contradict."""
        for place in self.objectives:
            declared = self.declared(place.objective)
            if declared is DeclaredStatus.UNSTATED:
                continue
            if disagrees(declared, self.status(place).level):
                yield place
