"""Rows of a list that stand across it, though nobody has merged their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.banners import names_objective, office_row, said_across
from traguardo.documents.plan_reader.office_tables import names_office

_WIDE = 4
"""Cells of a row from which on one alone with words stands across the others."""

_FAR = 4
"""Rows from an office to the objective below it, who heads it between them."""


def with_rows_across(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of a table; below its widest ones those across are one cell, an office labelled.

    An office is one only right over the row that names an objective.
    """
    if not any(_is_across(row) for row in rows):
        return rows
    found: list[Row] = []
    listed = False
    for place, row in enumerate(rows):
        if not (listed and _is_across(row)):
            listed |= sum(bool(cell.text) for cell in row.cells) >= _WIDE
            found.append(row)
            continue
        cell = replace(row.cells[0], span=sum(one.span for one in row.cells))
        below = (one.cells[0] for one in rows[place + 1 : place + _FAR] if _is_across(one))
        further = next((one for one in below if not said_across(one)), None)
        over = further is not None and names_objective(further) and _is_across(rows[place + 1])
        if over and names_office(cell.text) and not names_objective(cell):
            found.append(Row((office_row(cell),)))
        elif names_objective(cell) or said_across(cell):
            found.append(Row((cell,)))
        else:
            found.append(row)
    return found


def _is_across(row: Row) -> bool:
    first, *others = row.cells or (None,)
    if first is None or not first.text or any(one.text or one.continued for one in others):
        return False
    return len(others) >= _WIDE - 1 or (not others and first.span >= _WIDE)
