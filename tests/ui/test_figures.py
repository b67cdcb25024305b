"""Numbers, dates and values in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.calendar import Period
from traguardo.core.entries import read_number
from traguardo.core.values import Missing, Value
from traguardo.ui import figures


@pytest.fixture(autouse=True)
def italian() -> Iterator[None]:
    with translation.override("it"):
        yield


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        ("1234.5", None, "1.234,5"),
        ("1234567", None, "1.234.567"),
        ("0.125", 2, "0,13"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("10.00", None, "10"),
        ("87.44", 1, "87,4"),
        ("99.95", 1, "100"),
    ],
)
def test_a_number_is_shown_as_italians_write_it(value: str, places: int | None, shown: str) -> None:
    assert figures.number(Decimal(value), places) == shown


def test_the_same_number_in_english() -> None:
    with translation.override("en"):
        assert figures.number(Decimal("1234.5")) == "1,234.5"
        assert figures.percent(Decimal("87.44")) == "87.4%"
        assert figures.day(date(2026, 6, 30)) == "30 June 2026"


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_what_is_shown_in_full_reads_back_as_the_same_number(value: Decimal) -> None:
    with translation.override("it"):
        assert read_number(figures.number(value)) == value


@given(st.decimals(min_value=0, max_value=10**6, places=6), st.integers(0, 3))
def test_display_never_moves_a_number_by_more_than_half_a_unit(value: Decimal, places: int) -> None:
    assert abs(figures.rounded(value, places) - value) <= Decimal("0.5").scaleb(-places)


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (None, "%", "–"),
        (Decimal("87.5"), "%", "87,5%"),
        (Decimal(12), "giorni", "12 giorni"),
        (Decimal(3), "n.", "3"),
        (True, "si/no", "sì"),
        (False, "", "no"),
        (date(2026, 9, 30), "data", "30/09/2026"),
        (Missing.NOT_APPLICABLE, "%", "non applicabile"),
    ],
)
def test_a_value_is_shown_with_its_unit(value: Value | None, unit: str, shown: str) -> None:
    assert figures.in_unit(value, unit) == shown


@pytest.mark.parametrize("absence", Missing)
def test_every_absence_has_words_and_none_is_zero(absence: Missing) -> None:
    assert figures.in_unit(absence, "%").strip("0%") != ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026-H1", "1° semestre 2026"),
        ("2026-Q3", "3° trimestre 2026"),
        ("2026-05", "maggio 2026"),
        ("2026", "2026"),
    ],
)
def test_a_period_is_shown_in_words(text: str, shown: str) -> None:
    assert figures.period(Period.parse(text)) == shown


def test_money_and_days() -> None:
    assert figures.money(Decimal(195000)) == "195.000,00\xa0€"
    assert figures.day(date(2026, 6, 30)) == "30 giugno 2026"
    assert figures.short_day(None) == figures.money(None) == figures.percent(None) == "–"
