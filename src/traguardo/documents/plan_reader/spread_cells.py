"""Columns that hold several things, `Coinv. / M/P / Rif.`: each line of their cells is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.columns import (
    COLUMN_FIELDS,
    NOTE,
    as_column,
    owned_by_objective,
)
from traguardo.documents.plan_reader.entries import Column, Data, Entry, Header
from traguardo.documents.vocabulary_words import plain

_PARTED = re.compile(r"\s+[/|–—-]\s+|\s*[\n;]\s*|,\s+")
_REFERS = re.compile(r"rif|riferimento|ref")
_FIGURE = re.compile(r"\s*[:=]|(?=\s+[^\W_]*\d)|\s+(?=[IVX]+\b)")
"""What a line goes on with behind its label: a colon, or at once a code."""
_LEAST = 2
_TITLES = {"title", "strategic"}
_WITH_SOURCE = {"algorithm", "source"}
"""`Formula / Fonte`, a name that is known as a whole, and yet is of two things."""


def spread(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, a column that names several fields as one column for each of them."""
    told: list[Entry] = []
    parts: dict[Column, tuple[Column, ...]] = {}
    for entry in entries:
        if isinstance(entry, Header):
            parts = {one: named for one in entry.columns if (named := _parts(one, entry))}
            columns = (part for one in entry.columns for part in parts.get(one, (one,)))
            told.append(entry._replace(columns=tuple(columns)) if parts else entry)
        elif isinstance(entry, Data) and parts:
            cells = (
                one for of, cell in entry.cells for one in _spread(of, cell, parts.get(of, ()))
            )
            told.append(entry._replace(cells=tuple(cells)))
        else:
            told.append(entry)
    return told


def _parts(column: Column, header: Header) -> tuple[Column, ...]:
    """The columns that one of no known name is for; none where a part of its name is unknown."""
    names = [name for name in _PARTED.split(column.written) if name.strip()]
    known = column.field != NOTE and column.field not in header.likely
    if len(names) < _LEAST or (known and column.field not in _WITH_SOURCE):
        return ()
    labels = [as_column(name) for name in names]
    fields = [
        "strategic_link" if _REFERS.fullmatch(plain(name).strip(" .")) else label.field
        for name, label in zip(names, labels, strict=True)
        if label is not None
    ]
    if len(fields) < len(names) or len(set(fields)) < len(names):
        return ()
    if not set(fields) <= COLUMN_FIELDS or (known and set(fields) != _WITH_SOURCE):
        return ()
    parts = [
        column._replace(field=field, written=name.strip())
        for field, name in zip(fields, names, strict=True)
    ]
    objectives = _TITLES & {one.field for one in header.columns}
    return tuple(map(owned_by_objective, parts) if objectives else parts)


def _spread(column: Column, cell: Cell, parts: Sequence[Column]) -> list[tuple[Column, Cell]]:
    """A cell's lines, each under the part whose name it opens with, or else in their order.

    One line may part them with the sign of the name, but for a formula, `puliti / tutti`. What
    does neither stays as it is.
    """
    if not parts:
        return [(column, cell)]
    if not cell.text:
        return [(part, cell) for part in parts]
    lines = [line.strip() for line in cell.text.split("\n") if line.strip()]
    found = [
        (part, said)
        for line in lines
        if (part := _opened(line, parts))
        if (said := _without(line, part))
    ]
    if not found and len(lines) == 1 and not any(one.field == "algorithm" for one in parts):
        sign = _PARTED.search(column.written)
        lines = lines[0].split(sign.group()) if sign else lines
    if len(found) == len(lines):
        return [(part, replace(cell, text=said)) for part, said in found]
    if not found and len(lines) == len(parts):
        return [(p, replace(cell, text=line)) for p, line in zip(parts, lines, strict=True)]
    return [(column, cell)]


def _opened(line: str, parts: Sequence[Column]) -> Column | None:
    letters = line.casefold()
    names = ((one, one.written.casefold().rstrip(".")) for one in parts)
    return next((one for one, name in names if letters.startswith(name)), None)


def _without(line: str, part: Column) -> str:
    """The words of a line behind its label."""
    rest = line[len(part.written.rstrip(".")) :].lstrip(".")
    sign = _FIGURE.match(rest)
    return rest[sign.end() :].strip() if sign else ""
