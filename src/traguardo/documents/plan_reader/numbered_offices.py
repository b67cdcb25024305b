"""`Area 1 – Anagrafe` over the cards of an office that calls itself Area 1: no area of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from traguardo.documents.plan_reader.entries import Entry, Heading, Labelled

_BARE = "ar"
"""The key of a plain `Area`, a word that offices have too."""
_NUMBERED = re.compile(r"\s*area\s+(?:n\.?\s*)?(\d{1,2}|[ivx]{1,4}|[a-z])\b", re.IGNORECASE)


def numbered_offices(entries: Sequence[Entry]) -> list[Entry]:
    """The entries; a line `Area 1 – …` is a mere heading where a card's office is that area.

    A strategic area says what it is; a bare `Area 1` is what the document uses the words for.
    """
    offices = set(_offices(entries))
    return [
        Heading(f"{one.written} – {one.value}", one.anchor, closes=True)
        if isinstance(one, Labelled) and one.value and _number(one) in offices
        else one
        for one in entries
    ]


def _offices(entries: Sequence[Entry]) -> Iterator[str]:
    for one in entries:
        if isinstance(one, Labelled) and one.field == "cost_centre":
            found = _NUMBERED.match(one.value or "")
            if found:
                yield found.group(1).casefold()


def _number(one: Labelled) -> str | None:
    """The number of a bare area that a line outside tables names."""
    bare = one.outside and one.field == "area" and one.label.key == _BARE
    return one.label.number.casefold() if bare and one.label.number else None
