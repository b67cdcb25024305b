"""Sheets of a budget's plan of indicators, under lines that name mission and programme."""

from __future__ import annotations

import pytest

from tests.documents.word import document, paragraph, row, table
from traguardo.core.model import Objective
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan


def sheet(title: str) -> str:
    return table(
        row("Obiettivo", title),
        row("Risorse finanziarie", "€ 5.000,00", "N. indicatori", "1"),
        row("Indicatore", "Algoritmo", "Unità di misura", "Target 2026"),
        row("Botteghe aperte", "conteggio", "numero", "4"),
    )


def objectives(*blocks: str) -> tuple[Objective, ...]:
    title = paragraph("PIRA 2026")
    return read_plan(read_docx(document(title, *blocks))).plan.operational_objectives


def classes(found: tuple[Objective, ...]) -> list[tuple[str, str]]:
    return [
        (one.mission.code, one.programme.code) for one in found if one.mission and one.programme
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("MISSIONE 011", "Sviluppo delle imprese", "PROGRAMMA 005", "Promozione"),
        ("Missione 011 – Sviluppo delle imprese", "Programma 005 – Promozione"),
        ("Missione: 011 Sviluppo; Programma: 005 Promozione",),
        ("Missione 011 Sviluppo – Programma 005 Promozione",),
    ],
)
def test_lines_of_mission_and_programme_stand_over_several_sheets(lines: tuple[str, ...]) -> None:
    found = objectives(*map(paragraph, lines), sheet("Aprire botteghe"))
    assert classes(found) == [("011", "005")]


def test_the_title_of_a_class_is_not_what_stands_between_it_and_its_own_table() -> None:
    inside = table(row("Missione", "011 – Sviluppo"), row("Programma", "005 – Promozione"))
    lines = (paragraph("Missione 011"), paragraph("Camera di Borgo Alto"))
    found = objectives(*lines, inside, sheet("Aprire botteghe"), sheet("Aprire mercati"))
    assert classes(found) == [("011", "005"), ("011", "005")]


def test_how_many_indicators_there_are_is_no_mission() -> None:
    found = objectives(sheet("Aprire botteghe"), sheet("Aprire mercati"))
    assert [one.mission for one in found] == [None, None]
    assert [one.title for one in found] == ["Aprire botteghe", "Aprire mercati"]


def test_missions_and_their_money_without_a_head_are_no_objectives() -> None:
    money = table(
        row("Missione 011", "Sviluppo", "€ 1.000"), row("Missione 012", "Mercati", "€ 500")
    )
    found = objectives(money, paragraph("Schede"), sheet("Aprire botteghe"))
    assert [one.title for one in found] == ["Aprire botteghe"]


def test_what_was_foreseen_beside_what_was_reached_is_the_target() -> None:
    told = table(
        row("Obiettivo", "Aprire botteghe"),
        row("Indicatore", "Algoritmo", "U.M.", "Preventivo 2026", "Consuntivo 2026"),
        row("Botteghe aperte", "conteggio", "numero", "4", "5"),
    )
    (objective,) = objectives(told)
    (indicator,) = objective.indicators
    assert [(one.year, one.text) for one in indicator.targets] == [(2026, "4")]
    assert [str(one.value) for one in indicator.measurements] == ["5"]


def test_an_account_of_what_was_foreseen_measures_nothing() -> None:
    account = table(
        row("Voce", "Preventivo 2026", "Consuntivo 2026"),
        row("Diritto annuale", "4.120.000", "4.180.000"),
        row("Personale", "2.214.000", "2.260.000"),
    )
    found = objectives(account, paragraph("Schede"), sheet("Aprire botteghe"))
    assert [one.title for one in found] == ["Aprire botteghe"]
    assert [each.name for one in found for each in one.indicators] == ["Botteghe aperte"]


def test_the_year_of_a_budget_is_the_first_of_its_plan() -> None:
    card = table(row("Obiettivo", "Aprire botteghe"), row("Risorse", "€ 5.000", "Indicatori", "1"))
    measures = table(
        row("Indicatore", "Unità", "Algoritmo", "2025", "2026", "2027"),
        row("Botteghe aperte", "n.", "conteggio", "3", "4", "5"),
    )
    titles = ("PREVENTIVO ECONOMICO 2026", "Allegato 3: Piano degli indicatori")
    plan = read_plan(read_docx(document(*map(paragraph, titles), card, measures))).plan
    (objective,) = plan.operational_objectives
    (indicator,) = objective.indicators
    assert plan.years == (2026, 2027)
    assert (str(indicator.baseline), [one.year for one in indicator.targets]) == ("3", [2026, 2027])
