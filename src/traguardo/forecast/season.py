"""How much of the year's activity lies behind: by the calendar, or by how earlier years went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from traguardo.core.accumulation import Accumulated, accumulate
from traguardo.core.calendar import Period
from traguardo.core.decimals import number
from traguardo.core.model import Accumulation, Indicator
from traguardo.core.monitoring.expected import calendar_share

Draws = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Season:
    """Activity of earlier full years up to this day, and after it; no years: by the calendar."""

    calendar: float
    before: float = 0.0
    after: float = 0.0
    years: tuple[int, ...] = ()

    def draw(self, generator: np.random.Generator, size: int) -> Draws:
        """Plausible shares of the year's activity that lie behind, each within 0-1.

        What earlier years show is itself a sample: the fewer the cases, the wider the draws.
        """
        if not self.years:
            return np.full(size, self.calendar)
        return generator.beta(self.before + 0.5, self.after + 0.5, size)


def season(indicator: Indicator, year: int, until: date) -> Season:
    """The season of `year` at the end of `until`, from every earlier year measured in full."""
    before = after = 0.0
    years = []
    for earlier in sorted(
        {one.period.year for one in indicator.measurements if _is_past(one.period, year)}
    ):
        whole = accumulate(indicator, earlier, date(earlier, 12, 31))
        part = accumulate(indicator, earlier, _same_day(until, earlier))
        total, so_far = _activity(whole), _activity(part)
        full = whole.until == date(earlier, 12, 31) and part.until == _same_day(until, earlier)
        if full and total is not None and so_far is not None and 0 <= so_far <= total and total > 0:
            before, after = before + float(so_far), after + float(total - so_far)
            years.append(earlier)
    return Season(float(calendar_share(until, year)), before, after, tuple(years))


def _is_past(period: Period, year: int) -> bool:
    return period.year < year


def _same_day(day: date, year: int) -> date:
    """The same day of another year; the end of February stays the end of February."""
    if day.month == 2 and day.day >= 28:
        return date.fromordinal(date(year, 3, 1).toordinal() - 1)
    return day.replace(year=year)


def _activity(made: Accumulated) -> Decimal | None:
    """What is counted over the year: the flow itself, or the cases below a ratio or a mean."""
    return number(made.value) if made.accumulation is Accumulation.FLOW else made.lower
