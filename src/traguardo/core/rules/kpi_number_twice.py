"""KPI numbers that name two indicators."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import objectives
from traguardo.core.wording import gist


def kpi_number_twice(plan: Plan, today: date) -> Iterator[Finding]:
    """Within an objective a KPI number names one indicator.

    The same number with the same name and another algorithm is `two_algorithms`.
    """
    for objective in objectives(plan):
        known: dict[str, Indicator] = {}
        for place in objective.indicators():
            number = place.indicator.number.strip(" .")
            first = known.get(number) if number else None
            known.setdefault(number, place.indicator)
            if first is None or same_kpi(first, place.indicator):
                continue
            yield place.finding(
                "kpi_number_twice",
                Severity.ERROR,
                said(
                    "Il numero {number} indica già un altro indicatore dell'obiettivo.",
                    number=number,
                ),
                said(
                    "Dare a ogni indicatore un numero proprio: con quello si cita nelle "
                    "rilevazioni."
                ),
            )


def same_kpi(first: Indicator, second: Indicator) -> bool:
    """Whether the second looks like a continuation of the first: no name of its own."""
    return not gist(second.name) or gist(first.name) == gist(second.name)
