"""Which year, or part of one, the words over a review or a value name."""

from __future__ import annotations

import re

from traguardo.core.calendar import Period, Span
from traguardo.documents.plan_reader.fields.front import RANGE, YEAR
from traguardo.documents.vocabulary_words import plain

_PERIOD_WORDS = {
    Span.HALF: re.compile(r"\bsem\b|\bsemestr|\bhalf[ -]?year|\bmid[ -]?year|\bsix[ -]month"),
    Span.QUARTER: re.compile(r"\btrim\b|\btrimestr|\bquarter|\b[tq]\.?\s?[1-4]\b"),
    Span.YEAR: re.compile(
        r"\b(?:annuale|finale|consuntivo|annual|final|relazione sulla performance"
        r"|performance report)\b"
    ),
}
_FIRST = re.compile(r"\b(?:i|primo|1|first)[°^ªo]?\s+(?:sem\b|semestre|half)")
_SECOND = re.compile(
    r"\b(?:ii|secondo|2|second)[°^ªo]?\s+(?:sem\b|semestre|half)"
    r"|\b31\s*(?:/|\.|-)?\s*(?:12|dicembre|december)\b"
)
_QUARTER = re.compile(
    r"\b(?P<before>i{1,3}|iv|[1-4]|primo|secondo|terzo|quarto|first|second|third|fourth)"
    r"(?:[°^ªo]|st|nd|rd|th)?\s*(?:trim\b|trimestre|quarter)"
    r"|\b(?:[tq]|trim|trimestre|quarter)\.?\s?(?P<behind>[1-4]|i{1,3}|iv)\b"
)
_COUNTS = (
    {"i": 1, "primo": 1, "first": 1},
    {"ii": 2, "secondo": 2, "second": 2},
    {"iii": 3, "terzo": 3, "third": 3},
    {"iv": 4, "quarto": 4, "fourth": 4},
)
_COUNTED = {word: count for words in _COUNTS for word, count in words.items()}
_HALF_ENDS = re.compile(r"\b(?:30|31)\s*(?:[/.\-]\s*)?(?:0?6|12|giugno|dicembre|june|december)\b")
_QUARTER_ENDS = re.compile(
    r"\b(?:31\s*(?:[/.\-]\s*)?(?:0?3|marzo|march)|30\s*(?:[/.\-]\s*)?(?P<third>0?9|settembre|september))\b"
)
_YEAR_ENDS = re.compile(r"\b31\s*(?:[/.\-]\s*)?(?:12|dicembre|december)\b")
_OTHER_PARTS = re.compile(r"\b(?:quadrimestr|bimestr)|\b(?:quadrim|bim)\b")
_THIRD = 3


def period_of(words: str, year: int | None) -> tuple[Period | None, bool]:
    """The period some words name, and whether year or half had to be assumed.

    `year` is taken where they name none; without any year there is no period.
    """
    said = plain(words)
    span = next((span for span, pattern in _PERIOD_WORDS.items() if pattern.search(said)), None)
    ends = _HALF_ENDS.search(said)
    if ends and (span is None or (span is Span.YEAR and not _SECOND.search(said))):
        span = Span.HALF
    stated = YEAR.findall(RANGE.sub(" ", said))
    chosen = int(stated[0]) if stated else year
    quarter = _QUARTER_ENDS.search(said) if span is None or span is Span.YEAR else None
    if chosen is None or (span is None and quarter is None):
        return None, False
    if quarter:
        return Period(chosen, Span.QUARTER, _THIRD if quarter["third"] else 1), not stated
    if span is Span.YEAR:
        return Period(chosen), not stated
    if span is Span.QUARTER:
        count = _quarter(said)
        return (Period(chosen, span, count), not stated) if count else (None, False)
    second = bool(_SECOND.search(said))
    exact = second or bool(ends) or bool(_FIRST.search(said))
    return Period(chosen, Span.HALF, 2 if second else 1), not (stated and exact)


def _quarter(said: str) -> int:
    """Which quarter is meant, 0 where none is."""
    found = _QUARTER.search(said)
    number = (found["before"] or found["behind"]) if found else ""
    return int(number) if number.isdigit() else _COUNTED.get(number, 0)


def reached_in(words: str, year: int | None) -> Period | None:
    """The period of a value some words name: what was reached by 31 December is the year's."""
    period, _ = period_of(words, year)
    said = plain(words)
    parted = any(_PERIOD_WORDS[span].search(said) for span in (Span.HALF, Span.QUARTER))
    whole = period is not None and _YEAR_ENDS.search(said) is not None and not parted
    return Period(period.year) if period is not None and whole else period


def names_other_part(words: str) -> bool:
    """Whether words name a part of the year that is no period here: four months, two."""
    return bool(_OTHER_PARTS.search(plain(words)))


def counts_from_january(words: str) -> bool:
    """`Al 30/09/2025`: what was reached by a day counts from the first of January."""
    return bool(_QUARTER_ENDS.search(plain(words)))
