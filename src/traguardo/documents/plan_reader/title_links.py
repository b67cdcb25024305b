"""Titles that say in brackets which strategic objective they serve: `… (ob. strategico 1)`."""

from __future__ import annotations

import re

_LINK = re.compile(
    r"(?P<title>.*\S)\s*[(\[]\s*(?P<link>(?:(?:rif|cfr|v|vedi|da|ex|collegato\s+a\w*|derivante\s+da\w*"
    r"|linked\s+to|see)\b[.:]?\s*)?(?:(?:l['’]|the\s+)?(?:ob|obb|obiettivo|obiettivi)\b[.]?\s*"
    r"(?:strat|strategico|strategici)\b|strategic\s+(?:objective|goal)s?|OO?\.?S\.?|OBS|SO)[.]?\s*"
    r"(?:n\.?\s*|nr\.?\s*)?[A-Z]{0,3}[.\s-]?\d{1,2}(?:\.\d{1,2}){0,3}"
    r"(?:\s*(?:[,;/]|e|and)\s*[A-Z]{0,3}[.\s-]?\d{1,2}(?:\.\d{1,2}){0,3})*)\s*[)\]]\s*\.?",
    re.IGNORECASE | re.DOTALL,
)


def apart_from_link(title: str) -> tuple[str, str]:
    """A title, and the strategic objective its last brackets point to; `""` where they do not.

    >>> apart_from_link("Aprire lo sportello (ob. strategico 2)")
    ('Aprire lo sportello', 'ob. strategico 2')
    >>> apart_from_link("Aprire lo sportello (anno 2026)")
    ('Aprire lo sportello (anno 2026)', '')
    """
    found = _LINK.fullmatch(title)
    return (found["title"], found["link"]) if found else (title, "")
