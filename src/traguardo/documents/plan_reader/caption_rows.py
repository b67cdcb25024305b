"""Captions in the first row of a table: `Tabella 2 – Obiettivi e target` across its width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from traguardo.documents.blocks import Block, Blocks, Paragraph
from traguardo.documents.plan_reader.captions import is_caption

_LEAST = 3
"""Columns below a caption: over a card it may name the card."""


def captions_apart(blocks: Blocks) -> Blocks:
    """The blocks, each such row as the paragraph it would be above its table."""
    return tuple(one for block in blocks for one in _apart(block))


def _apart(block: Block) -> Iterator[Block]:
    if isinstance(block, Paragraph) or len(block.rows) < 2:
        yield block
        return
    first, second = block.rows[:2]
    written = [cell for cell in first.cells if cell.text]
    across = len(first.cells) == 1 or len(first.cells) == len(second.cells)
    wide = len(second.cells) >= _LEAST
    if across and wide and len(written) == 1 and is_caption(written[0].text):
        yield Paragraph(written[0].text, written[0].anchor)
        yield replace(block, rows=block.rows[1:])
        return
    yield block
