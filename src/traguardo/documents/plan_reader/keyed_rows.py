"""Tables of indicators below several objectives, whose rows say by code of which one they are.

`Rif. | Indicatore | Target` under the objectives A.1 to A.3: each row is of the one its code names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from traguardo.documents.plan_reader.codes import code_key, leading_code
from traguardo.documents.plan_reader.entries import (
    Column,
    Data,
    Entry,
    Header,
    Labelled,
    above,
    below,
)

_TITLES = {"title", "strategic"}
_NUMBERED = {"objective_number", *_TITLES}
_SEVERAL = 2


def keyed_by_objective(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, a column of numbers that are those of the objectives above named so."""
    told = list(entries)
    for position, entry in enumerate(entries):
        column = _numbers(entry) if isinstance(entry, Header) else None
        if column is None or not isinstance(entry, Header):
            continue
        rows = list(_rows(entries, position))
        codes = {code_key(cell.text) for _, row in rows for of, cell in row.cells if of == column}
        named = _named_above(entries, position)
        if len(named) < _SEVERAL or not codes - {""} or not codes - {""} <= named:
            continue
        told[position] = _keyed(entry, column)
        for place, row in rows:
            told[place] = _keyed(row, column)
    return told


def _numbers(header: Header) -> Column | None:
    """The first column of a table of indicators, where it holds numbers and no objective stands."""
    fields = {one.field for one in header.columns}
    first = header.columns[0]
    bare = first.field == "number" and "name" in fields and not fields & _NUMBERED
    return first if bare else None


def _rows(entries: Sequence[Entry], position: int) -> Iterator[tuple[int, Data]]:
    for place, entry in enumerate(below(entries, position), position + 1):
        if not isinstance(entry, Data):
            return
        yield place, entry


def _named_above(entries: Sequence[Entry], position: int) -> set[str]:
    """The codes of the objectives named since the last indicators: none of them is measured yet."""
    named: set[str] = set()
    for entry in above(entries, position):
        if isinstance(entry, Header | Data):
            break
        if not isinstance(entry, Labelled):
            continue
        if entry.field == "name" and entry.value:
            break
        if entry.field == "objective_number" and entry.value:
            named.add(code_key(entry.value))
        elif entry.field in _TITLES and entry.value:
            named.add(code_key(entry.label.number or leading_code(entry.value)))
    return named - {""}


def _keyed(entry: Header | Data, column: Column) -> Entry:
    of_objective = column._replace(field="objective_number")
    if isinstance(entry, Header):
        columns = (of_objective if one == column else one for one in entry.columns)
        return entry._replace(columns=tuple(columns))
    cells = ((of_objective if of == column else of, cell) for of, cell in entry.cells)
    return entry._replace(cells=tuple(cells))
