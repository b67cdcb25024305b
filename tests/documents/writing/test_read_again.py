"""What was read from an office's document, written as ours and read again: the same plan."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.documents.compare import unanchored
from tests.documents.sheets import as_word
from traguardo.core.model import Plan
from traguardo.documents.reading import read_document
from traguardo.documents.writing import write_plan_docx

NOTED = """# Comune di Borgoverde – Piano della performance 2026-2028

| Area strategica: 1. Imprese |
| Obiettivo strategico 1.1: 1.1 Imprese più forti |

| Obiettivo operativo 1 | Aprire lo sportello |
| Obiettivo strategico | 1.1 Imprese più forti |
| Descrizione | Uno sportello in ogni valle. |
| Azioni | 1. Trovare i locali⏎2. Formare il personale |
| Kpi operativo 1.1 | |
| Nome indicatore | Utenti ricevuti |
| Target annuale | 300 |
| Stakeholder | Le imprese |
"""
CODED = """# Comune di Borgoverde – Piano della performance 2026-2028

| Cod. obiettivo | Obiettivo | Cod. indicatore | Indicatore | Target 2026 | Target 2027 |
| OB1 | Curare i canali | OB1.1 | Canali puliti | +2% rispetto al 2025 | +4% rispetto al 2025 |
| ^ | ^ | OB1.2 | Impianti verificati | 90% | 95% |
"""
ENGLISH = """# Performance plan 2026

Objective 1: Inspect where the risk is

Indicator: Number of certificates issued; Weight: 100 %; Baseline: 6,150; Target 2026: >= 6,500
"""


def read(drawn: str) -> Plan:
    return read_document(as_word(drawn), "piano.docx").plan


def again(plan: Plan) -> Plan:
    return read_document(write_plan_docx(plan), "piano.docx").plan


def test_notes_and_actions_come_back_whatever_their_labels_name() -> None:
    plan = read(NOTED)
    (goal,) = plan.operational_objectives
    assert goal.notes
    assert goal.actions
    assert goal.indicators
    (found,) = again(plan).operational_objectives
    assert unanchored(found.notes) == unanchored(goal.notes)
    assert (found.description, found.actions) == (goal.description, goal.actions)
    assert len(found.indicators) == len(goal.indicators)


def test_a_coded_indicator_opens_no_objective_and_keeps_the_year_of_its_target() -> None:
    plan = read(CODED)
    found = again(plan)
    (before,), (after,) = plan.operational_objectives, found.operational_objectives
    assert [one.name for one in after.indicators] == [one.name for one in before.indicators]
    for one, other in zip(before.indicators, after.indicators, strict=True):
        assert [(t.year, t.text) for t in other.targets] == [(t.year, t.text) for t in one.targets]


@pytest.mark.parametrize("times", [1, 2])
def test_english_thousands_stay_thousands(times: int) -> None:
    plan = read(ENGLISH)
    for _ in range(times):
        plan = again(plan)
    (kpi,) = plan.operational_objectives[0].indicators
    assert kpi.baseline == Decimal(6150)
    (reading,) = [one.reading for one in kpi.targets]
    assert getattr(reading, "value", None) == Decimal(6500)


def test_a_note_moved_above_everything_is_not_lost() -> None:
    row, body = "| Nota\xa0– Vigilanza | Sentito il Nucleo |\n", NOTED.split("\n\n", 1)
    (goal,) = read(f"{body[0]}\n\n{row}\n{body[1].split(chr(10) * 2, 1)[1]}").operational_objectives
    assert ("Vigilanza", "Sentito il Nucleo") in [(one.label, one.text) for one in goal.notes]
