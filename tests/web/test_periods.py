"""Which half-year a page speaks of."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import RequestFactory

from traguardo.web.periods import chosen_period, half_years, monitored_half_year


@pytest.mark.parametrize(
    ("day", "period"),
    [
        (date(2026, 1, 10), "2025-H2"),
        (date(2026, 5, 31), "2025-H2"),
        (date(2026, 6, 1), "2026-H1"),
        (date(2026, 11, 30), "2026-H1"),
        (date(2026, 12, 1), "2026-H2"),
    ],
)
def test_offices_report_on_the_half_year_that_is_ending_or_has_just_ended(
    day: date, period: str
) -> None:
    assert str(monitored_half_year(day)) == period


@pytest.mark.parametrize(
    ("asked", "day", "period"),
    [
        ("", date(2026, 7, 15), "2026-H1"),
        ("2026-H2", date(2026, 7, 15), "2026-H2"),
        ("2031-H1", date(2026, 7, 15), "2026-H1"),
        ("nonsense", date(2026, 7, 15), "2026-H1"),
        ("", date(2020, 7, 15), "2026-H1"),
        ("", date(2040, 7, 15), "2028-H2"),
    ],
)
def test_the_address_decides_and_the_plan_bounds_it(asked: str, day: date, period: str) -> None:
    request = RequestFactory().get("/", {"periodo": asked})
    assert str(chosen_period(request, (2026, 2027, 2028), day)) == period


def test_the_half_years_of_a_plan_come_in_order() -> None:
    assert [str(one) for one in half_years((2027, 2026))] == [
        "2026-H1",
        "2026-H2",
        "2027-H1",
        "2027-H2",
    ]
