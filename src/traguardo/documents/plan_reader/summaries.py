"""Tables that only sum up what stands elsewhere: offices, and how many objectives each has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.codes import BARE_NAMES, coded
from traguardo.documents.plan_reader.columns import as_column
from traguardo.documents.plan_reader.entries import Unknown
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.vocabulary import Label, recognise, recognise_column
from traguardo.documents.vocabulary_words import plain

_COUNTED = re.compile(
    r"\W*(?:(?:n|nr|num|no|numero|totale|tot|number|count)\b[\W_]*(?:(?:di|degli|of)\s+)?)"
    r"(?:obiettivi|indicatori|schede|objectives|goals|indicators|kpis|measures)\b.*",
    re.DOTALL,
)
_SEVERAL_OF = re.compile(
    r"\W*(?:(?:strategic|operational)\s+)?(?:indicatori|obiettivi|indicators|objectives)"
    r"(?:\s+(?:strategici|operativi|gestionali|annuali|individuali|organizzativi))*\W*"
)
_OF_OFFICES = {"cost_centre", "name", "number", "responsible", "objective_owner", "budget"}
_FIGURE = re.compile(r"[\d\s.,%]+")
_ONE_FIGURE = re.compile(r"\s*\d{1,4}(?:[.,]\d{1,4})?\s*%?\s*")
_COUNTER = re.compile(r"\s+(?:[A-Z]|\d{1,2}|[IVX]{1,4})\s*[.:–-]?\s*$")
"""The letter or number of an area, at the end of its first line."""
_OF_MEASURE = {"algorithm", "unit", "source", "frequency", "baseline"}
_PAIR, _SEVERAL = 2, 3
_COUNTS = re.compile(r"\s*(?:n|nr|num|numero)\b[.°]?\s+[^\W\d]", re.IGNORECASE)
_SHORT, _LONGEST = 40, 80
"""Letters of the longest name of a column: in a summary, and anywhere."""


def sums_up(row: Row) -> bool:
    """Whether a row opens such a table: it counts, or lists offices and who answers for them."""
    written = [one.text for one in row.cells if one.text]
    if (
        len(written) < 2
        or max(map(len, written)) > _LONGEST
        or any(map(_FIGURE.fullmatch, written))
    ):
        return False
    labels = [label for one in written if (label := as_column(one))]
    if {"name", "target"} <= {one.field for one in labels} or _states_measure(written):
        return False
    counts = any(map(_counts, written))
    return counts or _lists_offices(written, labels)


def _states_measure(written: Sequence[str]) -> bool:
    """`Formula | n. indicatori calcolati / 43`: a label of an indicator, and what it says."""
    label = recognise(written[0]) if len(written) == _PAIR else None
    return label is not None and label.field in _OF_MEASURE


@lru_cache(maxsize=4096)
def _counts(text: str) -> bool:
    return _COUNTED.fullmatch(plain(text)) is not None


def _lists_offices(written: Sequence[str], labels: Sequence[Label]) -> bool:
    """`Settore | Denominazione | Responsabile`: a bare name, not measured, is an office's."""
    fields = {one.field for one in labels}
    names = {one.key for one in labels if one.field == "name"}
    known = len(labels) >= _SEVERAL and len(labels) * 2 > len(written)
    return known and bool(names) and names <= BARE_NAMES and fields <= _OF_OFFICES


def is_diagram(rows: Sequence[Row]) -> bool:
    """A tree drawn as a table: two areas side by side in one row, their objectives below them."""
    return any(sum(_opens_area(cell.text) for cell in row.cells) > 1 for row in rows)


def _opens_area(text: str) -> bool:
    first, _, rest = text.partition("\n")
    code, found = coded(first), split_label(text) if text else None
    named = found is not None and found[0].field == "area" and bool(found[2])
    label = recognise_column(_COUNTER.sub("", first)) if rest else None
    above = label is not None and label.field == "area"
    return named or above or (code is not None and code.field == "area" and bool(code.rest or rest))


def is_count(name: str, value: str) -> bool:
    """`N. indicatori | 2`, `Obiettivi operativi | 96,5%`: how many or how far, nobody's title."""
    counts = _COUNTED.fullmatch(plain(name)) is not None
    several = _SEVERAL_OF.fullmatch(plain(name)) is not None
    return (counts and _FIGURE.fullmatch(value) is not None) or (
        several and _ONE_FIGURE.fullmatch(value) is not None
    )


def names_columns(others: Sequence[Cell]) -> bool:
    """`Settore | N. obiettivi | Stanziamento`: the head of a summary, not a field and its value."""
    written = [cell.text for cell in others if cell.text]
    counted = any(_COUNTS.match(text) for text in written)
    return len(written) > 1 and counted and all(len(text) <= _SHORT for text in written)


def is_below(row: Row, head: Row | None) -> bool:
    """Whether a row belongs to the table such a head opens: its cells stand under the head's."""
    if head is None or sum(_spans(row)) != sum(_spans(head)):
        return False
    figures = [_FIGURE.fullmatch(one.text) is not None for one in row.cells[1:] if one.text]
    if recognise(row.cells[0].text) is None:
        return len(row.cells) >= min(_SEVERAL, len(head.cells))
    return _spans(row) == _spans(head) and (len(row.cells) >= _SEVERAL or all(figures))


def _spans(row: Row) -> list[int]:
    return [one.span for one in row.cells]


def read_summary(row: Row) -> Iterator[Unknown]:
    """The words of such a row, which no field of the plan takes."""
    written = [one for one in row.cells if one.text]
    if written:
        first, *others = written
        words = "\n".join(one.text for one in others)
        place = others[0].anchor if others else first.anchor
        yield Unknown(first.text, words, first.anchor, place, aside=True)
