"""Tables of indicators: the row that names their columns, and the rows under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.loose_labels import recognise_loosely
from traguardo.documents.plan_reader.codes import BARE_NAMES, is_code
from traguardo.documents.plan_reader.columns import (
    ACTION_NUMBER,
    COLUMN_FIELDS,
    INDICATOR_FIELDS,
    NOTE,
    as_column,
    column,
    settled,
)
from traguardo.documents.plan_reader.dated_columns import is_of_a_day
from traguardo.documents.plan_reader.entries import Column, Data, Header
from traguardo.documents.plan_reader.header_levels import placed_cells, second_level, width
from traguardo.documents.plan_reader.parts_of_year import day_columns, month_columns
from traguardo.documents.plan_reader.summaries import sums_up
from traguardo.documents.plan_reader.unnamed_measures import Named, unnamed_measures

_TELLING = {"name", "target", "actions"}
_OF_TWO = {"name", "actions"}
_NUMBERS = {
    "actions": ACTION_NUMBER,
    "name": "number",
    "title": "objective_number",
    "strategic": "objective_number",
}
"""What stands before the words of a column that is wider than they are."""
_OF_PHASES = {
    *("actions", "deadline", "review", "actual", "achievement", "responsible", "cost_centre")
}
_USUAL = ("name", "weight", "unit", "source", "algorithm", "target")
_MEASURING = {"name", "target", "weight", "algorithm", "baseline", "unit", "title"}
_SEVERAL = 2
_ENOUGH = 3
_OF_ANYTHING = {
    *(
        "name",
        "number",
        "title",
        "objective_number",
        "variance",
        "remark",
        "area",
        "kind",
        "weight",
    ),
    *("cost_centre", "responsible", "objective_owner", "review", "deadline"),
}
"""Columns that a list of people or companies has, too."""
_SHORT = 32
_MARKS = " ●○◯◉■□▲▼►◄✓✔✗✘☑☐↑↓→🟢🟡🔴🟠⚪⚫"
_FORESEEN = re.compile(r"prevision|preventiv")
_COUNT = re.compile(r"\s*(?:n|nr|num|numero)\b[.°]?\s+\w", re.IGNORECASE)
"""`Stato | N. indicatori`: a summary that counts."""


def read_header(
    row: Row, open_columns: Sequence[Column] = (), *, phases: bool = False
) -> Header | None:
    """The header a row is, or None.

    Most of its cells name columns of indicators, two different ones at least, the indicator's
    name or its target among them; a row of names under an open header makes a column of each.
    `phases` says that it stands below `Fasi`: what is described there are phases.
    """
    placed = placed_cells(row)
    months = month_columns(placed)
    days = {} if months else day_columns(placed)
    dated = {*months, *days}
    named = [(start, cell) for start, cell in placed if cell.text and start not in dated]
    below = second_level(row, open_columns) if open_columns else None
    if below is not None:
        return below
    if sums_up(row):
        return None
    if len(placed) < _ENOUGH and not _may_be_header(placed):
        return None
    known = [(start, cell, column(cell, start)) for start, cell in named]
    found = _with_loose(known)
    measures = unnamed_measures(found)
    columns = [one for _, _, one in found if one and not (measures and one.start == measures.start)]
    if measures:
        columns.append(measures)
    if phases:
        columns = [_as_phase(one) for one in columns]
    fields = {one.field for one in columns}
    if (len(fields) < 2 and not months) or not fields & _TELLING:
        return None
    if not _promises(columns) and placed[0][1].text:
        return None
    least = 0.5 if {"name", "weight"} <= fields or {"name", "unit"} <= fields else 0.6
    if len(columns) < len(named) * least or (len(placed) < _ENOUGH and not fields & _OF_TWO):
        return None
    strange = _strange(found, columns)
    columns += [Column("deadline", start, 1, None, text) for start, text in months.items()]
    columns += [Column("actual", start, 1, None, text) for start, text in days.items()]
    if counted := _counted(placed, columns):
        columns.append(counted)
    guessed = _guess(placed, columns)
    if guessed:
        columns.append(guessed)
    ordered = settled([*columns, *strange])
    reach = max(width(ordered), *(start + cell.span for start, cell in named))
    likely = _told_loosely(known, found) | ({measures.field} if measures else set())
    place = placed[0][1].anchor
    return Header(ordered, place, guessed.field if guessed else "", reach, frozenset(likely))


def _strange(found: Sequence[Named], columns: Sequence[Column]) -> list[Column]:
    """The cells of a header that name no field: what stands below them is kept as it is."""
    taken = {one.start for one in columns}
    return [
        Column(NOTE, start, cell.span, None, cell.text)
        for start, cell, _ in found
        if start not in taken
    ]


def _told_loosely(known: Sequence[Named], found: Sequence[Named]) -> set[str]:
    """The fields that no label of the vocabulary names, but words it holds."""
    both = zip(known, found, strict=True)
    return {now.field for (_, _, before), (_, _, now) in both if now and not before}


def _with_loose(found: Sequence[Named], least: int = _SEVERAL) -> list[Named]:
    """The cells of a header, those nobody knows under a field that is missing, where they hold it.

    In a header that names `least` things of objectives and their measures anyhow.
    """
    taken = {one.field for _, _, one in found if one}
    if len(taken & _MEASURING) < least:
        return list(found)
    told: list[Named] = []
    for start, cell, one in found:
        label = None if one else recognise_loosely(cell.text)
        fresh = label is not None and label.field in COLUMN_FIELDS - taken
        if label is not None and fresh:
            taken.add(label.field)
            one = Column(label.field, start, cell.span, label.year, cell.text, label.key)
        told.append((start, cell, one))
    return told


def _promises(columns: Sequence[Column]) -> bool:
    """Whether columns say more than years: `Traffico | 2020 | 2021 | Differenza` counts them.

    So does `Attività | 2020 | 2021`; and `Codice | Denominazione` names whatever it likes.
    """
    fields = {one.field for one in columns}
    promised = any(one.field == "target" and one.key for one in columns)
    foreseen = all(
        _FORESEEN.search(one.key) for one in columns if one.field == "target" and one.key
    )
    if promised and ("name" in fields or not foreseen):
        return True
    if "actions" in fields and "name" not in fields:
        return "target" not in fields
    named = [one for one in columns if one.field == "name"]
    bare = all(one.key in BARE_NAMES for one in named)
    return bool(named) and (not bare or bool(fields - _OF_ANYTHING))


def read_data(row: Row, columns: Sequence[Column], *, orphan: bool = False) -> Data:
    """The row's cells, each under its column: by position where the counts agree, else by grid."""
    placed = placed_cells(row)
    by_count = len(placed) == len(columns) and spans(row) != width(columns)
    cells, leftovers = [], []
    for position, (start, cell) in enumerate(placed):
        above = columns[position] if by_count else _over(start, columns)
        if above is not None:
            cells.append((above, cell))
            if len(cells) > 1 and cells[-2][0] == above:
                cells[-2] = (_numbering(above, cells[-2][1]), cells[-2][1])
        elif cell.text:
            leftovers.append(cell)
    return Data(tuple(cells), placed[0][1].anchor, tuple(leftovers), orphan)


