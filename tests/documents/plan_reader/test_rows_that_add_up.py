"""Rows below the measures of a level that say how far it got: no area, no objective, no measure."""

from __future__ import annotations

import pytest

from tests.documents.plan_reader.test_inferred import every_indicator, every_objective, read
from tests.documents.word import cell, row, table

HEAD = (
    *("Area strategica", "Obiettivo strategico", "Cod.", "Indicatore", "Algoritmo", "Peso"),
    *("Target 2024", "Consuntivo 2024", "% raggiungimento", "Punteggio"),
)
FIRST = (
    *("AS1 - Verde pubblico", "1.1 Rifare i giardini", "1.1.1", "Giardini rifatti"),
    *("n. giardini", "100%", "5", "4", "80%", "80,0"),
)
SECOND = (
    *("AS2 - Biblioteche", "2.1 Aprire le sale", "2.1.1", "Sale aperte"),
    *("n. sale", "100%", "9", "9", "100%", "100,0"),
)
BLANK = ("",) * 7


@pytest.mark.parametrize(
    "total",
    [
        row(cell("Performance area AS1", span=8), "80%", "80,0"),
        row(cell("Così è andata l'area AS1", span=9), "80,0"),
        row("Performance area AS1", *BLANK, "80%", "80,0"),
        row("", "Risultato dell'obiettivo 1.1", *BLANK[1:], "80%", "80,0"),
        row("Punteggio AS1", *BLANK, "80%", "80,0"),
    ],
)
def test_the_rows_below_a_sum_go_on(total: str) -> None:
    found = read(table(row(*HEAD), row(*FIRST), total, row(*SECOND), total))
    titles = ["AS1 - Verde pubblico", "AS2 - Biblioteche"]
    assert [one.title for one in found.plan.areas] == titles
    assert len(every_objective(found)) == 2
    assert [one.name for one in every_indicator(found)] == ["Giardini rifatti", "Sale aperte"]
    assert any("80,0" in str(one.message) for one in found.findings)


def test_an_objective_with_nothing_but_its_weight_is_no_sum() -> None:
    found = read(
        table(
            row("Obiettivo", "Indicatore", "Target 2026", "Peso"),
            row("Risultato complessivo del museo", "", "", "60"),
            row("Aprire le sale", "Sale aperte", "9", "40"),
        )
    )
    titles = [one.title for one in every_objective(found)]
    assert titles == ["Risultato complessivo del museo", "Aprire le sale"]
