"""Budgets without an amount."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import Message, said
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
                said("Indicare l'importo in euro; se non ci sono risorse dedicate, scrivere 0."),
            )


def _message(budget: Budget) -> Message:
    text = budget.text.strip()
    if not text:
        return said("Il budget non è indicato.")
    if not words(text):
        return said("Il budget è «{text}»: non si capisce se è zero o se manca.", text=text)
    if is_pending(text):
        return said("Il budget è ancora da definire: «{text}».", text=shorten(text))
    return said("Il budget è descritto senza un importo: «{text}».", text=shorten(text))
