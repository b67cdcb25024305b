"""Budgets without an amount."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.model import Budget, Plan
from traguardo.core.places import operational_objectives
from traguardo.core.wording import is_pending, shorten, words


def budget_not_stated(plan: Plan, today: date) -> Iterator[Finding]:
    """An operational objective states its budget as an amount; 0 is one."""
    for place in operational_objectives(plan):
        budget = place.objective.budget
        if budget.amount is None:
            yield place.finding(
                "budget_not_stated",
                Severity.WARNING,
                _message(budget),
                "Indicare l'importo in euro; se non ci sono risorse dedicate, scrivere 0.",
            )


def _message(budget: Budget) -> str:
    text = budget.text.strip()
    if not text:
        return "Il budget non è indicato."
    if not words(text):
        return f"Il budget è «{text}»: non si capisce se è zero o se manca."
    if is_pending(text):
        return f"Il budget è ancora da definire: «{shorten(text)}»."
    return f"Il budget è descritto senza un importo: «{shorten(text)}»."
