"""Strategic areas: full-width rows and tables of six columns, one table for each objective."""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.core.model import Indicator, Objective, StrategicArea
from traguardo.documents.own_report import AREA
from traguardo.documents.own_rows import note_mark
from traguardo.documents.writing import indicator_texts as cells
from traguardo.documents.writing.measured import (
    disagreement_row,
    facts_rows,
    indicator_facts,
    objective_facts,
)
from traguardo.documents.writing.report import HalfYearReport
from traguardo.documents.writing.reviews import indicator_reviews, objective_review
from traguardo.documents.writing.sheet import Block, Cell, Role, Row, Table, full_row

WIDTHS = (26, 8, 11, 16, 21, 18)
COLUMNS = len(WIDTHS)
STRATEGIC, DESCRIPTION = "Obiettivo strategico", "Descrizione: "
HEAD = ("Indicatori", "Peso", "Un.mis.", "Fonte", "Alg.", "Target")


def strategic_blocks(report: HalfYearReport) -> Iterator[Block]:
    """Every area, in order."""
    for number, area in enumerate(report.plan.areas):
        yield from _area(report, f"areas/{number}", area)


def _area(report: HalfYearReport, path: str, area: StrategicArea) -> Iterator[Table]:
    rows = [full_row(Role.AREA, f"{AREA}{area.title}", COLUMNS)]
    if area.description:
        rows.append(full_row(Role.NOTE, area.description, COLUMNS))
    yield Table(WIDTHS, tuple(rows), f"Area strategica {area.title}")
    for number, objective in enumerate(area.objectives):
        rows = list(_objective(report, f"{path}/objectives/{number}", objective))
        yield Table(WIDTHS, tuple(rows), f"Indicatori dell’obiettivo {objective.title}")


def _objective(report: HalfYearReport, path: str, objective: Objective) -> Iterator[Row]:
    yield full_row(Role.OBJECTIVE, _title(objective), COLUMNS)
    for label, text in _uncommon(objective):
        yield full_row(Role.NOTE, f"{label}: {text}", COLUMNS)
    yield full_row(Role.HEAD, "KPI associati", COLUMNS)
    yield Row(Role.HEAD, tuple(map(Cell, HEAD)))
    for number, indicator in enumerate(objective.indicators):
        yield from _indicator(report, f"{path}/indicators/{number}", indicator)
    for review in objective.reviews:
        yield objective_review(review, report.reviewed, COLUMNS)
    yield from facts_rows(objective_facts(report, path), COLUMNS)
    yield from disagreement_row(report, path, COLUMNS)


def _title(objective: Objective) -> str:
    """Title and description, unless the description would read as more of the title."""
    title = f"{f'{STRATEGIC} {objective.number}'.rstrip()}: {objective.title}"
    described = objective.description and not _goes_on(objective)
    return f"{title}\n{objective.description}" if described else title


def _goes_on(objective: Objective) -> bool:
    return objective.description[:1].islower()


def _uncommon(objective: Objective) -> list[tuple[str, str]]:
    """The fields of a strategic objective that only operational cards have rows for."""
    pairs = [
        ("Descrizione", objective.description if _goes_on(objective) else ""),
        ("Riferimento alla missione", cells.classified(objective.mission)),
        ("Riferimento al programma", cells.classified(objective.programme)),
        ("Risultati attesi", objective.expected_results),
        ("Benefici attesi", objective.expected_benefits),
        ("Impatto organizzativo", objective.organisational_impact),
        ("Centro di costo", objective.cost_centre),
        ("Budget", cells.budget(objective.budget)),
    ]
    pairs += [("Responsabile dell’obiettivo", objective.responsible)]
    pairs += [(f"Azione {action.number}", action.text) for action in objective.actions]
    pairs += [(note_mark(note.label), note.text) for note in objective.notes]
    return [(label, text) for label, text in pairs if text]


def _indicator(report: HalfYearReport, path: str, indicator: Indicator) -> Iterator[Row]:
    texts = (
        _name(indicator),
        cells.weight(indicator),
        indicator.unit,
        indicator.source,
        indicator.algorithm,
        cells.targets(indicator),
    )
    yield Row(Role.FIELD, tuple(map(Cell, texts)))
    for note in indicator.notes:
        yield full_row(Role.FIELD, f"{note_mark(note.label)}: {note.text}", COLUMNS)
    yield from facts_rows(indicator_facts(report, path, indicator), COLUMNS)
    yield from indicator_reviews(indicator.reviews, report.reviewed, COLUMNS)
    yield from disagreement_row(report, path, COLUMNS)


def _name(indicator: Indicator) -> str:
    """The name, and one labelled line for each field that has no column of its own."""
    pairs = [
        ("Tipologia KPI", cells.kind(indicator)),
        ("Responsabile della rilevazione", indicator.responsible),
        ("Frequenza della rilevazione", cells.frequency(indicator)),
        ("Valore di partenza", cells.baseline(indicator)),
    ]
    return "\n".join([indicator.name, *(f"{label}: {text}" for label, text in pairs if text)])
