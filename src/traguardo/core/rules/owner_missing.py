"""Indicators nobody measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import indicators
from traguardo.core.twins import measured_below
from traguardo.core.wording import is_blank, is_pending


def owner_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """Somebody is named to measure it; for a strategic KPI the operational twin's owner will do."""
    below = measured_below(plan)
    for place in indicators(plan):
        owner = place.indicator.responsible
        if not is_blank(owner) and not is_pending(owner):
            continue
        twin = below.get(place.path)
        if twin and not is_blank(twin.indicator.responsible):
            continue
        yield place.finding(
            "owner_missing",
            Severity.WARNING,
            said("Manca il responsabile della rilevazione."),
            said("Indicare la persona o l'ufficio che fornisce il dato."),
        )
