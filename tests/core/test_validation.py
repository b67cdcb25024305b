"""A sample is drawn by lot, and the lot can be checked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.validation import draw

PATHS = st.lists(st.text(min_size=1, max_size=4), unique=True, max_size=30)


@given(PATHS, st.integers(1, 40), st.integers(0, 999))
def test_the_sample_has_the_size_asked_for_in_the_order_of_the_plan(
    paths: list[str], size: int, seed: int
) -> None:
    drawn = draw(paths, size, seed)
    assert len(drawn) == min(size, len(paths))
    assert drawn == [path for path in paths if path in drawn]


@given(PATHS, st.integers(1, 40), st.integers(0, 999))
def test_the_same_number_draws_the_same_whatever_the_order(
    paths: list[str], size: int, seed: int
) -> None:
    assert set(draw(paths, size, seed)) == set(draw(paths[::-1], size, seed))


def test_everything_is_drawn_about_equally_often() -> None:
    paths = [str(number) for number in range(10)]
    counts = dict.fromkeys(paths, 0)
    for seed in range(2000):
        for path in draw(paths, 3, seed):
            counts[path] += 1
    assert all(500 < count < 700 for count in counts.values())
