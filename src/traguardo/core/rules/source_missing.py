"""Figures from nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import indicators
from traguardo.core.wording import is_blank, is_pending


def source_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """It is written where the figure comes from, so that somebody else can find it again."""
    for place in indicators(plan):
        if is_blank(place.indicator.source) or is_pending(place.indicator.source):
            yield place.finding(
                "source_missing",
                Severity.WARNING,
                said("Manca la fonte dei dati."),
                said(
                    "Indicare l'applicativo, il registro o il documento da cui si prende il dato."
                ),
            )
