"""Headers that come again inside their own table, as on the top of every page."""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.header_levels import second_level, width
from traguardo.documents.plan_reader.headers import read_header, spans
from traguardo.documents.plan_reader.pairs import pairs

_HEADS = 6
"""Rows among which the header of a table is."""
_WIDE = 3


def head_of(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows that name the columns of a table: one, or two where groups stand over them."""
    for place, row in enumerate(rows[:_HEADS]):
        header = read_header(row)
        if header is None:
            continue
        below = rows[place + 1] if place + 1 < len(rows) else None
        whole = below is not None and spans(below) == spans(row) >= width(header.columns)
        two = whole and below is not None and second_level(below, header.columns) is not None
        return (row, below) if two and below is not None else (row,)
    return ()


def opens_with(rows: Sequence[Row], head: Sequence[Row]) -> bool:
    """Whether rows open with a header, word for word."""
    both = zip(rows, head, strict=False)
    return bool(head) and len(rows) >= len(head) and all(_same(one, two) for one, two in both)


def without_repeated_heads(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows of a table, its header once; again only below a row that opens something new.

    So does a table whose first row names columns nobody knows.
    """
    head = head_of(rows) or rows[:1]
    if len(rows) <= len(head) or len(head[0].cells) < _WIDE or _is_paired(head[0]):
        return rows
    kept: list[Row] = []
    place, named = 0, False
    while place < len(rows):
        again = opens_with(rows[place : place + len(head)], head)
        if again and named and _is_row(kept[-1], head):
            place += len(head)
            continue
        kept.append(rows[place])
        named, place = named or again, place + 1
    return tuple(kept) if len(kept) < len(rows) else rows


def _is_row(row: Row, head: Sequence[Row]) -> bool:
    """Whether a row stands below the columns of a header, and is no row across them."""
    return len(row.cells) == len(head[-1].cells) and row not in head and not _is_paired(row)


def _is_paired(row: Row) -> bool:
    return bool(pairs(row, certain=True))


def _same(row: Row, other: Row) -> bool:
    if len(row.cells) != len(other.cells) or not any(cell.text for cell in row.cells):
        return False
    both = zip(row.cells, other.cells, strict=True)
    return all((one.text, one.span) == (two.text, two.span) for one, two in both)
