"""Figures that come after the review."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.calendar import Span
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Frequency, Plan
from traguardo.core.places import indicators, objectives
from traguardo.core.targets.nodes import ByDate

_MONTHS = {
    Frequency.MONTHLY: 1,
    Frequency.QUARTERLY: 3,
    Frequency.HALF_YEARLY: 6,
    Frequency.YEARLY: 12,
}
_HALF = 6
_NAMES = {1: said("mensile"), 3: said("trimestrale"), 6: said("semestrale"), 12: said("annuale")}


def frequency_too_long(plan: Plan, today: date) -> Iterator[Finding]:
    """A figure is taken at least once in every period that is reviewed (the half-year, unless the
    plan's reviews say otherwise), except where the target is a date.
    """
    months = _review_months(plan)
    for place in indicators(plan):
        frequency = place.indicator.frequency
        if frequency is None or _MONTHS[frequency] <= months:
            continue
        if any(isinstance(target.reading, ByDate) for target in place.indicator.targets):
            continue
        yield place.finding(
            "frequency_too_long",
            Severity.WARNING,
            said(
                "La rilevazione è {frequency}, il monitoraggio {months}: al monitoraggio mancherà "
                "il dato.",
                frequency=_NAMES[_MONTHS[frequency]],
                months=_NAMES[months],
            ),
            said("Rilevare il dato con frequenza almeno {frequency}.", frequency=_NAMES[months]),
        )


def _review_months(plan: Plan) -> int:
    spans = [
        review.period.months
        for place in objectives(plan)
        for review in place.objective.reviews
        if review.period and review.period.span is not Span.YEAR
    ]
    return min(spans, default=_HALF)
