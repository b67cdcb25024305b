"""One column for two things: an objective and who answers for it, a person and their office."""

from __future__ import annotations

import pytest

from tests.documents.word import document, paragraph, row, table
from traguardo.core.model import Objective
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan
from traguardo.documents.plan_reader.shared_columns import person_and_office

TITLE = paragraph("Comune di Borgoverde – Piano della performance 2026")


def only(*rows: str) -> Objective:
    (objective,) = read_plan(read_docx(document(TITLE, table(*rows)))).plan.operational_objectives
    return objective


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("Ada Neri Servizio tributi", "Ada Neri", "Servizio tributi"),
        ("Servizio tributi\nAda Neri", "Ada Neri", "Servizio tributi"),
        ("dott.ssa Ada Neri (Ufficio tecnico)", "dott.ssa Ada Neri", "Ufficio tecnico"),
        ("Ada Neri/Area vasta", "Ada Neri", "Area vasta"),
        ("Ufficio tecnico\nReferente: Ada Neri", "Ada Neri", "Ufficio tecnico"),
        ("Ada Neri\nTributi", "Ada Neri", "Tributi"),
        ("Settore finanze / Ufficio paghe", "", "Settore finanze / Ufficio paghe"),
        ("Ada Neri, dirigente", "Ada Neri, dirigente", ""),
        ("Segretario generale", "Segretario generale", ""),
    ],
)
def test_a_person_and_an_office_share_a_cell(text: str, person: str, office: str) -> None:
    assert person_and_office(text) == (person, office)


@pytest.mark.parametrize(
    "named", ["Responsabile / Servizio", "Ufficio e referente", "Dirigente – Settore"]
)
def test_a_column_for_person_and_office_is_two(named: str) -> None:
    objective = only(
        row("Cod.", "Obiettivo operativo", named, "Indicatore", "Target 2026"),
        row("A1", "Ridurre le code", "Ada Neri Servizio demografico", "Minuti medi", "<= 10"),
    )
    assert objective.responsible == "Ada Neri"
    assert objective.cost_centre == "Servizio demografico"


@pytest.mark.parametrize("line", ["Responsabile: Ada Neri", "Ada Neri", "(Ada Neri)"])
def test_a_column_for_objective_and_owner_opens_objectives(line: str) -> None:
    objective = only(
        row("N.", "Obiettivo e responsabile", "Indicatore", "Peso", "Target 2026"),
        row("A1", f"Ridurre le code agli sportelli\n{line}", "Minuti medi", "100%", "<= 10"),
    )
    assert (objective.number, objective.title) == ("A1", "Ridurre le code agli sportelli")
    assert objective.responsible == "Ada Neri"


def test_an_office_that_answers_is_no_shared_column() -> None:
    objective = only(
        row("Cod.", "Obiettivo operativo", "Responsabile", "Indicatore", "Target 2026"),
        row("A1", "Ridurre le code", "Ada Neri Servizio demografico", "Minuti medi", "<= 10"),
    )
    assert objective.responsible == "Ada Neri Servizio demografico"


def test_the_words_of_a_level_before_the_title_of_an_area_are_not_of_it() -> None:
    found = read_plan(
        read_docx(
            document(
                TITLE,
                table(
                    row("Linea", "Cod.", "Obiettivo strategico", "Indicatore", "Target 2026"),
                    row("Linea strategica 1: Paesi vivi", "S1", "Aprire botteghe", "Botteghe", "4"),
                ),
            )
        )
    )
    assert [area.title for area in found.plan.areas] == ["Paesi vivi"]
    assert "area_code" in [one.rule for one in found.findings]


def test_a_label_for_person_and_office_is_two() -> None:
    objective = only(
        row("Obiettivo A1", "Ridurre le code"),
        row("Responsabile / Ufficio", "Ada Neri – Ufficio anagrafe"),
        row("Descrizione", "Più sportelli"),
    )
    assert (objective.responsible, objective.cost_centre) == ("Ada Neri", "Ufficio anagrafe")


@pytest.mark.parametrize("named", ["Obiettivo e descrizione", "Obiettivo operativo / Descrizione"])
def test_a_column_for_objective_and_description_opens_objectives(named: str) -> None:
    objective = only(
        row("N.", named, "Responsabile", "Indicatore", "Peso", "Target 2026"),
        row("1", "Ridurre le code\nPiù sportelli al sabato.", "Ada Neri", "Minuti", "100", "10"),
    )
    assert (objective.number, objective.title) == ("1", "Ridurre le code")
    assert objective.description == "Più sportelli al sabato."
    assert objective.responsible == "Ada Neri"


def test_the_owner_may_follow_the_title_in_its_line() -> None:
    objective = only(
        row("N.", "Obiettivo e responsabile", "Indicatore", "Peso", "Target 2026"),
        row("A1", "Ridurre le code Responsabile: Ada Neri", "Minuti medi", "100%", "<= 10"),
    )
    assert (objective.title, objective.responsible) == ("Ridurre le code", "Ada Neri")
