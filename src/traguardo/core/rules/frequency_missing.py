"""Figures without a rhythm."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import indicators
from traguardo.core.twins import measured_below
from traguardo.core.wording import is_blank, shorten


def frequency_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """It is written how often the figure is taken; the operational twin's frequency will do."""
    below = measured_below(plan)
    for place in indicators(plan):
        twin = below.get(place.path)
        if place.indicator.frequency or (twin and twin.indicator.frequency):
            continue
        text = place.indicator.frequency_text
        message = said("La frequenza «{text}» non si lascia leggere.", text=shorten(text))
        if is_blank(text):
            message = said("Manca la frequenza della rilevazione.")
        yield place.finding(
            "frequency_missing",
            Severity.WARNING,
            message,
            said("Indicare mensile, trimestrale, semestrale o annuale."),
        )
