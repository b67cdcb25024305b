"""Rows that are only a label, over the names of columns: they open a part of a card."""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.entries import Labelled
from traguardo.documents.plan_reader.headers import read_header
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.vocabulary import Label, recognise

_PARTS = {"budget", "name", "heading", "actions", "target", "number", "expected_results"}
"""What the rows below a heading inside a card list."""
_WIDE, _SHORT = 3, 40
"""Columns of a list of amounts, at least, and letters of the longest name of one."""


def part_of_card(row: Row, following: Sequence[Row]) -> Labelled | None:
    """A row that is only a label, over the names of columns: it opens a part of the card.

    Or labels of the phases alone: `Fasi di realizzazione | Cronoprogramma`.
    """
    written = [cell for cell in row.cells if cell.text]
    if not written or not row.cells[0].text or not following:
        return None
    if len(written) > 1 and not all(map(_is_of_phases, written)):
        return None
    cell = written[0]
    label = recognise(cell.text)
    if label is None or label.number or label.field not in _PARTS or split_label(cell.text):
        return None
    header = read_header(following[0], phases=label.field == "actions")
    if header is None and not _lists_amounts(label, following[0]):
        return None
    heading = label._replace(field="heading")
    return Labelled(heading, None, cell.anchor, cell.text, cell.anchor, cell.fill)


def _is_of_phases(cell: Cell) -> bool:
    label = recognise(cell.text)
    return label is not None and label.field == "actions" and not label.number


def names_phases(part: Labelled) -> bool:
    """Whether such a row opens the phases: what is described below are phases."""
    found = recognise(part.written)
    return found is not None and found.field == "actions"


def _lists_amounts(label: Label, row: Row) -> bool:
    """`Risorse finanziarie`, and below it the names of the columns of its items."""
    names = [cell.text for cell in row.cells]
    short = all(0 < len(text) <= _SHORT and not text[0].isdigit() for text in names)
    return label.field == "budget" and len(names) >= _WIDE and short
