"""Tables of indicators: the row that names their columns, and the rows under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.entries import Column, Data, Header
from traguardo.documents.vocabulary import LONGEST, Label, plain, recognise

INDICATOR_FIELDS = frozenset(
    (
        *("number", "name", "algorithm", "target", "weight", "unit", "kind", "source"),
        *("responsible", "frequency", "baseline", "actual"),
    )
)
_COLUMN_FIELDS = INDICATOR_FIELDS | {"title", "strategic", "area", "cost_centre", "description"}
_AS_COLUMN = {"heading": "name"}
_COUNTING = re.compile(r"\W*(?:n|nr|num|numero|id|cod|codice|#)\W*", re.IGNORECASE)
_YEAR = re.compile(r"\W{0,3}(?:anno|target|year)?\W{0,3}((?:19|20)\d\d)\W{0,3}", re.IGNORECASE)
_USUAL = ("name", "weight", "unit", "source", "algorithm", "target")
_ENOUGH = 3
_SHORT = 32


def read_header(row: Row, open_columns: Sequence[Column] = ()) -> Header | None:
    """The header a row is, or None.

    Most of its cells name columns of indicators, two different ones at least, the indicator's
    name or its target among them; a row of years under an open header makes a column of each.
    """
    placed = _placed(row)
    named = [(start, cell) for start, cell in placed if cell.text]
    years = [(start, cell, _YEAR.fullmatch(cell.text)) for start, cell in named]
    if open_columns and named and all(found for _, _, found in years):
        return _with_years(row, open_columns)
    if len(placed) < _ENOUGH and not _may_be_header(placed):
        return None
    columns, leftovers = [], []
    for start, cell in named:
        column = _column(cell, start)
        if column is None:
            leftovers.append(cell)
        else:
            columns.append(column)
    fields = {column.field for column in columns}
    if len(fields) < 2 or not fields & {"name", "target"} or not fields <= _COLUMN_FIELDS:
        return None
    if len(columns) < len(named) * 0.6 or (len(placed) < _ENOUGH and "name" not in fields):
        return None
    guessed = _guess(placed, columns)
    if guessed:
        columns.append(guessed)
    first = placed[0][1].anchor
    ordered = tuple(sorted(columns, key=lambda column: column.start))
    reach = max(width(ordered), *(start + cell.span for start, cell in named))
    return Header(ordered, first, guessed.field if guessed else "", tuple(leftovers), reach)


def read_data(row: Row, columns: Sequence[Column], *, orphan: bool = False) -> Data:
    """The row's cells, each under its column: by position where the counts agree, else by grid."""
    placed = _placed(row)
    width = max(column.start + column.span for column in columns)
    by_count = len(placed) == len(columns) and sum(cell.span for cell in row.cells) != width
    cells, leftovers = [], []
    for position, (start, cell) in enumerate(placed):
        column = columns[position] if by_count else _over(start, columns)
        if column is not None:
            cells.append((column, cell))
        elif cell.text:
            leftovers.append(cell)
    return Data(tuple(cells), placed[0][1].anchor, tuple(leftovers), orphan)


def width(columns: Sequence[Column]) -> int:
    """How many grid columns a header covers."""
    return max((column.start + column.span for column in columns), default=0)


def as_column(text: str) -> Label | None:
    """The label of a column: `Indicatori` is the indicators' name there, `N.` their number."""
    return _as_column(text) if len(text) <= LONGEST else None


@lru_cache(maxsize=4096)
def _as_column(text: str) -> Label | None:
    if _COUNTING.fullmatch(plain(text)):
        return Label("number")
    label = recognise(text)
    if label is None:
        found = _YEAR.fullmatch(text)
        return Label("target", year=int(found.group(1))) if found else None
    field = _AS_COLUMN.get(label.field, label.field)
    if field == "number" and not re.search(r"\b(?:n|nr|numero|codice|cod|id)\b", plain(text)):
        field = "name"
    return Label(field, label.number, label.year, label.key, label.misspelt)


def _may_be_header(placed: list[tuple[int, Cell]]) -> bool:
    """Whether two cells can be a header: both short, one of them the indicator's name."""
    if len(placed) != 2 or any(len(cell.text) > _SHORT for _, cell in placed):
        return False
    first, second = placed[0][1], placed[1][1]
    label = as_column(first.text)
    if label is None or label.field not in _COLUMN_FIELDS:
        return False
    other = as_column(second.text)
    return other is not None and "name" in {label.field, other.field}


def _placed(row: Row) -> list[tuple[int, Cell]]:
    placed, start = [], 0
    for cell in row.cells:
        placed.append((start, cell))
        start += cell.span
    return placed


def _column(cell: Cell, start: int) -> Column | None:
    label = as_column(cell.text)
    if label is None or label.field not in _COLUMN_FIELDS:
        return None
    return Column(label.field, start, cell.span, label.year)


def _over(start: int, columns: Sequence[Column]) -> Column | None:
    for column in columns:
        if column.start <= start < column.start + column.span:
            return column
    return None


def _with_years(row: Row, columns: Sequence[Column]) -> Header:
    placed = _placed(row)
    years = []
    for start, cell in placed:
        found = _YEAR.fullmatch(cell.text)
        if found:
            years.append(Column("target", start, cell.span, int(found.group(1))))
    starts = {year.start for year in years}
    kept = [column for column in columns if column.start not in starts]
    ordered = sorted([*kept, *years], key=lambda column: column.start)
    return Header(tuple(ordered), placed[0][1].anchor)


def _guess(placed: list[tuple[int, Cell]], columns: list[Column]) -> Column | None:
    """The one usual column that is missing, where exactly one cell is left without a name."""
    empty = [(start, cell) for start, cell in placed if not cell.text and not cell.continued]
    missing = [field for field in _USUAL if field not in {column.field for column in columns}]
    if len(empty) == 1 and len(missing) == 1:
        return Column(missing[0], empty[0][0], empty[0][1].span)
    return None
