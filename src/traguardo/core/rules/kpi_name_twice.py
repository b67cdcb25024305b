"""Names that two indicators share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import objectives
from traguardo.core.wording import gist, shorten


def kpi_name_twice(plan: Plan, today: date) -> Iterator[Finding]:
    """Within an objective two KPIs do not share a name (one KPI number: `two_algorithms`)."""
    for objective in objectives(plan):
        known: dict[tuple[str, ...], Indicator] = {}
        for place in objective.indicators():
            name = gist(place.indicator.name)
            first = known.get(name) if name else None
            known.setdefault(name, place.indicator)
            if first is None or _one_number(first, place.indicator):
                continue
            yield place.finding(
                "kpi_name_twice",
                Severity.WARNING,
                said(
                    "Un altro indicatore dell'obiettivo si chiama «{name}».",
                    name=shorten(place.indicator.name),
                ),
                said("Completare i nomi con ciò che li distingue, per esempio la fase misurata."),
            )


def _one_number(first: Indicator, second: Indicator) -> bool:
    return bool(first.number) and first.number == second.number
