"""Weights that cannot matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import indicators

LEAST = 5


def weight_too_small(plan: Plan, today: date) -> Iterator[Finding]:
    """A weight is at least 5: with less, missing the target altogether hardly shows."""
    for place in indicators(plan):
        weight = place.indicator.weight
        if weight is None or not 0 <= weight < LEAST:
            continue
        message = said("Con peso 0 l'indicatore non conta.")
        if weight:
            message = said(
                "Con peso {weight} mancare del tutto il target quasi non si vede.", weight=weight
            )
        yield place.finding(
            "weight_too_small",
            Severity.INFO,
            message,
            said(
                "Dare all'indicatore un peso di almeno {least}, oppure toglierlo dalla "
                "valutazione.",
                least=LEAST,
            ),
        )
