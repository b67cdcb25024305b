"""Who stands under whom."""

from __future__ import annotations

from traguardo.core.unit_tree import below, walk

PARENTS = {1: None, 2: 1, 3: 2, 4: 1, 5: None}


def test_a_unit_and_everything_under_it() -> None:
    assert below(PARENTS, 1) == {1, 2, 3, 4}
    assert below(PARENTS, 3) == {3}


def test_every_unit_comes_before_those_under_it_in_the_given_order() -> None:
    assert list(walk(PARENTS)) == [(1, 0), (2, 1), (3, 2), (4, 1), (5, 0)]
    assert list(walk({})) == []


def test_a_circle_that_should_not_be_ends_all_the_same() -> None:
    assert below({1: 2, 2: 1}, 1) == {1, 2}
    assert list(walk({1: 2, 2: 1})) == []
