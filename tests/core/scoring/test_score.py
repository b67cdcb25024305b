"""A score keeps the figures of its working and tells them when asked."""

from __future__ import annotations

import gc
import pickle
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.scoring.parts import END, YEAR

from traguardo.core.accumulation import actual_at
from traguardo.core.calendar import Period
from traguardo.core.decimals import uncollected
from traguardo.core.model import Accumulation, Indicator, Measurement, Target
from traguardo.core.scoring.indicator import score_indicator
from traguardo.core.scoring.score import Step
from traguardo.core.scoring.system import SIMPLE
from traguardo.core.scoring.value import score_value
from traguardo.core.targets.nodes import AtLeast, ByDate, Equal
from traguardo.core.values import Input

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=3, max_value=10**9)


def test_the_working_is_told_in_text_from_the_figure_to_the_achievement() -> None:
    measured = Measurement(Period(YEAR), Decimal("1.50"))
    indicator = Indicator(
        targets=(Target(YEAR, ">= 3", AtLeast(Decimal(3))),), measurements=(measured,)
    )
    score = score_indicator(indicator, YEAR, END, SIMPLE)
    assert score.steps == (
        Step("measured", (("actual", "1.50"), ("periods", "2019"))),
        Step("proportional_up", (("actual", "1.50"), ("target", "3"), ("result", "50.00"))),
    )


def test_dates_in_a_working_are_written_as_in_the_plan_format() -> None:
    score = score_value(ByDate(date=date(2019, 6, 30)), date(2019, 7, 2), SIMPLE)
    assert score.steps == (
        Step(
            "late",
            (
                ("actual", "2019-07-02"),
                ("target", "2019-06-30"),
                ("days", "2"),
                ("points", "1"),
                ("result", "98"),
            ),
        ),
    )


def test_a_stored_score_tells_the_same_working() -> None:
    score = score_value(AtLeast(Decimal(3)), Decimal(2), SIMPLE)
    back = pickle.loads(pickle.dumps(score))
    assert back == score
    assert back.steps == score.steps
    assert score != score_value(AtLeast(Decimal(4)), Decimal(2), SIMPLE)


@pytest.mark.parametrize("accumulation", list(Accumulation))
@given(figure=NUMBERS)
def test_a_lone_figure_is_the_actual_however_periods_would_combine(
    accumulation: Accumulation, figure: Decimal
) -> None:
    period = Period(YEAR)
    stated = Measurement(period, figure)
    as_input = Measurement(period, figure, inputs=(Input("value", figure),))
    plain, worked = (
        Indicator(accumulation=accumulation, measurements=(one,)) for one in (stated, as_input)
    )
    assert actual_at(plain, YEAR, END) == actual_at(worked, YEAR, END) == figure


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_as_it_was_after_making_much(running: bool) -> None:
    before, frozen = gc.isenabled(), gc.get_freeze_count()
    try:
        (gc.enable if running else gc.disable)()
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() is running
        assert gc.get_freeze_count() == frozen
    finally:
        (gc.enable if before else gc.disable)()


def test_the_tolerance_below_a_range_belongs_to_it() -> None:
    score = score_value(Equal(Decimal(12), tolerance=Decimal(1)), Decimal(11), SIMPLE)
    assert (score.achievement, score.steps[-1].name) == (100, "range_inside")


def test_a_yes_is_not_compared_with_a_range() -> None:
    assert score_value(Equal(Decimal(12)), True, SIMPLE).reason == "actual_not_comparable"


def test_without_a_figure_the_working_says_only_that() -> None:
    indicator = Indicator(targets=(Target(YEAR, ">= 3", AtLeast(Decimal(3))),))
    assert score_indicator(indicator, YEAR, END, SIMPLE).steps == (Step("not_reported"),)
