"""Objectives nobody reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from traguardo.core.calendar import Period
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Objective, Plan
from traguardo.core.places import ObjectivePlace, operational_objectives, strategic_objectives


def review_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """Where others of its level are reviewed for a period that is over, an objective is too."""
    for level in (strategic_objectives(plan), operational_objectives(plan)):
        yield from _gaps(list(level), today)


def _gaps(places: list[ObjectivePlace], today: date) -> Iterator[Finding]:
    reviewed = [_periods(place.objective) for place in places]
    over = {one for periods in reviewed for one in periods if one is None or one.end < today}
    if not over:
        return
    last = max(over, key=_rank)
    for place, periods in zip(places, reviewed, strict=True):
        if last not in periods:
            message = said("Manca il monitoraggio, che altri obiettivi hanno.")
            if last:
                message = said(
                    "Manca il monitoraggio per {period}, che altri obiettivi hanno.",
                    period=str(last),
                )
            yield place.finding(
                "review_missing",
                Severity.WARNING,
                message,
                said("Dichiarare lo stato dell'obiettivo con gli elementi che lo dimostrano."),
            )


def _periods(objective: Objective) -> frozenset[Period | None]:
    """The periods its own reviews, or those of its indicators, speak of."""
    groups: Iterable[Iterable[Period | None]] = (
        [review.period for review in objective.reviews],
        *([review.period for review in one.reviews] for one in objective.indicators),
    )
    return frozenset(period for group in groups for period in group)


def _rank(period: Period | None) -> date:
    return period.end if period else date.min
