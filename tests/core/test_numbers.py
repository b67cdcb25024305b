"""Numbers as people write them: exact, Italian first, and shown back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.decimals import exact
from traguardo.core.numbers import plain_digits, power_of, read_number, scaled, show_number

ITALIAN = [
    ("2,5", "2.5"),
    ("1.234,56", "1234.56"),
    ("1,234.56", "1234.56"),
    ("195.000", "195000"),
    ("1.234.567", "1234567"),
    ("1,234,567", "1234567"),
    ("1.234.567,8", "1234567.8"),
    ("1,234,567.8", "1234567.8"),
    ("12.5", "12.5"),
    ("0.125", "0.125"),
    ("1234.567", "1234.567"),
    ("3,000", "3.000"),
    ("1'234", "1234"),
    ("1’234,5", "1234.5"),
    ("24 000", "24000"),
    ("1\u00a0234\u00a0567,8", "1234567.8"),
    (",5", "0.5"),
    ("-2", "-2"),
    ("− 2,5", "-2.5"),
    ("+3", "3"),
    ("  7 ", "7"),
    ("€ 24.000", "24000"),
    ("24.000 euro", "24000"),
    ("2 mln", "2000000"),
    ("1,5 M€", "1500000"),
    ("2,5 milioni di euro", "2500000"),
    ("€ 3 mila", "3000"),
    ("20 k€", "20000"),
    ("-1 mld", "-1000000000"),
]


@pytest.mark.parametrize(("text", "number"), ITALIAN)
def test_a_number_is_read_as_italians_write_it(text: str, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [("3,000", "3000"), ("3.000", "3"), ("1,234.5", "1234.5"), ("1.5", "1.5"), ("2,5", "2.5")],
)
def test_english_texts_group_thousands_with_commas(text: str, number: str) -> None:
    assert read_number(text, "en") == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "abc",
            "1.2.3",
            "1,23,456",
            "12.34,5.6",
            "1.23,4",
            "1'23",
            "1 23",
            "5%",
            "5 gg",
            "--5",
        ),
        *("1e5", "٣", "½", "5/5", "1.000,5,5", "12'345'6", "7" * 61, "7" * 200, "20 xyz", "x mln"),
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("number", "italian", "english"),
    [
        ("1234.5", "1.234,5", "1,234.5"),
        ("195000", "195.000", "195,000"),
        ("2.50", "2,50", "2.50"),
        ("-1000", "-1.000", "-1,000"),
        ("1E+6", "1.000.000", "1,000,000"),
        ("1E-7", "0,0000001", "0.0000001"),
        ("0", "0", "0"),
    ],
)
def test_a_number_is_shown_with_every_digit(number: str, italian: str, english: str) -> None:
    assert show_number(Decimal(number)) == italian
    assert show_number(Decimal(number), "en") == english


@pytest.mark.parametrize("odd", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_figure_is_not_shown(odd: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        show_number(Decimal(odd))


@given(
    st.decimals(-(10**20), 10**20, places=9),
    st.sampled_from(["it", "en"]),
)
def test_a_shown_number_reads_back(number: Decimal, language: str) -> None:
    assert read_number(show_number(number, language), language) == number


@given(st.text(max_size=130))
def test_any_text_is_a_number_or_none(text: str) -> None:
    number = read_number(text)
    assert number is None or number.is_finite()


@given(st.decimals(-(10**20), 10**20, places=12), st.integers(0, 9))
def test_magnitudes_are_exact(number: Decimal, power: int) -> None:
    moved = scaled(number, power)
    with exact():
        assert moved == number * Decimal(10) ** power
    assert moved.as_tuple().exponent <= 0


def test_magnitude_words_are_known_in_both_languages() -> None:
    assert power_of("mln") == power_of("Million") == power_of("M€") == 6
    assert power_of("mila") == 3
    assert power_of("imprese") is None


@pytest.mark.parametrize(
    ("number", "digits"), [("2.50", "2.5"), ("100", "100"), ("0.0", "0"), ("-3.10", "-3.1")]
)
def test_plain_digits_have_no_idle_zeros(number: str, digits: str) -> None:
    assert plain_digits(Decimal(number)) == digits
