"""Cost centres still to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import operational_objectives
from traguardo.core.wording import is_blank, is_pending, shorten


def cost_centre_undefined(plan: Plan, today: date) -> Iterator[Finding]:
    """An operational objective has a cost centre."""
    for place in operational_objectives(plan):
        centre = place.objective.cost_centre
        if is_blank(centre):
            message = said("Manca il centro di costo.")
        elif is_pending(centre):
            message = said(
                "Il centro di costo non è ancora definito: «{centre}».", centre=shorten(centre)
            )
        else:
            continue
        yield place.finding(
            "cost_centre_undefined",
            Severity.WARNING,
            message,
            said("Indicare il servizio o l'ufficio a cui sono imputati i costi."),
        )
