"""What the measured periods show of scatter: without it an interval would be a guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from traguardo.core.accumulation import accumulate
from traguardo.core.counting import last_words, with_figures, without_overlaps
from traguardo.core.decimals import number
from traguardo.core.model import Indicator, Measurement

FEWEST_PARTS = 4
FEWEST_CHANGES = 4
MONEY = ("€", "eur", "euro", "migliaia di euro")


def is_money(unit: str) -> bool:
    """Whether the unit is money: amounts do not scatter like counted things."""
    return unit.strip().casefold() in MONEY


def spread(used: Sequence[Measurement]) -> float | None:
    """Variance over mean of what a month brings, times its months; None below four equal parts."""
    if len({one.period.months for one in used}) != 1 or len(used) < FEWEST_PARTS:
        return None
    figures = [float(figure) for one in used if (figure := number(one.value)) is not None]
    middle = float(np.mean(figures)) if len(figures) == len(used) else 0.0
    return float(np.var(figures, ddof=1)) / middle if middle > 0 else None


def variation(indicator: Indicator, year: int, at: date) -> tuple[float, int]:
    """Squared coefficient of variation of a case, and from how many periods it was estimated.

    Below three periods a time is taken to scatter as much as its mean (1, 0), as waiting does.
    """
    pairs = []
    for one in accumulate(indicator, year, at).used:
        alone = accumulate(_only(indicator, one), year, at)
        if alone.upper is not None and alone.lower:
            pairs.append((float(alone.upper), float(alone.lower)))
    whole = sum(total for total, _ in pairs) / (sum(cases for _, cases in pairs) or 1)
    if len(pairs) < 3 or whole <= 0:
        return 1.0, 0
    scatter = sum(cases * (total / cases - whole) ** 2 for total, cases in pairs)
    return max(scatter / (len(pairs) - 1) / whole**2, 1e-6), len(pairs)


def _only(indicator: Indicator, measurement: Measurement) -> Indicator:
    return replace(indicator, measurements=(measurement,))


def levels(indicator: Indicator, at: date) -> tuple[list[float], int]:
    """The level's figures in time order up to `at`, years together, and the months between them.

    Only the finest equal periods without a hole are taken, from the latest backwards.
    """
    years = sorted({one.period.year for one in indicator.measurements})
    known = [
        one
        for year in years
        for one in without_overlaps(with_figures(last_words(indicator.measurements, year, at)))
    ]
    series: list[float] = []
    months = known[-1].period.months if known else 0
    expected_end: date | None = None
    for one in reversed(known):
        figure = number(one.value)
        if (
            figure is None
            or one.period.months != months
            or expected_end not in (None, one.period.end)
        ):
            break
        series.append(float(figure))
        expected_end = date.fromordinal(one.period.start.toordinal() - 1)
    return series[::-1], months
