"""What was reached: the cell of a value column, with the words that say of which period it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from traguardo.core.calendar import Period, Span
from traguardo.core.findings import Anchor
from traguardo.core.model import Measurement
from traguardo.core.values import Value
from traguardo.documents.plan_reader.fields.amounts import NUMBER, plain_number
from traguardo.documents.plan_reader.fields.days import read_day
from traguardo.documents.plan_reader.fields.periods import (
    counts_from_january,
    names_other_part,
    reached_in,
)
from traguardo.documents.vocabulary_words import plain

_FIGURE = re.compile(
    rf"(?:€|n\.|\+)?\s*(?P<minus>[-−])?\s*(?P<number>{NUMBER})\s*"
    r"(?:%|€|(?:[^\W\d_]{1,14}\.?)(?:\s[^\W\d_]{1,14})?)?\s*(?:\((?:anno\s*)?(?:19|20)\d\d\))?",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_YES_NO = {"si": True, "yes": True, "realizzato": True, "fatto": True, "no": False}
_ACTUAL_OF = re.compile(r"\s*\(consuntivo(?: del| dell'anno)? \d{4}\)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenActual:
    """The words of a value, the label it stood under, and the year that label names.

    `loose` says that the label is no more than `Valore 2024`: the start, if no year is promised.
    """

    text: str
    words: str
    year: int | None
    anchor: Anchor
    loose: bool = False


def read_figure(text: str, *, english: bool = False) -> Decimal | None:
    """The one number of a cell, with or without its unit: `17,2%`, `14 min`; None for others.

    `english` says that a comma parts thousands.
    """
    found = _FIGURE.fullmatch(text.strip())
    if not found:
        return None
    grouped = english and _GROUPED.fullmatch(found["number"])
    number = plain_number(found["number"].replace(",", "") if grouped else found["number"])
    return -number if found["minus"] else number


def read_baseline(text: str, *, english: bool = False) -> Decimal | None:
    """Like `read_figure`; the year whose actual it is may follow: `87,5% (consuntivo 2026)`."""
    return read_figure(_ACTUAL_OF.sub("", text), english=english)


def read_measurement(
    written: WrittenActual, years: tuple[int, ...], *, english: bool = False
) -> Measurement | None:
    """What was reported: a number, a day, yes or no; None where value or period is not stated.

    The period is the one the label names, else the year of a plan of one year. A cell that says
    more than the bare number stays as the note.
    """
    value = _value(written.text, english=english)
    period = _period(written, years)
    if value is None or period is None:
        return None
    shown = f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)
    bare = written.text.strip() == shown
    since = counts_from_january(written.words) and period.span is not Span.YEAR
    return Measurement(period, value, note="" if bare else written.text, to_date=since)


def _value(text: str, *, english: bool) -> Value | None:
    figure = read_figure(text, english=english)
    if figure is not None:
        return figure
    return read_day(text) or _YES_NO.get(plain(text).strip(" .!"))


def _period(written: WrittenActual, years: tuple[int, ...]) -> Period | None:
    year = written.year or (years[0] if len(years) == 1 else None)
    period = reached_in(written.words, year)
    if period is not None:
        return period
    return Period(year) if year is not None and not names_other_part(written.words) else None
