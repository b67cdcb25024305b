"""A header in two rows: groups of columns, and below them what each column of a group holds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.loose_labels import recognise_loosely
from traguardo.documents.plan_reader.columns import (
    COLUMN_FIELDS,
    NOTE,
    YEAR,
    column,
    part_of_group,
    settled,
)
from traguardo.documents.plan_reader.entries import Column, Header
from traguardo.documents.plan_reader.parts_of_year import is_part_of_year
from traguardo.documents.vocabulary_words import plain

_SAID_WHOLE = {"contributors", "stakeholders"}
"""What needs no word of its group: `Strutture coinvolte` below `Obiettivo`."""
_PROMISED = {"target", "expected_results"}
_WITHIN_YEAR = {"actual": "actual", "value": "actual", "review": "review", "target": "target"}
"""What is told several times a year, and what each of its columns then tells."""
_YEARLY = {*_PROMISED, "actual", "baseline", "value"}


def width(columns: Sequence[Column]) -> int:
    """How many grid columns a header covers."""
    return max((one.start + one.span for one in columns), default=0)


def placed_cells(row: Row) -> list[tuple[int, Cell]]:
    """The cells of a row, each with the grid column it starts at."""
    placed, start = [], 0
    for cell in row.cells:
        placed.append((start, cell))
        start += cell.span
    return placed


def second_level(row: Row, above: Sequence[Column]) -> Header | None:
    """A header row under a header row: each cell names a part of the column it stands below.

    A year under `Target` is a target of that year, `Consuntivo` under `2024` a value of that year,
    `III trim.` under `Valori 2025` what was reached by then.
    """
    placed = [(start, cell) for start, cell in placed_cells(row) if cell.text]
    if len(placed) == 1 and placed[0][1].span == width(above) and len(above) > 1:
        return None
    if any(_reaches_over(start, cell, above) for start, cell in placed):
        return None
    parts = [_part(cell, start, _parent(start, above)) for start, cell in placed]
    surely = [one for one in parts if one is not None]
    if sum(one is not None for one in parts) * 3 >= len(parts) * 2:
        parts = [
            one or _within_group(cell, start, _parent(start, above))
            for one, (start, cell) in zip(parts, placed, strict=True)
        ]
    found = _told_beside([one for one in parts if one is not None], above)
    likely = {one.field for one in found if one not in surely and one.field != NOTE}
    if not found or len(found) < len(placed):
        return None
    starts = {place for one in found for place in range(one.start, one.start + one.span)}
    kept = [column for column in above if column.start not in starts]
    return Header(settled([*kept, *found]), row.cells[0].anchor, likely=frozenset(likely))


def _told_beside(found: Sequence[Column], above: Sequence[Column]) -> list[Column]:
    """`Relazione` behind `Stato` in one group, whatever it is called: words about the status."""
    told = list(found)
    for place, (before, one) in enumerate(pairwise(found), 1):
        beside = one.start == before.start + before.span
        same = _parent(one.start, above) == _parent(before.start, above)
        if before.field == "review" and one.field == NOTE and beside and same:
            told[place] = one._replace(field="remark")
    return told


def _reaches_over(start: int, cell: Cell, above: Sequence[Column]) -> bool:
    """`Dirigente: …` over three columns of the row above: no part of any of them."""
    within = [one for one in above if start <= one.start < start + cell.span]
    return len(within) > 1 and ":" in cell.text


def _part(cell: Cell, start: int, parent: Column | None) -> Column | None:
    if parent is not None and _says_again(cell, start, parent):
        return parent
    named = column(cell, start)
    inside = parent is not None and start < parent.start + parent.span and parent.span > 1
    if parent is not None and inside and (grouped := part_of_group(cell.text, parent.field)):
        return Column(grouped, start, cell.span, None, f"{cell.text} {parent.written}", parent.key)
    if parent is not None and inside and is_part_of_year(cell.text):
        field = _WITHIN_YEAR.get(parent.field)
        words = f"{cell.text} {parent.written}"
        if field is not None:
            return Column(field, start, cell.span, parent.year, words, parent.key)
    if parent is None or named is None:
        return None
    if inside and _is_day_of_promise(named, parent):
        named = named._replace(field="target", key=parent.key)
    if YEAR.fullmatch(cell.text) and parent.field in _YEARLY:
        field = "target" if parent.field in _PROMISED else parent.field
        field = "value" if field == "baseline" and parent.span > 1 else field
        written = f"{parent.written} {cell.text}"
        return named._replace(field=field, written=written, key=parent.key)
    whole = named.year is not None or named.field in _SAID_WHOLE
    words = cell.text if whole else f"{cell.text} {parent.written}"
    return named._replace(year=named.year or parent.year, written=words)


def _says_again(cell: Cell, start: int, parent: Column) -> bool:
    """`Peso` below `Peso`: repeated where other documents merge the two cells."""
    same = (start, cell.span) == (parent.start, parent.span)
    return same and plain(cell.text) == plain(parent.written)


def _is_day_of_promise(named: Column, parent: Column) -> bool:
    """`Al 30/6` below `Target`: a step towards it, and no value reached."""
    return named.field == "value" and not named.key and parent.field in _PROMISED


def _within_group(cell: Cell, start: int, parent: Column | None) -> Column | None:
    """`Obiettivo dell'U.O.` in the group `Obiettivo`: its title, and a note what says nothing."""
    if parent is None or start >= parent.start + parent.span or parent.span == 1:
        return None
    opens = plain(cell.text).split()[:1] == plain(parent.written).split()[:1]
    if opens and parent.field in {"title", "strategic", "name"}:
        return Column(parent.field, start, cell.span, None, cell.text, parent.key)
    label = recognise_loosely(cell.text)
    known = label is not None and label.field in COLUMN_FIELDS
    field, key = (label.field, label.key) if label is not None and known else (NOTE, "")
    return Column(field, start, cell.span, label.year if label else None, cell.text, key)


def _parent(start: int, above: Sequence[Column]) -> Column | None:
    """The named column of the row above that reaches over a place, or is the last before it."""
    before = [one for one in above if one.start <= start]
    return before[-1] if before else None
