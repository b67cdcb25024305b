"""Words in the plural over a part of the document: `Obiettivi gestionali e indicatori`."""

from __future__ import annotations

import re

from traguardo.documents.plan_reader.entries import Entry, Heading, Labelled
from traguardo.documents.vocabulary_words import plain

_SEVERAL = re.compile(
    r"\W*(?:(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]\s*)?(?:(?:elenco|quadro|riepilogo|tabella|schede|list|table)\s+(?:di|degli|dei|of)\s+)?"
    r"(?:gli\s+|the\s+|(?:operational|strategic|annual|key)\s+)*"
    r"(?:obiettivi|objectives|goals)\b"
)
_AND_MORE = re.compile(
    r"(?:\b(?:e|ed|and|con|with)\b|[,/&+])\W*(?:i\s+|gli\s+|relativi\s+|their\s+)*"
    r"(?:indicator\w*|kpis?|target|risultat\w+|azioni|pesi|measures|results|targets)\b"
)
_FROM_TO = re.compile(
    r"\W*(?:(?:[a-z]|\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})[.)]?\s+)?(?:da[li]|dagli|dall[ae]|from)\b.*"
    r"\b(?:obiettiv[oi]|are[ae]|objectives?|goals?|areas?)\b.*\b(?:a[li]|agli|all[ae]|to)\b"
)
"""`Dagli obiettivi strategici agli obiettivi operativi`: how one level leads to the next."""
_GOALS = {"title", "strategic"}


def announces_several(text: str) -> bool:
    """Whether words promise objectives and what belongs to them: they are no label of one.

    >>> announces_several("Obiettivi gestionali e indicatori"), announces_several("Obiettivi")
    (True, False)
    >>> announces_several("4. Dalle aree strategiche agli obiettivi")
    True
    """
    words = plain(text)
    if _FROM_TO.match(words):
        return True
    return _SEVERAL.match(words) is not None and _AND_MORE.search(words) is not None


def as_chapter(entry: Entry) -> Entry:
    """A row that names objectives in the plural and none of them is a heading, not a label."""
    if not isinstance(entry, Labelled) or entry.value:
        return entry
    if entry.field == "name" and not entry.outside and announces_several(entry.written):
        return Heading(entry.written, entry.anchor)
    if entry.field not in _GOALS:
        return entry
    if entry.label.number or _SEVERAL.match(plain(entry.written)) is None:
        return entry
    return Heading(entry.written, entry.anchor)
