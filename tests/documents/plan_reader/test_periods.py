"""Which period the words over a review or a value name."""

from __future__ import annotations

import pytest

from tests.documents.sheets import as_word
from traguardo.core.calendar import Period
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan
from traguardo.documents.plan_reader.fields.periods import period_of, reached_in


@pytest.mark.parametrize(
    ("words", "period", "assumed"),
    [
        ("Monitoraggio semestrale", "2019-H1", True),
        ("Half-yearly monitoring", "2019-H1", True),
        ("Monitoraggio I semestre 2020", "2020-H1", False),
        ("II semestre", "2019-H2", True),
        ("al 30/06/2020", "2020-H1", False),
        ("semestrale al 31 dicembre 2020", "2020-H2", False),
        ("II trimestre 2020", "2020-Q2", False),
        ("monitoraggio trimestrale", None, False),
        ("Monitoraggio finale 2020", "2020", False),
        ("I trim. 2020", "2020-Q1", False),
        ("III trim. Andamento 2020", "2020-Q3", False),
        ("Valore 4° trim.", "2019-Q4", True),
        ("T2 2020", "2020-Q2", False),
        ("Third quarter 2020", "2020-Q3", False),
        ("Valore 1° sem. 2020", "2020-H1", False),
        ("al 31/03/2020", "2020-Q1", False),
        ("Valore al 30 settembre", "2019-Q3", True),
        ("Stato", None, False),
    ],
)
def test_periods(words: str, period: str | None, assumed: bool) -> None:
    found = Period.parse(period) if period else None
    assert period_of(words, 2019) == (found, assumed)


def test_a_period_without_any_year_is_none() -> None:
    assert period_of("Monitoraggio semestrale", None) == (None, False)


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("Valore al 31/12/2020", "2020"),
        ("Consuntivo al 31 dicembre", "2019"),
        ("II semestre, al 31/12/2020", "2020-H2"),
        ("Valore al 30/06/2020", "2020-H1"),
    ],
)
def test_a_value_reached_by_the_end_of_december_is_the_years(words: str, period: str) -> None:
    assert reached_in(words, 2019) == Period.parse(period)


def test_columns_of_quarters_below_one_name_are_values_of_each() -> None:
    drawn = """Azienda ospedaliera Santa Rita – Scheda di budget 2026

| Obiettivo | Indicatore | Peso | Target 2026 | Andamento 2026 | < | < | < |
| ^ | ^ | ^ | ^ | I trim. | II trim. | III trim. | IV trim. |
| Ridurre le attese | Ricoveri | 100 | >= 400 | 101 | 99 | 120 | 96 |
"""
    (goal,) = read_plan(read_docx(as_word(drawn))).plan.operational_objectives
    reached = [(str(one.period), str(one.value)) for one in goal.indicators[0].measurements]
    assert reached == [
        ("2026-Q1", "101"),
        ("2026-Q2", "99"),
        ("2026-Q3", "120"),
        ("2026-Q4", "96"),
    ]


def test_a_value_of_nine_months_counts_from_january_and_one_of_four_is_none() -> None:
    drawn = """Comune di Valchiara – Piano della performance 2026

| Obiettivo | Indicatore | Target 2026 | Valore al 30/09/2026 | Valore I quadrimestre |
| Aprire la biblioteca | Prestiti | 900 | 700 | 310 |
"""
    (goal,) = read_plan(read_docx(as_word(drawn))).plan.operational_objectives
    (value,) = goal.indicators[0].measurements
    assert (str(value.period), str(value.value), value.to_date) == ("2026-Q3", "700", True)
