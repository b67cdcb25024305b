"""The name of an office in a frame over its cards: rows of one cell, not a table.

`CENTRO DI RESPONSABILITÀ 02 – Tributi`, and below it `Responsabile: …`; on a page the frame may
go on a table above it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from traguardo.documents.blocks import Block, Blocks, Paragraph, Row, Table
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.office_tables import names_office

_OWNERS = {"responsible", "objective_owner"}


def without_frames(blocks: Blocks) -> Blocks:
    """The blocks, an office and who heads it in the last rows of a table as lines of their own."""
    return tuple(part for block in blocks for part in _apart(block))


def _apart(block: Block) -> Iterator[Block]:
    framed = 0 if isinstance(block, Paragraph) else _framed(block.rows)
    if isinstance(block, Paragraph) or not framed:
        yield block
        return
    above, frame = block.rows[:-framed], block.rows[-framed:]
    if above:
        yield _without(block, above)
    for row in frame:
        yield from (Paragraph(line, row.cells[0].anchor) for line in row.cells[0].text.split("\n"))


def _without(table: Table, rows: Sequence[Row]) -> Table:
    return replace(table, rows=tuple(rows))


def _framed(rows: Sequence[Row]) -> int:
    """How many rows at the end of a table are such a frame."""
    heads = 0
    while heads < len(rows) and _names_head(rows[-1 - heads]):
        heads += 1
    office = rows[-1 - heads] if heads and heads < len(rows) else None
    framed = office is not None and len(office.cells) == 1 and names_office(office.cells[0].text)
    return heads + 1 if framed else 0


def _names_head(row: Row) -> bool:
    if len(row.cells) != 1:
        return False
    found = split_label(row.cells[0].text) if ":" in row.cells[0].text else None
    return found is not None and found[0].field in _OWNERS and bool(found[2])
