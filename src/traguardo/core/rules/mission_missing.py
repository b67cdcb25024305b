"""Objectives outside the missions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Classified, Plan
from traguardo.core.places import operational_objectives

_MESSAGES = {
    (True, True): said("Non c'è il codice per la missione e il programma."),
    (True, False): said("Non c'è il codice per la missione."),
    (False, True): said("Non c'è il codice per il programma."),
}


def mission_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """An operational objective stands under a mission and a programme, each with its code."""
    for place in operational_objectives(plan):
        mission, programme = place.objective.mission, place.objective.programme
        lacking = _uncoded(mission), _uncoded(programme)
        if any(lacking):
            yield place.finding(
                "mission_missing",
                Severity.INFO,
                _MESSAGES[lacking],
                said(
                    "Indicare missione e programma di bilancio con il codice, per esempio 012 e "
                    "004."
                ),
            )


def _uncoded(stated: Classified | None) -> bool:
    return stated is None or not stated.code
