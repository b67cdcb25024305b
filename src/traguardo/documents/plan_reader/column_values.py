"""What the cells of a column say where its name does not: `Verifica` over `mensile`, `annuale`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from traguardo.documents.plan_reader.codes import PLAIN_WORDS, coded, is_code
from traguardo.documents.plan_reader.columns import NOTE
from traguardo.documents.plan_reader.entries import (
    Break,
    Column,
    Data,
    Entry,
    Header,
    Heading,
    below,
)
from traguardo.documents.plan_reader.fields.terms import read_frequency, read_kind
from traguardo.documents.vocabulary_words import plain

_UNSURE = {NOTE, "review", "deadline", "achievement"}
_POINTS = re.compile(
    r"\W*(?:punti|punteggio|points?|score)"
    r"(?:\W+(?:max|massim[oi]|attribuibil[ei]|assegnabil[ei]|assegnat[oi]|attribuit[oi]|maximum))?\W*"
)
_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?\s*%?")
_DIMENSION = {"dimension", "ambit"}
_LEVELS = {"area", "strategic", "title"}
_TITLED = {NOTE, "description", "purpose"}
_LEAST = 2
"""Cells that make a column of one kind."""


def told_by_cells(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each column of nothing but frequencies, or of points, named so.

    Where the table has none.
    """
    named = _dimensions(_titled_beside_codes(_numbered(entries)))
    told = _pointing(_below_no_area(named))
    for field, holds in (("frequency", _frequencies), ("weight", _points)):
        for position, entry in enumerate(told):
            if isinstance(entry, Header) and _lacks(entry, field):
                _name(told, position, entry, field, holds)
    return told


def _name(
    told: list[Entry],
    position: int,
    header: Header,
    field: str,
    holds: Callable[[Column, Sequence[tuple[int, Data]]], bool],
) -> None:
    """Name the one column of a table that holds what a field says, in the header and its rows."""
    rows = _rows_below(told, position)
    found = [one for one in header.columns if one.field in _UNSURE and holds(one, rows)]
    if len(found) != 1:
        return
    (column,) = found
    told[position] = header._replace(
        columns=tuple(_as(field, column, one) for one in header.columns)
    )
    for place, row in rows:
        told[place] = row._replace(cells=tuple((_as(field, column, of), c) for of, c in row.cells))


def _titled_beside_codes(entries: Sequence[Entry]) -> list[Entry]:
    """`Obiettivo | Oggetto` over `OP-101 | Recupero degli alloggi`: the code, and its title."""
    told = list(entries)
    for position, entry in enumerate(entries):
        if not isinstance(entry, Header):
            continue
        rows = _rows_below(told, position)
        meant: dict[Column, Column] = {}
        for one, beside in pairwise(entry.columns):
            if one.field in _LEVELS and beside.field in _TITLED and _codes(one, beside, rows):
                field = NOTE if one.field == "area" else "objective_number"
                meant |= {one: one._replace(field=field), beside: beside._replace(field=one.field)}
        if not meant:
            continue
        _rename(told, position, entry, meant)
    return told


def _dimensions(entries: Sequence[Entry]) -> list[Entry]:
    """`Dimensione | Obiettivo di valore pubblico` over `Benessere sociale`: areas, no kinds."""
    told = list(entries)
    for position, entry in enumerate(entries):
        fields = [one.field for one in entry.columns] if isinstance(entry, Header) else []
        if not isinstance(entry, Header) or "strategic" not in fields or "area" in fields:
            continue
        first, rows = entry.columns[0], _rows_below(told, position)
        cells = _cells(first, rows)
        kinds = sum(read_kind(text) is not None for text in cells)
        if first.field != "kind" or first.key not in _DIMENSION or kinds * 2 >= len(cells):
            continue
        _rename(told, position, entry, {first: first._replace(field="area")})
    return told


def _rename(told: list[Entry], position: int, header: Header, meant: dict[Column, Column]) -> None:
    """Columns under the field they mean, in the header and the rows below it."""
    columns = tuple(meant.get(one, one) for one in header.columns)
    told[position] = header._replace(columns=columns)
    for place, row in _rows_below(told, position):
        told[place] = row._replace(cells=tuple((meant.get(of, of), c) for of, c in row.cells))


def _below_no_area(entries: Sequence[Entry]) -> list[Entry]:
    """`Linea di mandato | Obiettivo` over `2 | Riordinare la mensa`: areas are only pointed to.

    The plain objectives beside them are of no area of this document.
    """
    told = list(entries)
    for position, entry in enumerate(entries):
        if not isinstance(entry, Header):
            continue
        rows = _rows_below(told, position)
        areas = [one for one in entry.columns if one.field == "area"]
        if len(areas) != 1 or not _are_figures(_cells(areas[0], rows)):
            continue
        meant = {
            one: one._replace(field=NOTE if one == areas[0] else "title")
            for one in entry.columns
            if one == areas[0] or (one.field == "strategic" and one.key in PLAIN_WORDS)
        }
        _rename(told, position, entry, meant)
    return told


def _pointing(entries: Sequence[Entry]) -> list[Entry]:
    """`Obiettivo | Indicatore` over `G1 | Ponti ispezionati`: the number of an objective."""
    told = list(entries)
    for position, entry in enumerate(entries):
        fields = {one.field for one in entry.columns} if isinstance(entry, Header) else set()
        if not isinstance(entry, Header) or "name" not in fields or "objective_number" in fields:
            continue
        rows = _rows_below(told, position)
        titles = [one for one in entry.columns if one.field in {"title", "strategic"}]
        if len(titles) != 1 or not _are_figures(_cells(titles[0], rows)):
            continue
        meant = {titles[0]: titles[0]._replace(field="objective_number")}
        _rename(told, position, entry, meant)
    return told


def _are_figures(cells: Sequence[str]) -> bool:
    """Whether cells hold codes and nothing else, each with a figure."""
    return bool(cells) and all(is_code(text) and any(map(str.isdigit, text)) for text in cells)


def _codes(one: Column, beside: Column, rows: Sequence[tuple[int, Data]]) -> bool:
    codes, titles = _cells(one, rows), _cells(beside, rows)
    worded = bool(titles) and all(" " in text.strip() for text in titles)
    return bool(codes) and worded and all(map(is_code, codes))


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


def _lacks(header: Header, field: str) -> bool:
    """Whether a table is of indicators, and has no column of a field."""
    fields = {one.field for one in header.columns}
    return "name" in fields and field not in fields


def _rows_below(entries: Sequence[Entry], position: int) -> list[tuple[int, Data]]:
    rows: list[tuple[int, Data]] = []
    for place, entry in enumerate(below(entries, position), position + 1):
        if isinstance(entry, Data):
            rows.append((place, entry))
        elif isinstance(entry, Header | Break | Heading):
            break
    return rows


def _frequencies(column: Column, rows: Sequence[tuple[int, Data]]) -> bool:
    cells = _cells(column, rows)
    return len(cells) >= _LEAST and all(read_frequency(text) is not None for text in cells)


def _points(column: Column, rows: Sequence[tuple[int, Data]]) -> bool:
    """`Punti`, over figures: what a measure is worth."""
    cells = _cells(column, rows)
    named = _POINTS.fullmatch(plain(column.written)) is not None
    return named and bool(cells) and all(map(_FIGURE.fullmatch, cells))


def _cells(column: Column, rows: Sequence[tuple[int, Data]]) -> list[str]:
    return [cell.text for _, row in rows for of, cell in row.cells if of == column and cell.text]


def _as(field: str, column: Column, one: Column) -> Column:
    return one._replace(field=field) if one == column else one
