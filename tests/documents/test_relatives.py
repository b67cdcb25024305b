"""Relatives of the real document: other orders, other words, other columns; the same plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.documents.compare import unanchored
from tests.documents.word import document, paragraph, row, table
from traguardo.core.model import Plan
from traguardo.documents.blocks import Block, Blocks, Cell, Row, Table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan
from traguardo.documents.reading import read_document
from traguardo.documents.vocabulary import recognise

OTHER_WORDS = {
    "mission": ("Missione", "MISSION"),
    "programme": ("Programma di spesa", "Programme"),
    "title": ("Titolo obiettivo operativo", "OBIETTIVO OPERATIVO N. 7", "Operational objective"),
    "description": ("Finalità", "Descrizione obiettivo", "Description"),
    "expected_results": ("Risultato atteso", "Output attesi", "Expected results"),
    "expected_benefits": ("Benefici", "Stakeholder/benefici", "Expected benefits"),
    "organisational_impact": ("Impatto sull’organizzazione", "Risorse umane coinvolte"),
    "cost_centre": ("Centro di responsabilità", "Unità organizzativa", "Cost centre"),
    "budget": ("Risorse finanziarie", "Quadro finanziario", "Risorse economiche (euro)"),
    "name": ("Indicatore", "Denominazione indicatore", "Indicator name"),
    "algorithm": ("Formula", "Modalità di calcolo", "Calculation method"),
    "target": ("Valore atteso", "TARGET", "Target value"),
    "weight": ("Peso", "PESO %", "Ponderazione", "Weight"),
    "kind": ("Dimensione", "Tipo di indicatore", "Tipologia KPI"),
    "source": ("Fonte", "Banca dati", "Data source"),
    "responsible": ("Responsabile", "Referente", "Measurement owner"),
    "frequency": ("Periodicità", "Cadenza", "Frequency"),
    "unit": ("U.M.", "Unità di misura", "Unit"),
}
NUMBERED = ("KPI {}", "Indicatore operativo {}", "KPI n. {}.", "kpi   operativi  {})")


@pytest.fixture(scope="module")
def real(yardstick: Path) -> Blocks:
    return read_docx(yardstick.with_suffix(".docx").read_bytes())


def field_of(line: Row) -> str:
    found = recognise(line.cells[0].text)
    return found.field if found and len(line.cells) == 2 else ""


def is_card(block: Block) -> bool:
    return isinstance(block, Table) and any(field_of(line) == "title" for line in block.rows)


def in_other_order(block: Table, chance: Random) -> Table:
    """The labelled rows above the first KPI, and those of each KPI, shuffled among themselves."""
    groups: list[list[Row]] = [[]]
    for line in block.rows:
        if (found := recognise(line.cells[0].text)) and found.field == "number":
            groups.append([])
        groups[-1].append(line)
    rows: list[Row] = []
    for place, group in enumerate(groups):
        head, rest = (group[:1], group[1:]) if place else ([], group)
        named = [line for line in rest if field_of(line)]
        plain = len({field_of(line) for line in named}) == len(named)
        if plain and not any(not line.cells[0].text and line.cells[-1].text for line in rest):
            chance.shuffle(named)
            rest = [*named, *(line for line in rest if not field_of(line))]
        rows += [*head, *rest]
    return replace(block, rows=tuple(rows))


def in_other_words(block: Table, chance: Random) -> Table:
    return replace(block, rows=tuple(_reworded(line, chance) for line in block.rows))


def _reworded(line: Row, chance: Random) -> Row:
    first = line.cells[0]
    found = recognise(first.text)
    if found and found.field == "number":
        return Row(
            (replace(first, text=chance.choice(NUMBERED).format(found.number)), *line.cells[1:])
        )
    if len(line.cells) == 2 and found and found.field in OTHER_WORDS:
        text = chance.choice(OTHER_WORDS[found.field])
        return Row((replace(first, text=text), *line.cells[1:]))
    return line


def in_other_columns(block: Table, chance: Random) -> Table:
    order = list(range(6))
    rows: list[Row] = []
    for line in block.rows:
        if len(line.cells) == 6:
            if all(recognise(cell.text) for cell in line.cells):
                chance.shuffle(order)
                line = Row(tuple(_renamed(cell, chance) for cell in line.cells))
            line = Row(tuple(line.cells[place] for place in order))
        rows.append(line)
    return replace(block, rows=tuple(rows))


def _renamed(cell: Cell, chance: Random) -> Cell:
    found = recognise(cell.text)
    field = "name" if found and found.field == "heading" else found.field if found else ""
    return replace(cell, text=chance.choice(OTHER_WORDS.get(field, (cell.text,))))


Change = Callable[[Table, Random], Table]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("change", [in_other_order, in_other_words])
def test_cards_in_other_words_and_orders_read_the_same(
    real: Blocks, change: Change, seed: int
) -> None:
    chance = Random(seed)
    blocks = tuple(change(one, chance) if is_card(one) else one for one in real)  # type: ignore[arg-type]
    assert unnumbered(read_plan(blocks).plan) == unnumbered(read_plan(real).plan)


def unnumbered(plan: Plan) -> Plan:
    """The plan without its objectives' numbers, which stand in the labels that are exchanged."""
    cards = tuple(replace(one, number="") for one in plan.operational_objectives)
    return unanchored(replace(plan, operational_objectives=cards))


@pytest.mark.parametrize("seed", range(5))
def test_strategic_tables_with_other_columns_read_the_same(real: Blocks, seed: int) -> None:
    chance = Random(seed)
    blocks = tuple(in_other_columns(one, chance) if isinstance(one, Table) else one for one in real)
    assert unanchored(read_plan(blocks).plan) == unanchored(read_plan(real).plan)


def test_a_label_left_blank_costs_hardly_any_field(real: Blocks) -> None:
    """Of some five hundred labels, blanked one at a time, all but a few are inferred."""
    whole = unanchored(read_plan(real).plan)
    tried = lost = 0
    for place, block in enumerate(real):
        if not isinstance(block, Table) or not is_card(block):
            continue
        for number, line in enumerate(block.rows[::5]):
            if not field_of(line) or not line.cells[1].text:
                continue
            blank = Row((replace(line.cells[0], text=""), line.cells[1]))
            rows = (*block.rows[: number * 5], blank, *block.rows[number * 5 + 1 :])
            changed = (*real[:place], replace(block, rows=rows), *real[place + 1 :])
            tried += 1
            lost += unanchored(read_plan(changed).plan) != whole
    assert tried > 80
    assert lost <= tried * 0.05


def test_five_thousand_indicators_are_read() -> None:
    cards = []
    for number in range(1000):
        rows = [row("obiettivo operativo", f"Obiettivo {number}"), row("programma", "Cod.004 A")]
        for kpi in range(1, 6):
            rows += [
                row(f"kpi operativo 1.{kpi}", ""),
                row("nome indicatore", f"Indicatore {number}.{kpi}"),
                row("target annuale", f">= {number % 100}%"),
                row("peso indicatore", "20"),
            ]
        cards.append(table(*rows))
    plan = read_document(document(paragraph("PIANO 2020/2022"), *cards), "grande.docx").plan
    assert len(plan.operational_objectives) == 1000
    assert sum(len(one.indicators) for one in plan.operational_objectives) == 5000
