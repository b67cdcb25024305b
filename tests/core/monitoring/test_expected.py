"""What is expected at a date: a half-year is judged as half a year."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.scoring.parts import END, MID, YEAR, kpi, measured

from traguardo.core.accumulation import accumulate
from traguardo.core.model import Accumulation, Indicator, Measurement, Target
from traguardo.core.monitoring.expected import (
    Expected,
    calendar_share,
    expected_at,
    profile_share,
)
from traguardo.core.scoring.indicator import circumstances
from traguardo.core.scoring.system import SIMPLE
from traguardo.core.targets.nodes import Between, Milestone, Milestones

STOCK, RATIO, MEAN = Accumulation.STOCK, Accumulation.RATIO, Accumulation.MEAN


def expected(indicator: Indicator, at: date = MID) -> Expected:
    reading = indicator.targets[0].reading
    assert reading is not None
    made = accumulate(indicator, YEAR, at)
    return expected_at(
        indicator, reading, made, YEAR, at, circumstances(indicator, reading, YEAR, SIMPLE)
    )


@pytest.mark.parametrize(
    ("at", "share"),
    [
        (date(2018, 12, 31), "0"),
        (date(2019, 3, 31), "0.25"),
        (date(2019, 6, 30), "0.5"),
        (date(2019, 4, 15), "0.2916666666666666666666666667"),
        (date(2019, 12, 31), "1"),
        (date(2020, 5, 1), "1"),
    ],
)
def test_the_calendars_share(at: date, share: str) -> None:
    assert abs(calendar_share(at, 2019) - Decimal(share)) < Decimal("1E-20")


@given(st.dates(date(2019, 1, 1), date(2020, 12, 30)))
def test_the_calendars_share_only_grows(day: date) -> None:
    for year in (2019, 2020):
        assert 0 <= calendar_share(day, year) <= calendar_share(day + timedelta(1), year) <= 1


H1 = measured("2019-H1", 24)
LAST_YEAR = (measured("2018-H1", 10), measured("2018-H2", 30))


@pytest.mark.parametrize(
    ("indicator", "value", "basis"),
    [
        (kpi("at_least 50", H1), 25, "calendar_share"),
        (kpi("at_least 50", H1, *LAST_YEAR), Decimal("12.5"), "last_year_profile"),
        (kpi("at_most 50", H1), 25, "calendar_share"),
        (kpi("increase_by 10", H1, *LAST_YEAR), Decimal("12.5"), "last_year_profile"),
        (kpi("increase_by 10", H1, baseline=Decimal(40)), 25, "calendar_share"),
        (kpi("increase_by 10", H1), None, "no_reference"),
        (kpi("increase_by 10 %", H1, baseline=Decimal(0)), None, "reference_zero"),
        (kpi("at_least 90", H1, accumulation=RATIO), 90, "annual_target"),
        (kpi("at_most 20", H1, accumulation=MEAN), 20, "annual_target"),
        (kpi("keep 20", H1, accumulation=MEAN), 20, "annual_target"),
        (kpi("at_most 50", H1, accumulation=STOCK), 50, "annual_target"),
        (kpi("at_most 50", H1, accumulation=STOCK, baseline=Decimal(100)), 75,
         "path_from_baseline"),
        (kpi("equal 12", H1, accumulation=STOCK, baseline=Decimal(10)), 12, "annual_target"),
        (kpi("done", H1), None, "before_year_end"),
        (kpi("by_date 2019-09-30", H1), None, "before_the_date"),
        (kpi("by_date 2019-03-31", H1), None, "year_over"),
        (kpi("qualitative migliorare", H1), None, "qualitative"),
        (kpi("milestones 50 50", H1), None, "before_year_end"),
    ],
)  # fmt: skip
def test_the_expected_value_at_mid_year(
    indicator: Indicator, value: Decimal | None, basis: str
) -> None:
    found = expected(indicator)
    assert (found.value, found.basis) == (value, basis)


def test_it_is_the_last_day_measured_that_counts() -> None:
    assert expected(kpi("at_least 50", H1), date(2019, 8, 15)).value == 25
    assert expected(kpi("at_least 50", H1), END).value == 25


def test_the_tolerance_shrinks_with_the_figure() -> None:
    found = expected(kpi("at_most 20 tolerance 6", H1)).reading
    assert found is not None
    assert found.tolerance == 3


def test_a_range_of_a_flow_forbids_only_more_than_the_year() -> None:
    assert expected(kpi("equal 12", H1)).reading == Between(Decimal(6), Decimal(12))
    assert expected(kpi("between 10 20", H1)).reading == Between(Decimal(5), Decimal(20))


@pytest.mark.parametrize(
    "history",
    [
        (),
        (measured("2018-H1", 10),),
        (measured("2018", 40),),
        (measured("2018-H1", 0), measured("2018-H2", 0)),
        (measured("2018-H1", 30), measured("2018-H2", -10)),
        (measured("2018-H1", True), measured("2018-H2", False)),
    ],
)
def test_last_years_profile_needs_a_full_year_measured_on_the_day(
    history: tuple[Measurement, ...],
) -> None:
    assert profile_share(kpi("at_least 50", *history), 2019, MID) is None


def test_a_leap_day_has_last_years_last_of_february() -> None:
    history = (measured("2019-01", 10), measured("2019-02", 20), measured("2019", 60))
    assert profile_share(kpi(None, *history), 2020, date(2020, 2, 29)) == Decimal("0.5")


def test_milestones_ask_for_what_is_due() -> None:
    reading = Milestones(
        (
            Milestone("bando", Decimal(40), date(2019, 3, 31)),
            Milestone("gara", Decimal(60), date(2019, 10, 31)),
        )
    )
    indicator = Indicator(targets=(Target(YEAR, "", reading),))
    early = expected(indicator, date(2019, 2, 1))
    assert (early.reading, early.value, early.basis) == (None, 0, "no_milestone_due")
    assert expected(indicator).value == 40
    assert expected(indicator, END).value == 100
