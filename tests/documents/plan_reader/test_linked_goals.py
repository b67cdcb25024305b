"""A card whose title stands above its area: the strategic objective beside it is a link."""

from __future__ import annotations

from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

HEAD = row("Obiettivo operativo", "Aprire lo sportello", "Codice", "1.1.1")
LINK = row("Area strategica", "Competitività", "Obiettivo strategico", "1.1 Semplificare")


def test_the_goal_behind_the_area_of_a_titled_card_is_a_link() -> None:
    title = paragraph("Comune di Borgo Alto – Piano della performance 2026")
    card = table(HEAD, LINK, row("Responsabile", "Ada Neri"), row("Descrizione", "Due sere."))
    plan = read_plan(read_docx(document(title, card))).plan
    (one,) = plan.operational_objectives
    assert plan.areas == ()
    assert (one.title, one.number) == ("Aprire lo sportello", "1.1.1")
    assert (one.responsible, one.description) == ("Ada Neri", "Due sere.")
    assert [note.text for note in one.notes] == ["Competitività", "1.1 Semplificare"]


def test_a_numbered_goal_over_the_next_title_is_the_next_card_s() -> None:
    head = row("KPI", "Formula", "Peso", "Target 2026")
    card = table(
        row("OBIETTIVO STRATEGICO 1", "SEMPLIFICARE"),
        row("Obiettivo operativo 1.1", "Aprire lo sportello"),
        row("Responsabile", "Ada Neri"),
        head,
        row("Sere di apertura", "N. sere", "100%", "80"),
        row("OBIETTIVO STRATEGICO 2", "VIGILARE"),
        row("Obiettivo operativo 2.1", "Controllare i giocattoli"),
        row("Responsabile", "Ugo Serra"),
        head,
        row("Controlli", "N. controlli", "100%", "15"),
    )
    title = paragraph("Comune di Borgo Alto – Piano della performance 2026")
    first, second = read_plan(read_docx(document(title, card))).plan.operational_objectives
    assert [note.text for note in first.notes] == ["SEMPLIFICARE"]
    assert [note.text for note in second.notes] == ["VIGILARE"]
    assert (second.title, second.number) == ("Controllare i giocattoli", "2.1")
