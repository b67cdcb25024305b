"""Operational objectives: one card each, label beside value, under their section headings."""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.core.model import Indicator, Objective
from traguardo.documents.own_report import CARD_HEAD
from traguardo.documents.own_rows import note_mark
from traguardo.documents.read_back import action_mark
from traguardo.documents.writing import indicator_texts as cells
from traguardo.documents.writing.measured import (
    Fact,
    disagreement_row,
    facts_rows,
    indicator_facts,
    objective_facts,
)
from traguardo.documents.writing.report import HalfYearReport
from traguardo.documents.writing.reviews import indicator_reviews, objective_review
from traguardo.documents.writing.sheet import Block, Cell, Heading, Role, Row, Table

WIDTHS = (34, 66)
COLUMNS = len(WIDTHS)
IMPACT = "Impatto organizzativo (stima impatto su personale, tempi, processi)"
BUDGET = "Budget\n(proventi da gestione di beni e servizi e oneri per interventi economici)"


def operational_blocks(report: HalfYearReport) -> Iterator[Block]:
    """Every card; a section heading where it changes."""
    cards = report.plan.operational_objectives
    section = ""
    if cards and not cards[0].section:
        yield Heading(1, "Obiettivi operativi", only_outline=True)
    for number, objective in enumerate(cards):
        if objective.section and objective.section != section:
            section = objective.section
            yield Heading(1, section)
        rows = tuple(_card(report, f"operational/{number}", objective))
        summary = f"Scheda dell’obiettivo operativo {objective.title}"
        yield Table(WIDTHS, rows, summary, CARD_HEAD)


def _field(label: str, value: str, role: Role = Role.FIELD) -> Row:
    return Row(role, (Cell(label), Cell(value)))


def _card(report: HalfYearReport, path: str, objective: Objective) -> Iterator[Row]:
    yield _field("Obiettivo strategico (missione)", cells.classified(objective.mission))
    yield _field("Programma", cells.classified(objective.programme))
    yield _field(f"Obiettivo operativo {objective.number}".rstrip(), objective.title, Role.TITLE)
    yield _field("Descrizione", _description(objective))
    yield _field("Risultati attesi", objective.expected_results)
    yield _field("Benefici attesi", objective.expected_benefits)
    yield _field(IMPACT, objective.organisational_impact)
    yield _field("Centro di costo", objective.cost_centre)
    if objective.responsible:
        yield _field("Responsabile dell’obiettivo", objective.responsible)
    yield _field(BUDGET, cells.budget(objective.budget))
    for note in objective.notes:
        yield _field(note_mark(note.label), note.text)
    for number, indicator in enumerate(objective.indicators):
        yield from _kpi(report, f"{path}/indicators/{number}", indicator)
    for review in objective.reviews:
        yield objective_review(review, report.reviewed, COLUMNS)
    yield from facts_rows(objective_facts(report, path), COLUMNS)
    yield from disagreement_row(report, path, COLUMNS)


def _description(objective: Objective) -> str:
    """The description, with the actions it does not already name."""
    unnamed = [a for a in objective.actions if a.text not in objective.description]
    named = [action_mark(action.number) + action.text for action in unnamed]
    return "\n".join(part for part in (objective.description, *named) if part)


def _kpi(report: HalfYearReport, path: str, indicator: Indicator) -> Iterator[Row]:
    yield _field(f"Kpi operativo {indicator.number}".rstrip(), indicator.heading, Role.KPI)
    yield _field("Nome indicatore", indicator.name)
    yield _field("Algoritmo di calcolo", indicator.algorithm)
    if indicator.unit:
        yield _field("Unità di misura", indicator.unit)
    yield _field("Target annuale", cells.targets(indicator))
    yield _field("Peso indicatore", cells.weight(indicator))
    yield _field("Tipologia dell’indicatore", cells.kind(indicator))
    yield _field("Fonte dati", indicator.source)
    yield _field("Responsabile della rilevazione", indicator.responsible)
    yield _field("Frequenza della rilevazione", cells.frequency(indicator))
    if indicator.baseline is not None or indicator.baseline_text:
        yield _field("Valore di partenza", cells.baseline(indicator))
    for note in indicator.notes:
        yield _field(note_mark(note.label), note.text)
    for fact in indicator_facts(report, path, indicator):
        yield _measured(fact)
    yield from indicator_reviews(indicator.reviews, report.reviewed, COLUMNS)
    yield from disagreement_row(report, path, COLUMNS)


def _measured(fact: Fact) -> Row:
    return Row(Role.COMPUTED, (Cell(fact.label), Cell(fact.text, tone=fact.tone)))
