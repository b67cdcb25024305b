"""Indicators that repeat their objective."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import objectives
from traguardo.core.wording import gist


def indicator_named_like_objective(plan: Plan, today: date) -> Iterator[Finding]:
    """An indicator's name says what is measured, not the objective over again."""
    for objective in objectives(plan):
        title = gist(objective.objective.title)
        if not title:
            continue
        for place in objective.indicators():
            if gist(place.indicator.name) == title:
                yield place.finding(
                    "indicator_named_like_objective",
                    Severity.WARNING,
                    said(
                        "L'indicatore si chiama come l'obiettivo: non si capisce che cosa misura."
                    ),
                    said("Dire nel nome la grandezza misurata, per esempio «tempo medio di …»."),
                )
