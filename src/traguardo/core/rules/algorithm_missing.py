"""Indicators nobody can compute."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import indicators
from traguardo.core.wording import is_blank, is_pending


def algorithm_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """It is written how the value is computed, in words or as a formula."""
    for place in indicators(plan):
        text = place.indicator.algorithm
        if (is_blank(text) or is_pending(text)) and not place.indicator.formula:
            yield place.finding(
                "algorithm_missing",
                Severity.WARNING,
                said("Manca l'algoritmo di calcolo."),
                said(
                    "Scrivere come si ottiene il valore, per esempio «pratiche evase nei termini / "
                    "totale pratiche evase»."
                ),
            )
