"""Blocks to entries: each row and paragraph is sorted by what its words mean, not by its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from traguardo.documents.blocks import Blocks, Cell, Paragraph, Row, Table
from traguardo.documents.plan_reader.banners import read_banner
from traguardo.documents.plan_reader.codes import coded
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS, YEAR, as_column
from traguardo.documents.plan_reader.entries import (
    Blank,
    Break,
    Column,
    Entry,
    Heading,
    Labelled,
    Text,
    Unknown,
)
from traguardo.documents.plan_reader.headers import read_data, read_header, width
from traguardo.documents.plan_reader.inline import opening_label, split_label
from traguardo.documents.plan_reader.segments import Segment, segments
from traguardo.documents.plan_reader.turning import turned
from traguardo.documents.vocabulary import Label, recognise, recognise_bare

_BULLET = re.compile(r"^\s*[-–—•·▪*oþ]\s+")
_WIDE, _SHORT = 3, 40
"""Columns from which on a header row rules the rows below it."""


def sort_blocks(blocks: Blocks) -> Iterator[Entry]:
    """The entries of a document, in its order."""
    sorter = _Sorter()
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.text:
                yield from _paragraph(block)
        else:
            yield Break()
            yield from sorter.table(block)


def _paragraph(block: Paragraph) -> Iterator[Entry]:
    said = segments(_BULLET.sub("", block.text))
    if said and (said[0].label or _measures(said)):
        for label, written, value in said:
            named = label or Label("name")
            yield Labelled(named, value, block.anchor, written, block.anchor, outside=True)
        return
    code = coded(block.text)
    if code and code.rest:
        label = Label(code.field, code.code)
        yield Labelled(label, code.rest, block.anchor, code.code, block.anchor, outside=True)
        return
    yield _one(block)


def _measures(said: Sequence[Segment]) -> bool:
    """Whether a line without an opening label is an indicator: it states its target or weight."""
    return any(one.label and one.label.field in {"target", "weight"} for one in said)


def _one(block: Paragraph) -> Entry:
    found = split_label(block.text)
    if found:
        label, written, value = found
        place = block.anchor
        return Labelled(label, value, place, written, place, outside=True)
    whole = recognise(block.text)
    if whole and not whole.misspelt:
        return Labelled(whole, None, block.anchor, block.text, block.anchor, outside=True)
    return Heading(block.text, block.anchor, block.style)


@dataclass(eq=False, repr=False)
class _Sorter:
    """Remembers the last header: the rows below it are data, and it may serve a later table."""

    columns: Sequence[Column] = ()
    reach: int = 0
    ruling: bool = False
    fresh: bool = False

    def table(self, table: Table) -> Iterator[Entry]:
        """The entries of one table."""
        rows, position = turned(table).rows, 0
        self.ruling = False
        while position < len(rows):
            row, taken = self._joined(rows, position)
            yield from self._row(row)
            position += taken

    def _row(self, row: Row) -> Iterator[Entry]:
        if not row.cells:
            return
        if not any(cell.text for cell in row.cells):
            fill = next((cell.fill for cell in row.cells if cell.fill), "")
            yield Blank(row.cells[0].anchor, fill)
            return
        pairs = _pairs(row)
        if pairs:
            self.ruling = False
            for pair in pairs:
                yield from _read_cells(pair) if recognise(pair.cells[0].text) else [_bare(pair)]
            return
        header = read_header(row, self.columns if self.fresh else ())
        self.fresh = header is not None
        if header:
            self.columns, self.ruling = header.columns, True
            self.reach = header.reach or width(header.columns)
            yield header
        elif self.ruling and (banner := read_banner(row, self.columns, self.reach)):
            yield banner
        elif self._is_data(row):
            yield read_data(row, self.columns, orphan=not self.ruling)
        else:
            entries = list(_read_cells(row))
            if not all(isinstance(entry, Blank) for entry in entries):
                self.ruling = False
            yield from entries

    def _is_data(self, row: Row) -> bool:
        count = len(row.cells)
        if not self.columns or count < 2 or _spans(row) != self.reach:
            return False
        if count < len(self.columns) * 0.6:
            return False
        if self.ruling:
            return count >= _WIDE or recognise(row.cells[0].text) is None
        return count >= _WIDE and recognise(row.cells[0].text) is None

    def _joined(self, rows: Sequence[Row], position: int) -> tuple[Row, int]:
        """A row that an empty paragraph at a cell's end has torn in pieces, put together again."""
        row = rows[position]
        if _spans(row) != len(row.cells) or not (self.ruling or _may_be_torn(row)):
            return row, 1
        pieces = [row]
        for piece in rows[position + 1 : position + 5]:
            if _spans(piece) != len(piece.cells) or not piece.cells:
                break
            pieces.append(piece)
            whole = Row(tuple(cell for part in pieces for cell in part.cells))
            if self._torn_header(pieces, whole) or self._torn_data(pieces, whole):
                return whole, len(pieces)
        return row, 1

    def _torn_header(self, pieces: list[Row], whole: Row) -> bool:
        if len(whole.cells) < _WIDE or max(len(piece.cells) for piece in pieces) < 2:
            return False
        if any(not cell.text for cell in whole.cells):
            return False
        header = read_header(whole)
        if header is None:
            return False
        fields = [column.field for column in header.columns]
        return len(set(fields)) == len(fields) and set(fields) <= INDICATOR_FIELDS

    def _torn_data(self, pieces: list[Row], whole: Row) -> bool:
        if not self.ruling or len(self.columns) < _WIDE:
            return False
        if len(whole.cells) != self.reach or max(len(p.cells) for p in pieces) < 2:
            return False
        ends = (piece.cells[0].text for piece in pieces if len(piece.cells) <= 2)
        return not any(recognise(text) or split_label(text) for text in ends if text)


