"""`Area 1 – Anagrafe` over the cards of an office that calls itself Area 1: no area of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.plan_reader.entries import Entry, Heading, Labelled

_BARE = "ar"
"""The key of a plain `Area`, a word that offices have too."""
_NUMBERED = re.compile(r"\s*area\s+(?:n\.?\s*)?(\d{1,2}|[ivx]{1,4}|[a-z])\b", re.IGNORECASE)


def numbered_offices(entries: Sequence[Entry]) -> list[Entry]:
    """The entries; lines `Area 1 – …` are mere headings where the office below is that area.

    A strategic area says what it is; a bare `Area 1` is what the document uses the words for, which
    may be the plan's where one stands over the office of another number.
    """
    offices: dict[int, bool] = {}
    open_area: tuple[int, str] | None = None
    for position, one in enumerate(entries):
        if not isinstance(one, Labelled):
            continue
        if one.field == "area" and one.outside:
            open_area = (position, _number(one)) if _number(one) else None
        elif one.field == "cost_centre" and open_area and open_area[0] not in offices:
            found = _NUMBERED.match(one.value or "")
            offices[open_area[0]] = found is not None and found.group(1).casefold() == open_area[1]
    agreed = bool(offices) and all(offices.values())
    return [
        _heading(one) if agreed and position in offices and isinstance(one, Labelled) else one
        for position, one in enumerate(entries)
    ]


def _heading(one: Labelled) -> Heading:
    return Heading(f"{one.written} – {one.value}", one.anchor, closes=True)


def _number(one: Labelled) -> str:
    """The number of a bare area with a name; `""` where it says more, or less."""
    return one.label.number.casefold() if one.label.key == _BARE and one.value else ""
