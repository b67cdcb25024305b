"""Units in brackets behind the names of a document's indicators."""

from __future__ import annotations

from tests.documents.plan_reader.test_inferred import every_indicator, read
from tests.documents.word import paragraph, row, table

GOAL = paragraph("Obiettivo operativo 1: Accorciare le attese")
HEAD = ("Indicatore", "Target 2026")


def test_names_that_end_with_units_say_them() -> None:
    found = read(
        GOAL,
        table(
            row(*HEAD),
            row("Domande evase nei termini (%)", "90"),
            row("Attesa media (giorni)", "20"),
            row("Sportelli aperti (n.)", "4"),
            row("Arretrato al 31/12 (pratiche)", "120"),
        ),
    )
    told = [(one.name, one.unit) for one in every_indicator(found)]
    assert told == [
        ("Domande evase nei termini", "%"),
        ("Attesa media", "giorni"),
        ("Sportelli aperti", "n."),
        ("Arretrato al 31/12", "pratiche"),
    ]


def test_a_document_that_explains_its_names_in_brackets_keeps_them() -> None:
    found = read(
        GOAL,
        table(
            row(*HEAD),
            row("Domande evase (anche dei rinnovi)", "90"),
            row("Attesa media (giorni)", "20"),
            row("Sportelli aperti (in sede)", "4"),
        ),
    )
    assert [one.unit for one in every_indicator(found)] == ["", "", ""]
