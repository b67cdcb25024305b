"""Rows between those of indicators: remarks, objectives behind a code, what adds a table up."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.documents.plan_reader.test_inferred import every_indicator, read
from tests.documents.word import cell, paragraph, row, table
from traguardo.documents.plan_reader import ReadPlan

GOALS = ("Obiettivo strategico", "Indicatore", "Formula", "Target 2026")
COUNTED = ("Rif.", "KPI", "Formula di calcolo", "Peso %", "Target 2026", "Valori 2026")


def goals(found: ReadPlan) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (area.title, [(one.number, one.title) for one in area.objectives])
        for area in found.plan.areas
    ]


@pytest.mark.parametrize(
    "remark",
    [
        "N.B. Il valore di partenza delle barche è provvisorio.",
        "Nota all'obiettivo 1.1: barche da riverniciare",
        "Nel 2025 due barche sono state ritirate e non figurano nel conto.",
        "Avvertenza: si contano le sole barche a remi",
        "In 2025 two boats were withdrawn and are not counted here.",
        "I valori 2025 sono provvisori",
        "Dati al 31 dicembre 2025",
        "Fonte: registro delle barche",
    ],
)
def test_a_sentence_across_a_table_is_a_remark_and_no_area(remark: str) -> None:
    found = read(
        paragraph("Linea strategica 1. Laghi"),
        table(
            row(*GOALS),
            row("Curare le barche", "Barche curate", "conteggio", "8"),
            row(cell(remark, span=4)),
            row("Aprire i moli", "Moli aperti", "conteggio", "3"),
        ),
    )
    assert goals(found) == [("Laghi", [("", "Curare le barche"), ("", "Aprire i moli")])]
    assert remark in [note.text for note in every_indicator(found)[0].notes]


def test_a_remark_in_the_column_of_names_is_no_indicator() -> None:
    found = read(
        table(
            row("Obiettivo operativo 1", cell("Curare le barche", span=2)),
            row("", "Indicatore", "Target 2026"),
            row("", "Barche curate", "8"),
            row("", "Nota: un molo è chiuso", ""),
        )
    )
    assert [one.name for one in every_indicator(found)] == ["Barche curate"]


def quarters(*rows: str) -> str:
    head = [cell(name, merge="restart") for name in COUNTED[:5]]
    under = [cell(merge="on") for _ in COUNTED[:5]]
    return table(
        row(*head, cell(COUNTED[5], span=4)),
        row(*under, "I trim", "II trim", "III trim", "IV trim"),
        *rows,
    )


def test_a_row_of_a_code_and_a_title_is_the_objective_of_the_codes_below() -> None:
    found = read(
        quarters(
            row(cell("LINEA STRATEGICA A – Laghi", span=9)),
            row("A.1", cell("Curare le barche", span=8)),
            row("A.1.1", "Barche curate", "conteggio", "60", "8", "1", "2", "4", ""),
            row("A.1.2", "Remi comprati", "conteggio", "40", "20", "5", "9", "14", ""),
            row("", "Grado di raggiungimento A.1 al 30/09", "", "100", "", "", "", "61%", ""),
            row("A.2", cell("Aprire i moli", span=8)),
            row("A.2.1", "Moli aperti", "conteggio", "100", "3", "0", "0", "1", ""),
        )
    )
    assert goals(found) == [("Laghi", [("A.1", "Curare le barche"), ("A.2", "Aprire i moli")])]
    indicators = every_indicator(found)
    assert [one.number for one in indicators] == ["A.1.1", "A.1.2", "A.2.1"]
    assert [one.weight for one in indicators] == [Decimal(60), Decimal(40), Decimal(100)]


def test_quarters_under_values_are_what_was_reached_by_then() -> None:
    found = read(
        quarters(
            row(cell("Obiettivo operativo 1: Curare le barche", span=9)),
            row("1.1", "Barche curate", "conteggio", "100", "8", "1", "2", "4", ""),
        )
    )
    (indicator,) = every_indicator(found)
    assert [one.value for one in indicator.measurements] == [1, 2, 4]
    assert [one.text for one in indicator.targets] == ["8"]


def test_a_degree_that_is_promised_is_an_indicator() -> None:
    found = read(
        table(
            row("Obiettivo operativo", "Indicatore", "Peso", "Target 2026"),
            row("Curare le barche", "Grado di raggiungimento del programma", "100", "90%"),
        )
    )
    assert [one.name for one in every_indicator(found)] == ["Grado di raggiungimento del programma"]


def test_a_title_over_several_objectives_is_none_of_them() -> None:
    found = read(
        paragraph("KPI DEGLI OBIETTIVI STRATEGICI – RILEVAZIONE DI SETTEMBRE"),
        quarters(
            row(cell("LINEA STRATEGICA A – Laghi", span=9)),
            row("A.1", cell("Curare le barche", span=8)),
            row("A.1.1", "Barche curate", "conteggio", "100", "8", "1", "2", "4", ""),
        ),
    )
    assert goals(found) == [("Laghi", [("A.1", "Curare le barche")])]


def test_marks_beyond_the_last_column_of_a_sheet_do_not_widen_its_rows() -> None:
    found = read(
        table(
            row("Obiettivo operativo 1", cell("Curare le barche", span=5)),
            row("", "Indicatore", "u.m.", "Peso", "Target 2026", ""),
            row("", "Barche curate", "n.", "100", "8", "●"),
        )
    )
    (indicator,) = every_indicator(found)
    assert (indicator.name, indicator.targets[0].text) == ("Barche curate", "8")


@pytest.mark.parametrize(("outer", "inner"), [("1", "1.1"), ("A", "A.1"), ("B", "B1")])
def test_a_code_over_codes_that_go_on_from_it_is_of_an_area(outer: str, inner: str) -> None:
    found = read(
        table(
            row("Cod.", "KPI", "Formula", "Peso", "Target 2026"),
            row(outer, cell("Laghi", span=4)),
            row(inner, cell("Curare le barche", span=4)),
            row(f"{inner}.1", "Barche curate", "conteggio", "100", "8"),
        )
    )
    assert goals(found) == [("Laghi", [(inner, "Curare le barche")])]


def test_a_code_over_a_column_of_objectives_that_go_on_from_it_is_of_an_area() -> None:
    found = read(
        table(
            row("Cod.", "Obiettivo operativo", "KPI", "Peso", "Target 2026"),
            row("1", cell("Laghi", span=4)),
            row("1.1", "Curare le barche", "Barche curate", "100", "8"),
            row("1.2", "Aprire i moli", "Moli aperti", "100", "3"),
            row("2", cell("Boschi", span=4)),
            row("2.1", "Aprire i sentieri", "Sentieri aperti", "100", "4"),
        )
    )
    assert [one.title for one in found.plan.areas] == ["Laghi", "Boschi"]
    assert [one.number for one in found.plan.operational_objectives] == ["1.1", "1.2", "2.1"]


def test_quarters_below_a_target_are_steps_towards_it() -> None:
    head = [cell(name, merge="restart") for name in ("Obiettivo operativo", "KPI")]
    found = read(
        table(
            row(*head, cell("Target 2026", span=4)),
            row(cell(merge="on"), cell(merge="on"), "I trim.", "II trim.", "III trim.", "IV trim."),
            row("Curare le barche", "Barche curate", "1", "3", "5", "8"),
        )
    )
    (indicator,) = every_indicator(found)
    assert [(one.year, one.text) for one in indicator.targets] == [
        (2026, "1"),
        (2026, "3"),
        (2026, "5"),
        (2026, "8"),
    ]


def test_days_behind_a_target_are_when_it_was_measured() -> None:
    found = read(
        table(
            row("Obiettivo operativo", "KPI", "Target 2026", "31/03", "30/06", "30/09", "31/12"),
            row("Curare le barche", "Barche curate", "8", "1", "3", "5", ""),
        )
    )
    (indicator,) = every_indicator(found)
    assert [one.text for one in indicator.targets] == ["8"]


@pytest.mark.parametrize("name", ["Entro il 31/12/{}", "Fine {}", "Al 31.12.{}", "Entro il {}"])
def test_ends_of_years_are_targets_where_nothing_else_is_promised(name: str) -> None:
    found = read(
        table(
            row(*("Obiettivo operativo", "KPI", "Baseline"), name.format(2026), name.format(2027)),
            row("Curare le barche", "Barche curate", "1", "8", "9"),
        )
    )
    (indicator,) = every_indicator(found)
    assert [(one.year, one.text) for one in indicator.targets] == [(2026, "8"), (2027, "9")]
