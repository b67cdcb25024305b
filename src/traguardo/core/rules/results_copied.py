"""Results that repeat the title."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Objective, Plan
from traguardo.core.places import operational_objectives
from traguardo.core.wording import gist

_TELLING = 3
_MESSAGES = {
    ("title", "results"): said("Titolo e risultati attesi sono lo stesso testo."),
    ("title", "benefits"): said("Titolo e benefici attesi sono lo stesso testo."),
    ("results", "benefits"): said("Risultati attesi e benefici attesi sono lo stesso testo."),
}


def results_copied(plan: Plan, today: date) -> Iterator[Finding]:
    """Expected results and benefits each say something that the card has not said before."""
    for place in operational_objectives(plan):
        copied = _copies(place.objective)
        if copied:
            yield place.finding(
                "results_copied",
                Severity.INFO,
                _MESSAGES[copied],
                said("Scrivere che cosa cambia (risultati) e per chi (benefici)."),
            )


def _copies(objective: Objective) -> tuple[str, str] | None:
    known: dict[tuple[str, ...], str] = {}
    for name, text in (
        ("title", objective.title),
        ("results", objective.expected_results),
        ("benefits", objective.expected_benefits),
    ):
        key = gist(text)
        if len(key) < _TELLING:
            continue
        if key in known:
            return known[key], name
        known[key] = name
    return None
