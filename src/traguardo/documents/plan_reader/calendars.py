"""Calendars of years: `Fasi | 2026 | 2027`, with a mark where a phase is carried out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.columns import YEAR, as_column
from traguardo.documents.plan_reader.entries import Column, Header
from traguardo.documents.plan_reader.header_levels import placed_cells, width

_MARK = re.compile(r"\s*[xX✓✔●•■*-]?\s*")
_SEVERAL = 2


def read_calendar(row: Row, below: Sequence[Row]) -> Header | None:
    """`Fasi di attuazione | 2026 | 2027` over marks: when each phase is carried out."""
    first, *others = row.cells
    label = as_column(first.text)
    if label is None or label.field != "actions" or len(others) < _SEVERAL:
        return None
    if not all(YEAR.fullmatch(cell.text) for cell in others):
        return None
    marked = list(takewhile(lambda one: _is_marked(one, row), below))
    if not marked or not any(cell.text for one in marked for cell in one.cells[1:]):
        return None
    columns = [Column("actions", 0, first.span, None, first.text, label.key)]
    columns += [
        Column("deadline", n, cell.span, None, cell.text) for n, cell in placed_cells(row)[1:]
    ]
    return Header(tuple(columns), first.anchor, "", width(columns))


def _is_marked(row: Row, head: Row) -> bool:
    same = [cell.span for cell in row.cells] == [cell.span for cell in head.cells]
    return same and bool(row.cells[0].text) and all(_MARK.fullmatch(c.text) for c in row.cells[1:])
