"""Captions, sentences and chapters with the words of labels in them: they state no field."""

from __future__ import annotations

import pytest

from tests.documents.plan_reader.test_inferred import every_indicator, every_objective, read
from tests.documents.word import cell, paragraph, row, table
from traguardo.documents.plan_reader.captions import is_caption, lists_columns

GOALS = table(
    row("Cod.", "Obiettivo specifico", "Indicatore", "Peso", "Target 2026"),
    row("OS.1", "Aprire le biblioteche di quartiere", "Biblioteche aperte", "60", "9"),
    row("OS.2", "Rifare i giardini pubblici", "Giardini rifatti", "40", "5"),
)


@pytest.mark.parametrize(
    "line",
    [
        "Tabella 1 – Obiettivi specifici, indicatori e target 2026-2028",
        "Tab. 2.1: Obiettivi, pesi, target 2026",
        "Figura n. 3 - Elenco degli obiettivi, peso 60%, target 2026",
        "Prospetto A. Indicatori, baseline 12, target 15",
        "Segue: Obiettivi specifici, indicatori e target 2026-2028",
        "Obiettivi specifici, indicatori e target 2026-2028",
        "Obiettivi specifici: indicatori, pesi e target",
        "Indicatori comuni: target 2026",
        "L'Agenzia concorre a creare valore pubblico, con un target del 95% nel triennio.",
    ],
)
def test_what_says_what_a_table_holds_is_no_name_and_no_target(line: str) -> None:
    found = read(paragraph(line), GOALS)
    assert [one.title for one in every_objective(found)] == [
        "Aprire le biblioteche di quartiere",
        "Rifare i giardini pubblici",
    ]
    names = [one.name for one in every_indicator(found)]
    assert names == ["Biblioteche aperte", "Giardini rifatti"]
    assert any(line in str(one.message) for one in found.findings)


def test_a_caption_describes_no_area_and_no_objective() -> None:
    found = read(
        paragraph("Area strategica 1 – Cultura", style="Heading2"),
        paragraph("Tabella 3 – Gli obiettivi dell'area nel triennio di riferimento."),
        paragraph("Obiettivo strategico 1.1 – Aprire le biblioteche", style="Heading3"),
        paragraph("Tabella 4 – Gli indicatori e i valori attesi nel triennio di riferimento."),
        table(row("Indicatore", "Formula", "Target 2026"), row("Biblioteche aperte", "n.", "9")),
    )
    (area,) = found.plan.areas
    assert (area.title, area.description) == ("Cultura", "")
    assert [one.description for one in area.objectives] == [""]
    said = " ".join(str(one.message) for one in found.findings)
    assert "Tabella 3" in said
    assert "Tabella 4" in said


def test_a_line_that_measures_still_does() -> None:
    found = read(
        paragraph("Obiettivo operativo 1: Aprire le biblioteche"),
        paragraph("Biblioteche aperte, peso 60%, target 9"),
        paragraph("Tabelloni posati: 3; Target: 2026 pezzi"),
    )
    assert [one.name for one in every_indicator(found)] == [
        "Biblioteche aperte",
        "Tabelloni posati: 3",
    ]


@pytest.mark.parametrize(
    "text",
    ["Tabella anagrafica aggiornata", "All 3 sites reopened", "Quadro normativo", "Fig trees: 3"],
)
def test_a_word_of_captions_without_its_number_is_none(text: str) -> None:
    assert not is_caption(text)


def test_a_style_says_caption_too() -> None:
    assert is_caption("Obiettivi, peso e target 2026", "Caption")


def test_words_that_promise_something_are_more_than_columns() -> None:
    assert lists_columns("pesi, indicatori e target 2026")
    assert not lists_columns("pesi ridotti del 10%")


def test_the_number_of_a_chapter_makes_no_remark_on_the_last_indicator() -> None:
    prose = "Gli obiettivi di performance sono definiti dalla Giunta in coerenza con il bilancio."
    found = read(
        GOALS,
        paragraph("2.2 Performance"),
        paragraph(prose),
        table(
            row("Cod.", "Obiettivo operativo", "Indicatore", "Peso", "Target 2026"),
            row("OP.1", "Aprire il sabato", "Sabati di apertura", "100", "40"),
        ),
    )
    assert all(not one.notes for one in every_indicator(found))
    assert any(prose in str(one.message) for one in found.findings)


def test_a_caption_in_the_first_row_of_a_table_describes_nothing() -> None:
    found = read(
        table(
            row("Obiettivo operativo", "Ridurre le attese"), row("Descrizione", "Più sportelli.")
        ),
        table(
            row(cell("Tabella 3 – Obiettivi e indicatori", span=3)),
            row("Indicatore", "Peso", "Target 2026"),
            row("Pratiche evase", "100", "90%"),
        ),
    )
    (objective,) = every_objective(found)
    assert objective.description == "Più sportelli."
    assert [one.name for one in objective.indicators] == ["Pratiche evase"]
