"""Objectives nothing measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import objectives


def objective_without_indicators(plan: Plan, today: date) -> Iterator[Finding]:
    """Every objective has an indicator; a strategic one may lean on its operational objectives."""
    for place in objectives(plan):
        if not place.objective.indicators:
            yield place.finding(
                "objective_without_indicators",
                Severity.WARNING if place.strategic else Severity.ERROR,
                said("L'obiettivo non ha indicatori: non si può dire se è stato raggiunto."),
                said("Aggiungere almeno un indicatore con target, peso e fonte."),
            )
