"""Targets that ask for less every year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from traguardo.core.demands import is_easier
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import indicators
from traguardo.core.targets.nodes import ByDate, Reading


def target_retreats(plan: Plan, today: date) -> Iterator[Finding]:
    """A later year does not ask for less than an earlier one (dates move with the year)."""
    for place in indicators(plan):
        for (before, earlier), (after, later) in pairwise(_by_year(place.indicator)):
            if is_easier(earlier, later):
                yield place.finding(
                    "target_retreats",
                    Severity.WARNING,
                    said(
                        "Il target del {after} chiede meno di quello del {before}.",
                        after=after,
                        before=before,
                    ),
                    said("Correggere il target, oppure spiegare nella scheda perché si arretra."),
                )
                break


def _by_year(indicator: Indicator) -> list[tuple[int, Reading]]:
    """The readings by year, where every year has just one."""
    years = {one.year: one.reading for one in indicator.targets if one.year and one.reading}
    if len(years) < len(indicator.targets):
        return []
    found = [(year, reading) for year, reading in years.items() if year is not None]
    if any(isinstance(reading, ByDate) for _, reading in found):
        return []
    return sorted(found, key=lambda pair: pair[0])
