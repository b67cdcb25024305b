"""Figures as people type them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.entries import (
    read_number,
    read_value,
    with_decimal_commas,
    writes_dot_decimals,
)
from traguardo.core.values import Missing, Value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", Decimal(12)),
        ("-3", Decimal(-3)),
        ("−3", Decimal(-3)),
        ("1.234", Decimal(1234)),
        ("1.234.567,5", Decimal("1234567.5")),
        ("1 234,5", Decimal("1234.5")),
        ("12.5", Decimal("12.5")),
        ("0.875", Decimal("0.875")),
        ("4,1", Decimal("4.1")),
        ("21450,00", Decimal("21450.00")),
        ("87,4 %", Decimal("87.4")),
        ("€ 1.250,00", Decimal("1250.00")),
        ("1.250 euro", Decimal(1250)),
        ("18 gg.", Decimal(18)),
        ("n. 41", Decimal(41)),
        ("Sì", True),
        ("si", True),
        ("NO", False),
        ("2026-03-18", date(2026, 3, 18)),
        ("18/03/2026", date(2026, 3, 18)),
        ("18.03.2026", date(2026, 3, 18)),
        ("non applicabile", Missing.NOT_APPLICABLE),
        ("Sospeso", Missing.SUSPENDED),
        ("non dovuto", Missing.NOT_DUE),
        ("", Missing.NOT_REPORTED),
    ],
)
def test_a_value_is_read_as_people_write_it(text: str, value: Value) -> None:
    read = read_value(text)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    "text",
    ["molti", "12 su 15", "1,2,3", "1.2.3", "12e5", "9" * 200, "--3", "1,234.5", "tra 3 e 5"],
)
def test_what_is_no_value_is_refused_with_what_would_be_right(text: str) -> None:
    with pytest.raises(ValueError, match=r"non è un valore: scrivere un numero \(1\.234,5\)"):
        read_value(text)


@pytest.mark.parametrize("text", ["30/02/2026", "2026-13-01"])
def test_a_day_outside_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="non è un giorno del calendario"):
        read_value(text)


@pytest.mark.parametrize(
    ("texts", "dots"),
    [
        (["12.345", "12.5"], True),
        (["12.345", "1.200"], False),
        (["12.5", "3,75"], False),
        (["1,234.5", "7"], True),
        (["1.234,5", "7"], False),
        (["0.125"], True),
        ([], False),
        (["entro il 31.12.2026", "12"], False),
    ],
)
def test_a_table_shows_whether_its_decimals_have_dots(texts: list[str], dots: bool) -> None:
    assert writes_dot_decimals(texts) is dots


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        (">= 12.345", ">= 12,345"),
        ("1,234.5", "1234,5"),
        ("entro il 31.12.2026", "entro il 31.12.2026"),
        ("almeno 3", "almeno 3"),
    ],
)
def test_a_target_with_decimal_dots_is_rewritten_with_commas(text: str, rewritten: str) -> None:
    assert with_decimal_commas(text) == rewritten


def test_with_decimal_dots_three_last_digits_are_decimals() -> None:
    assert read_number("12.345", dot_decimal=True) == Decimal("12.345")
    assert read_number("1,234.5", dot_decimal=True) == Decimal("1234.5")
    assert read_number("12.345") == Decimal(12345)


numbers = st.decimals(
    allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
)


@given(numbers)
def test_every_number_written_the_italian_way_is_read_back(number: Decimal) -> None:
    italian = f"{number:,f}".translate(str.maketrans(",.", ".,"))
    assert read_number(italian) == number
    assert read_number(f"{number:,f}", dot_decimal=True) == number


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading(text: str) -> None:
    try:
        value = read_value(text)
    except ValueError:
        return
    assert isinstance(value, Decimal | bool | date | Missing)
