"""A line over a table of objectives that says to whom they are assigned."""

from __future__ import annotations

import pytest

from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan

TITLE = paragraph("Comune di Borgoverde – Piano della performance 2026-2028")


def read(line: str) -> ReadPlan:
    goals = table(
        row("Obiettivo operativo", "Indicatore", "Target 2026"),
        row("Curare i fossi", "Fossi puliti", "10"),
        row("Aprire i sentieri", "Sentieri aperti", "3"),
    )
    return read_plan(read_docx(document(TITLE, paragraph(line), goals)))


@pytest.mark.parametrize(
    ("line", "responsible", "office"),
    [
        ("Obiettivi trasversali assegnati a tutti i dirigenti", "tutti i dirigenti", ""),
        ("Gli obiettivi 2026 affidati alla dott.ssa Ada Neri", "dott.ssa Ada Neri", ""),
        ("Obiettivi assegnati al Settore II – Acque:", "", "Settore II – Acque"),
        ("Objectives assigned to all the managers", "all the managers", ""),
    ],
)
def test_those_to_whom_objectives_are_assigned_answer_for_each(
    line: str, responsible: str, office: str
) -> None:
    cards = read(line).plan.operational_objectives
    assert [(one.responsible, one.cost_centre) for one in cards] == [(responsible, office)] * 2


def test_prose_on_objectives_assigns_them_to_nobody() -> None:
    found = read("Obiettivi assegnati a seguito della delibera 12 della Giunta")
    assert [one.responsible for one in found.plan.operational_objectives] == ["", ""]
