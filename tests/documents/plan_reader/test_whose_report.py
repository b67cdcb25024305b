"""Whose a report is, and what it monitors: lines of its front."""

from __future__ import annotations

import pytest

from tests.documents.plan_reader.test_title_page import read
from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan


def test_a_line_that_says_what_the_document_monitors_dates_its_reviews() -> None:
    text = "Il report illustra lo stato degli obiettivi assegnati, come fornito dagli uffici."
    sheet = table(
        row("Obiettivo A1", "Ridurre le code"),
        row("Indicatore", "Target", "Stato"),
        row("Minuti medi", "<= 10", "In linea"),
    )
    front = ("Comune di Borgo Alto", "Piano degli obiettivi 2026", "MONITORAGGIO AL 30 GIUGNO 2026")
    blocks = (*map(paragraph, (*front, text)), sheet)
    found = read_plan(read_docx(document(*blocks)))
    (objective,) = found.plan.operational_objectives
    (review,) = objective.indicators[0].reviews
    assert str(review.period) == "2026-H1"
    assert found.plan.title == "Piano degli obiettivi 2026"
    told = [one.message for one in found.findings]
    assert any(text in str(one) for one in told)


@pytest.mark.parametrize(
    "name",
    [
        "Promovaldoro – Azienda speciale della Camera di Commercio di Valdoro",
        "Promos Valdoro, azienda speciale della Camera di Commercio di Valdoro",
        "Promovaldoro (azienda speciale della Camera di Commercio di Valdoro)",
    ],
)
def test_a_special_agency_bears_its_own_name_before_that_of_its_chamber(name: str) -> None:
    assert read(name, "Piano delle attività 2026").plan.administration == name


def test_an_annex_of_a_special_agency_is_no_name() -> None:
    line = "Allegato – Azienda speciale della Camera di Commercio di Valdoro"
    assert "Allegato" not in read(line, "Piano delle attività 2026").plan.administration
