"""Targets that stand still for the whole plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.demands import same_demand
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import indicators
from traguardo.core.targets.nodes import DecreaseBy, Done, IncreaseBy, Keep, Qualitative, Reading

_YEARS = 3
_QUANTITY = said("Far crescere il target negli anni, oppure scrivere «mantenimento» e il perché.")
_DUTY = said("Misurare anche tempi o qualità, oppure scrivere che è un adempimento di ogni anno.")


def target_flat(plan: Plan, today: date) -> Iterator[Finding]:
    """Over three years or more a target moves; a yearly increase, or "keep", is no standstill."""
    for place in indicators(plan):
        readings = _by_year(place.indicator)
        if len(readings) < _YEARS or not all(readings):
            continue
        first, *others = readings
        if all(_same(first, other) for other in others) and not _meant(first):
            yield place.finding(
                "target_flat",
                Severity.WARNING,
                said(
                    "Il target è uguale in tutti i {number} anni: non chiede miglioramento.",
                    number=len(readings),
                ),
                _DUTY if all(isinstance(one, Done) for one in first) else _QUANTITY,
            )


def _by_year(indicator: Indicator) -> list[list[Reading]]:
    """The readings of each stated year; an empty list where one of a year's could not be read."""
    years: dict[int, list[Reading]] = {}
    unread: set[int] = set()
    for target in indicator.targets:
        if target.year is not None:
            readings = years.setdefault(target.year, [])
            if target.reading is None:
                unread.add(target.year)
            else:
                readings.append(target.reading)
    return [[] if year in unread else years[year] for year in sorted(years)]


def _same(one: list[Reading], other: list[Reading]) -> bool:
    return len(one) == len(other) and all(map(same_demand, one, other))


def _meant(readings: list[Reading]) -> bool:
    return any(isinstance(one, IncreaseBy | DecreaseBy | Keep | Qualitative) for one in readings)
