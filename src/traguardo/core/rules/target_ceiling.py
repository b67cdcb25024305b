"""Targets at the top of the scale."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from traguardo.core.demands import floor_of
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.nature import is_percentage
from traguardo.core.places import indicators

_TOP = Decimal(100)


def target_ceiling(plan: Plan, today: date) -> Iterator[Finding]:
    """Not every year asks for 100 %: such a target cannot rise, and any slip fails it."""
    for place in indicators(plan):
        if _always_at_the_top(place.indicator) and is_percentage(place.indicator):
            yield place.finding(
                "target_ceiling",
                Severity.INFO,
                said(
                    "Il target è 100% in ogni anno: non può più crescere e non distingue il buono "
                    "dall'ottimo."
                ),
                said(
                    "Misurare anche tempi o qualità, o scegliere un indicatore che può migliorare."
                ),
            )


def _always_at_the_top(indicator: Indicator) -> bool:
    years = {target.year for target in indicator.targets if target.year is not None}
    floors = [floor_of(one.reading) if one.reading else None for one in indicator.targets]
    return len(years) > 1 and all(floor == _TOP for floor in floors)
