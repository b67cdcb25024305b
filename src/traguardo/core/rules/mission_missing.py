"""Objectives outside the missions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.model import Plan
from traguardo.core.places import operational_objectives


def mission_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """An operational objective stands under a mission and a programme, each with its code."""
    for place in operational_objectives(plan):
        mission, programme = place.objective.mission, place.objective.programme
        lacking = [
            name
            for name, stated in (("la missione", mission), ("il programma", programme))
            if stated is None or not stated.code
        ]
        if lacking:
            yield place.finding(
                "mission_missing",
                Severity.INFO,
                f"Non c'è il codice per {' e '.join(lacking)}.",
                "Indicare missione e programma di bilancio con il codice, per esempio 012 e 004.",
            )
