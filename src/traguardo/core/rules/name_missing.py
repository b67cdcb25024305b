"""Indicators without a name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import indicators
from traguardo.core.wording import is_blank


def name_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """Every indicator has a name (the heading beside its KPI number does as well)."""
    for place in indicators(plan):
        if is_blank(place.indicator.name) and is_blank(place.indicator.heading):
            yield place.finding(
                "name_missing",
                Severity.WARNING,
                said("L'indicatore non ha un nome."),
                said("Scrivere che cosa si misura, in una riga."),
            )
