"""Blocks as plain lists, to say in a test what a page shows."""

from __future__ import annotations

from traguardo.documents.blocks import PAGE_HEAD, Blocks, Paragraph, Table


def shape(blocks: Blocks) -> list[object]:
    """Texts of paragraphs; of tables the rows of texts, `↑` where a cell from above reaches."""
    return [
        block.text
        if isinstance(block, Paragraph)
        else [["↑" if one.continued else one.text for one in row.cells] for row in block.rows]
        for block in blocks
        if not isinstance(block, Paragraph) or block.style != PAGE_HEAD
    ]


def only_table(blocks: Blocks) -> Table:
    (table,) = (block for block in blocks if isinstance(block, Table))
    return table
