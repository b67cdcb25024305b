"""Targets of the plan's first, second and third year."""

from __future__ import annotations

import pytest

from tests.documents.word import cell, document, paragraph, row, table
from traguardo.core.model import Indicator
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

DATED = paragraph("Piano degli indicatori e dei risultati attesi – anno 2026")


def only(*blocks: str) -> Indicator:
    (objective,) = read_plan(read_docx(document(*blocks))).plan.operational_objectives
    (indicator,) = objective.indicators
    return indicator


def promised(indicator: Indicator) -> list[tuple[int | None, str]]:
    return [(one.year, one.text) for one in indicator.targets]


@pytest.mark.parametrize(
    "named",
    [
        "Risultato atteso anno I|Risultato atteso anno II|Risultato atteso anno III",
        "Target I anno|Target II anno|Target III anno",
        "Valore atteso 1° anno|Valore atteso 2° anno|Valore atteso 3° anno",
        "Target year 1|Target year 2|Target year 3",
    ],
)
def test_a_card_counts_the_years_of_its_plan(named: str) -> None:
    years = [row(label, str(place)) for place, label in enumerate(named.split("|"), start=10)]
    sheet = table(
        row("Obiettivo", "Aprire le botteghe"),
        row("Indicatore 1", "Botteghe aperte"),
        row("Unità di misura", "numero"),
        *years,
    )
    indicator = only(DATED, sheet)
    assert promised(indicator) == [(2026, "10"), (2027, "11"), (2028, "12")]


def test_columns_count_the_years_of_their_plan() -> None:
    heads = ("Obiettivo operativo", "Indicatore", "Valore 2025", "Target anno I", "Target anno II")
    sheet = table(row(*heads), row("Aprire le botteghe", "Botteghe aperte", "8", "10", "11"))
    indicator = only(DATED, sheet)
    assert promised(indicator) == [(2026, "10"), (2027, "11")]
    assert str(indicator.baseline) == "8"


def test_years_are_counted_below_a_group() -> None:
    sheet = table(
        row("Obiettivo operativo", "Indicatore", cell("Risultati attesi", span=2)),
        row("", "", "I anno", "II anno"),
        row("Aprire le botteghe", "Botteghe aperte", "10", "11"),
    )
    assert promised(only(DATED, sheet)) == [(2026, "10"), (2027, "11")]


def test_without_years_of_the_plan_a_counted_year_is_none() -> None:
    sheet = table(
        row("Obiettivo operativo", "Indicatore", "Target anno I", "Target anno II"),
        row("Aprire le botteghe", "Botteghe aperte", "10", "11"),
    )
    assert promised(only(sheet)) == [(None, "10"), (None, "11")]
