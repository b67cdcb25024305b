"""A window of lines as a page shows it: prose, tables with merged cells, breaks between pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from traguardo.documents.blocks import Cell, Paragraph, Row, Table, is_heading
from traguardo.documents.source.lines import Line, Window

_SEVERAL = 3
"""Cells from which on the first row of a table names its columns."""


@dataclass(frozen=True, slots=True)
class Break:
    """A page or a sheet begins; the other is None."""

    page: int | None
    sheet: int | None


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph; `heading` says that its look is that of one."""

    paragraph: Paragraph
    heading: bool


@dataclass(slots=True)
class Placed:
    """A cell in the grid: how far it reaches, within what is shown.

    `cell` is the one whose words stand there; `above` says that it begins before what is shown.
    """

    cell: Cell
    across: int = 1
    down: int = 1
    above: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of a table that stand together.

    `first` counts the rows of the table before them; `head` is the row that names the columns,
    where it is one of those; `goes_on` says that rows follow after them.
    """

    table: Table
    first: int
    rows: tuple[tuple[Placed, ...], ...]
    head: tuple[Placed, ...] = ()
    goes_on: bool = False


Section = Break | Prose | Grid


def sections(window: Window) -> Iterator[Section]:
    """What a window shows, in the order of the document."""
    page = sheet = None
    for (_, page_now, sheet_now), group in groupby(window.lines, _belongs):
        if (page_now, sheet_now) != (page, sheet) and (page_now or sheet_now):
            page, sheet = page_now, sheet_now
            yield Break(page, sheet)
        lines = list(group)
        block = lines[0].block
        if isinstance(block, Paragraph):
            yield from (_prose(one.block) for one in lines if isinstance(one.block, Paragraph))
        else:
            yield _grid(block, lines)


def _belongs(line: Line) -> tuple[int, int | None, int | None]:
    """What stands together: a table, on one page of one sheet."""
    anchor = line.anchors[0] if line.anchors else line.block.anchor
    return id(line.block), anchor.page, anchor.sheet


def _prose(paragraph: Paragraph) -> Prose:
    return Prose(paragraph, is_heading(paragraph.style))


def _grid(table: Table, lines: Sequence[Line]) -> Grid:
    first = lines[0].row or 0
    rows = [table.rows[line.row or 0] for line in lines]
    reaching = _reaching(table.rows[:first]) if any(one.continued for one in rows[0].cells) else {}
    head = table.rows[0].cells if first and len(table.rows[0].cells) >= _SEVERAL else ()
    return Grid(
        table,
        first,
        tuple(_spanned(rows, reaching)),
        tuple(Placed(cell, cell.span) for cell in head),
        first + len(rows) < len(table.rows),
    )


def _reaching(rows: Sequence[Row]) -> dict[int, Placed]:
    """The cells that may reach down below some rows, by the grid column they begin in."""
    open_cells: dict[int, Placed] = {}
    for row in rows:
        column = 0
        for cell in row.cells:
            if not cell.continued:
                open_cells[column] = Placed(cell, cell.span, 0, above=True)
            column += cell.span
    return open_cells


def _spanned(rows: Sequence[Row], reaching: dict[int, Placed]) -> Iterator[tuple[Placed, ...]]:
    """The cells of each row without those that one above reaches over."""
    for row in rows:
        placed: list[Placed] = []
        column, open_cells = 0, {}
        for cell in row.cells:
            over = reaching.get(column) if cell.continued else None
            if over is None or over.across != cell.span:
                over = Placed(cell, cell.span)
                placed.append(over)
            elif over.down == 0:
                over = Placed(over.cell, over.across, above=True)
                placed.append(over)
            else:
                over.down += 1
            open_cells[column] = over
            column += cell.span
        reaching = open_cells
        yield tuple(placed)
