"""Prose that says what cards say in cells: lists in a sentence, several labels in a line."""

from __future__ import annotations

import pytest

from tests.documents.sheets import as_word
from traguardo.core.model import Objective
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

TABLE = """
| Indicatore | Formula | Target 2026 |
| Sabati di apertura | conteggio | 30 |
"""


def objective(lines: str) -> Objective:
    title = "Comune di Borgoverde – Piano degli obiettivi 2026-2028\n\n"
    named = "Obiettivo 3.1 – Riaprire la biblioteca\n"
    plan = read_plan(read_docx(as_word(title + named + lines + TABLE))).plan
    (one,) = plan.operational_objectives
    return one


@pytest.mark.parametrize(
    "line",
    [
        "Le attività previste sono: a) la gara; b) i turni; c) l’apertura.",
        "Le azioni previste sono le seguenti: 1) la gara; 2) i turni; 3) l’apertura.",
        "Le seguenti azioni: a) la gara; b) i turni; c) l’apertura.",
        "Le fasi operative saranno: a) la gara, b) i turni, c) l’apertura.",
        "The planned actions are: a) la gara; b) i turni; c) l’apertura.",
        "Attività previste: a) la gara; b) i turni; c) l’apertura.",
    ],
)
def test_a_sentence_lists_actions(line: str) -> None:
    texts = [one.text for one in objective(line + "\n").actions]
    assert texts == ["la gara", "i turni", "l’apertura"]


@pytest.mark.parametrize(
    "line",
    [
        "Le condizioni sono: a) la gara; b) i turni.",
        "Le attività previste sono descritte nel DUP: si veda la sezione operativa.",
    ],
)
def test_other_sentences_list_none(line: str) -> None:
    assert objective(line + "\n").actions == ()


@pytest.mark.parametrize(
    "label",
    ["Uffici e personale coinvolti", "Personale e uffici impegnati", "Personale coinvolto"],
)
def test_a_line_names_office_head_and_people(label: str) -> None:
    one = objective(
        f"Servizio: Biblioteca – Responsabile: dott.ssa Ada Neri – {label}: due bibliotecari\n"
        "La sala di lettura è chiusa il sabato dal 2019, e gli utenti chiedono di riaprirla.\n"
    )
    assert (one.cost_centre, one.responsible) == ("Biblioteca", "dott.ssa Ada Neri")
    assert one.organisational_impact == "due bibliotecari"
    assert one.description.startswith("La sala di lettura")


def test_mission_programme_and_the_money_of_a_year_in_one_line() -> None:
    one = objective(
        "Bilancio: missione 05 (Cultura), programma 02; stanziamento 2026 euro 12.500,00\n"
    )
    assert one.budget is not None
    assert one.budget.amount == 12500
    assert one.mission is not None
    assert one.programme is not None
    assert (one.mission.code, one.programme.code) == ("005", "002")


def test_a_year_alone_is_no_money() -> None:
    one = objective("Bilancio: missione 05 (Cultura), programma 02; stanziamento 2026\n")
    assert one.budget is None or one.budget.amount is None
