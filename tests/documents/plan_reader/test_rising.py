"""Bare targets that rise from the baseline on are to be reached, whatever the words say."""

from __future__ import annotations

import pytest

from tests.documents.word import document, paragraph, row, table
from traguardo.core.targets.nodes import AtLeast, AtMost
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan


@pytest.mark.parametrize(
    ("figures", "kind"),
    [
        (("79%", "82%", "83%", "85%"), AtLeast),
        (("79%", "76%", "74%", "70%"), AtMost),
        (("79%", "82%", "70%", "65%"), AtMost),
        (("79%", "82%", "82%", "82%"), AtMost),
        (("", "82%", "83%", "85%"), AtMost),
    ],
)
def test_what_rises_is_to_be_reached(figures: tuple[str, ...], kind: type) -> None:
    title = paragraph("Comune di Fontebruna – Piano della performance 2026-2028")
    head = row("Obiettivo", "Indicatore", "Baseline", "2026", "2027", "2028")
    goal = row("Seguire le pratiche", "Ricorsi seguiti dai tutori", *figures)
    plan = read_plan(read_docx(document(title, table(head, goal)))).plan
    (indicator,) = plan.operational_objectives[0].indicators
    assert {type(one.reading) for one in indicator.targets} == {kind}
