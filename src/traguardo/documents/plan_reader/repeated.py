"""Rows that hold several indicators side by side: `Indicatore 1 | Peso 1 | Indicatore 2 | …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.columns import as_column

_NUMBERED = re.compile(r"(?P<name>.*[^\W\d])\s*(?P<number>[1-9])\b(?P<rest>\D*)", re.DOTALL)
_LEAST = 2


def one_each(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, each indicator of one in a row of its own; unchanged where there is but one."""
    for place, row in enumerate(rows):
        groups = _groups(row)
        if len(groups) >= _LEAST:
            below = (part for one in rows[place + 1 :] for part in _parted(one, groups))
            return (*rows[:place], _header(row, groups), *below)
    return tuple(rows)


def _groups(row: Row) -> list[list[int]]:
    """The columns of each indicator, those of one number together; none where they differ."""
    found: dict[str, list[tuple[str, int]]] = {}
    for place, cell in enumerate(row.cells):
        matched = _NUMBERED.fullmatch(cell.text) if cell.span == 1 else None
        label = as_column(f"{matched['name']}{matched['rest']}") if matched else None
        if matched and label:
            found.setdefault(matched["number"], []).append((label.field, place))
    named = [{field for field, _ in group} for group in found.values()]
    if not named or any(one != named[0] for one in named) or not named[0] > {"name"}:
        return []
    return [[place for _, place in group] for group in found.values()]


def _header(row: Row, groups: Sequence[Sequence[int]]) -> Row:
    cells = []
    later = {place for group in groups[1:] for place in group}
    for place, cell in enumerate(row.cells):
        matched = _NUMBERED.fullmatch(cell.text) if place in groups[0] else None
        text = f"{matched['name']}{matched['rest']}" if matched else cell.text
        if place not in later:
            cells.append(replace(cell, text=text))
    return Row(tuple(cells))


def _parted(row: Row, groups: Sequence[Sequence[int]]) -> list[Row]:
    """A row for each indicator that has words; what they share stands in the first."""
    if len(row.cells) <= max(place for group in groups for place in group):
        return [row]
    every = {place for group in groups for place in group}
    parts = []
    for number, group in enumerate(groups):
        if number and not any(row.cells[place].text for place in group):
            continue
        own = dict(zip(groups[0], group, strict=True))
        parts.append(
            Row(
                tuple(
                    row.cells[own[place]]
                    if place in own
                    else replace(cell, text=cell.text if not number else "", continued=number > 0)
                    for place, cell in enumerate(row.cells)
                    if place in own or place not in every
                )
            )
        )
    return parts
