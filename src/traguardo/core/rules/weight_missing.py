"""Weights nobody stated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import IndicatorPlace, objectives
from traguardo.core.wording import is_blank, shorten


def weight_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """Every indicator states its weight; alone in its group it counts for all, with a warning."""
    for place in objectives(plan):
        for members in place.groups().values():
            severity = Severity.ERROR if len(members) > 1 else Severity.WARNING
            for member in members:
                if member.indicator.weight is None:
                    yield _finding(member, severity)


def _finding(member: IndicatorPlace, severity: Severity) -> Finding:
    text = member.indicator.weight_text
    message = said("Il peso «{text}» non è un numero.", text=shorten(text))
    if is_blank(text):
        message = said("Il peso non è indicato.")
    remedy = said("Indicare il peso in percentuale; nel gruppo i pesi sommano a 100.")
    return member.finding("weight_missing", severity, message, remedy)
