"""Rows of a card with a cell for each of its indicators: `Baseline | 3 giorni | 88%`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS, INDICATOR_NOTES
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.vocabulary import recognise

_OF_INDICATOR = INDICATOR_FIELDS | INDICATOR_NOTES
_LEAST_CELLS, _LEAST_ROWS = 3, 2


def one_after_another(rows: Sequence[Row]) -> list[Row]:
    """The rows, those that tell of several indicators side by side told of one after another.

    They stand in a card, where other rows have one value over all these cells; the same number of
    cells, at the same places of the grid, belongs to each indicator.
    """
    told: list[Row] = []
    position = 0
    while position < len(rows):
        run = list(_run(rows, position))
        if _is_parallel(run) and _is_of_card(rows, run):
            told += _parted(run)
        else:
            told += run
        position += len(run)
    return told


def _run(rows: Sequence[Row], position: int) -> Iterator[Row]:
    """The row at a position, and those right below that part their cells as it does."""
    first = rows[position]
    yield first
    if not _may_be_parallel(first):
        return
    for row in rows[position + 1 :]:
        if _spans(row) != _spans(first) or not _may_be_parallel(row):
            return
        yield row


def _may_be_parallel(row: Row) -> bool:
    if len(row.cells) < _LEAST_CELLS or any(cell.continued for cell in row.cells):
        return False
    label = recognise(row.cells[0].text)
    return label is not None and label.field in _OF_INDICATOR and not label.misspelt


def _is_parallel(run: Sequence[Row]) -> bool:
    """Whether rows name an indicator in each of their cells, and none of these is a label."""
    fields = [label.field for row in run if (label := recognise(row.cells[0].text))]
    if len(run) < _LEAST_ROWS or len(set(fields)) < len(fields) or "name" not in fields:
        return False
    named = run[fields.index("name")]
    if not all(cell.text for cell in named.cells[1:]):
        return False
    return not any(recognise(cell.text) for row in run for cell in row.cells[1:])


def _is_of_card(rows: Sequence[Row], run: Sequence[Row]) -> bool:
    """Whether a label of the same table has one value as wide as all the cells together."""
    name, *values = _spans(run[0])
    wide = (name, sum(values))
    return any(_spans(row) == wide and _is_pair(row) for row in rows)


def _is_pair(row: Row) -> bool:
    first, value = row.cells
    return bool(value.text) and bool(recognise(first.text) or split_label(first.text))


def _parted(run: Sequence[Row]) -> Iterator[Row]:
    """The label and value of each row for the first indicator, then for the next."""
    ordered = sorted(run, key=lambda row: _field(row) != "name")
    for place in range(1, len(run[0].cells)):
        yield from (Row((row.cells[0], row.cells[place])) for row in ordered)


def _field(row: Row) -> str:
    label = recognise(row.cells[0].text)
    return label.field if label else ""


def _spans(row: Row) -> tuple[int, ...]:
    return tuple(cell.span for cell in row.cells)
