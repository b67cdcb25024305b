"""A cell that holds nothing but the day something was done."""

from __future__ import annotations

import re
from datetime import date

from traguardo.core.targets.dates import MONTHS
from traguardo.documents.vocabulary_words import plain

_OPENING = r"(?:(?:il|in data|in data del|on|data)\s+)?"
_FIGURES = re.compile(rf"{_OPENING}(\d{{1,2}})\s?[/.-]\s?(\d{{1,2}})\s?[/.-]\s?((?:20|19)\d\d)\.?")
_ISO = re.compile(r"((?:20|19)\d\d)-(\d\d)-(\d\d)(?:[ t]00:00(?::00)?)?")
_WORDS = re.compile(rf"{_OPENING}(\d{{1,2}})[°o]?\s+([a-z]{{3,10}})\.?\s+((?:20|19)\d\d)\.?")


def read_day(text: str) -> date | None:
    """The day a cell states and nothing else; None for a part of a year or a deadline.

    >>> read_day("il 18/06/2024"), read_day("18 giugno 2024") == read_day("18.6.2024")
    (datetime.date(2024, 6, 18), True)
    >>> read_day("entro il 18/06/2024"), read_day("giugno 2024"), read_day("31/02/2024")
    (None, None, None)
    """
    said = " ".join(text.casefold().split())
    if iso := _ISO.fullmatch(said):
        return _day(int(iso[3]), int(iso[2]), int(iso[1]))
    if found := _FIGURES.fullmatch(said):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _WORDS.fullmatch(said):
        return _day(int(found[1]), MONTHS.get(plain(found[2]), 0), int(found[3]))
    return None


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
