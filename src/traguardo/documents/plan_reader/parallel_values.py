"""Rows of a card with a cell for each of its indicators: `Baseline | 3 giorni | 88%`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS, INDICATOR_NOTES
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.vocabulary import recognise

_OF_INDICATOR = INDICATOR_FIELDS | INDICATOR_NOTES
_NAMED = {"name", "number"}
_NUMBER = "N. indicatore"
_FIRST = {"number": 0, "name": 1}
"""What an indicator is told of first."""
_LEAST_CELLS, _LEAST_ROWS, _FEW_LABELS = 3, 2, 4


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
    named = label is not None and label.field in _OF_INDICATOR and not label.misspelt
    return named or (not row.cells[0].text and bool(_numbers(row)))


def _numbers(row: Row) -> list[str]:
    """The numbers of indicators, `Indicatore 1 | Indicatore 2`, where a row says no more."""
    labels = [recognise(cell.text) for cell in row.cells[1:]]
    numbers = [one.number for one in labels if one and one.number and one.field in _NAMED]
    return numbers if len(set(numbers)) == len(labels) else []


def _is_parallel(run: Sequence[Row]) -> bool:
    """Whether rows name an indicator in each of their cells, and few of these are labels.

    `Fonte | Registro | Banca dati`: a value may say what elsewhere is a label.
    """
    run = [row for row in run if not _numbers(row)]
    labels = [label for row in run if (label := recognise(row.cells[0].text))]
    told = {(label.field, label.year) for label in labels}
    named = [row for row in run if _field(row) == "name"]
    if len(run) < _LEAST_ROWS or len(told) < len(run) or len(named) != 1:
        return False
    if not all(cell.text for cell in named[0].cells[1:]):
        return False
    values = [cell for row in run for cell in row.cells[1:] if cell.text]
    known = sum(recognise(cell.text) is not None for cell in values)
    return known * _FEW_LABELS < len(values)


def _is_of_card(rows: Sequence[Row], run: Sequence[Row]) -> bool:
    """Whether a label of the same table has one value as wide as all the cells together."""
    name, *values = _spans(run[0])
    wide = (name, sum(values))
    return any(_spans(row) == wide and _is_pair(row) for row in rows)


def _is_pair(row: Row) -> bool:
    first, value = row.cells
    return bool(value.text) and bool(recognise(first.text) or split_label(first.text))


def _parted(run: Sequence[Row]) -> Iterator[Row]:
    """The label and value of each row for the first indicator, then for the next.

    A label that is said again stands where its value does: what is told there is of one indicator.
    """
    ordered = sorted(map(_with_numbers, run), key=lambda row: _FIRST.get(_field(row), len(_FIRST)))
    for place in range(1, len(run[0].cells)):
        for row in ordered:
            label, value = row.cells[0], row.cells[place]
            yield Row((label if place == 1 else replace(label, anchor=value.anchor), value))


def _with_numbers(row: Row) -> Row:
    numbers = _numbers(row)
    if not numbers:
        return row
    values = zip(row.cells[1:], numbers, strict=True)
    named = replace(row.cells[0], text=_NUMBER)
    return Row((named, *(replace(cell, text=number) for cell, number in values)))


def _field(row: Row) -> str:
    label = recognise(row.cells[0].text)
    return label.field if label else ""


def _spans(row: Row) -> tuple[int, ...]:
    return tuple(cell.span for cell in row.cells)
