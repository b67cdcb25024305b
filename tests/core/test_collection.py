"""Windows: their days, and which one rules a period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from traguardo.core.calendar import Period
from traguardo.core.collection import (
    Window,
    WindowState,
    is_answered,
    proposed_window,
    window_for,
)
from traguardo.core.model import Indicator, Measurement
from traguardo.core.values import Missing

H2 = Period.parse("2026-H2")
USUAL = proposed_window(H2)


@pytest.mark.parametrize(
    ("day", "state", "reminds"),
    [
        (date(2026, 12, 31), WindowState.AHEAD, False),
        (date(2027, 1, 1), WindowState.OPEN, False),
        (date(2027, 1, 15), WindowState.OPEN, True),
        (date(2027, 1, 30), WindowState.OPEN, True),
        (date(2027, 1, 31), WindowState.CLOSED, False),
    ],
)
def test_both_days_of_a_window_belong_to_it(day: date, state: WindowState, reminds: bool) -> None:
    assert (USUAL.state(day), USUAL.reminds(day)) == (state, reminds)


def test_closed_before_its_time() -> None:
    closed = replace(USUAL, closed_on=date(2027, 1, 10))
    assert closed.state(date(2027, 1, 9)) is WindowState.OPEN
    assert closed.state(date(2027, 1, 10)) is WindowState.CLOSED


def test_days_out_of_order_make_no_window() -> None:
    with pytest.raises(ValueError, match="opens"):
        Window(H2, date(2027, 1, 2), date(2027, 1, 1), date(2027, 1, 3))


def test_the_shortest_window_that_holds_a_period_rules_it() -> None:
    year, quarter = Period.parse("2026"), Period.parse("2026-Q4")
    whole, part = proposed_window(year), proposed_window(quarter)
    assert window_for(H2, [whole, part]) == whole
    assert window_for(Period.parse("2026-11"), [whole, part]) == part
    assert window_for(Period.parse("2027"), [whole, part]) is None


def test_an_absence_with_its_name_is_an_answer() -> None:
    bare = Indicator(name="Corsi")
    absent = Measurement(Period.parse("2026-Q3"), Missing.NOT_APPLICABLE)
    told = replace(bare, measurements=(absent,))
    assert not is_answered(bare, H2)
    assert is_answered(told, H2)
    assert not is_answered(told, Period.parse("2026-H1"))
