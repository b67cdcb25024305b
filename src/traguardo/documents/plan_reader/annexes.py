"""Tables that say more of indicators named elsewhere, by their numbers: an annex, a registry.

`Indicatore n. | Modalità di calcolo | Fonte | Responsabile` over `KPI 1 | …`: it begins none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from traguardo.core.findings import Anchor
from traguardo.core.messages import said
from traguardo.core.model import KeptNote
from traguardo.documents.blocks import Blocks, Cell, Table
from traguardo.documents.plan_reader.codes import coded, is_code
from traguardo.documents.plan_reader.columns import INDICATOR_NOTES, NOTE
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.drafts import IndicatorDraft, ObjectiveDraft
from traguardo.documents.plan_reader.entries import Column
from traguardo.documents.plan_reader.headers import columns_of, read_data
from traguardo.documents.plan_reader.notes import Notes
from traguardo.documents.vocabulary_words import plain

_TOLD = {"algorithm", "unit", "kind", "source", "responsible", "frequency", "baseline"}
_NOTED = INDICATOR_NOTES | {NOTE}
_SEVERAL = 2


class Annexed(NamedTuple):
    """A row of such a table: the number it names, plain, and its cells under columns."""

    number: str
    cells: tuple[tuple[Column, Cell], ...]
    anchor: Anchor


def annexes(blocks: Blocks, but: Container[int]) -> dict[int, list[Annexed]]:
    """The rows of each table that says more of indicators numbered elsewhere, by its place."""
    found = {
        place: rows
        for place, block in enumerate(blocks)
        if place not in but and isinstance(block, Table) and (rows := _rows(block))
    }
    if not found:
        return {}
    elsewhere = {
        _key(cell.text)
        for place, block in enumerate(blocks)
        if place not in found and place not in but and isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
        if cell.text
    }
    return {
        place: rows for place, rows in found.items() if all(one.number in elsewhere for one in rows)
    }


def _rows(table: Table) -> list[Annexed]:
    columns = columns_of(table.rows[0]) if len(table.rows) > _SEVERAL else ()
    fields = [one.field for one in columns]
    if not fields or fields[0] not in {"number", "name"} or "name" in fields[1:]:
        return []
    told = set(fields[1:])
    if len(told & _TOLD) < _SEVERAL or not told <= _TOLD | _NOTED:
        return []
    below = [read_data(row, columns) for row in table.rows[1:] if any(c.text for c in row.cells)]
    codes = [row.cells[0][1].text for row in below]
    if any(row.leftovers for row in below) or not all(map(_is_number, codes)):
        return []
    if max(Counter(map(_key, codes)).values()) > 1:
        return []
    return [
        Annexed(_key(code), row.cells[1:], row.anchor)
        for code, row in zip(codes, below, strict=True)
    ]


def _is_number(text: str) -> bool:
    code = coded(text)
    return bool(text) and (is_code(text) or (code is not None and not code.rest))


def _key(text: str) -> str:
    return " ".join(plain(text).split()).strip(" .)")


def tell_annexes(
    rows: Iterable[Annexed], objectives: Sequence[ObjectiveDraft], notes: Notes
) -> None:
    """Give each indicator what the row of its number says, where it does not say it itself."""
    every = [one for objective in objectives for one in objective.indicators]
    for row in rows:
        named = [one for one in every if _key(one.texts.get("number", "")) == row.number]
        for draft in named:
            for of, cell in row.cells:
                _tell(draft, of, cell)
        if not named:
            text = "; ".join(cell.text for _, cell in row.cells if cell.text)
            message = said("Testo che nessun campo del piano accoglie: «{text}».", text=text)
            notes.add("not_understood", message, row.anchor)


def _tell(draft: IndicatorDraft, of: Column, cell: Cell) -> None:
    if not cell.text or cell.text == draft.texts.get(of.field, ""):
        return
    if of.field in _TOLD and not draft.has(of.field):
        draft.put(of.field, cell.text, "", cell.anchor)
        draft.doubt(of.field, Confidence.LIKELY)
    else:
        draft.notes.append(KeptNote(" ".join(of.written.split()), cell.text, cell.anchor))
