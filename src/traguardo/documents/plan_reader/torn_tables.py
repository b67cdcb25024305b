"""Tables that a page has torn in two: the second part goes on without a header of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from traguardo.documents.blocks import PAGE_HEAD, Block, Blocks, Paragraph, Row, Table
from traguardo.documents.plan_reader.columns import YEAR
from traguardo.documents.plan_reader.entries import Header
from traguardo.documents.plan_reader.headers import read_header, spans
from traguardo.documents.vocabulary import recognise

_WIDE = 3
_HEADS = 6
"""Rows among which the header of a table is."""
_FIGURE = re.compile(r"\d")
_LONG = 60
"""Letters of a text that is no name of a column."""


def whole_tables(blocks: Blocks) -> Blocks:
    """The blocks, each table that a page has torn put together again."""
    whole: list[Block] = []
    between: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.text and block.style != PAGE_HEAD:
                whole += between
                between.clear()
                whole.append(block)
            else:
                between.append(block)
            continue
        over = whole[-1] if whole else None
        if isinstance(over, Table) and _goes_on(over.rows, block.rows):
            whole[-1] = replace(over, rows=(*over.rows, *block.rows))
            continue
        whole += between
        between.clear()
        whole.append(block)
    return (*whole, *between)


def _goes_on(rows: Sequence[Row], further: Sequence[Row]) -> bool:
    """Whether rows are more of a table, and no table of their own."""
    if len(rows) <= 1 or not further:
        return False
    first = further[0]
    wide = len(first.cells) >= _WIDE and spans(first) == spans(rows[-1])
    if not wide or _grid(first) not in {_grid(row) for row in rows[1:]}:
        return False
    if recognise(first.cells[0].text) is not None or read_header(first) is not None:
        return False
    if _header(rows) is not None:
        return True
    return _is_head(rows[0]) and not _is_head(first)


def _header(rows: Sequence[Row]) -> Header | None:
    found = (read_header(row) for row in rows[:_HEADS])
    return next((header for header in found if header is not None), None)


def _is_head(row: Row) -> bool:
    """Whether a row holds nothing but names and years."""
    texts = [cell.text for cell in row.cells]
    years = [bool(YEAR.fullmatch(text)) for text in texts]
    named = (year or not _FIGURE.search(text) for text, year in zip(texts, years, strict=True))
    return all(texts[1:]) and max(map(len, texts)) < _LONG and all(named)


def _grid(row: Row) -> tuple[int, ...]:
    return tuple(cell.span for cell in row.cells)
