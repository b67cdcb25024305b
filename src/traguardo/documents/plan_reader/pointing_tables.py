"""Tables that only point to objectives told elsewhere: which is of what, of whom, how it stands.

`Obiettivo strategico | Obiettivi operativi`, `Settore | Obiettivi assegnati | Peso`, `Obiettivo |
Ufficio A | Ufficio B` over codes: they begin no objective.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.codes import is_code
from traguardo.documents.plan_reader.columns import as_column
from traguardo.documents.plan_reader.figures import figures
from traguardo.documents.plan_reader.headers import read_header

_MEASURES = {"target", "name", "weight", "actual", "baseline", "value", "achievement", "budget"}
_GOALS = {"name", "target", "title", "strategic", "algorithm"}
_LEVELS = {"area", "strategic", "title"}
_TITLES = {"title", "strategic"}
_SAID_OF_GOALS = {"name", "target", "algorithm", "actions", "mission", "programme", "description"}
_JUDGED = {"achievement", "review", "variance"}
_POINTING = {"area", "title", "strategic", "objective_number", "number"}
_MENTION = re.compile(
    r"\W*(?:(?:(?:obiettivo|ob\.|scheda|objective|sheet)\s*(?:n\.?\s*)?|n\.\s*)"
    r"[A-Z]{0,3}\.?\d{1,3}(?:\.\d{1,2})*|totale|total|media)\W*",
    re.IGNORECASE,
)
"""`Obiettivo 1`: which one, and no title."""
_MEAN = re.compile(r"\W*(?:media|totale|total|average|mean)\b", re.IGNORECASE)
_SHORT, _FEW = 30, 2
"""Letters of a short cell, and columns of the widest table that is no matrix."""
_SHARES = re.compile(r"\d{1,3}(?:[.,]\d+)?\s*%|[xX✓●•]")


def points_to_objectives(head: Row, body: Sequence[Row]) -> bool:
    """Whether a table under a head of names only points to objectives."""
    return _is_tree_of_codes(head, body) or _is_matrix(head, body) or _points(head, body)


def _is_tree_of_codes(head: Row, body: Sequence[Row]) -> bool:
    """`Obiettivo strategico | Obiettivi operativi` over codes: what belongs to what."""
    labels = [label for cell in head.cells if (label := as_column(cell.text))]
    levels = [label for label in labels if label.field in _LEVELS]
    cells = [cell.text for row in body for cell in row.cells if cell.text]
    return len(levels) > 1 and len(levels) == len(head.cells) and all(map(is_code, cells))


def _is_matrix(head: Row, body: Sequence[Row]) -> bool:
    """`Obiettivo | Ufficio A | Ufficio B` over codes and shares: who takes part in what."""
    if len(head.cells) <= _FEW or not all(is_code(row.cells[0].text) for row in body):
        return False
    measured = any((one := as_column(cell.text)) and one.field in _MEASURES for cell in head.cells)
    shares = [cell.text for row in body for cell in row.cells[1:] if cell.text]
    return not measured and bool(shares) and all(map(_SHARES.fullmatch, shares))


def _points(head: Row, body: Sequence[Row]) -> bool:
    """`Obiettivo | Stato`, `N. | Grado | Valutazione` over codes: told of each elsewhere."""
    places = range(len(head.cells))
    labels = [as_column(cell.text) for cell in head.cells]
    coded = [n for n in places if (one := labels[n]) and one.field in _TITLES and _codes(body, n)]
    if coded and not {one.field for one in labels if one} & _SAID_OF_GOALS:
        return True
    first, others = labels[0], [one.field for one in labels[1:] if one]
    mentions = [n for n in places if all(_MENTION.fullmatch(row.cells[n].text) for row in body)]
    if len(body) > 1 and mentions:
        return all(figures(body, place) for place in places if place not in mentions)
    if first is None or first.field not in _POINTING or set(others) & _GOALS:
        return False
    if read_header(head) is not None or (first.field == "number" and not set(others) & _JUDGED):
        return False
    told = [row for row in body if row.cells[0].text and not _MEAN.match(row.cells[0].text)]
    short = all(len(cell.text) <= _SHORT for row in body for cell in row.cells)
    return short and len(told) > 1 and all(is_code(row.cells[0].text) for row in told)


def _codes(body: Sequence[Row], place: int) -> bool:
    written = [row.cells[place].text for row in body if row.cells[place].text]
    return len(written) > 1 and all(map(is_code, written))
