"""Whom or what a text of the plan means: proposed among known names, for a person to confirm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from traguardo.core.wording import gist, is_pending, words

_ALIKE = 0.8
"""How much of two names must agree for one to be the other, written otherwise."""
_KINDS = frozenset(gist("ufficio servizio area settore azienda speciale camera commissione gruppo"))
"""Words that many units have: alone they name none."""
_TELLING = 4
"""A shorter word alone (`di`, `dott`) names nobody."""


class Closeness(StrEnum):
    """Why a name was proposed: the same words, one within the other, or much alike."""

    SAME = "same"
    PART = "part"
    ALIKE = "alike"


_RANK = tuple(Closeness)


@dataclass(frozen=True, slots=True)
class Match:
    """The key of the name that a text seems to mean, and why."""

    key: int
    closeness: Closeness


def unit_meant(text: str, names: Mapping[int, str]) -> Match | None:
    """The unit a cost centre means; None where no name, or more than one, is as close."""
    if is_pending(text) or not gist(text):
        return None
    return _only({key: _unit_closeness(gist(text), gist(name)) for key, name in names.items()})


def person_meant(text: str, names: Mapping[int, str]) -> Match | None:
    """The person a text names; None where nobody, or more than one, is named as closely.

    Order and titles do not matter (`Dott.ssa Rivalta Anna`); the surname alone is a part.
    """
    said = words(text)
    return _only({key: _person_closeness(said, words(name)) for key, name in names.items()})


def _only(found: Mapping[int, Closeness | None]) -> Match | None:
    """The closest; none where two are as close, and a person must say which."""
    for closeness in _RANK:
        keys = [key for key, one in found.items() if one is closeness]
        if keys:
            return Match(keys[0], closeness) if len(keys) == 1 else None
    return None


def _unit_closeness(said: tuple[str, ...], name: tuple[str, ...]) -> Closeness | None:
    if not name:
        return None
    if said == name:
        return Closeness.SAME
    if (_telling(name) and _within(name, said)) or (_telling(said) and _within(said, name)):
        return Closeness.PART
    alike = SequenceMatcher(None, " ".join(said), " ".join(name), autojunk=False).ratio()
    return Closeness.ALIKE if alike >= _ALIKE else None


def _telling(few: tuple[str, ...]) -> bool:
    return any(len(word) > _TELLING and word not in _KINDS for word in few)


def _within(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    return any(many[at : at + len(few)] == few for at in range(len(many) - len(few) + 1))


def _person_closeness(said: tuple[str, ...], name: tuple[str, ...]) -> Closeness | None:
    if len(name) > 1 and set(name) <= set(said):
        return Closeness.SAME
    surname = name[-1] if name else ""
    if len(surname) >= _TELLING and surname in said and not set(name[:-1]) & set(said):
        return Closeness.PART
    return None
