"""Weights no group can hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import indicators


def weight_range(plan: Plan, today: date) -> Iterator[Finding]:
    """A weight lies from 0 to 100."""
    for place in indicators(plan):
        weight = place.indicator.weight
        if weight is not None and not 0 <= weight <= 100:
            yield place.finding(
                "weight_range",
                Severity.ERROR,
                said("Il peso {weight} è fuori dall'intervallo da 0 a 100.", weight=weight),
                said("Indicare un peso tra 0 e 100."),
            )
