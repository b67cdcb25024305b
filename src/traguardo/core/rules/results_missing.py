"""Objectives without an expected result."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import operational_objectives
from traguardo.core.wording import is_blank


def results_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """An operational objective says which results are expected."""
    for place in operational_objectives(plan):
        if is_blank(place.objective.expected_results):
            yield place.finding(
                "results_missing",
                Severity.INFO,
                said("Mancano i risultati attesi."),
                said("Scrivere che cosa sarà diverso a fine anno."),
            )
