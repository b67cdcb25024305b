"""A sheet as the data the PDF template prints; titles become headings, and so the outline.

In a Word table the area, the objective and the card's title are rows, as the offices know them;
here they stand above their table, which leaves the table a plain head and plain rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import Any

from traguardo.documents.charts import svg_of
from traguardo.documents.writing.contents import TITLE, front, runs
from traguardo.documents.writing.plain_text import lines
from traguardo.documents.writing.sheet import (
    HEADING_LEVELS,
    LABELLED,
    Block,
    Cell,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Sheet,
    Table,
    may_split,
)
from traguardo.documents.writing.strategic import DESCRIPTION, STRATEGIC

_UNBROKEN = re.compile(r"\S{25,}")
_FITTING = 60
"""Characters that fit on a line over the whole width, with some to spare."""
Item = dict[str, Any]


def pdf_data(sheet: Sheet) -> Item:
    """What the template takes: title, author, blocks; every text without control characters."""
    opening = front(sheet)
    pages: list[Item] = [
        {"wide": run.wide, "blocks": [item for block in run.blocks for item in _items(block)]}
        for run in runs(sheet, opening)
    ]
    _level([item for run in pages for item in run["blocks"]])
    cover = (
        [_wrapping(line) for one in opening.cover for line in lines(one.text)] if opening else []
    )
    return {
        "title": " ".join(lines(sheet.title)),
        "author": " ".join(lines(sheet.author)),
        "front": opening is not None,
        "depth": max((one.level for one in opening.entries), default=1) if opening else 0,
        "contents": TITLE,
        "cover": cover,
        "numbered": sheet.numbered,
        "runs": pages,
    }


def _level(items: list[Item]) -> None:
    """No heading more than one level below the one before it, as tagged PDFs require."""
    before, top = 0, min((one["level"] for one in items if one["kind"] == "heading"), default=1)
    for item in items:
        if item["kind"] == "heading":
            before = item["level"] = min(item["level"] - top + 1, before + 1)


def _items(block: Block) -> Iterator[Item]:
    if isinstance(block, Table):
        for part in _by_objective(block):
            yield from _table(part)
    elif isinstance(block, Heading):
        yield _heading(block.level, block.text, "part", listed=not block.only_outline)
    elif isinstance(block, Paragraph):
        yield from ({"kind": "paragraph", "text": _wrapping(line)} for line in lines(block.text))
    elif isinstance(block, Figure):
        chart = block.chart
        yield {"kind": "figure", "svg": svg_of(chart), "alt": chart.alt}
    elif isinstance(block, PageBreak):
        yield {"kind": "break"}


def _heading(level: int, text: str, look: str, *, listed: bool) -> Item:
    words = _wrapping(" ".join(lines(text)))
    return {"kind": "heading", "level": level, "text": words, "look": look, "listed": listed}


def _by_objective(table: Table) -> list[Table]:
    """A table of several objectives in parts, each objective's bar over its own rows."""
    starts = [place for place, row in enumerate(table.rows) if row.role is Role.OBJECTIVE]
    if len(starts) < 2:
        return [table]
    opening = table.rows[: starts[0]]
    head = tuple(row for row in opening if row.role is Role.HEAD)
    above = tuple(row for row in opening if row.role is not Role.HEAD)
    ends = [*starts[1:], len(table.rows)]
    parts = [table.rows[start:end] for start, end in zip(starts, ends, strict=True)]
    headed = [(*rows, *head) if len(rows) > 1 else rows for rows in parts]
    headed[0] = (*above, *headed[0])
    return [replace(table, rows=rows) for rows in headed]


def _table(table: Table) -> Iterator[Item]:
    """The lifted titles and the notes above the head, then what remains as a table."""
    rows = [row for row in table.rows if row.role is not Role.TITLE]
    for row in (row for row in table.rows if row.role in HEADING_LEVELS):
        yield from _lifted(row, listed=table.outline)
    above = [row for row in rows if row.role is Role.NOTE]
    for row in above:
        yield {"kind": "note", "lines": _lines(row.cells[0])}
    rows = [row for row in rows if row.role not in (Role.AREA, Role.OBJECTIVE, Role.NOTE)]
    if rows:
        yield _printed(table, rows)


def _lifted(row: Row, *, listed: bool) -> Iterator[Item]:
    first, *rest = _lines(row.cells[-1])
    label = f"{row.cells[0].text}: " if len(row.cells) > 1 else ""
    yield _heading(HEADING_LEVELS[row.role], f"{label}{first}", row.role.value, listed=listed)
    if rest:
        if row.role is Role.OBJECTIVE and first.startswith(STRATEGIC):
            # Under a heading of its own it would read as prose of nobody's.
            rest = [f"{DESCRIPTION}{rest[0]}", *rest[1:]]
        yield {"kind": "note", "lines": rest}


def _printed(table: Table, rows: list[Row]) -> Item:
    head = [row for row in rows if row.role is Role.HEAD]
    if not head and table.head:
        head = [Row(Role.HEAD, tuple(map(Cell, table.head)))]
    body = [row for row in rows if row.role is not Role.HEAD]
    return {
        "kind": "table",
        "widths": list(table.widths),
        "head": [_row(row, table.widths) for row in head],
        "rows": [_row(row, table.widths) for row in body],
    }


def _row(row: Row, widths: tuple[int, ...]) -> Item:
    return {
        "role": row.role.value,
        "tone": row.tone.value,
        "labelled": row.role in LABELLED and len(row.cells) == 2,
        "long": may_split(row, widths),
        "cells": [
            {"lines": _lines(cell, share), "span": cell.span, "tone": cell.tone.value}
            for cell, share in zip(row.cells, _shares(row, widths), strict=True)
        ],
    }


def _shares(row: Row, widths: tuple[int, ...]) -> list[float]:
    """What part of the table's width each cell takes."""
    ends = list(accumulate(cell.span for cell in row.cells))
    return [
        sum(widths[end - cell.span : end]) / sum(widths)
        for end, cell in zip(ends, row.cells, strict=True)
    ]


def _lines(cell: Cell, share: float = 1) -> list[str]:
    return [_wrapping(line, share) for line in lines(cell.text)]


def _wrapping(line: str, share: float = 1) -> str:
    """Very long words may break: an address must not run out of its cell."""
    piece = max(5, int(_FITTING * share))
    return _UNBROKEN.sub(lambda found: "\u200b".join(_pieces(found[0], piece)), line)


def _pieces(word: str, length: int) -> list[str]:
    return [word[start : start + length] for start in range(0, len(word), length)]
