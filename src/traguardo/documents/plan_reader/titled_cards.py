"""Rows that open a card with a title and its code: `Ridurre i tempi | A1`, `A1.a | Aprire …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.codes import coded
from traguardo.documents.plan_reader.entries import Labelled
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.vocabulary import Label, recognise, recognise_column

_CODE = re.compile(
    r"\s*(?:(?:ob|obiettivo|n|nr|cod|objective)\b\.?\s*)?"
    r"(?P<code>(?!(?:anno|year|fase|art|pag|rev|v|ver)\b)[A-Z]{1,4}[.\s/_-]?\d{1,3}(?:[.\-/]\d{1,4}|[.\-/]?[a-z])*"
    r"|\d{1,2}(?:\.(?:\d{1,2}|[a-z]))+|(?<=\W)\d{1,2})\s*",
    re.IGNORECASE,
)
_SHEET = re.compile(r"\W*(?:sched[ae]|sheet|form|obiettivo|objective)\b", re.IGNORECASE)
"""`SCHEDA OBIETTIVO N. 1 | ANNO 2025`: the number of a sheet."""
OF_CARD = {
    *("description", "purpose", "expected_results", "expected_benefits", "organisational_impact"),
    *("objective_owner", "responsible", "cost_centre", "contributors", "stakeholders", "actions"),
    *("budget", "mission", "programme", "mission_and_programme", "strategic_link", "deadline"),
}
"""What the row below a title says of its objective."""
TITLED = "card"
"""The key of a title that stands beside its code, under no label."""
_WORDS, _LONGEST = 3, 300


def opens_card(row: Row, following: Sequence[Row]) -> Labelled | None:
    """The title of the objective a row opens, with its code; None where it is another row.

    The row below has to be a label of a card and its value. A code that says its level is a label
    itself, `OO1.1`, and so is `Obiettivo 1`.
    """
    cells = [cell for cell in row.cells if cell.text]
    if len(row.cells) != len(cells) or len(cells) != 2 or not _is_of_card(following):
        return None
    if recognise(cells[0].text) is not None:
        return None
    for code, title in (cells, reversed(cells)):
        found = _CODE.fullmatch(code.text)
        if found and coded(code.text) is None and _is_title(title):
            label = Label("title", found["code"], key=TITLED)
            written = code.text.strip()
            return Labelled(label, title.text, code.anchor, written, title.anchor, title.fill)
    return None


def is_titled_card(label: Label) -> bool:
    """Whether a title opened its card beside its code: nothing says of which level it is."""
    return label.key == TITLED


def _is_title(cell: Cell) -> bool:
    words = cell.text.split()
    told = recognise(cell.text) or recognise_column(cell.text) or split_label(cell.text)
    other = told is not None or _SHEET.match(cell.text) is not None
    return len(words) >= _WORDS and len(cell.text) <= _LONGEST and not other


def _is_of_card(rows: Sequence[Row]) -> bool:
    if not rows or len(rows[0].cells) < 2:
        return False
    first, *others = rows[0].cells
    label = recognise(first.text)
    told = any(cell.text for cell in others)
    return label is not None and label.field in OF_CARD and told
