"""Whose a column of bare codes is, `Cod.` in a table of objectives and indicators, by its rows.

A code that is another one on each row of an objective is the indicator's; one that stands but once
where an objective has several rows is the objective's, wherever its column stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.entries import Column, Data, Entry, Header
from traguardo.documents.plan_reader.told_apart import numbers_measures, numbers_objectives

_TITLES = {"title", "strategic"}
_NUMBERS = {"number", "objective_number"}


class _Row(NamedTuple):
    """A row of an indicator: its code, and whether it names another objective than the last."""

    code: str
    same_code: bool
    opens: bool


def codes_by_rows(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each column of bare codes named as what its rows show it to number."""
    told = list(entries)
    headers = [place for place, one in enumerate(entries) if isinstance(one, Header)]
    for place, end in pairwise([*headers, len(entries)]):
        header = entries[place]
        rows = [at for at in range(place + 1, end) if isinstance(entries[at], Data)]
        if not isinstance(header, Header) or not _names_both(header):
            continue
        for column in header.columns:
            field = _numbered(header, column, [entries[at] for at in rows])
            if field != column.field:
                for at in (place, *rows):
                    told[at] = _renamed(told[at], column, field)
    return told


def _names_both(header: Header) -> bool:
    fields = {one.field for one in header.columns}
    return "name" in fields and bool(fields & _TITLES) and bool(fields & _NUMBERS)


def _numbered(header: Header, column: Column, entries: Sequence[Entry]) -> str:
    """The field of a column as its rows show it; as it is where they show nothing."""
    if column.field not in _NUMBERS or _says_whose(column):
        return column.field
    others = {one.field for one in header.columns if one != column}
    rows = _rows(entries, column)
    further = [row for row in rows if not row.opens]
    if not further or not any(row.code for row in rows):
        return column.field
    if column.field == "objective_number" and "number" not in others:
        each = all(row.code for row in rows) and not any(row.same_code for row in further)
        return "number" if each else column.field
    if column.field == "number" and "objective_number" not in others:
        once = all(row.code for row in rows if row.opens)
        again = all(row.same_code for row in further)
        return "objective_number" if once and again else column.field
    return column.field


def _says_whose(column: Column) -> bool:
    return numbers_measures(column.written) or numbers_objectives(column.written)


def _rows(entries: Sequence[Entry], column: Column) -> list[_Row]:
    """The rows that name an indicator; a blank cell says what the one above says."""
    found: list[_Row] = []
    title = code = ""
    for entry in entries:
        cells: dict[Column, Cell] = dict(entry.cells) if isinstance(entry, Data) else {}
        if not any(of.field == "name" and cell.text for of, cell in cells.items()):
            continue
        named = "\n".join(cell.text for of, cell in cells.items() if of.field in _TITLES)
        own = cells[column].text if column in cells else ""
        opens = bool(named.strip()) and named != title
        found.append(_Row(own, same_code=own in {"", code}, opens=opens))
        title, code = named if opens else title, own or code
    return found


def _renamed(entry: Entry, column: Column, field: str) -> Entry:
    renamed = column._replace(field=field)
    if isinstance(entry, Header):
        columns = tuple(renamed if one == column else one for one in entry.columns)
        return entry._replace(columns=columns)
    if isinstance(entry, Data):
        cells = tuple((renamed if of == column else of, cell) for of, cell in entry.cells)
        return entry._replace(cells=cells)
    return entry
