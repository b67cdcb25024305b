"""What a table of phases says of each phase is kept with it."""

from __future__ import annotations

from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan


def test_the_state_of_each_phase_is_kept_beside_its_name() -> None:
    sheet = table(
        row("Obiettivo A1", "Ridurre le code"),
        row("Attività programmate", "Stato", "Commento"),
        row("Turni serali", "Conclusa", "Da marzo"),
        row("Nuovo sportello", "In corso", ""),
    )
    (objective,) = read_plan(read_docx(document(sheet))).plan.operational_objectives
    assert [one.text for one in objective.actions] == ["Turni serali", "Nuovo sportello"]
    assert {note.label: note.text for note in objective.notes} == {
        "Stato (Turni serali)": "Conclusa",
        "Commento (Turni serali)": "Da marzo",
        "Stato (Nuovo sportello)": "In corso",
    }
    assert objective.reviews == ()


def test_people_and_offices_that_take_part_are_the_organisational_impact() -> None:
    blocks = (
        paragraph("Obiettivo operativo 1: Ridurre le code"),
        paragraph("Personale/uffici coinvolti: Ufficio anagrafe (2 unità)"),
        table(row("Indicatore", "Peso", "Target 2026"), row("Minuti medi", "100%", "10")),
    )
    (objective,) = read_plan(read_docx(document(*blocks))).plan.operational_objectives
    assert objective.organisational_impact == "Ufficio anagrafe (2 unità)"
