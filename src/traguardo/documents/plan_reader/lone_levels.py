"""A level of the plan and its number alone in a line, `DIRETTRICE II`: its title is the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.plan_reader.banners import opening_level
from traguardo.documents.plan_reader.entries import Blank, Entry, Header, Labelled, Text, below
from traguardo.documents.vocabulary import Label, recognise, recognise_column

_ALONE = re.compile(
    r"\s*(?P<level>[^\W\d][^\d\n:;,.]{2,40}?)\s+(?:(?:n|nr|num)\b[.°]?\s*|n°\s*)?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z]{1,3}[.\s-]?\d{1,2}(?:\.\d{1,2})*|[A-Z])"
    r"\s*[.:)–—-]?\s*",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"\d|[A-Z]")
_GOALS = {"strategic", "title"}
_BARE_AREA = "ar"
_TITLE = re.compile(r"\s*[«“\"]?[A-ZÀ-Ý0-9][^\n]{2,179}")
_OUTLINED = re.compile(r"\s*\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s")


def level_alone(text: str) -> Label | None:
    """The level a line names, with its number, and nothing else; None where it says another thing.

    >>> level_alone("PRIORITÀ POLITICA II").number, level_alone("Obiettivo strategico R.1").number
    ('II', 'R.1')
    >>> level_alone("Linea strategica") is None
    True
    """
    found = _ALONE.fullmatch(text)
    if found is None or not _COUNTS.match(found["number"]):
        return None
    label = recognise(found["level"])
    if label is not None and label.field in _GOALS:
        return None if label.misspelt else label._replace(number=found["number"])
    label = recognise_column(found["level"]) if label is None else label
    if label is None or label.misspelt or label.field != "area":
        return None
    return label._replace(number=found["number"])


def is_titled_by(label: Label, text: str) -> bool:
    """Whether the line below a level alone, `AREA 2`, can be its title."""
    if label.field != "area" or not label.number or level_alone(text):
        return False
    sentence = text.rstrip().endswith((".", ";", ":"))
    return not sentence and bool(_TITLE.fullmatch(text)) and not _OUTLINED.match(text)


def area_over_goals(entries: Sequence[Entry], position: int, entry: Text) -> Labelled | None:
    """`AREA 1 – Controlli` across a table over strategic objectives: no office, but an area."""
    found = opening_level(entry.text)
    if found is None or not is_bare_area(found[0]) or not found[0].number or entry.paired:
        return None
    label, written, value = found
    for other in below(entries, position):
        if isinstance(other, Labelled):
            goal = other.field == "strategic" and bool(other.value) and not other.outside
            place = entry.anchor
            return Labelled(label, value, place, written, place, entry.fill) if goal else None
        if not isinstance(other, Header | Blank):
            return None
    return None


def is_bare_area(label: Label) -> bool:
    """`AREA 2`, a word that offices, too, are called."""
    return label.field == "area" and label.key == _BARE_AREA
