"""The documents of a year: every number is the core's, every gap is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.writing.sample import sample_plan
from traguardo.console.commands.stored import ReportKind
from traguardo.core.calendar import Period, Span
from traguardo.core.model import Plan, Revision
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.system import CHAMBER
from traguardo.documents.writing.annual import TO_WRITE
from traguardo.documents.writing.formats import FORMATS, sheet_bytes
from traguardo.documents.writing.kinds import KINDS, planned
from traguardo.documents.writing.sheet import Sheet, Table
from traguardo.documents.writing.words import percentage

YEAR = Period(2024)
TODAY = date(2025, 2, 1)


def rows(kind: str, plan: Plan) -> list[tuple[str, ...]]:
    sheet = made(kind, plan)
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    return [tuple(cell.text for cell in row.cells) for table in tables for row in table.rows]


def made(kind: str, plan: Plan) -> Sheet:
    period = YEAR if KINDS[kind].span is Span.YEAR else Period(2024, Span.HALF, 1)
    return KINDS[kind].make(plan, CHAMBER, period, TODAY)


def test_the_command_line_knows_every_kind() -> None:
    assert {kind.value for kind in ReportKind} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("plan", [sample_plan(), Plan()])
def test_every_kind_is_written_in_every_format(kind: str, suffix: str, plan: Plan) -> None:
    assert sheet_bytes(made(kind, plan), suffix, TODAY)


def test_the_annual_report_prints_the_cores_scores() -> None:
    plan = sample_plan()
    scores = score_plan(plan, CHAMBER, 2024, date(2024, 12, 31))
    printed = {row[0]: row for row in rows("annual", plan) if len(row) == 6}
    score = scores.indicators["operational/0/indicators/0"]
    assert score.achievement is not None
    assert printed["Tempo medio di verifica"][3:5] == ("31", percentage(score.achievement))
    assert "<=20gg." in printed["Tempo medio di verifica"][2]


def test_a_missed_target_shows_the_owners_reason_or_asks_for_one() -> None:
    plan = sample_plan()
    variance = {row[0]: row[5] for row in rows("annual", plan) if len(row) == 6}
    assert variance["Tempo medio di verifica"].startswith("−")
    assert variance["Tempo medio di verifica"].endswith("L’obiettivo è pienamente raggiunto")
    silent = planned(plan).operational_objectives[0].indicators[0]
    kpi = plan.operational_objectives[0].indicators[0]
    card = replace(
        plan.operational_objectives[0],
        indicators=(replace(silent, measurements=kpi.measurements),),
    )
    asked = rows("annual", replace(plan, operational_objectives=(card,)))
    assert any(TO_WRITE in row[-1] for row in asked if row[0] == "Tempo medio di verifica")


def test_what_has_no_figure_says_why() -> None:
    printed = {row[0]: row for row in rows("annual", sample_plan()) if len(row) == 6}
    assert printed["Opuscolo <pubblicato>"][4] == "–"
    assert printed["Opuscolo <pubblicato>"][5]


def test_a_revised_target_keeps_its_original_in_sight() -> None:
    path = "operational/0/indicators/0/targets/0"
    change = ("text", "<=15gg.", "<=20gg.", "Meno personale", "Determina 7", "La giunta")
    revised = replace(sample_plan(), revisions=(Revision(path, *change, date(2024, 7, 1)),))
    printed = rows("annual", revised)
    target = next(row[2] for row in printed if row[0] == "Tempo medio di verifica")
    assert target == "<=20gg.\n(originale: <=15gg.)"
    (row,) = [row for row in printed if row[0] == "1 luglio 2024"]
    assert row[2:] == ("<=15gg.", "<=20gg.", "Meno personale\nDetermina 7\nLa giunta")
    assert "KPI 1.1" in row[1]


def test_the_pira_lists_what_stands_under_a_mission() -> None:
    printed = rows("pira", sample_plan())
    row = next(row for row in printed if row[0] == "Tempo medio di verifica")
    assert row[-2:] == ("<=20gg.", "31")
    assert any("Regolazione dei mercati" in row[0] for row in printed)
    assert not any("Quota di verifiche concluse" in row[0] for row in printed)


def test_the_plan_opens_with_its_tree_and_each_years_targets() -> None:
    printed = rows("plan", sample_plan())
    assert printed[1] == ("Indicatore", "Target 2024", "Target 2025", "Target 2026")
    assert printed[3] == (
        "Quota di verifiche concluse",
        "Anno:2024—≥80%",
        "Anno:2025—≥85%",
        "Anno:2026—≥90%",
    )
    assert any("Verifiche in tempi certi" in row[-1] for row in printed)


def test_cards_show_the_plan_without_what_came_after() -> None:
    words = "\n".join(cell for row in rows("cards", sample_plan()) for cell in row)
    assert "Verifiche in tempi certi" in words
    assert "82,5" not in words
    assert "pienamente raggiunto" not in words
