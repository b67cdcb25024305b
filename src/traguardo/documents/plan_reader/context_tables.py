"""Tables that tell of the office, not of its plan: staff in service, accounts, facts and figures.

`Settore | Responsabile | Dipendenti`, `Personale | Unità`, `Il Comune in cifre | 2023 | 2024`: a
head of names over rows of figures, none of which measures an objective. They are left aside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.codes import coded
from traguardo.documents.plan_reader.columns import YEAR, as_column
from traguardo.documents.plan_reader.headers import read_header
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.vocabulary import recognise

_LONGEST = 60
"""Letters of the longest name of a column."""
_FIGURE = re.compile(
    r"\W*(?:(?:€|eur[o]?)\s*)?[+-]?\d[\d.,' ]*\s*(?:%|€|euro?|ore|gg|giorni|h|anni|unità|mesi)?"
    r"(?:/\d+)?\W*|[-–—]+|n\.?\s?d\.?",
    re.IGNORECASE,
)
_BARE_NAMES = {"denominazion", "nom", "nam", "cognom nom", "nom cognom", "nominativ"}
_OF_OFFICE = {
    *("cost_centre", "responsible", "objective_owner", "organisational_impact", "contributors"),
    *("budget", "stakeholders", "value", "objective_weight", "weight", "number", "unit"),
}
"""Fields whose words are also those of a table of staff or accounts."""
_OF_MEASURES = {
    *("target", "name", "algorithm", "weight", "unit", "kind", "source", "frequency", "baseline"),
    *("actual", "achievement", "variance", "title", "strategic", "objective_weight", "heading"),
    *("actions", "deadline", "number", "objective_number", "mission", "description"),
}
"""Fields that, before a row, say that it is of a card."""


def tells_of_office(rows: Sequence[Row]) -> bool:
    """Whether a table is of staff, accounts or facts: a head, and columns of figures below it."""
    head, *body = _below_title(rows)
    if len(body) < 2 or len(head.cells) < 2 or not _names_columns(head):
        return False
    if any(_spans(row) != _spans(head) or read_header(row) is not None for row in (head, *body)):
        return False
    if any(_is_of_card(row.cells[0]) for row in body):
        return False
    columns = [
        [row.cells[place].text for row in body if row.cells[place].text]
        for place in range(1, len(head.cells))
    ]
    return any(len(one) > 1 and all(map(_FIGURE.fullmatch, one)) for one in columns)


def _below_title(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows without the first where it only names the table, over its full width."""
    several = len(rows) > 1 and len(rows[0].cells) == 1 < len(rows[1].cells)
    return rows[1:] if several and recognise(rows[0].cells[0].text) is None else rows


def _names_columns(head: Row) -> bool:
    """Whether a row names columns, and none that an objective or its indicators have."""
    written = [cell.text for cell in head.cells[1:]]
    if not all(written) or max(map(len, written)) > _LONGEST or not _may_lead(head.cells[0].text):
        return False
    return all(YEAR.fullmatch(text) or _is_of_office(text) for text in written)


def _may_lead(text: str) -> bool:
    return len(text) <= _LONGEST and _is_of_office(text) and not YEAR.fullmatch(text)


def _is_of_office(text: str) -> bool:
    """Whether the name of a column is none that measures: unknown, or of an office."""
    if _FIGURE.fullmatch(text):
        return False
    label = as_column(text)
    if label is None:
        return True
    return label.field in _OF_OFFICE or (label.field == "name" and label.key in _BARE_NAMES)


def _is_of_card(first: Cell) -> bool:
    """Whether a row opens with a label of a card: `Peso | 40`, `Indicatore 1: …`."""
    label, found = recognise(first.text), split_label(first.text) if first.text else None
    if label is not None and label.field in _OF_MEASURES:
        return True
    return coded(first.text) is not None or (found is not None and found[0].field in _OF_MEASURES)


def _spans(row: Row) -> list[int]:
    return [cell.span for cell in row.cells]
