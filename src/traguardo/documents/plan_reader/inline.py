"""A label and its value in one cell or paragraph: `Area strategica: …`, `KPI 1.1 – …`."""

from __future__ import annotations

import re
from functools import lru_cache

from traguardo.documents.vocabulary import Label, recognise, spoken
from traguardo.documents.vocabulary_words import plain

_COLON = re.compile(r"\s*([^:=\n]{2,120}?)\s*[:=]\s*(.*)", re.DOTALL)
_EXPLAINED = re.compile(r"\s*[A-Z][A-Z./]{1,7}\s*=\s*[a-zà-ÿ]")
"""`KPI = indicatore chiave`: what an acronym means, nobody's indicator."""
_LINE = re.compile(r"\s*([^\n]{2,120}?)\s*\n\s*(\S.*)", re.DOTALL)
_DASH = re.compile(r"\s*([^\n–—]{2,60}?)\s*(?:\s[-–—·•]\s?|[–—])\s*(\S.*)", re.DOTALL)
_QUOTED = re.compile(r"\s*([^\n“«\"]{2,60}?)\s*([“«\"].*)", re.DOTALL)
_NUMBERED = re.compile(
    r"\s*([^\W\d][^\d\n]{1,40}?)\s*(\d{1,3}(?:\s?[.,]\s?\d{1,3})*(?:\.[a-z](?!\w))?)[.)°º]*(?:\s*[-–—:·•]\s*|\s+)(\S.*)",
    re.DOTALL,
)
_LETTERS = ".abcdefghijklmnopqrstuvwxyz"
_LETTERED = re.compile(
    r"\s*([^\W\d][^\d\n]{1,40}?)\s+((?:[A-Z]|[IVX]{2,4})(?=\s*[-–—:·•]|[.)]\s+[A-ZÀ-Ý“«])|(?:[IVX]{1,4}|[A-Z]{1,3})/\d{1,3}|(?!N\.?\s)[A-Z]{1,3}[.\s]?\d{1,2}(?:\.\d{1,2})*(?:\.[a-z])?)\s*(?:[-–—:·•]\s*|[.)]\s+)(\S.*)",
    re.DOTALL,
)
_LEVELLED = re.compile(
    r"\s*([^\W\d][^\d\n]{1,40}?)\s+((?:(?:OO|OS|OP|OG|AS|KPI)[.\s-]?|[A-Z]{1,3}\.)\d{1,2}(?:\.\d{1,2})*(?:\.[a-z])?"
    r"|[A-Z]\d{1,2}(?:\.\d{1,2})+)[.)]?\s+([A-ZÀ-Ý“«].*)",
    re.DOTALL,
)
"""`Obiettivo operativo OO1.1 Aprire …`: a code that says its level needs no mark behind it."""
_PREPOSED = re.compile(
    r"\W*(?:per|con|nel|nell|nella|nello|dell|della|del|dal|dall|all|al|sull|sul|for|with|of|in)\b",
    re.IGNORECASE,
)
"""Words before which an objective is only spoken of: `Per l'obiettivo n. 3 si propone …`."""
_SPOKEN_OF = re.compile(
    r"(?:è|sono|viene|vengono|verr\w+|sar\w+|si|non|ha|hanno|is|are|was|were|will|has|have)\s",
    re.IGNORECASE,
)
"""`Il KPI 9 è rilevato ad anni alterni`: what goes on with a verb names nothing."""
_TELLS = re.compile(r"[a-zà-ÿ].{60,}[.;]\s*\Z", re.DOTALL)
"""`Pillar 1 groups the research lines that …`: a sentence about it."""
_FEW_LETTERS = 3
"""`Indicatori 25-27`: below so many letters a number is followed by no words."""
_STOP = re.compile(r"\s*([^\W\d][^\n.:;]{3,40}?)\.\s+(\S.*)", re.DOTALL)
_TOLD = {"description", "expected_results", "expected_benefits", "objective_owner", "source"}
"""Fields of running text, whose label a full stop may set off."""
_PERIOD = re.compile(
    r"(?:(?:per\s+l['’]\s*)?(?:anno|annualità|triennio|esercizio|year|fiscal year|fy)\s*)?"
    r"(?:19|20)\d\d(?:\s*[-–—/]\s*(?:19|20)?\d\d)?",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s*(?:(?:obiettivi|aree|objectives|areas|goals)\b|ob\w*\.?\s+\w+i\b)")
_HEADS = {"area", "strategic", "title", "mission", "programme"}
"""Fields whose label may be set off from the value by a dash, a quote or a number alone."""
_MONITORING = re.compile(
    r"\s*((?:stato\s+(?:del\s+)?)?monitoraggio(?:\s+\w+)?)\s+((?:non\s+|parzialmente\s+)?in\s+linea\b.*|"
    r"revisione\b.*|obiettivo\s+(?:\w+\s+)?raggiunto\b.*)",
    re.DOTALL | re.IGNORECASE,
)


def split_label(text: str) -> tuple[Label, str, str] | None:
    """The label a text opens with, as written, and the rest; None where it opens with none.

    >>> split_label("Area strategica: servizi")[1:]
    ('Area strategica', 'servizi')
    """
    return _split(text, spoken())


def is_period(text: str) -> bool:
    """Whether words name years and nothing else: `Obiettivi – anno 2025` has no title."""
    return _PERIOD.fullmatch(text.strip(" .()")) is not None


@lru_cache(maxsize=1024)
def _split(text: str, _of: object) -> tuple[Label, str, str] | None:
    """Remembered for each vocabulary `_of` itself."""
    return (
        _lettered(text)
        or _by(_COLON, text)
        or _numbered(text)
        or _by(_LINE, text)
        or _dashed(text)
        or _by(_QUOTED, text, _HEADS)
        or _by(_STOP, text, _TOLD)
        or _by(_MONITORING, text, {"review"})
    )


def opening_label(text: str) -> tuple[Label, str, str | None] | None:
    """The label a cell is (its value None), or opens with; the words after a colon are a value.

    Unless they only explain the label: `Budget: proventi e oneri` names a field and no more.
    """
    whole, found = recognise(text), split_label(text)
    if found and (whole is None or whole.misspelt or _states(found, text) or _titles(found, text)):
        return found
    return None if whole is None else (whole, text, None)


def _titles(found: tuple[Label, str, str], text: str) -> bool:
    """`Obiettivo operativo 1.1.1⏎Rafforzare i servizi`: the title in a line of its own."""
    label, written, value = found
    titled = label.field in {"title", "strategic"} and bool(label.number)
    return titled and text.strip() == f"{written}\n{value}" and len(value.split()) > 1


def _states(found: tuple[Label, str, str], text: str) -> bool:
    label, written, value = found
    after = text[text.find(written) + len(written) :].lstrip(" ")
    if not value or not after.startswith(":") or "\n" in after[: after.find(value)]:
        return False
    explained = recognise(value)
    number_only = label.field == "number" and not any(map(str.isalpha, value))
    return not number_only and (explained is None or explained.field != label.field)


def _by(
    pattern: re.Pattern[str], text: str, allowed: set[str] | None = None
) -> tuple[Label, str, str] | None:
    found = pattern.match(text)
    if not found:
        return None
    if pattern is _COLON and _EXPLAINED.match(text):
        return None
    label = recognise(found.group(1))
    if label is None or label.misspelt or (allowed is not None and label.field not in allowed):
        return None
    if label.field in _HEADS and is_period(found.group(2)):
        return None
    return label, found.group(1), found.group(2)


def _dashed(text: str) -> tuple[Label, str, str] | None:
    """`Area strategica – Servizi`; after a plural, `Ob. operativi – …`, words only explain it."""
    found = _by(_DASH, text, _HEADS)
    return None if found and _SEVERAL.match(plain(found[1])) else found


def _lettered(text: str) -> tuple[Label, str, str] | None:
    """`Area strategica B – …`, `Obiettivo A.1: …`: a code that opens with a letter."""
    found = _LETTERED.match(text) or _LEVELLED.match(text)
    if not found:
        return None
    written, code, rest = found.groups()
    label = recognise(written)
    if label is None or label.misspelt or label.field not in {*_HEADS, "name", "number"}:
        return None
    return label._replace(number=code), f"{written} {code}", rest


def _numbered(text: str) -> tuple[Label, str, str] | None:
    found = _NUMBERED.match(text)
    if not found or _PREPOSED.match(text) or _SPOKEN_OF.match(found.group(3)):
        return None
    written, number, rest = found.groups()
    unparted = text[found.end(2) : found.start(3)].isspace()
    if sum(map(str.isalpha, rest)) < _FEW_LETTERS or (unparted and _TELLS.match(rest)):
        return None
    label = recognise(f"{written} {number.rstrip(_LETTERS)}")
    if label is not None and number[-1].isalpha():
        label = label._replace(number=number)
    if label is None or label.field not in {*_HEADS, "number", "name"}:
        return None
    return label, f"{written} {number}", rest
