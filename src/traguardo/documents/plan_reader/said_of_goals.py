"""`Referente per entrambi gli obiettivi: …`: said of the strategic objectives of an area, too."""

from __future__ import annotations

import re
from collections.abc import Mapping

from traguardo.core.model import KeptNote
from traguardo.documents.vocabulary_words import plain

_OF_GOALS = re.compile(
    r"\b(?:entramb[ie]|ambedue|tutti(?:\W+(?:e\W+)?\w+)?|ciascun\w*|ogni|singol[io]|seguenti|both|all|each|following)\b"
    r"\W+(?:(?:gli|i|dei|degli|of|the)\W+){0,2}(?:obiettiv[io]|objectives?|goals?)\b"
    r"|\b(?:degli|dei|of\s+the)\s+(?:obiettivi|objectives|goals)\b"
)
_OWNING = ("responsible", "cost_centre")


def said_of_goals(held: Mapping[str, KeptNote]) -> dict[str, KeptNote]:
    """What is held of all the objectives below, where its label says that it is of objectives."""
    notes = ((name, held[name]) for name in _OWNING if name in held)
    return {name: note for name, note in notes if _OF_GOALS.search(plain(note.label))}
