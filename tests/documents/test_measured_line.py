"""A measurement printed in a document comes back as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.accumulation import actual_at
from traguardo.core.calendar import Period, Span
from traguardo.core.model import Accumulation, Indicator, Measurement
from traguardo.core.values import Input, Missing, Value
from traguardo.documents.measured_cell import measured_cell, with_measured_cell
from traguardo.documents.measured_line import (
    measured_line,
    number_text,
    period_text,
    read_measured,
    value_text,
)

NUMBERS = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12
).filter(lambda number: not (number.is_zero() and number.is_signed()))
PERIODS = st.sampled_from(
    [Period.parse(text) for text in ("2024", "2024-H1", "2023-H2", "2024-Q4", "2022-11")]
)
VALUES = st.one_of(NUMBERS, st.booleans(), st.dates(), st.sampled_from(Missing))
NAMES = st.text("abcxyzàé 0123", min_size=1, max_size=12).map(str.strip).filter(bool)
NOTES = st.text("abc àè–-:;.,()0123 ", max_size=30).map(lambda note: " ".join(note.split()))


@pytest.mark.parametrize(
    ("value", "written"),
    [("1234.50", "1.234,50"), ("0.5", "0,5"), ("-3", "-3"), ("1E+3", "1.000"), ("70", "70")],
)
def test_a_number_is_written_with_comma_and_thousands_dots(value: str, written: str) -> None:
    assert number_text(Decimal(value)) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal(62), "62"),
        (True, "sì"),
        (False, "no"),
        (date(2024, 3, 5), "05/03/2024"),
        (Missing.NOT_REPORTED, "non rilevato"),
        (Missing.NOT_APPLICABLE, "non applicabile"),
        (Missing.NOT_DUE, "non ancora dovuto"),
        (Missing.SUSPENDED, "sospeso"),
    ],
)
def test_a_value_or_its_absence_has_words(value: Value, written: str) -> None:
    assert value_text(value) == written


@pytest.mark.parametrize(
    ("period", "written"),
    [
        ("2024-H1", "primo semestre 2024"),
        ("2024-Q3", "terzo trimestre 2024"),
        ("2024-05", "maggio 2024"),
        ("2024", "anno 2024"),
    ],
)
def test_a_period_has_words(period: str, written: str) -> None:
    assert period_text(Period.parse(period)) == written


def test_a_line_says_period_value_raw_figures_and_note() -> None:
    inputs = (Input("evase", Decimal(812)), Input("arrivate", Decimal("900.5")))
    one = Measurement(Period.parse("2024-H1"), Decimal("90.2"), inputs, note="dato\nprovvisorio")
    assert measured_line(one) == (
        "primo semestre 2024: 90,2 (evase 812; arrivate 900,5) – dato provvisorio"
    )


@given(PERIODS, VALUES, st.lists(st.builds(Input, NAMES, NUMBERS), max_size=3), NOTES)
def test_a_line_reads_back_to_its_measurement(
    period: Period, value: Value, inputs: list[Input], note: str
) -> None:
    one = Measurement(period, value, tuple(inputs), note=note)
    assert read_measured(measured_line(one)) == (one,)


def test_several_lines_are_several_measurements() -> None:
    found = read_measured("anno 2023: 5\nprimo semestre 2024: sì")
    assert found is not None
    assert [one.value for one in found] == [Decimal(5), True]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "62",
        "circa 62",
        "secondo tempo 2024: 3",
        "terzo semestre 2024: 3",
        "anno 2024: circa 3",
        "anno 2024: 31/02/2024",
        "anno 2024: 1,2,3",
        "anno 2024: 5 (tutte)",
        "anno 2024: 5\ne altro",
    ],
)
def test_any_other_text_is_no_measurement(text: str) -> None:
    assert read_measured(text) is None


def test_a_long_quotient_is_rounded_to_be_read_and_comes_back_exact() -> None:
    parts = (Input("numerator", Decimal(9906)), Input("denominator", Decimal(412)))
    one = Measurement(Period(2026, Span.HALF, 1), Decimal(0), parts)
    indicator = Indicator(accumulation=Accumulation.RATIO, measurements=(one,))
    exact = actual_at(indicator, 2026, date(2026, 6, 30))
    measured = replace(indicator, measurements=(replace(one, value=exact),))
    cell = measured_cell(measured, measured.measurements, numbered=True)
    assert cell.splitlines()[0] == (
        "primo semestre 2026: circa 24,04 (numeratore 9.906; denominatore 412)"
    )
    assert with_measured_cell(replace(measured, measurements=()), cell) == measured


def test_a_figure_named_like_an_office_word_keeps_its_name() -> None:
    one = Measurement(Period(2026), Decimal(3), (Input("numeratore", Decimal(3)),))
    assert read_measured(measured_line(one)) == (one,)
