"""Cards whose title stands across the table under no label, alone or one below another."""

from __future__ import annotations

import pytest

from tests.documents.word import cell, document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan

TITLE = paragraph("Comune di Borgoverde – Piano della performance 2026-2028")


def read(*blocks: str) -> ReadPlan:
    return read_plan(read_docx(document(TITLE, *blocks)))


def card(title: str, number: str = "") -> list[str]:
    opening = row(cell(title, span=3), number) if number else row(cell(title, span=4))
    return [
        opening,
        row("Perché?", cell("I fossi si riempiono.", span=3)),
        row("Chi guida?", cell("dott. Ugo Fabbri", span=3)),
        row("2026", "2027", "Che cosa guardiamo?", "Come si calcola?"),
        row("10", "12", "Fossi puliti", "conteggio dei tratti"),
    ]


def cards(found: ReadPlan) -> list[tuple[str, str, int]]:
    every = found.plan.operational_objectives
    return [(one.number, one.title, len(one.indicators)) for one in every]


def test_words_across_a_card_without_a_title_are_its_title() -> None:
    stacked = read(table(*card("Curare i fossi"), *card("Aprire i sentieri")))
    apart = read(table(*card("Curare i fossi")), table(*card("Aprire i sentieri")))
    assert cards(stacked) == [("", "Curare i fossi", 1), ("", "Aprire i sentieri", 1)]
    assert cards(apart) == cards(stacked)


@pytest.mark.parametrize("numbers", [("1", "2"), ("Ob. 1", "Ob. 2")])
def test_a_number_beside_such_a_title_is_the_objective_s(numbers: tuple[str, str]) -> None:
    first, second = numbers
    found = read(table(*card("Curare i fossi", first), *card("Aprire i sentieri chiusi", second)))
    assert [number for number, _, _ in cards(found)][:1] == ["1"]
    assert [title for _, title, _ in cards(found)][1:] == ["Aprire i sentieri chiusi"]


@pytest.mark.parametrize("caption", ["Dati generali", "SCHEDA DI DETTAGLIO", "Settore Tributi"])
def test_a_caption_across_a_card_is_no_title(caption: str) -> None:
    found = read(table(*card(caption)))
    assert caption not in [title for _, title, _ in cards(found)]


def test_words_across_a_card_that_names_its_title_are_none() -> None:
    found = read(
        table(
            row(cell("Acqua e suolo", span=2)),
            row("Descrizione", "I fossi si riempiono."),
            row("Responsabile", "dott. Ugo Fabbri"),
            row("Obiettivo operativo", "Curare i fossi"),
            row("Indicatore", "Fossi puliti"),
            row("Target 2026", "10"),
        )
    )
    assert "Acqua e suolo" not in [title for _, title, _ in cards(found)]
