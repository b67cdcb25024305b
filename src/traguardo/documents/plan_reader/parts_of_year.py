"""Names of parts of a year: months, quarters, and days on which something is measured."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import Cell

_OF_YEAR = r"(?:gen|feb|mar|apr|mag|giu|lug|ago|set|sett|ott|nov|dic)\w*\.?"
_MONTH = re.compile(
    rf"[GFMALSOND]|{_OF_YEAR}(?:\s*[-–/]\s*{_OF_YEAR})?"
    r"|(?:[1-6]|I{1,3}|IV|VI?)[°^ª]?\s*(?:tri|bi|quadri)m\w*\.?(?:\s*20\d\d)?|[TQ]\.?\s?[1-4](?:\s*20\d\d)?"
    r"|(?:tri|bi|quadri)m\w*\.?\s*(?:[1-6]|I{1,3}|IV|VI?)(?:\s*20\d\d)?|(?:[1-4]|I{1,3}|IV)[°^ª]?\s?T\.?",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"(?:[12]|II?|primo|secondo|first|second)[°^ª]?\s*(?:sem\w*\.?|half(?:\s*year)?)(?:\s*20\d\d)?"
    r"|(?:sem\w*\.?|[HS])\s?(?:[12]|II?)(?:\s*20\d\d)?",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"(?:al\s+|at\s+)?\d{{1,2}}(?:\s?[/.]\s?\d{{1,2}}(?:\s?[/.]\s?(?:20)?\d\d)?|[°\s]\s*{_OF_YEAR}(?:\s*20\d\d)?)",
    re.IGNORECASE,
)
_YEAR_END = re.compile(
    r"(?:al|entro(?:\s+il)?|a|at|by|on)?\s*(?:31\s?[/.-]\s?12\s?[/.-]\s?|31\s+dic\w*\s+|31\s+dec\w*\s+|(?:fine|end(?:\s+of)?)\s+)"
    r"(?P<year>(?:20)?\d\d)|(?:entro(?:\s+il)?|by(?:\s+end)?)\s+(?P<within>20\d\d)",
    re.IGNORECASE,
)
_CENTURY = 2000
_DAYS = 2
_MONTHS = 4
"""How many months, or quarters, make a calendar."""


def month_columns(placed: Sequence[tuple[int, Cell]]) -> dict[int, str]:
    """The columns of a year's calendar, `G F M A M G …`, by where they start; none where few."""
    found = {start: cell.text for start, cell in placed if _MONTH.fullmatch(cell.text)}
    return found if len(found) >= _MONTHS else {}


def day_columns(placed: Sequence[tuple[int, Cell]]) -> dict[int, str]:
    """The columns of days, `31/03 | 30/06 | 30/09`, on which something is measured."""
    found = {start: cell.text for start, cell in placed if _is_day(cell.text)}
    return found if len(found) >= _DAYS else {}


def _is_day(text: str) -> bool:
    return _DAY.fullmatch(text.strip()) is not None and year_ending(text) is None


def year_ending(text: str) -> int | None:
    """The year whose last day words name, and nothing else; None for others.

    >>> year_ending("Al 31.12.2025"), year_ending("fine 2026"), year_ending("30/06/2025")
    (2025, 2026, None)
    """
    found = _YEAR_END.fullmatch(text.strip())
    return int(found["year"] or found["within"]) % _CENTURY + _CENTURY if found else None


def is_part_of_year(text: str) -> bool:
    """Whether words only say when in a year.

    >>> [is_part_of_year(one) for one in ("III trim.", "1° sem.", "al 30/09", "30 giugno", "Peso")]
    [True, True, True, True, False]
    """
    words = text.strip()
    return any(one.fullmatch(words) for one in (_MONTH, _HALF, _DAY))
