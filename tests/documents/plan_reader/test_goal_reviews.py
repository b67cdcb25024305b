"""How an objective goes, said in a table of its indicators: a review of the objective."""

from __future__ import annotations

import pytest

from tests.documents.sheets import as_word
from traguardo.core.model import DeclaredStatus, Objective
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

TITLE = "Monitoraggio al 30 giugno 2026 degli obiettivi operativi\n\n"
HEAD = "| Obiettivo | Indicatore | Target 2026 | Valore al 30/06/2026 | Stato | Note |\n"
MERGED = (
    "| Aprire le sedi | Sedi aperte | 9 | 4 | In linea | Aperta la quarta sede di quartiere. |\n"
)


def goals(drawn: str) -> tuple[Objective, ...]:
    return read_plan(read_docx(as_word(TITLE + drawn))).plan.operational_objectives


def reviews(goal: Objective) -> list[tuple[DeclaredStatus, str]]:
    return [(one.status, one.text) for one in goal.reviews]


def test_a_status_merged_over_the_rows_of_an_objective_is_its_own() -> None:
    first, second = goals(
        f"{HEAD}{MERGED}| ^ | Turni coperti | 90% | 91% | ^ | ^ |\n"
        "| Rifare i tetti | Tetti rifatti | 5 | 1 | In ritardo | Il bando è stato ripetuto. |\n"
    )
    assert reviews(first) == [(DeclaredStatus.ON_TRACK, "Aperta la quarta sede di quartiere.")]
    assert reviews(second) == [(DeclaredStatus.OFF_TRACK, "Il bando è stato ripetuto.")]
    assert not any(one.reviews for goal in (first, second) for one in goal.indicators)
    assert [(one.label, one.text) for one in first.notes] == [("Stato", "In linea")]


def test_a_status_of_each_row_is_of_its_indicator() -> None:
    (goal,) = goals(f"{HEAD}{MERGED}| ^ | Turni coperti | 90% | 71% | In ritardo | Due ferie. |\n")
    assert [len(one.reviews) for one in goal.indicators] == [1, 1]
    assert goal.reviews == ()


@pytest.mark.parametrize("words", ["Relazione", "Cosa è successo"])
def test_a_group_of_columns_may_say_that_it_tells_of_the_objective(words: str) -> None:
    (goal,) = goals(
        "| Obiettivo | Indicatori | < | < | Attuazione dell'obiettivo | < |\n"
        f"| ^ | Indicatore | Target 2026 | Valore al 30/06/2026 | Stato | {words} |\n{MERGED}"
    )
    assert reviews(goal) == [(DeclaredStatus.ON_TRACK, "Aperta la quarta sede di quartiere.")]


def test_a_report_beside_a_status_is_said_of_it() -> None:
    head = HEAD.replace("Note", "Relazione")
    (goal,) = goals(f"{head}{MERGED}| ^ | Turni coperti | 90% | 91% | ^ | ^ |\n")
    assert reviews(goal) == [(DeclaredStatus.ON_TRACK, "Aperta la quarta sede di quartiere.")]
