"""The half-yearly monitoring as facts: the plan, its period, what was computed of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from traguardo.core.calendar import Period
from traguardo.core.model import Plan, Review
from traguardo.core.monitoring.status import (
    ComputedStatus,
    disagrees,
    indicator_status,
    objective_status,
)
from traguardo.core.places import objectives
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.score import PlanScore
from traguardo.core.scoring.system import MeasurementSystem


@dataclass(frozen=True, slots=True)
class HalfYearReport:
    """Everything the half-yearly monitoring prints.

    `period` is the half-year reported on (`None`: the plan alone). `statuses` are computed
    statuses by path, `disagreements` the paths whose declared status contradicts the computed one.
    `reviewed` is the half-year the reviews are of: the period, or for a plan alone the usual one.
    """

    plan: Plan
    period: Period | None = None
    administration: str = ""
    scores: PlanScore | None = None
    statuses: Mapping[str, ComputedStatus] = field(default_factory=dict)
    disagreements: tuple[str, ...] = ()
    made_on: date | None = None
    reviewed: Period | None = None


def usual_period(plan: Plan) -> Period | None:
    """The period most reviews of a plan name."""
    named = Counter(r.period for _, reviews in _reviewed(plan) for r in reviews if r.period)
    return named.most_common(1)[0][0] if named else None


def half_year_report(
    plan: Plan, system: MeasurementSystem, period: Period, today: date
) -> HalfYearReport:
    """The report of `period` as it stands `today`: scores, computed statuses, disagreements.

    Judged at the end of the period, or today where the period is still running.
    """
    at = min(today, period.end)
    statuses = dict(_statuses(plan, system, period.year, at))
    return HalfYearReport(
        plan,
        period,
        plan.administration,
        score_plan(plan, system, period.year, at),
        statuses,
        tuple(_disagreements(plan, period, statuses)),
        today,
    )


def _statuses(
    plan: Plan, system: MeasurementSystem, year: int, at: date
) -> Iterator[tuple[str, ComputedStatus]]:
    for place in objectives(plan):
        yield place.path, objective_status(place.objective, year, at, system)
        for child in place.indicators():
            yield child.path, indicator_status(child.indicator, year, at, system)


def declared_in(reviews: tuple[Review, ...], period: Period | None) -> Review | None:
    """The review that speaks of `period`: the last one of it, or the last undated one."""
    dated = [review for review in reviews if review.period == period]
    undated = [review for review in reviews if review.period is None]
    found = dated or undated
    return found[-1] if found else None


def _disagreements(
    plan: Plan, period: Period, statuses: Mapping[str, ComputedStatus]
) -> Iterator[str]:
    for path, reviews in _reviewed(plan):
        review = declared_in(reviews, period)
        if review is not None and disagrees(review.status, statuses[path].level):
            yield path


def _reviewed(plan: Plan) -> Iterator[tuple[str, tuple[Review, ...]]]:
    for place in objectives(plan):
        yield place.path, place.objective.reviews
        for child in place.indicators():
            yield child.path, child.indicator.reviews
