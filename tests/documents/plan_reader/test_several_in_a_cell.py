"""A card's cell that tells several indicators, each with its kind, and what is said of all."""

from __future__ import annotations

from tests.documents.word import document, paragraph, row, table
from traguardo.core.model import Kind, Objective
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

ASKED = "Come misuriamo il raggiungimento dell'obiettivo?"
MEASURES = """Indicatore 1 (efficacia): Fossi puliti
Formula: tratti puliti
Indicatore 2 (efficienza): Costo medio
Formula: spesa / tratti"""


def objective(*rows: str) -> Objective:
    title = paragraph("Consorzio di Valfredda – Piano della performance 2026-2028")
    whole = table(row("Cosa prevediamo di fare?", "Pulire i fossi"), *rows)
    plan = read_plan(read_docx(document(title, whole))).plan
    (one,) = plan.operational_objectives
    return one


def test_the_brackets_of_a_label_say_what_an_indicator_measures() -> None:
    found = objective(row(ASKED, MEASURES)).indicators
    assert [one.kind for one in found] == [Kind.EFFECTIVENESS, Kind.EFFICIENCY]
    assert [one.name for one in found] == ["Fossi puliti", "Costo medio"]


def test_other_brackets_of_a_label_are_no_kind() -> None:
    found = objective(row("Indicatore (efficacia, efficienza)", "Fossi puliti")).indicators
    assert [one.kind for one in found] == [None]


def test_one_source_below_a_cell_of_several_is_that_of_each() -> None:
    source = row("Dove sono verificabili i dati?", "Registro dei lavori; contabilità")
    found = objective(row(ASKED, MEASURES), source).indicators
    assert [one.source for one in found] == ["Registro dei lavori; contabilità"] * 2


def test_as_many_sources_as_indicators_are_one_for_each() -> None:
    source = row("Fonte dei dati", "Registro dei lavori\nContabilità")
    found = objective(row(ASKED, MEASURES), source).indicators
    assert [one.source for one in found] == ["Registro dei lavori", "Contabilità"]


def test_a_label_or_the_end_of_a_name_may_say_the_kind_and_a_sentence_the_formula() -> None:
    asked = """Indicatore 1: Fossi puliti (efficacia). Formula: tratti puliti.
Indicatore 2: Voto medio (qualità)"""
    first, second = objective(row(ASKED, asked)).indicators
    assert (first.name, first.kind, first.algorithm) == (
        "Fossi puliti",
        Kind.EFFECTIVENESS,
        "tratti puliti.",
    )
    assert (second.name, second.kind) == ("Voto medio", Kind.QUALITY)
    (third,) = objective(row("Indicatore di efficienza", "Costo medio")).indicators
    assert (third.name, third.kind) == ("Costo medio", Kind.EFFICIENCY)


def test_lines_that_open_with_a_kind_are_indicators() -> None:
    asked = row(ASKED, "Efficacia: Fossi puliti\nEfficienza economica – Costo medio")
    first, second = objective(asked, row("Da dove partiamo?", "38\n12")).indicators
    assert (first.name, first.kind, first.baseline) == ("Fossi puliti", Kind.EFFECTIVENESS, 38)
    assert (second.name, second.kind, second.baseline) == ("Costo medio", Kind.EFFICIENCY, 12)
