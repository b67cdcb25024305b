"""PIRA: the indicators of the budget with type, unit, algorithm, source, target and actual.

The columns are those of the plan of indicators and expected results (DPCM 18 September 2012).
"""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.core.model import BudgetKind
from traguardo.core.places import IndicatorPlace, ObjectivePlace, objectives
from traguardo.documents.writing import indicator_texts as cells
from traguardo.documents.writing.sheet import (
    Block,
    Cell,
    Paragraph,
    Role,
    Row,
    Sheet,
    Table,
    full_row,
)
from traguardo.documents.writing.words import long_day
from traguardo.documents.writing.yearly import YearReport

BUDGET_KINDS = {
    BudgetKind.PHYSICAL_OUTPUT: "realizzazione fisica",
    BudgetKind.RESULT: "risultato (output)",
    BudgetKind.IMPACT: "impatto (outcome)",
    BudgetKind.FINANCIAL_OUTPUT: "realizzazione finanziaria",
}
_WIDTHS = (22, 12, 9, 20, 13, 13, 11)


def pira_sheet(report: YearReport) -> Sheet:
    """Every objective under a mission or programme, its indicators one a row."""
    title = f"Piano degli indicatori e risultati attesi di bilancio {report.year}"
    return Sheet(title, report.plan.administration, tuple(_blocks(report)))


def _blocks(report: YearReport) -> Iterator[Block]:
    if report.plan.administration:
        yield Paragraph(report.plan.administration, leading=True)
    yield Paragraph(f"Dati al {long_day(report.at)}", leading=True)
    places = [place for place in objectives(report.plan) if _is_of_the_budget(place)]
    if not places:
        yield Paragraph("Nessun obiettivo del piano è collegato a una missione o a un programma.")
    for place in places:
        summary = f"Indicatori di bilancio dell’obiettivo {place.objective.title}"
        yield Table(_WIDTHS, tuple(_rows(report, place)), summary)


def _is_of_the_budget(place: ObjectivePlace) -> bool:
    one = place.objective
    return bool(one.mission or one.programme or any(kpi.budget_kind for kpi in one.indicators))


def _rows(report: YearReport, place: ObjectivePlace) -> Iterator[Row]:
    one = place.objective
    yield full_row(Role.OBJECTIVE, one.title, len(_WIDTHS))
    for label, axis in (("Missione", one.mission), ("Programma", one.programme)):
        if axis is not None:
            yield full_row(Role.NOTE, f"{label}: {cells.classified(axis)}", len(_WIDTHS))
    head = ("Indicatore", "Tipologia", "Unità", "Algoritmo", "Fonte", "Target", "Consuntivo")
    yield Row(Role.HEAD, tuple(map(Cell, head)))
    for child in place.indicators():
        yield Row(Role.FIELD, tuple(map(Cell, _texts(report, child))))


def _texts(report: YearReport, place: IndicatorPlace) -> tuple[str, ...]:
    one = place.indicator
    kind = BUDGET_KINDS[one.budget_kind] if one.budget_kind else cells.kind(one)
    name = one.name or place.label
    return (
        *(name, kind, one.unit, one.algorithm, one.source),
        *(cells.targets(one), report.actual(one)),
    )
