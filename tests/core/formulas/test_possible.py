"""A formula that divides by zero whatever is reported."""

from __future__ import annotations

import pytest

from traguardo.core.formulas.parser import parse_formula
from traguardo.core.formulas.possible import empty_denominator


@pytest.mark.parametrize(
    ("formula", "part"),
    [
        ("a / 0", "0"),
        ("100 * a / (b - b)", "b - b"),
        ("a / (2 * b - b - b)", "2 * b - b - b"),
        ("a / (b / 3 * 3 - b)", "b / 3 * 3 - b"),
        ("a / (b * 0)", "b * 0"),
        ("a + min(a, b / (0 * a))", "0 * a"),
        ("a / (b / 0)", "0"),
        ("a / (max(a, b) - max(b, a))", "max(a, b) - max(b, a)"),
        ("a / b", ""),
        ("a / (b - c)", ""),
        ("a / (max(b, 10) - 10)", ""),
        ("a / (min(b, c) - b)", ""),
        ("a / (abs(b) - b)", ""),
        ("a / (b - 1)", ""),
        ("a / 0.01", ""),
    ],
)
def test_a_denominator_that_is_always_zero_is_named(formula: str, part: str) -> None:
    assert empty_denominator(parse_formula(formula)) == part
