"""Columns that only count the rows of a table: `N.` over 1, 2, 3 before what the rows tell.

What a row is of stands in its first column. A count before it is moved behind the others, unless it
numbers the objectives, the indicators or the phases that the rows name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from traguardo.documents.blocks import PAGE_HEAD, Block, Blocks, Cell, Paragraph, Row, Table
from traguardo.documents.plan_reader.columns import as_column
from traguardo.documents.plan_reader.header_levels import placed_cells
from traguardo.documents.plan_reader.parts_of_year import month_columns
from traguardo.documents.plan_reader.told_apart import is_counter

_TOTAL = re.compile(r"\W*(?:sub\W*)?(?:total|somma\b|media\b)", re.IGNORECASE)
_TITLES = {"title", "strategic"}
_NUMBERED = {"name", "actions"}
_NUMBERS = {"number", "objective_number"}
_LEAST_COLUMNS, _LEAST_CELLS, _SEVERAL = 4, 2, 2


class _Counted(NamedTuple):
    """A table turned: how many cells its rows have, and where its count ends."""

    cells: int = 0
    last: int = 0


def counters_last(blocks: Blocks) -> Blocks:
    """The blocks, each table's column that only counts its rows behind the others.

    A table that goes on counting without a header is turned like the one it belongs to.
    """
    found: list[Block] = []
    above = _Counted()
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block)
            above = above if not block.text or block.style == PAGE_HEAD else _Counted()
        else:
            told, above = _counter_last(block, above)
            found.append(told)
    return tuple(found)


def _counter_last(table: Table, above: _Counted) -> tuple[Table, _Counted]:
    place = _header(table)
    if place is None:
        rows = list(_going_on(table, above))
        if not rows:
            return table, _Counted()
        turned = replace(table, rows=tuple(map(_turned, table.rows)))
        return turned, above._replace(last=_number(rows[-1]))
    head, body = table.rows[place], table.rows[place + 1 :]
    if not _only_counts(head, body):
        return table, _Counted()
    turned = replace(table, rows=(*table.rows[:place], *map(_turned, (head, *body))))
    return turned, _Counted(len(head.cells), _number(list(_counted(head, body))[-1]))


def _going_on(table: Table, above: _Counted) -> Sequence[Row]:
    """The rows of a table that counts on from the one above; none where it does not."""
    rows = [row for row in table.rows if len(row.cells) > 1]
    if not rows or any(len(row.cells) != above.cells for row in rows):
        return []
    return rows if _counts_on(rows, above.last) else []


def _header(table: Table) -> int | None:
    """The place of the row whose first name is a count, below rows across the table at most."""
    for place, row in enumerate(table.rows):
        if len(row.cells) > 1:
            wide = len(row.cells) >= _LEAST_COLUMNS
            return place if wide and is_counter(row.cells[0].text) else None
    return None


def _turned(row: Row) -> Row:
    return Row((*row.cells[1:], row.cells[0])) if len(row.cells) > 1 else row


def _only_counts(head: Row, body: Sequence[Row]) -> bool:
    """Whether the first column counts the rows, and nothing that they name."""
    rows = list(_counted(head, body))
    fields = [label.field if (label := as_column(cell.text)) else "" for cell in head.cells]
    least = 1 if set(fields[1:]) & _NUMBERS else _SEVERAL
    if len(rows) < least or _number(rows[0]) != 1 or not _counts_on(rows, 0):
        return False
    if any(row.cells[0].span != 1 for row in (head, *body) if len(row.cells) > 1):
        return False
    if month_columns(placed_cells(head)):
        return False
    known = set(fields[1:])
    titles = [place for place, field in enumerate(fields) if field in _TITLES and place]
    each = bool(titles) and all(_is_fresh(rows, titles[-1]))
    if known >= _NUMBERS:
        return False
    if known & _NUMBERS:
        return not each or bool(set(fields[1 : titles[-1]]) & _NUMBERS)
    if titles and known & _NUMBERED:
        return not each
    return not titles and not known & _NUMBERED and fields[1] != "description"


def _counts_on(rows: Sequence[Row], last: int) -> bool:
    """Whether the first cells are figures, each greater than the one before."""
    numbers = [last, *map(_number, rows)]
    return all(one < other for one, other in pairwise(numbers))


def _number(row: Row) -> int:
    """The figure a row opens with; 0 where it opens with none."""
    written = row.cells[0].text.strip(" .)")
    return int(written) if written.isdecimal() else 0


def _counted(head: Row, body: Sequence[Row]) -> Iterator[Row]:
    """The rows that say something of their own: no total, no row across, no header again."""
    names = [cell.text for cell in head.cells]
    for row in body:
        written = [cell.text for cell in row.cells if cell.text]
        again = [cell.text for cell in row.cells] == names
        if len(written) > _LEAST_CELLS and not again and not any(map(_TOTAL.match, written[:2])):
            yield row


def _is_fresh(rows: Sequence[Row], place: int) -> Iterator[bool]:
    """Of each row, whether it names another objective than the row above."""
    above = ""
    for row in rows:
        cell: Cell | None = row.cells[place] if place < len(row.cells) else None
        yield cell is not None and bool(cell.text) and cell.text != above
        above = cell.text if cell is not None and cell.text else above
