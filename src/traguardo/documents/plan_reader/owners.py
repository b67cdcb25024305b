"""A unit and a person who both answer for an objective: the unit is its cost centre."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from traguardo.documents.plan_reader.entries import (
    Break,
    Column,
    Entry,
    Header,
    Labelled,
    above,
    below,
)
from traguardo.documents.vocabulary import plain

_UNIT = re.compile(
    r"\W*(?:struttura|unita|ufficio|servizio|settore|direzione|area|dipartimento|centro)"
    r"(?:\s+organizzativ[ao])?\s+responsabile\b|\W*responsible\s+(?:unit|office|department)\b"
)
_OWNERS = {"objective_owner", "responsible"}
_NEXT = {"title", "strategic", "area"}
_NEAR = 20
"""Entries within which a card says who answers for it."""


def names_unit(written: str) -> bool:
    """Whether a label of who answers asks for a unit: `Struttura responsabile`.

    >>> names_unit("Struttura responsabile"), names_unit("Responsabile di struttura")
    (True, False)
    """
    return _UNIT.match(plain(written)) is not None


def is_unit_beside_person(entries: Sequence[Entry], position: int, entry: Labelled) -> bool:
    """Whether the same card names a person besides."""
    if entry.field != "objective_owner" or not names_unit(entry.written):
        return False
    around = (above(entries, position), below(entries, position, _NEAR))
    return any(_names_person(side, outside=entry.outside) for side in around)


def has_person(columns: Iterable[Column]) -> bool:
    """Whether a column names a person who answers."""
    return any(one.field in _OWNERS and not names_unit(one.written) for one in columns)


def _names_person(entries: Iterable[Entry], *, outside: bool) -> bool:
    for count, entry in enumerate(entries):
        if count > _NEAR or isinstance(entry, Header) or (isinstance(entry, Break) and not outside):
            return False
        if isinstance(entry, Labelled):
            if entry.field in _NEXT:
                return False
            if entry.field == "objective_owner" and not names_unit(entry.written):
                return True
    return False
