"""The day something was done, in the column of what was reached."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.sheets import as_word
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan


def measured(text: str) -> list[object]:
    drawn = f"""Relazione sulla performance 2025

Obiettivo operativo 1 – Aprire lo sportello

| Indicatore | Peso | Target 2025 | Consuntivo 2025 |
| Data di apertura | 100% | entro il 30/04/2025 | {text} |
"""
    (one,) = read_plan(read_docx(as_word(drawn))).plan.operational_objectives
    return [each.value for each in one.indicators[0].measurements]


@pytest.mark.parametrize(
    "text",
    ["14/03/2025", "14.3.2025", "il 14-03-2025", "14 marzo 2025", "14 mar. 2025", "2025-03-14"],
)
def test_a_day_is_a_value(text: str) -> None:
    assert measured(text) == [date(2025, 3, 14)]


@pytest.mark.parametrize("text", ["entro il 14/03/2025", "marzo 2025", "31/02/2025", "14/03"])
def test_what_is_no_day_stays_a_note(text: str) -> None:
    assert measured(text) == []
