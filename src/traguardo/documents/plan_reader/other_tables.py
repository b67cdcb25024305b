"""Tables of whatever else a document tells: a head of names nobody knows, and rows of words.

`Applicativo | Fornitore | Cloud`, `Soggetto | Compiti`: where neither the head nor the rows speak
of an objective, the single row that happens to open with a known word is none of its labels.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.codes import coded
from traguardo.documents.plan_reader.columns import YEAR, as_column
from traguardo.documents.plan_reader.context_tables import below_title, is_total_across
from traguardo.documents.plan_reader.headers import read_header
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.pairs import pairs
from traguardo.documents.vocabulary import recognise

_LONGEST = 45
"""Letters of the longest name of a column."""
_FIGURE = re.compile(r"\W*\d")
_WIDE = 3
_LEAST = 2
"""Rows below a head that make a list."""
_SHARE, _SHARE_OF_TWO = 0.4, 0.25
"""Of the rows, how many may open with a label by chance."""
_IDENTITY = {
    *("title", "strategic", "area", "mission", "programme", "mission_and_programme", "heading"),
    *("name", "target", "algorithm", "number", "objective_number", "baseline", "frequency"),
}
"""What no row of another table opens with."""
_OF_PLAN = {"title", "strategic", "name", "target", "algorithm", "actions", "baseline"}
"""Columns of which no other table has two."""


def tells_of_others(rows: Sequence[Row]) -> bool:
    """Whether a table is a list of other things: no row of it is of a plan."""
    head, *body = below_title(rows)
    body = [row for row in body if any(cell.text for cell in row.cells)]
    body = [row for row in body if not is_total_across(row, head)]
    if len(body) < _LEAST or not _is_head(head) or any(_is_of_plan(row, head) for row in body):
        return False
    named = sum(_is_pair(row) and recognise(row.cells[0].text) is not None for row in body)
    return named < len(body) * (_SHARE if len(head.cells) >= _WIDE else _SHARE_OF_TWO)


def _is_head(head: Row) -> bool:
    """Whether a row holds names of columns, and not those of a plan."""
    texts = [cell.text for cell in head.cells]
    if len(texts) < _LEAST or not all(texts[1:]) or max(map(len, texts)) > _LONGEST:
        return False
    if any(_FIGURE.match(text) and not YEAR.search(text) for text in texts):
        return False
    if any(":" in text for text in texts) or read_header(head) is not None:
        return False
    if pairs(head, certain=True):
        return False
    fields = {label.field for text in texts if (label := as_column(text)) and label.key}
    return len(fields & _OF_PLAN) < _LEAST


def _is_of_plan(row: Row, head: Row) -> bool:
    """Whether a row is not below the head's columns, or speaks of a plan."""
    if [cell.span for cell in row.cells] != [cell.span for cell in head.cells]:
        return True
    first = row.cells[0].text
    label, found = recognise(first), split_label(first) if first else None
    said = [one.field for one in (label, found[0] if found else None) if one]
    if _is_pair(row) and (set(said) & _IDENTITY or coded(first) is not None):
        return True
    return read_header(row) is not None or bool(pairs(row, certain=True))


def _is_pair(row: Row) -> bool:
    """Whether a row may be a label and its value: no more than two cells are written."""
    return sum(bool(cell.text) for cell in row.cells) <= _LEAST
