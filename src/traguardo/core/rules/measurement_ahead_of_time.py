"""Figures for periods that have not begun."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.counting import with_figures
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import indicators


def measurement_ahead_of_time(plan: Plan, today: date) -> Iterator[Finding]:
    """A value is measured for a period that has begun."""
    for place in indicators(plan):
        for one in with_figures(place.indicator.measurements):
            if one.period.start > today:
                yield place.finding(
                    "measurement_ahead_of_time",
                    Severity.ERROR,
                    said(
                        "C'è un valore per {period}, un periodo non ancora iniziato.",
                        period=str(one.period),
                    ),
                    said("Correggere il periodo della rilevazione o togliere il valore."),
                )
