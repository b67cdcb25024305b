"""Rows that a page has torn in two: the words of their cells go on in a row otherwise blank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.inline import split_label

_WIDE = 3
_SURE = 2
"""Cells that have to go on where nothing else says that a page ends there."""
_STOPS = (".", ";", ":", "!", "?")


def whole_rows(rows: Sequence[Row], torn: int = 0) -> tuple[Row, ...]:
    """The rows, those torn put together again; `torn` is where a page is known to end."""
    whole: list[Row] = []
    for place, row in enumerate(rows):
        least = 1 if torn and place == torn else _SURE
        if whole and _goes_on(whole[-1], row, least):
            whole[-1] = _joined(whole[-1], row)
        else:
            whole.append(row)
    return tuple(whole)


def _goes_on(row: Row, below: Row, least: int) -> bool:
    """Whether every word of a row goes on with the cell above it, in the middle of a sentence."""
    grids = [[cell.span for cell in one.cells] for one in (row, below)]
    if len(row.cells) < _WIDE or grids[0] != grids[1] or below.cells[0].text:
        return False
    if any(cell.continued for cell in below.cells):
        return False
    both = list(zip(row.cells, below.cells, strict=True))
    more = [(one, two) for one, two in both if two.text]
    ended = any(one.text and not two.text for one, two in both)
    return ended and len(more) >= least and all(_is_middle(one, two) for one, two in more)


def _is_middle(cell: Cell, below: Cell) -> bool:
    """Whether the words of a cell may be those before the cell below it."""
    if not cell.text or cell.text.endswith(_STOPS) or "\n" in below.text:
        return False
    return below.text[0].islower() and split_label(below.text) is None


def _joined(row: Row, below: Row) -> Row:
    both = zip(row.cells, below.cells, strict=True)
    return Row(
        tuple(replace(one, text=f"{one.text} {two.text}") if two.text else one for one, two in both)
    )
