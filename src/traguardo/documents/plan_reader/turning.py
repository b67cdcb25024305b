"""Tables written another way round, turned into the way the reader goes through them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from traguardo.documents.blocks import Row, Table
from traguardo.documents.plan_reader.columns import (
    COLUMN_FIELDS,
    INDICATOR_FIELDS,
    ROW_YEAR,
    YEAR,
    as_column,
)
from traguardo.documents.plan_reader.headers import read_header
from traguardo.documents.plan_reader.level_columns import by_level
from traguardo.documents.plan_reader.parallel_values import one_after_another
from traguardo.documents.plan_reader.repeated import one_each
from traguardo.documents.plan_reader.summaries import sums_up
from traguardo.documents.plan_reader.yearly_rows import one_for_all_years
from traguardo.documents.vocabulary import recognise

_LEAST_YEARS = 2
_LEAST_ROWS, _LEAST_COLUMNS = 3, 3
_LETTER = re.compile(r"\W*(?:[a-zA-Z]|\d{1,2}|[ivxIVX]{1,4})\W*")
_NUMBER = "N."


def turned(table: Table) -> Table:
    """A table with an indicator in each column, or with labels above their values, as rows."""
    if _is_listed(table.rows):
        table = replace(table, rows=tuple(map(_without_letter, table.rows)))
    table = replace(table, rows=one_for_all_years(one_each(by_level(table.rows))))
    titled = 1 if len(table.rows) > 1 and _is_title(table.rows[0], table.rows[1]) else 0
    if _is_transposed(table.rows[titled:]):
        return replace(table, rows=(*table.rows[:titled], *_transposed(table.rows[titled:])))
    rows = tuple(_beside(one_after_another(table.rows)))
    return table if rows == tuple(table.rows) else replace(table, rows=rows)


def _is_title(row: Row, below: Row) -> bool:
    """`Indicatori` over the whole width of a table."""
    return len(row.cells) == 1 < len(below.cells)


def _is_listed(rows: Sequence[Row]) -> bool:
    """`a) | Chi risponde? | …`: a letter before each label, and nothing more in that column."""
    listed = [row for row in rows if len(row.cells) > 2 and row.cells[0].text]
    letters = [row for row in listed if _LETTER.fullmatch(row.cells[0].text)]
    named = [row for row in letters if recognise(row.cells[1].text) is not None]
    enough = len(letters) >= _LEAST_ROWS and 2 * len(named) > len(letters)
    return enough and len(letters) == len(listed)


def _without_letter(row: Row) -> Row:
    return Row(row.cells[1:]) if len(row.cells) > 2 else row


def _is_transposed(rows: Sequence[Row]) -> bool:
    """Every row opens with the name of a column, and the cells beside it are values."""
    widths = {len(row.cells) for row in rows}
    if len(rows) < _LEAST_ROWS or len(widths) != 1 or min(widths) < _LEAST_COLUMNS:
        return False
    if any(cell.span != 1 or cell.continued for row in rows for cell in row.cells):
        return False
    names = [as_column(row.cells[0].text) for row in rows]
    fields = [label.field for label in names if label and label.field != ROW_YEAR]
    if len(fields) < len(rows) - 1 or not set(fields) <= COLUMN_FIELDS:
        return False
    measured = set(fields) & INDICATOR_FIELDS
    named = "name" in fields or not rows[0].cells[0].text
    values = [cell for row in rows[1:] for cell in row.cells[1:] if cell.text]
    labels = sum(recognise(cell.text) is not None for cell in values)
    return named and len(measured) >= _LEAST_ROWS and labels * 4 < len(values)


def _transposed(rows: Sequence[Row]) -> tuple[Row, ...]:
    fields = {label.field for row in rows if (label := as_column(row.cells[0].text))}
    columns = [list(cells) for cells in zip(*(row.cells for row in rows), strict=True)]
    if not columns[0][0].text:
        missing = _NUMBER if "name" in fields else "Indicatore"
        columns[0][0] = replace(columns[0][0], text=missing)
    return tuple(Row(tuple(cells)) for cells in columns)


def _beside(rows: Sequence[Row]) -> list[Row]:
    """The rows, with each label put beside the value that stands below it."""
    turned_rows: list[Row] = []
    position = 0
    while position < len(rows):
        row = rows[position]
        below = rows[position + 1] if position + 1 < len(rows) else Row(())
        years = _years_over(row, below)
        if years:
            turned_rows += years
            position += 2
        elif _names_below(row, below):
            pairs = zip(row.cells, below.cells, strict=True)
            turned_rows += [Row(pair) for pair in pairs if pair[0].text]
            position += 2
        else:
            turned_rows.append(row)
            position += 1
    return turned_rows


def _years_over(row: Row, below: Row) -> list[Row]:
    """`Anno | 2025 | 2026` over `Target | 10 | 12`: a row for each year's target."""
    count = len(row.cells)
    if count < _LEAST_YEARS or len(below.cells) != count:
        return []
    if not all(YEAR.fullmatch(cell.text) for cell in row.cells[1:]):
        return []
    first, under = row.cells[0], below.cells[0]
    label = recognise(under.text) if under.text else recognise(first.text)
    if label is None or label.field != "target" or YEAR.fullmatch(under.text):
        return []
    named = under if under.text else first
    return [
        Row((replace(named, text=f"{named.text} {year.text}"), value))
        for year, value in zip(row.cells[1:], below.cells[1:], strict=True)
    ]


def _names_below(row: Row, below: Row) -> bool:
    count = len(row.cells)
    if count < 2 or len(below.cells) != count or read_header(row) is not None or sums_up(row):
        return False
    labels = [recognise(cell.text) if cell.text else None for cell in row.cells]
    if not all(labels) or any(cell.continued for cell in below.cells):
        return False
    of_card = not {one.field for one in labels if one} & INDICATOR_FIELDS
    if not below.cells[0].text and not (of_card and any(cell.text for cell in below.cells)):
        return False
    return not any(recognise(cell.text) for cell in below.cells if cell.text)
