"""Lines that name the office of the cards below them, in no style of their own."""

from __future__ import annotations

from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan


def sheet(code: str, title: str) -> str:
    return table(
        row(f"Obiettivo {code}", title),
        row("Indicatore", "Peso", "Target 2026"),
        row("Minuti medi", "100%", "<= 10"),
    )


def offices(*blocks: str) -> dict[str, str]:
    title = paragraph("Piano della performance 2026")
    found = read_plan(read_docx(document(title, *blocks))).plan.operational_objectives
    return {one.number: one.cost_centre for one in found}


def test_an_office_over_cards_is_their_cost_centre() -> None:
    assert offices(
        paragraph("Settore Anagrafe"),
        sheet("A1", "Ridurre le code"),
        sheet("A2", "Aprire il sabato"),
        paragraph("Settore Tributi"),
        sheet("T1", "Rimborsare prima"),
    ) == {"A1": "Settore Anagrafe", "A2": "Settore Anagrafe", "T1": "Settore Tributi"}


def test_a_line_that_names_another_part_ends_the_office() -> None:
    assert offices(
        paragraph("Settore Anagrafe"),
        sheet("A1", "Ridurre le code"),
        paragraph("Settore Tributi"),
        sheet("T1", "Rimborsare prima"),
        paragraph("Fondazione Borgo Lab"),
        paragraph("La Fondazione ha trasmesso i dati con nota del 10 luglio."),
        sheet("F1", "Formare i giovani"),
    ) == {"A1": "Settore Anagrafe", "T1": "Settore Tributi", "F1": ""}


def test_a_single_line_of_an_office_is_no_head_of_cards() -> None:
    assert offices(paragraph("Settore Anagrafe"), sheet("A1", "Ridurre le code")) == {"A1": ""}


def test_an_office_in_small_letters_is_one_where_somebody_heads_it() -> None:
    goals = [
        table(
            row("Cod.", "Obiettivo", "Indicatore", "Target 2026"), row(code, title, "Giorni", "9")
        )
        for code, title in (("A1", "Ridurre le code"), ("T1", "Rimborsare prima"))
    ]
    assert offices(
        paragraph("Settore tecnico", style="Heading2"),
        paragraph("Dirigente: Ada Verdi"),
        goals[0],
        paragraph("Direzione amministrativa", style="Heading2"),
        paragraph("Dirigente: Ugo Neri"),
        goals[1],
    ) == {"A1": "Settore tecnico", "T1": "Direzione amministrativa"}
