"""The nine questions of the PIAO's section 2.2, and the objectives they give back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.writing.sample import sample_plan
from tests.documents.writing.test_round_trip import stumbled
from traguardo.core.calendar import Period
from traguardo.core.model import Indicator, KeptNote, Objective, Plan, Target
from traguardo.core.scoring.system import CHAMBER
from traguardo.core.targets.nodes import ByDate
from traguardo.documents.reading import read_document
from traguardo.documents.writing.formats import FORMATS, sheet_bytes
from traguardo.documents.writing.kinds import KINDS
from traguardo.documents.writing.piao import QUESTIONS
from traguardo.documents.writing.sheet import Cell, Paragraph, Role, Row, Sheet, Table

DESK = Objective(
    "Aprire lo sportello digitale",
    "Uno sportello solo.",
    responsible="Dirigente dei servizi",
    notes=(
        KeptNote("Destinatari", "Imprese"),
        KeptNote("Contributor: chi contribuisce", "Sistemi informativi\nRegistro imprese"),
        KeptNote("Scadenza", "31/12/2024"),
    ),
    indicators=(
        Indicator(
            name="Pratiche digitali",
            algorithm="digitali / totali",
            unit="%",
            source="Portale",
            baseline_text="62%",
            targets=(Target(None, "90%"),),
        ),
        Indicator(name="Sportelli aperti", source="Protocollo", targets=(Target(None, "3"),)),
    ),
)


def sheet(plan: Plan) -> Sheet:
    return KINDS["piao"].make(plan, CHAMBER, Period(2024), date(2024, 1, 15))


def rows(plan: Plan) -> list[Row]:
    return [row for one in sheet(plan).blocks if isinstance(one, Table) for row in one.rows]


def of(*objectives: Objective) -> Plan:
    return Plan("Piano 2024/2026", "", (2024, 2025, 2026), operational_objectives=objectives)


def test_every_objective_is_asked_the_nine_questions_in_their_order() -> None:
    asked = [row.cells[0].text for row in rows(of(DESK)) if row.cells[0].text in QUESTIONS]
    assert asked == [*QUESTIONS, *QUESTIONS[5:]]


def test_the_kept_words_answer_who_with_whom_and_when() -> None:
    answers = {row.cells[0].text: row.cells[1].text for row in reversed(rows(of(DESK)))}
    assert [answers[question] for question in QUESTIONS[1:5]] == [
        "Dirigente dei servizi",
        "Imprese",
        "Sistemi informativi\nRegistro imprese",
        "31/12/2024",
    ]
    more = replace(DESK, notes=(KeptNote("Rischi", "nessuno"),))
    assert Row(Role.FIELD, (Cell("Rischi"), Cell("nessuno"))) in rows(of(more))


def test_the_cost_centre_and_the_last_day_stand_in_where_no_words_were_kept() -> None:
    due = Indicator(
        name="Avvio", targets=(Target(None, "entro il 30/9", ByDate(date=date(2024, 9, 30))),)
    )
    one = Objective("Avviare", cost_centre="Segreteria", indicators=(due,))
    answers = {row.cells[0].text: row.cells[1].text for row in rows(of(one))}
    assert (answers[QUESTIONS[3]], answers[QUESTIONS[4]]) == ("Segreteria", "30 settembre 2024")


def test_what_nobody_answered_is_empty_and_counted_under_the_title() -> None:
    blocks = sheet(of(Objective("Un convegno"))).blocks
    said = [one.text for one in blocks if isinstance(one, Paragraph)]
    assert said == ["Risposte da completare, perché il piano non le contiene: 8 (caselle vuote)."]
    assert not [one for one in sheet(of()).blocks if isinstance(one, Paragraph)]


@pytest.mark.parametrize("suffix", [one for one in FORMATS if one != ".pdf"])
def test_reading_it_gives_the_objectives_back(suffix: str) -> None:
    sample = sample_plan()
    plan = replace(sample, operational_objectives=(*sample.operational_objectives, DESK))
    read = read_document(sheet_bytes(sheet(plan), suffix), f"piao{suffix}")
    assert stumbled(read) == []
    assert read.plan.years == plan.years
    assert [(one.title, one.description) for one in read.plan.areas] == [
        (one.title, one.description) for one in plan.areas
    ]
    assert list(map(_said, read.plan.strategic_objectives)) == list(
        map(_said, plan.strategic_objectives)
    )
    assert list(map(_said, read.plan.operational_objectives)) == list(
        map(_said, plan.operational_objectives)
    )


def _said(one: Objective) -> tuple[object, ...]:
    """What the questions hold of an objective; the cost centre is among the contributors."""
    notes = [note.text for note in one.notes] or [one.cost_centre] * bool(one.cost_centre)
    return (
        *(one.title, one.description, one.responsible, sorted(notes)),
        [
            (each.name, each.algorithm, each.unit, each.weight, each.kind, each.source)
            for each in one.indicators
        ],
        [(each.baseline_text, [t.text for t in each.targets]) for each in one.indicators],
    )
