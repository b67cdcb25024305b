"""Columns of a table that hold nothing at all, not even a name: left over from its layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from traguardo.documents.blocks import Block, Blocks, Paragraph, Row
from traguardo.documents.vocabulary import recognise

_LEAST = 3
"""Named columns of a table that is no card."""


def without_empty_columns(blocks: Blocks) -> Blocks:
    """The blocks, each table with a full head of names without its columns of nothing."""
    return tuple(map(_without, blocks))


def _without(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return block
    wide = [row for row in block.rows if len(row.cells) > 1]
    count = len(wide[0].cells) if wide else 0
    if any(len(row.cells) != count or any(c.span != 1 for c in row.cells) for row in wide):
        return block
    empty = {place for place in range(count) if _is_empty(wide, place)}
    named = count - len(empty)
    if not empty or named < _LEAST or not _is_full(wide[0], empty) or _is_card(wide[1:]):
        return block
    return replace(block, rows=tuple(_narrowed(row, empty, count) for row in block.rows))


def _is_empty(rows: Sequence[Row], place: int) -> bool:
    cells = [row.cells[place] for row in rows]
    return not any(cell.text or cell.fill or cell.continued for cell in cells)


def _is_full(head: Row, empty: set[int]) -> bool:
    return all(cell.text for place, cell in enumerate(head.cells) if place not in empty)


def _is_card(rows: Sequence[Row]) -> bool:
    """`Responsabile | … | | Data | …`: a gap between two labels and their values."""
    first = (next((cell.text for cell in row.cells if cell.text), "") for row in rows)
    return any(text and recognise(text) for text in first)


def _narrowed(row: Row, empty: set[int], count: int) -> Row:
    if len(row.cells) > 1:
        return Row(tuple(cell for place, cell in enumerate(row.cells) if place not in empty))
    return Row(
        tuple(
            replace(cell, span=cell.span - len(empty)) if cell.span == count else cell
            for cell in row.cells
        )
    )
