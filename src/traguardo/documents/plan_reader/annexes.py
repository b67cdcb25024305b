"""Tables that say more of indicators named elsewhere, by their numbers: an annex, a registry.

`Indicatore n. | Modalità di calcolo | Fonte | Responsabile` over `KPI 1 | …`: it begins none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container

from traguardo.documents.blocks import Blocks, Table
from traguardo.documents.plan_reader.codes import coded, is_code
from traguardo.documents.plan_reader.columns import INDICATOR_NOTES, NOTE
from traguardo.documents.plan_reader.headers import columns_of, read_data
from traguardo.documents.plan_reader.named_rows import TOLD, NamedRow, number_key

_NOTED = INDICATOR_NOTES | {NOTE}
_SEVERAL = 2


def annexes(blocks: Blocks, but: Container[int]) -> dict[int, list[NamedRow]]:
    """The rows of each table that says more of indicators numbered elsewhere, by its place."""
    found = {
        place: rows
        for place, block in enumerate(blocks)
        if place not in but and isinstance(block, Table) and (rows := _rows(block))
    }
    if not found:
        return {}
    elsewhere = {
        number_key(cell.text)
        for place, block in enumerate(blocks)
        if place not in found and place not in but and isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
        if cell.text
    }
    return {
        place: rows for place, rows in found.items() if all(one.key in elsewhere for one in rows)
    }


def _rows(table: Table) -> list[NamedRow]:
    columns = columns_of(table.rows[0]) if len(table.rows) > _SEVERAL else ()
    fields = [one.field for one in columns]
    if not fields or fields[0] not in {"number", "name"} or "name" in fields[1:]:
        return []
    told = set(fields[1:])
    if len(told & TOLD) < _SEVERAL or not told <= TOLD | _NOTED:
        return []
    below = [read_data(row, columns) for row in table.rows[1:] if any(c.text for c in row.cells)]
    codes = [row.cells[0][1].text for row in below]
    if any(row.leftovers for row in below) or not all(map(_is_number, codes)):
        return []
    if max(Counter(map(number_key, codes)).values()) > 1:
        return []
    return [
        NamedRow(number_key(code), row.cells[1:], row.anchor)
        for code, row in zip(codes, below, strict=True)
    ]


def _is_number(text: str) -> bool:
    code = coded(text)
    return bool(text) and (is_code(text) or (code is not None and not code.rest))