def _pairs(row: Row) -> list[Row]:
    """A row of label, value, label, value as rows of one pair each; none where it is another."""
    cells = row.cells
    if len(cells) < 4 or len(cells) % 2 or not all(_names(one.text) for one in cells[::2]):
        return []
    if any(not one.text or _names(one.text) for one in cells[1::2]):
        return []
    return [Row(cells[place : place + 2]) for place in range(0, len(cells), 2)]


def _bare(pair: Row) -> Entry:
    """A pair whose label is a bare word: `Codice | OP.7`, `2025 | ≥ 80`."""
    name, value = pair.cells
    label = _names(name.text)
    assert label is not None
    return Labelled(
        label, value.text, name.anchor, name.text, value.anchor, value.fill, paired=True
    )


def _names(text: str) -> Label | None:
    """What a cell beside its value names; in a row of pairs a bare word, or a year, is enough."""
    found = recognise(text)
    if found is not None or len(text) > _SHORT:
        return found
    year = YEAR.fullmatch(text)
    return Label("target", year=int(year.group(1))) if year else recognise_bare(text)


def _may_be_torn(row: Row) -> bool:
    """Whether a row can be the beginning of a header: nothing but short names of columns."""
    texts = [cell.text for cell in row.cells]
    return max(map(len, texts)) < _SHORT and all(as_column(text) for text in texts)


def _spans(row: Row) -> int:
    return sum(cell.span for cell in row.cells)


def _read_cells(row: Row) -> Iterator[Entry]:
    cells = row.cells
    if len(cells) == 1:
        yield _single(cells[0])
        return
    first = cells[0]
    if len(cells) >= 4 and len(cells) % 2 == 0 and all(recognise(c.text) for c in cells[::2]):
        for name, value in zip(cells[::2], cells[1::2], strict=True):
            yield _pair(name, (value,))
    elif not any(cell.text for cell in cells[1:]):
        yield _only_first(first, cells)
    elif not first.text:
        yield from _unlabelled(first, cells[1:])
    elif _speaks_for_itself(first, cells):
        yield from (_single(cell) for cell in cells if cell.text)
    else:
        yield _pair(first, cells[1:])


def _speaks_for_itself(first: Cell, cells: Sequence[Cell]) -> bool:
    """Whether the cells of a row carry their labels inside them: `Peso: 40` | `Target: 3`."""
    found = split_label(first.text)
    others = [split_label(cell.text) for cell in cells[1:] if cell.text]
    if recognise(first.text):
        return found is not None and all(other is not None for other in others)
    if found:
        return not (found[0].field in {"number", "name"} and found[0].number)
    return any(other and other[0].field in {"area", "strategic", "review"} for other in others)


def _single(cell: Cell) -> Entry:
    found = opening_label(cell.text)
    if found and not found[0].misspelt:
        label, written, value = found
        return Labelled(label, value, cell.anchor, written, cell.anchor, cell.fill)
    return Text(cell.text, cell.anchor, cell.fill)


def _only_first(first: Cell, cells: Sequence[Cell]) -> Entry:
    """A row whose other cells are empty: a label without value, or words of their own."""
    fill = next((cell.fill for cell in cells if cell.fill), "")
    found = opening_label(first.text)
    if found is None:
        return Text(first.text, first.anchor, fill)
    label, written, value = found
    place = cells[1].anchor if value is None else first.anchor
    return Labelled(label, value or "", first.anchor, written, place, fill, paired=True)


def _unlabelled(first: Cell, others: Sequence[Cell]) -> Iterator[Entry]:
    for cell in others:
        if cell.text:
            yield Text(cell.text, cell.anchor, cell.fill or first.fill, True, first.continued)


def _pair(name: Cell, others: Sequence[Cell]) -> Entry:
    value = "\n".join(cell.text for cell in others if cell.text)
    place = next((cell.anchor for cell in others if cell.text), others[0].anchor)
    fill = next((cell.fill for cell in (*others, name) if cell.fill), "")
    label = recognise(name.text)
    if label:
        return Labelled(label, value, name.anchor, name.text, place, fill, paired=True)
    found = split_label(name.text)
    if found and found[0].field in {"number", "name"} and found[0].number:
        label, written, heading = found
        return Labelled(
            label, f"{heading}\n{value}", name.anchor, written, place, fill, paired=True
        )
    return Unknown(name.text, value, name.anchor, place)
