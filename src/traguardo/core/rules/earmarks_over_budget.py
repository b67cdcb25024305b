"""Earmarks larger than the budget."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.decimals import ZERO, exact
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import objectives


def earmarks_over_budget(plan: Plan, today: date) -> Iterator[Finding]:
    """What is set aside from a budget ("di cui") is not more than the budget."""
    for place in objectives(plan):
        budget = place.objective.budget
        with exact():
            parts = sum((earmark.amount for earmark in budget.earmarks), ZERO)
        if budget.amount is not None and parts > budget.amount:
            yield place.finding(
                "earmarks_over_budget",
                Severity.WARNING,
                said(
                    "Le quote «di cui» valgono {parts} euro, più del budget di {amount} euro.",
                    parts=parts,
                    amount=budget.amount,
                ),
                said("Correggere l'importo del budget o delle quote."),
            )
