"""Codes that say the level of what they stand before: `OS1`, `OO1.1`, `KPI 1.1.1`."""

from __future__ import annotations

import re
from typing import NamedTuple

_LEVELS = {
    "AS": "area",
    "VP": "area",
    "OS": "strategic",
    "SO": "strategic",
    "OO": "title",
    "OP": "title",
    "OG": "title",
    "KPI": "name",
    "IND": "name",
}
_CODE = re.compile(
    rf"\s*(?P<code>(?P<level>{'|'.join(_LEVELS)})\s?[.\-_]?\s?\d{{1,2}}(?:[.\-]\d{{1,2}}){{0,4}})(?!\w)"
    r"[\s.:)\-–—]*(?P<rest>.*)",
    re.DOTALL,
)


class Coded(NamedTuple):
    """A text behind a code; `field` is the level the code says, `rest` the words after it."""

    field: str
    code: str
    rest: str


def coded(text: str) -> Coded | None:
    """The code a text opens with, and what it stands before; None where it opens with none.

    >>> coded("OO1.1 - Aprire lo sportello")
    Coded(field='title', code='OO1.1', rest='Aprire lo sportello')
    """
    found = _CODE.match(text)
    if not found:
        return None
    return Coded(_LEVELS[found["level"]], found["code"], found["rest"].strip())
