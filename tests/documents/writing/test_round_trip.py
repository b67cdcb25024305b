"""Reading a document we wrote gives the plan it was written from."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.documents.writing.office_plans import PLANS
from tests.documents.writing.sample import PERIOD, sample_plan
from traguardo.core.calendar import Period
from traguardo.core.model import (
    Accumulation,
    DeclaredStatus,
    Indicator,
    Measurement,
    Objective,
    Plan,
    Review,
    ReviewFlag,
    StrategicArea,
    Target,
)
from traguardo.core.scoring.system import CHAMBER
from traguardo.core.values import Input, Missing
from traguardo.documents.reading import ReadPlan, read_document
from traguardo.documents.writing import half_year_report, write_half_year_docx, write_plan_docx
from traguardo.documents.writing.formats import half_year_bytes, plan_bytes

ODD = {
    "not_understood",
    "unknown_label",
    "label_guessed",
    "label_missing",
    "field_twice",
    "row_continued",
    "status_from_colour",
    "status_colour_differs",
}
"""Findings that say the reader stumbled over something, not that the plan is wanting."""


def read(document: bytes) -> ReadPlan:
    return read_document(document, "piano.docx")


def stumbled(found: ReadPlan) -> list[str]:
    return [f"{one.where}: {one.message}" for one in found.findings if one.rule in ODD]


def bare(thing: Any) -> Any:
    """A plan without the places it was read from."""
    if isinstance(thing, tuple):
        return tuple(map(bare, thing))
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changes = {field.name: bare(getattr(thing, field.name)) for field in fields(thing)}
    return replace(thing, **(changes | {"anchor": None} if "anchor" in changes else changes))


def back(plan: Plan) -> Plan:
    """The plan after a way through Word; nothing of it may puzzle the reader."""
    found = read(write_plan_docx(plan))
    assert stumbled(found) == []
    return bare(found.plan)


def objective_back(objective: Objective) -> Objective:
    (found,) = back(
        Plan("Piano 2024/2026", operational_objectives=(objective,))
    ).operational_objectives
    return found


def indicator_back(indicator: Indicator) -> Indicator:
    (found,) = objective_back(Objective("Primo sportello", indicators=(indicator,))).indicators
    return found


@pytest.mark.parametrize(
    "name", ["brindisi-2019-2021-half-year.txt", "brindisi-2019-2021-half-year.docx"]
)
def test_the_yardstick_comes_back_whole(shared: Path, name: str) -> None:
    plan = read_document((shared / "data" / name).read_bytes(), name).plan
    assert len(plan.operational_objectives) == 22
    assert back(plan) == bare(plan)


def test_the_yardsticks_monitoring_comes_back_as_its_plan(yardstick: Path) -> None:
    plan = read_document(yardstick.read_bytes(), yardstick.name).plan
    report = half_year_report(plan, CHAMBER, Period.parse("2019-H1"), date(2019, 7, 5))
    found = read(write_half_year_docx(report))
    assert bare(found.plan) == bare(plan)
    assert stumbled(found) == []


def test_a_rich_plan_comes_back_whole() -> None:
    plan = back(sample_plan())
    assert back(plan) == plan
    expected = sample_plan()
    assert plan.administration == expected.administration
    assert plan.years == expected.years
    assert [area.title for area in plan.areas] == [area.title for area in expected.areas]
    assert _facts(plan) == _facts(expected)


def _facts(plan: Plan) -> list[tuple[Any, ...]]:
    """What an indicator says, without the cells as written where the sample has none."""
    return [
        (
            *(one.number, one.heading, one.name, one.algorithm, one.unit, one.weight, one.kind),
            *(one.source, one.responsible, one.frequency, one.targets, one.measurements),
            *(one.accumulation, [(r.status, r.flags, r.text) for r in one.reviews]),
        )
        for objective in (*plan.strategic_objectives, *plan.operational_objectives)
        for one in objective.indicators
    ]


def test_the_report_of_a_rich_plan_reads_back_to_the_plan_alone() -> None:
    plan = back(sample_plan())
    report = half_year_report(plan, CHAMBER, PERIOD, date(2024, 7, 5))
    found = read(write_half_year_docx(report))
    assert stumbled(found) == []
    dated = bare(found.plan)
    assert _facts(dated) == _facts(plan)
    assert [o.reviews for o in dated.strategic_objectives] == [
        tuple(replace(review, period=PERIOD) for review in objective.reviews)
        for objective in plan.strategic_objectives
    ]


@pytest.mark.parametrize("status", DeclaredStatus)
@pytest.mark.parametrize("text", ["", "manca personale", "in linea con target", "non\nraggiunto"])
@pytest.mark.parametrize("flags", [(), tuple(ReviewFlag)])
def test_a_review_says_the_same_whatever_its_words_say(
    status: DeclaredStatus, text: str, flags: tuple[ReviewFlag, ...]
) -> None:
    review = Review(PERIOD, status, flags, text)
    kpi = Indicator(number="1.1", name="Tempo di risposta", algorithm="conta", reviews=(review,))
    found = objective_back(Objective("Primo sportello", indicators=(kpi,), reviews=(review,)))
    assert found.reviews == (review,)
    assert found.indicators[0].reviews == (review,)


def test_reviews_of_several_periods_stay_apart() -> None:
    reviews = tuple(
        Review(Period.parse(period), DeclaredStatus.ON_TRACK, (), "in linea con il target")
        for period in ("2024-H1", "2024-H2", "2025-H1")
    )
    kpi = Indicator(number="1.1", name="Tempo di risposta", algorithm="conta", reviews=reviews)
    found = objective_back(Objective("Primo sportello", indicators=(kpi,), reviews=reviews))
    assert found.reviews == reviews
    assert found.indicators[0].reviews == reviews


def test_measurements_formula_and_accumulation_come_back() -> None:
    kpi = Indicator(
        number="1.1",
        name="Tempo di risposta",
        algorithm="evase / arrivate",
        formula="100 * evase / arrivate",
        accumulation=Accumulation.RATIO,
        baseline=Decimal("12.5"),
        measurements=(
            Measurement(Period.parse("2023"), Missing.NOT_APPLICABLE, note="nessun caso"),
            Measurement(PERIOD, Decimal("82.5"), (Input("evase", Decimal(33)),)),
        ),
    )
    assert indicator_back(kpi) == kpi


def test_what_the_strategic_table_has_no_column_for_comes_back() -> None:
    kpi = Indicator(
        number="7",
        heading="UFFICIO",
        name="Tempo di risposta",
        unit="n.",
        responsible="Ufficio studi",
    )
    area = StrategicArea(
        "Mercato", "Due righe\ndi testo.", (Objective("Primo sportello", indicators=(kpi,)),)
    )
    assert back(Plan("Piano 2024/2026", areas=(area,))).areas == (area,)


def test_a_year_the_text_does_not_name_is_kept_beside_it() -> None:
    targets = (Target(2024, "in corso di definizione"), Target(2025, "in corso di definizione"))
    kpi = Indicator(number="1", name="Tempo di risposta", algorithm="conta", targets=targets)
    assert indicator_back(kpi).targets == targets


def test_a_title_without_years_and_any_administration_come_back() -> None:
    plan = Plan(
        "Piano della performance",
        "Ente parco delle Due Lagune",
        (2024, 2025, 2026),
        operational_objectives=(Objective("Primo sportello"),),
    )
    assert back(plan) == plan


def test_sections_and_empty_cards_come_back() -> None:
    sections = ("1. PRIMA PARTE", "1. PRIMA PARTE", "Seconda parte")
    cards = tuple(
        Objective(f"Obiettivo di prova {n}", f"Testo {n}", section=section)
        for n, section in enumerate(sections)
    )
    plan = Plan("Piano 2024/2026", years=(2024, 2025, 2026), operational_objectives=cards)
    assert back(plan) == plan


def test_a_rich_plan_comes_back_from_a_pdf_as_from_word() -> None:
    written = read_document(plan_bytes(sample_plan(), ".pdf"), "piano.pdf")
    assert stumbled(written) == []
    assert bare(written.plan) == back(sample_plan())


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PLANS.filter(lambda plan: plan.areas or plan.operational_objectives))
def test_any_plan_comes_back(plan: Plan) -> None:
    assert bare(read(write_plan_docx(plan)).plan) == bare(plan)


def test_a_card_without_a_mission_comes_back_from_a_sheet() -> None:
    plan = Plan(
        "Piano 2024/2026",
        years=(2024, 2025, 2026),
        areas=(StrategicArea("Semplificare il rapporto con le imprese"),),
        operational_objectives=(Objective("Primo sportello"),),
    )
    assert bare(read_document(plan_bytes(plan, ".xlsx"), "piano.xlsx").plan) == plan


@pytest.mark.parametrize("suffix", [".odt", ".xlsx", ".html", ".txt"])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan=PLANS.filter(lambda plan: plan.areas or plan.operational_objectives))
def test_any_plan_comes_back_from_every_format(suffix: str, plan: Plan) -> None:
    found = read_document(plan_bytes(plan, suffix), f"piano{suffix}")
    assert bare(found.plan) == bare(plan)


@pytest.mark.parametrize("suffix", [".odt", ".xlsx", ".html", ".txt"])
def test_the_yardsticks_monitoring_comes_back_from_every_format(
    yardstick: Path, suffix: str
) -> None:
    plan = read_document(yardstick.read_bytes(), yardstick.name).plan
    report = half_year_report(plan, CHAMBER, Period.parse("2019-H1"), date(2019, 7, 5))
    found = read_document(half_year_bytes(report, suffix), f"monitoraggio{suffix}")
    assert stumbled(found) == []
    assert bare(found.plan) == bare(plan)
