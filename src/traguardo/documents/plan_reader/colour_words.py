"""A review that is the name of a colour, `Semaforo: verde`: a colour copied out of its cell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from traguardo.core.model import DeclaredStatus
from traguardo.documents.plan_reader.fields.statuses import Stated, read_status
from traguardo.documents.vocabulary_words import plain

_NAMES = {
    DeclaredStatus.ON_TRACK: r"verde|green",
    DeclaredStatus.AT_RISK: r"gialla|giallo|arancio|arancione|ambra|amber|yellow|orange",
    DeclaredStatus.OFF_TRACK: r"rosso|rossa|red",
}
_ALONE = {
    status: re.compile(rf"\W*(?:(?:semaforo|colore|bollino|luce|colou?r|light)\W+)?(?:{names})\W*")
    for status, names in _NAMES.items()
}
_WITHIN = {status: re.compile(rf"\b(?:{names})\b") for status, names in _NAMES.items()}


def stated_by_colour(text: str, legend: Iterable[str]) -> Stated:
    """What the name of a colour in the first line states: what the legend says of it, else usual.

    >>> stated_by_colour("Semaforo giallo", ()).status.value
    'at_risk'
    >>> bool(stated_by_colour("Verde pubblico", ()))
    False
    """
    first = plain(text.split("\n")[0])
    for status, alone in _ALONE.items():
        if alone.fullmatch(first):
            told = (read_status(row) for row in legend if _WITHIN[status].search(plain(row)))
            return next(filter(bool, told), Stated(status))
    return Stated()
