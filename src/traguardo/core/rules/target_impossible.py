"""Targets no value can meet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from traguardo.core.demands import ceiling_of, floor_of
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import indicators


def target_impossible(plan: Plan, today: date) -> Iterator[Finding]:
    """The conditions of one year can all be met by one value."""
    for place in indicators(plan):
        for year in _years(place.indicator):
            limits = _limits(place.indicator, year)
            if limits:
                yield place.finding(
                    "target_impossible",
                    Severity.ERROR,
                    said(
                        "Nessun valore può stare sopra {lower} e sotto {upper}.",
                        lower=limits[0],
                        upper=limits[1],
                    ),
                    said("Correggere gli estremi o togliere una delle due condizioni."),
                )


def _years(indicator: Indicator) -> list[int | None]:
    return list(dict.fromkeys(target.year for target in indicator.targets))


def _limits(indicator: Indicator, year: int | None) -> tuple[Decimal, Decimal] | None:
    """The highest floor and the lowest ceiling of a year, where they cross."""
    readings = [one.reading for one in indicator.targets if one.year == year and one.reading]
    if len({reading.unit for reading in readings}) > 1:
        return None
    floors = [low for one in readings if (low := floor_of(one)) is not None]
    ceilings = [high for one in readings if (high := ceiling_of(one)) is not None]
    if floors and ceilings and max(floors) > min(ceilings):
        return max(floors), min(ceilings)
    return None
