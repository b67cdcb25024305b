"""Tables that a page has torn in two: the second part goes on without a header of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from traguardo.documents.blocks import PAGE_HEAD, Block, Blocks, Paragraph, Row, Table
from traguardo.documents.plan_reader.codes import is_code
from traguardo.documents.plan_reader.columns import YEAR
from traguardo.documents.plan_reader.entries import Header
from traguardo.documents.plan_reader.headers import read_header, spans
from traguardo.documents.plan_reader.pairs import pairs
from traguardo.documents.plan_reader.row_notes import read_row_note
from traguardo.documents.vocabulary import Label, recognise

_WIDE = 3
_HEADS = 6
"""Rows among which the header of a table is."""
_WORD = re.compile(r"[^\W\d_]{2}")
_LONG = 60
"""Letters of a text that is no name of a column."""
_LEAST = 2
_OPENING = {"title", "strategic", "area", "objective_number"}
"""What opens a card of its own."""


def whole_tables(blocks: Blocks) -> Blocks:
    """The blocks, each table that a page has torn put together again."""
    whole: list[Block] = []
    between: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and (not block.text or block.style == PAGE_HEAD):
            between.append(block)
            continue
        over = whole[-1] if whole else None
        if isinstance(over, Table) and isinstance(block, Table) and _goes_on(over, block):
            whole[-1] = replace(over, rows=(*over.rows, *block.rows))
            continue
        whole += between
        between.clear()
        whole.append(block)
    return (*whole, *between)


def _goes_on(over: Table, table: Table) -> bool:
    """Whether the rows of a table are more of the one before it."""
    rows, further = over.rows, table.rows
    if len(rows) < _LEAST or not further or spans(further[0]) != spans(rows[-1]):
        return False
    return _is_more(rows, further) or _is_more_of_card(rows, further)


def _is_more(rows: Sequence[Row], further: Sequence[Row]) -> bool:
    """Whether rows stand below the header of others, be it over two of their rows or banners."""
    headed = _header(rows) is not None
    first = further[0]
    if headed and len(first.cells) == 1:
        under = further[1] if len(further) > 1 else None
        noted = read_row_note(first, spans(first)) is not None
        return noted if under is None else _is_row_of(rows, under, headed=True)
    return _is_row_of(rows, first, headed=headed)


def _is_row_of(rows: Sequence[Row], row: Row, *, headed: bool) -> bool:
    grids = {_grid(one) for one in (rows if headed else rows[1:])}
    if len(row.cells) < _WIDE or _grid(row) not in grids or read_header(row) is not None:
        return False
    if not headed:
        return recognise(row.cells[0].text) is None and _is_head(rows[0]) and not _is_head(row)
    return _is_data(row) or _opens_alike(rows, row)


def _is_data(row: Row) -> bool:
    """Whether a row is no label with its value, nor several of them."""
    first = row.cells[0].text
    if recognise(first) is None or is_code(first):
        return True
    written = sum(bool(cell.text) for cell in row.cells)
    return written > max(len(row.cells) / 2, _WIDE) and not pairs(row)


def _opens_alike(rows: Sequence[Row], row: Row) -> bool:
    """`KPI 6 | …` below `KPI 5 | …`."""
    label = recognise(row.cells[0].text)
    alike = (recognise(one.cells[0].text) for one in rows[1:] if _grid(one) == _grid(row))
    return any(one and label and label.number and one.field == label.field for one in alike)


def _is_more_of_card(rows: Sequence[Row], further: Sequence[Row]) -> bool:
    """Whether rows of labels say more of a card: none that it has, and no other title."""
    if not _opens_card(rows) or any(_header(part[:1]) for part in _each(rows)):
        return False
    own = {one.field for row in rows for one in _labels(row)}
    more = {one.field for row in further for one in _labels(row)}
    first = read_header(further[0]) is not None or bool(_labels(further[0]))
    return first and not more & (own | _OPENING)


def _each(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    return (rows[place:] for place in range(len(rows)))


def _opens_card(rows: Sequence[Row]) -> bool:
    labels = [one.field for row in rows for one in _labels(row)]
    return len(labels) >= _LEAST and bool(_OPENING & set(labels))


def _labels(row: Row) -> list[Label]:
    """The labels of a row: its first cell, and each that opens a further pair."""
    found = pairs(row, certain=True) or [row]
    labels = (recognise(one.cells[0].text) for one in found if one.cells)
    return [label for label in labels if label is not None]


def _header(rows: Sequence[Row]) -> Header | None:
    found = (read_header(row) for row in rows[:_HEADS])
    return next((header for header in found if header is not None), None)


def _is_head(row: Row) -> bool:
    """Whether a row holds nothing but names and years."""
    texts = [cell.text for cell in row.cells]
    named = (YEAR.fullmatch(text) or _WORD.search(text) for text in texts[1:])
    return all(named) and max(map(len, texts)) < _LONG


def _grid(row: Row) -> tuple[int, ...]:
    return tuple(cell.span for cell in row.cells)
