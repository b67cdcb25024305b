"""Indicators with two algorithms under one name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import IndicatorPlace, objectives
from traguardo.core.rules.kpi_number_twice import same_kpi
from traguardo.core.wording import gist


def two_algorithms(plan: Plan, today: date) -> Iterator[Finding]:
    """One KPI has one algorithm; two that share number and name are really two indicators."""
    for objective in objectives(plan):
        known: dict[str, Indicator] = {}
        for place in objective.indicators():
            number = place.indicator.number.strip(" .")
            first = known.get(number) if number else None
            known.setdefault(number, place.indicator)
            if first is not None and same_kpi(first, place.indicator):
                yield _finding(place, first, number)


def _finding(place: IndicatorPlace, first: Indicator, number: str) -> Finding:
    if gist(first.algorithm) == gist(place.indicator.algorithm):
        return place.finding(
            "two_algorithms",
            Severity.WARNING,
            said("Il KPI {number} compare due volte con lo stesso algoritmo.", number=number),
            said("Togliere la copia."),
        )
    return place.finding(
        "two_algorithms",
        Severity.WARNING,
        said("Sotto il KPI {number} stanno due algoritmi di calcolo diversi.", number=number),
        said("Farne due indicatori, ciascuno con il proprio numero, nome e peso."),
    )
