"""Which year a plan's operational part speaks of."""

from __future__ import annotations

from datetime import date

import pytest

from traguardo.core.model import Plan
from traguardo.core.plan_year import plan_year


@pytest.mark.parametrize(
    ("years", "today", "year"),
    [
        ((2026, 2027, 2028), date(2027, 3, 1), 2027),
        ((2026, 2027, 2028), date(2025, 12, 1), 2026),
        ((2019, 2020, 2021), date(2026, 1, 1), 2019),
        ((), date(2026, 1, 1), 2026),
    ],
)
def test_this_year_or_the_plans_first(years: tuple[int, ...], today: date, year: int) -> None:
    assert plan_year(Plan(years=years), today) == year