def _as_phase(column: Column) -> Column:
    """`N. | Descrizione | Termine` below `Fasi di realizzazione`."""
    described = column.field in {"description", "name", "title"}
    return column._replace(field="actions") if described else column


def _numbering(column: Column, cell: Cell) -> Column:
    """`1 | Attivare l'agenda` below one wide column: the first of its two cells is the number."""
    numbers = _NUMBERS.get(column.field)
    return column._replace(field=numbers) if numbers and is_code(cell.text) else column


def reach_of(row: Row, header: int) -> int:
    """How far a row reaches: beyond the last named column of a sheet empty cells, and marks
    alone (`●`), do not count."""
    beyond, start = [], 0
    for cell in row.cells:
        beyond.append(cell.text.strip(_MARKS) if start >= header else "")
        start += cell.span
    return header if start > header and not any(beyond) else start


def columns_of(row: Row, *, loosely: bool = False) -> tuple[Column, ...]:
    """Every cell of a row as a column: under its field where its name says one, else a note."""
    named = [(start, cell, column(cell, start)) for start, cell in placed_cells(row)]
    told = _with_loose(named) if not loosely else _with_loose(named, least=1)
    return settled([one or _note(cell, start) for start, cell, one in told])


def _note(cell: Cell, start: int) -> Column:
    return Column(NOTE, start, cell.span, None, cell.text)


def spans(row: Row) -> int:
    """How many grid columns a row covers."""
    return sum(cell.span for cell in row.cells)


def _may_be_header(placed: list[tuple[int, Cell]]) -> bool:
    """Whether two cells can be a header: both short, one of them the indicator's name."""
    if len(placed) != 2 or any(len(cell.text) > _SHORT for _, cell in placed):
        return False
    first, second = placed[0][1], placed[1][1]
    label = as_column(first.text)
    other = as_column(second.text)
    if label is None or other is None or label.field not in COLUMN_FIELDS:
        return False
    numbered = other.number and not is_of_a_day(second.text)
    if _COUNT.match(second.text) or label.number or numbered:
        return False
    fields = {label.field, other.field}
    phases = "actions" in fields and fields <= _OF_PHASES
    wide = all(one.span > 1 for _, one in placed)
    groups = wide and "name" in fields and bool(fields & {"title", "strategic"})
    return phases or groups or ("name" in fields and fields <= INDICATOR_FIELDS)


def _over(start: int, columns: Sequence[Column]) -> Column | None:
    for one in columns:
        if one.start <= start < one.start + one.span:
            return one
    return None


def _counted(placed: list[tuple[int, Cell]], columns: list[Column]) -> Column | None:
    """The narrow column without a name before the indicators' names: their numbers, if any."""
    (start, first), *_ = placed
    blank = not first.text and not first.continued and first.span == 1
    beside = any(one.field == "name" and one.start == start + 1 for one in columns)
    numbered = any(one.field == "number" for one in columns)
    return Column("number", start) if blank and beside and not numbered else None


def _guess(placed: list[tuple[int, Cell]], columns: list[Column]) -> Column | None:
    """The one usual column that is missing, where exactly one cell is left without a name."""
    empty = [(start, cell) for start, cell in placed if not cell.text and not cell.continued]
    missing = [field for field in _USUAL if field not in {one.field for one in columns}]
    if len(empty) == 1 and len(missing) == 1:
        return Column(missing[0], empty[0][0], empty[0][1].span)
    return None
