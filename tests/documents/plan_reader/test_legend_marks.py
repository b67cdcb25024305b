"""Signs for a status mean what the document's legend says."""

from __future__ import annotations

import pytest

from tests.documents.word import cell, document, paragraph, row, table
from traguardo.core.model import DeclaredStatus
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan

SHEET = table(
    row("Obiettivo A1", "Ridurre le code"),
    row("Indicatore", "Peso", "Target 2026", "Al 30/6", "Stato"),
    row("Minuti medi", "50%", "<= 10", "9", "●"),
    row("Sportelli aperti", "30%", "6", "2", "◔"),
    row("Corsi tenuti", "20%", "3", "n.d.", "○"),
)
MARKS = ("○ non rilevabile", "◔ in ritardo", "◑ in linea", "● raggiunto")


def read(*legend: str) -> ReadPlan:
    title = paragraph("Monitoraggio del piano della performance 2026")
    return read_plan(read_docx(document(title, *legend, SHEET)))


@pytest.mark.parametrize(
    "legend",
    [
        table(row(*MARKS)),
        table(*(row(*one.split(" ", 1)) for one in MARKS)),
        paragraph(f"Legenda: {'; '.join(MARKS)}"),
    ],
)
def test_a_legend_gives_signs_their_meaning(legend: str) -> None:
    found = read(legend)
    (objective,) = found.plan.operational_objectives
    stated = [review.status for one in objective.indicators for review in one.reviews]
    assert stated == [DeclaredStatus.ACHIEVED, DeclaredStatus.OFF_TRACK, DeclaredStatus.UNSTATED]
    assert "legend_read" in [one.rule for one in found.findings]


def test_without_a_legend_a_sign_states_nothing() -> None:
    (objective,) = read().plan.operational_objectives
    assert {review.status for one in objective.indicators for review in one.reviews} == {
        DeclaredStatus.UNSTATED
    }


def test_a_value_of_a_day_is_reached_beside_a_target() -> None:
    (objective,) = read().plan.operational_objectives
    reached = [[str(one.value) for one in each.measurements] for each in objective.indicators]
    assert reached == [["9"], ["2"], []]


def test_a_day_below_targets_is_a_step_towards_them() -> None:
    rows = (
        row("Indicatore", "Peso", cell("Target 2026", span=2)),
        row("", "", "Al 30/6", "Al 31/12"),
        row("Minuti medi", "100%", "12", "10"),
    )
    blocks = (paragraph("Obiettivo operativo 1: Ridurre le code"), table(*rows))
    (objective,) = read_plan(read_docx(document(*blocks))).plan.operational_objectives
    (indicator,) = objective.indicators
    assert [target.text for target in indicator.targets] == ["12", "10"]
    assert indicator.measurements == ()


@pytest.mark.parametrize("named", ["Giudizio", "Semaforo"])
def test_a_judgement_beside_what_was_reached_is_a_status(named: str) -> None:
    sheet = table(
        row("Obiettivo A1", "Ridurre le code"),
        row("Indicatore", "Peso", "Target 2026", "Consuntivo al 30.06.2026", named),
        row("Minuti medi", "100%", "<= 10", "9", "in linea"),
        row("Stato complessivo", "in ritardo"),
    )
    (objective,) = read_plan(read_docx(document(sheet))).plan.operational_objectives
    (indicator,) = objective.indicators
    assert [one.status for one in indicator.reviews] == [DeclaredStatus.ON_TRACK]
    assert [str(one.period) for one in indicator.measurements] == ["2026-H1"]
    assert [one.status for one in objective.reviews] == [DeclaredStatus.OFF_TRACK]
