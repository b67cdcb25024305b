"""Plain lines that open a part of the document, without the style of a heading.

`2.2.2 Obiettivi operativi 2025`, `5. Le schede operative`, `3. Schede obiettivo`.
"""

from __future__ import annotations

import re

from traguardo.documents.vocabulary_words import plain

_NUMBER = r"(?:(?:\d{1,2}(?:[.\s]\d{1,2}){0,3}|[ivx]{1,4}|[a-z])[.)]?\s*[-–—]?\s+)"
_OPENING = (
    r"(?:(?:le|gli|aree|ambiti|e|ed|schede|elenco|quadro|riepilogo|dettaglio|degli|dei|delle|di"
    r"|the|list|of|areas|operational|strategic|annual)\s+)*"
)
_HELD = (
    r"(?:obiettivi|indicatori|objectives|goals|indicators|kpis"
    r"|schede(?=\s+(?:obiettiv|operativ|strategic|indicator|progett))|schede\s+(?:degli|di)\s+obiettiv[io])\b"
)
_PART = re.compile(rf"\s*(?P<number>{_NUMBER})?{_OPENING}{_HELD}[^:;]{{0,60}}")
_LONGEST, _WORDS = 90, 10


def opens_part(text: str) -> bool:
    """Whether a short line only says that several objectives follow, of one kind.

    >>> opens_part("2.2.2 Obiettivi operativi 2025"), opens_part("Le schede operative 2026")
    (True, True)
    >>> opens_part("Gli obiettivi operativi sono affidati ai Servizi.")
    False
    """
    return _found(text) is not None


def numbered_part(text: str) -> bool:
    """Whether such a line has the number of a chapter, `3. Schede obiettivo`."""
    found = _found(text)
    return found is not None and found["number"] is not None


def _found(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST or "\n" in text or text.rstrip()[-1:] in {".", ";", ":", ","}:
        return None
    return _PART.fullmatch(plain(text)) if len(text.split()) <= _WORDS else None
