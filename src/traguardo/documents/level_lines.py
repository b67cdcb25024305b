"""A line between two tables of extracted text: no further paragraph of the cell above it."""

from __future__ import annotations

import re

from traguardo.documents.vocabulary import recognise

_HEADING = re.compile(
    r"\(\s*(?:missione|mission|programma)?\s*(?:cod(?:ice|e)?|co)\s*\.?\s*\d{1,3}\s*\)"
    r"|^\W*(?:legenda|legend)\W*$",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[<>=≤≥±€\s]*\d[\d.,/]*\s*[%€]?")
_BEHIND_NAME = re.compile(r"\s*(?::|\s[–—-])\s*")
_LEVELS = {"area", "strategic", "title", "heading"}
_SEVERAL = re.compile(r"\b(?:obiettivi|schede|objectives|goals)\b", re.IGNORECASE)
_LONGEST = 160


def opens_part(line: str, cell: str) -> bool:
    """Whether a line after one blank line opens a part of the document, or signs it.

    It does where it names a level, and where the cell above, a figure, has no more to say.

    >>> opens_part("AREA STRATEGICA 2 – SERVIZI", "si"), opens_part("Tipologia: qualità", "si")
    (True, False)
    >>> opens_part("Il Segretario generale", "60%"), opens_part("di cui 10 nuove", "60%")
    (True, False)
    """
    words = line.strip()
    told = _FIGURE.fullmatch(cell.strip()) is not None and words[:1].isupper()
    return told or _HEADING.search(line) is not None or _names_level(words)


def _names_level(words: str) -> bool:
    """`Scheda obiettivo n. 2`, `Area strategica 2: Mercati`, `OBIETTIVI OPERATIVI`."""
    if len(words) > _LONGEST or words.endswith((".", ";", ",")):
        return False
    name = _BEHIND_NAME.split(words, maxsplit=1)[0]
    label = recognise(name)
    if label is None or label.misspelt or label.field not in _LEVELS:
        return False
    counted = bool(label.number) and (label.field != "heading" or "obiettiv" in label.key)
    return counted or (name == words and _SEVERAL.search(words) is not None)
