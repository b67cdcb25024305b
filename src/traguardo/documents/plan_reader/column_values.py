"""What the cells of a column say where its name does not: `Verifica` over `mensile`, `annuale`."""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.documents.plan_reader.codes import coded, is_code
from traguardo.documents.plan_reader.columns import NOTE
from traguardo.documents.plan_reader.entries import Banner, Column, Data, Entry, Header, below
from traguardo.documents.plan_reader.fields.terms import read_frequency

_UNSURE = {NOTE, "review", "deadline"}
_LEAST = 2
"""Cells that make a column of one kind."""


def told_by_cells(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each column of nothing but frequencies named so, where the table has none."""
    told = list(_numbered(entries))
    entries = tuple(told)
    for position, entry in enumerate(entries):
        if not isinstance(entry, Header) or not _measures(entry):
            continue
        rows = _rows_below(entries, position)
        found = [one for one in entry.columns if one.field in _UNSURE and _frequencies(one, rows)]
        if len(found) != 1:
            continue
        (column,) = found
        told[position] = entry._replace(columns=tuple(_as(column, one) for one in entry.columns))
        for place, row in rows:
            told[place] = row._replace(cells=tuple((_as(column, of), c) for of, c in row.cells))
    return told


def _numbered(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, a column that was only guessed to hold numbers a note where it holds words."""
    told = list(entries)
    for position, entry in enumerate(entries):
        guessed = isinstance(entry, Header) and [c for c in entry.columns if _is_guess(c)]
        if not guessed:
            continue
        rows = _rows_below(entries, position)
        cells = [cell.text for _, row in rows for of, cell in row.cells if of in guessed]
        if not all(is_code(text) or coded(text) is not None for text in cells if text):
            for place, row in rows:
                told[place] = row._replace(cells=tuple((_noted(of), c) for of, c in row.cells))
    return told


def _is_guess(column: Column) -> bool:
    return column.field == "number" and not column.written


def _noted(column: Column) -> Column:
    return column._replace(field=NOTE) if _is_guess(column) else column


def _measures(header: Header) -> bool:
    """Whether a table is of indicators, and has no column of their frequency."""
    fields = {one.field for one in header.columns}
    return "name" in fields and "frequency" not in fields


def _rows_below(entries: Sequence[Entry], position: int) -> list[tuple[int, Data]]:
    rows: list[tuple[int, Data]] = []
    for place, entry in enumerate(below(entries, position), position + 1):
        if isinstance(entry, Data):
            rows.append((place, entry))
        elif not isinstance(entry, Banner):
            break
    return rows


def _frequencies(column: Column, rows: Sequence[tuple[int, Data]]) -> bool:
    cells = [cell.text for _, row in rows for of, cell in row.cells if of == column and cell.text]
    return len(cells) >= _LEAST and all(read_frequency(text) is not None for text in cells)


def _as(column: Column, one: Column) -> Column:
    return one._replace(field="frequency") if one == column else one
