"""Rows that add up a table: `Totale`, `Totale risorse assegnate | 630.500`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.entries import Column, Data
from traguardo.documents.plan_reader.headers import read_data
from traguardo.documents.vocabulary import recognise

_WHOLE = re.compile(
    r"\W*(?:sub\s*)?(?:total[ei]|total|tot\.|media(?=\s))(?:\s+(?:dell['’]\s*obiettivo|general[ei]|complessiv\w+|pes[oi]|obiettiv\w+|area|"
    r"parzial[ei]|weight|righe|indicatori|record|rows))*\W*(?:\d+\W*)?",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\W*(?:sub\s*)?(?:total[ei]\b|total\b|tot\.)", re.IGNORECASE)
_FIGURE = re.compile(r"[\d\s.,%€+-]*|eur[o]?\s*[\d.,]+|[\d.,]+\s*euro?", re.IGNORECASE)


def is_total(row: Data) -> bool:
    """Whether a row opens with "total" and else holds nothing but figures.

    `Totale accertamenti | 1.300` in the columns of an indicator's name and target is none.
    """
    written = [(of, cell) for of, cell in row.cells if cell.text]
    if not written:
        return False
    column, first = written[0]
    if _WHOLE.fullmatch(first.text):
        return True
    figures = [cell.text for _, cell in written[1:]] + [cell.text for cell in row.leftovers]
    if not _OPENING.match(first.text) or not all(map(_FIGURE.fullmatch, figures)):
        return False
    measured = any(of.field in {"target", "algorithm", "unit"} for of, _ in written)
    return not (column.field == "name" and first.span == 1 and measured)


def read_total(row: Row, columns: Sequence[Column]) -> Data | None:
    """The row below a table of objectives that adds it up, whatever it says is added up."""
    first = next((cell for cell in row.cells if cell.text), None)
    if first is None or not _OPENING.match(first.text):
        return None
    named = {one.field for one in columns} & {"title", "strategic"}
    if recognise(first.text) is not None and not named:
        return None
    data = read_data(row, columns)
    return data if is_total(data) else None
