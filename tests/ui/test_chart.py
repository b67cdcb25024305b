"""The chart stays within its frame and says what its table says."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from traguardo.ui.chart import BOTTOM, HEIGHT, TOP, WIDTH, Moment, chart

values = st.none() | st.decimals(min_value=-(10**6), max_value=10**6, places=2)
moments = st.lists(st.builds(Moment, st.just("x"), values, values, values), min_size=1, max_size=8)


@given(moments)
def test_every_mark_lies_within_the_frame(points: list[Moment]) -> None:
    drawn = chart(points)
    if drawn is None:
        assert all(point.actual is None for point in points)
        return
    heights = [mark.y for mark in (*drawn.actual, *drawn.expected)]
    heights += [y for _left, _right, y in drawn.target]
    heights += [tick.at for tick in drawn.y_ticks]
    assert all(TOP - 1 <= float(y) <= HEIGHT - BOTTOM + 1 for y in heights)
    assert all(0 <= float(tick.at) <= WIDTH for tick in drawn.x_ticks)
    assert len(drawn.moments) == len(points)


def test_a_higher_value_stands_higher() -> None:
    drawn = chart([Moment("a", Decimal(10), None, None), Moment("b", Decimal(20), None, None)])
    assert drawn is not None
    assert float(drawn.actual[0].y) > float(drawn.actual[1].y)


def test_without_a_single_value_there_is_nothing_to_draw() -> None:
    assert chart([Moment("a", None, Decimal(5), Decimal(10))]) is None
