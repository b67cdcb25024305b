"""Years counted from the plan's first: `Target anno I`, `Risultato atteso 2° anno`."""

from __future__ import annotations

import re

MOST = 9
"""Up to which a year is not of the calendar, but one of the plan's."""
_PLACES = {
    **{one: place for place, one in enumerate(("i", "ii", "iii", "iv", "v"), start=1)},
    **{one: place for place, one in enumerate(("primo", "secondo", "terzo"), start=1)},
    **{one: place for place, one in enumerate(("first", "second", "third"), start=1)},
    **{str(place): place for place in range(1, 6)},
}
_ORDINAL = re.compile(
    r"\b(?:anno|year)\s*(?P<after>i{1,3}|iv|v|[1-5])\b[°ªo^]?(?![./]?\d)"
    r"|\b(?P<before>i{1,3}|iv|v|[1-5]|primo|secondo|terzo|first|second|third)"
    r"\s*(?:°|ª|\^|o|st|nd|rd)?\s*(?:anno|year)\b"
)


def ordinal_year(letters: str) -> tuple[str, int] | None:
    """The words of a label without the year they count, and which one; None where they count none.

    >>> ordinal_year("target anno ii"), ordinal_year("2° anno"), ordinal_year("target 2026")
    (('target', 2), ('', 2), None)
    """
    found = _ORDINAL.search(letters)
    if found is None:
        return None
    rest = f"{letters[: found.start()]} {letters[found.end() :]}"
    return " ".join(rest.split()).strip(" -–—:()"), _PLACES[found["after"] or found["before"]]


def bare_ordinal(letters: str) -> int | None:
    """Which of the plan's years a label names that says nothing else: `II anno`."""
    found = ordinal_year(letters)
    return found[1] if found and not found[0] else None


def is_ordinal(year: int | None) -> bool:
    """Whether a year is one of the plan's, counted from its first."""
    return year is not None and year <= MOST
