"""The plan as a document: the performance tree with each year's targets, then the cards."""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.core.model import Plan
from traguardo.core.places import IndicatorPlace, areas, strategic_objectives
from traguardo.documents.own_report import TREE
from traguardo.documents.writing.layout import half_year_sheet
from traguardo.documents.writing.report import HalfYearReport
from traguardo.documents.writing.sheet import (
    Block,
    Cell,
    Heading,
    PageBreak,
    Role,
    Row,
    Sheet,
    Table,
    full_row,
)


def plan_sheet(report: HalfYearReport) -> Sheet:
    """The document of a plan alone, with the tree before its areas and cards."""
    sheet = half_year_sheet(report)
    leading = [block for block in sheet.blocks if getattr(block, "leading", False)]
    rest = sheet.blocks[len(leading) :]
    return Sheet(sheet.title, sheet.author, (*leading, *_tree(report.plan), *rest))


def _tree(plan: Plan) -> Iterator[Block]:
    if not plan.areas:
        return
    years = plan.years or (None,)
    widths = (40, *[60 // len(years)] * len(years))
    yield Heading(1, TREE)
    for area in areas(plan):
        rows = [full_row(Role.AREA, area.area.title, len(widths))]
        rows.append(Row(Role.HEAD, (Cell("Indicatore"), *(_head(year) for year in years))))
        for place in strategic_objectives(plan):
            if place.area_number == area.number:
                rows.append(full_row(Role.OBJECTIVE, place.objective.title, len(widths)))
                rows += [_row(one, years) for one in place.indicators()]
        yield Table(widths, tuple(rows), f"Albero dell’area {area.area.title}", outline=False)
    yield PageBreak()


def _head(year: int | None) -> Cell:
    return Cell(f"Target {year}" if year else "Target")


def _row(place: IndicatorPlace, years: tuple[int | None, ...]) -> Row:
    one = place.indicator
    cells = (
        Cell("\n".join(dict.fromkeys(t.text for t in one.targets if t.year in (year, None))) or "–")
        for year in years
    )
    return Row(Role.FIELD, (Cell(one.name or place.label), *cells))
