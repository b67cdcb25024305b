"""Indicators without a kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import operational_objectives
from traguardo.core.wording import is_blank, shorten


def kind_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """Every operational indicator says which dimension it measures."""
    for objective in operational_objectives(plan):
        for place in objective.indicators():
            if place.indicator.kind is not None:
                continue
            text = place.indicator.kind_text
            message = said("La tipologia «{text}» non è tra quelle previste.", text=shorten(text))
            if is_blank(text):
                message = said("Manca la tipologia dell'indicatore.")
            yield place.finding(
                "kind_missing",
                Severity.INFO,
                message,
                said("Indicare efficacia, efficienza, qualità, impatto o stato delle risorse."),
            )
