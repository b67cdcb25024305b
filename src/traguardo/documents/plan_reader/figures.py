"""Figures in the cells of a table: of people, money and shares, not of measures alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import Row

FIGURE = re.compile(
    r"\W*(?:(?:€|eur[o]?)\s*)?[+-]?\d[\d.,' ]*\s*(?:%|€|euro?|ore|gg|giorni|h|anni|unità|mesi)?"
    r"(?:/\d+)?\W*|[-–—]+|n\.?\s?d\.?",
    re.IGNORECASE,
)
"""A figure, with what it counts."""
_TOTAL = re.compile(r"\W*(?:sub\s*)?(?:total[ei]?\b|tot\.)", re.IGNORECASE)


def opens_total(text: str) -> bool:
    """Whether words open a sum, `Totale budget`."""
    return _TOTAL.match(text) is not None


def figures(body: Sequence[Row], place: int, most: int = 0) -> bool:
    """Whether a column holds figures and nothing else, more than `most` of them."""
    written = [row.cells[place].text for row in body if row.cells[place].text]
    return len(written) > most and all(map(FIGURE.fullmatch, written))
