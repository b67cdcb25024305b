"""Readings compared: the same, easier, harder."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.demands import ceiling_of, floor_of, is_easier, same_demand
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    DecreaseBy,
    Done,
    Equal,
    IncreaseBy,
    Keep,
    LessThan,
    MoreThan,
    Qualitative,
    Reading,
)

D = Decimal


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (AtLeast(D(5)), AtLeast(D("5.0"), year=2027, note="circa", assumed=True), True),
        (AtLeast(D(5), unit="%"), AtLeast(D(5)), True),
        (AtLeast(D(5)), AtLeast(D(5), unit="%"), True),
        (AtLeast(D(5), unit="day"), AtLeast(D(5), unit="hour"), False),
        (AtLeast(D(5)), AtMost(D(5)), False),
        (AtLeast(D(5)), AtLeast(D(5), tolerance=D(1)), False),
        (Done(), Done(expected=False), False),
        (Done(), Done(), True),
    ],
)
def test_the_same_demand_in_other_words(one: Reading, other: Reading, same: bool) -> None:
    assert same_demand(one, other) is same
    assert same_demand(other, one) is same


@pytest.mark.parametrize(
    ("reading", "low", "high"),
    [
        (AtLeast(D(5)), D(5), None),
        (AtLeast(D(5), tolerance=D(1)), D(4), None),
        (MoreThan(D(5)), D(5), None),
        (AtMost(D(20), tolerance=D(5)), None, D(25)),
        (LessThan(D(20)), None, D(20)),
        (Equal(D(3)), D(3), D(3)),
        (Between(D(1), D(2)), D(1), D(2)),
        (Done(), None, None),
        (Keep(), None, None),
    ],
)
def test_limits_of_a_reading(reading: Reading, low: Decimal | None, high: Decimal | None) -> None:
    assert floor_of(reading) == low
    assert ceiling_of(reading) == high


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (AtLeast(D(90)), AtLeast(D(80))),
        (AtLeast(D(90)), AtLeast(D(90), tolerance=D(5))),
        (AtMost(D(20)), AtMost(D(25))),
        (Between(D(10), D(20)), Between(D(5), D(25))),
        (Between(D(10), D(20)), AtLeast(D(10))),
        (Equal(D(10)), AtMost(D(10))),
        (ByDate(date(2026, 6, 30)), ByDate(date(2026, 9, 30))),
        (IncreaseBy(D(5), unit="%"), IncreaseBy(D(3), unit="%")),
        (DecreaseBy(D(5)), DecreaseBy(D(3))),
    ],
)
def test_what_asks_for_less_is_easier_and_never_the_other_way(
    before: Reading, after: Reading
) -> None:
    assert is_easier(before, after)
    assert not is_easier(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (AtLeast(D(90)), AtLeast(D(90))),
        (AtLeast(D(90), unit="%"), AtLeast(D(80), unit="day")),
        (Between(D(10), D(20)), Between(D(5), D(15))),
        (AtLeast(D(10)), AtMost(D(5))),
        (AtLeast(D(10)), Qualitative("buono")),
        (Done(), Keep()),
        (IncreaseBy(D(5)), DecreaseBy(D(3))),
        (IncreaseBy(D(5), unit="%"), IncreaseBy(D(3), unit="pp")),
    ],
)
def test_what_does_not_compare_is_not_easier(before: Reading, after: Reading) -> None:
    assert not is_easier(before, after)


@given(st.decimals(-1000, 1000, places=2), st.decimals(-1000, 1000, places=2))
def test_of_two_limits_at_most_one_is_easier(one: Decimal, other: Decimal) -> None:
    assert is_easier(AtLeast(one), AtLeast(other)) is (other < one)
    assert is_easier(AtMost(one), AtMost(other)) is (other > one)
