"""The levels of a computed status, and where a declared one contradicts it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from traguardo.core.model import DeclaredStatus


class Level(StrEnum):
    """How things stand at a date."""

    ACHIEVED = "achieved"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    TOO_EARLY = "too_early"
    NO_DATA = "no_data"


WORST_FIRST = (
    Level.OFF_TRACK,
    Level.AT_RISK,
    Level.NO_DATA,
    Level.TOO_EARLY,
    Level.ON_TRACK,
    Level.ACHIEVED,
)
JUDGED = (Level.OFF_TRACK, Level.AT_RISK, Level.ON_TRACK, Level.ACHIEVED)

_AGREES: Mapping[DeclaredStatus, frozenset[Level]] = MappingProxyType(
    {
        DeclaredStatus.ACHIEVED: frozenset({Level.ACHIEVED}),
        DeclaredStatus.ON_TRACK: frozenset({Level.ACHIEVED, Level.ON_TRACK}),
        DeclaredStatus.AT_RISK: frozenset({Level.AT_RISK, Level.OFF_TRACK}),
        DeclaredStatus.OFF_TRACK: frozenset({Level.AT_RISK, Level.OFF_TRACK}),
        DeclaredStatus.UNSTATED: frozenset(JUDGED),
    }
)


def worst(level: Level) -> int:
    """A key that sorts the worst level first."""
    return WORST_FIRST.index(level)


def disagrees(declared: DeclaredStatus, computed: Level) -> bool:
    """Whether an owner's word contradicts the figures; nothing contradicts where none judge."""
    return computed in JUDGED and computed not in _AGREES[declared]
