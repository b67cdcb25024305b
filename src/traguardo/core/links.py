"""What of the operational part serves or repeats the strategic part: proposed, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from traguardo.core.model import Plan
from traguardo.core.places import (
    IndicatorPlace,
    ObjectivePlace,
    operational_objectives,
    strategic_objectives,
)
from traguardo.core.wording import fold, gist

_ALIKE = 0.6
"""How much of the telling words of two texts must be the same for them to be alike."""
_TELLING_NAME, _TELLING_ALGORITHM, _TELLING_OVERLAP = 2, 4, 3
"""Fewer telling words than these are too common to prove anything."""


class Reason(StrEnum):
    """Why two things belong together."""

    SAME_NAME = "same_name"
    SAME_ALGORITHM = "same_algorithm"
    ALIKE = "alike"
    SAME_UNIT = "same_unit"
    SAME_TITLE = "same_title"
    SAME_INDICATOR = "same_indicator"


_STRENGTH = {
    Reason.SAME_NAME: 70,
    Reason.SAME_ALGORITHM: 60,
    Reason.ALIKE: 40,
    Reason.SAME_UNIT: 10,
    Reason.SAME_TITLE: 70,
    Reason.SAME_INDICATOR: 50,
}


@dataclass(frozen=True, slots=True)
class LinkProposal:
    """Two places, strategic and operational, and why they seem to belong together.

    Indicators: the same one at both levels, to be measured once. Objectives: the operational one
    serves the strategic one. A person decides.
    """

    strategic: ObjectivePlace | IndicatorPlace
    operational: ObjectivePlace | IndicatorPlace
    reasons: tuple[Reason, ...]

    @property
    def strength(self) -> int:
        """How much speaks for it, up to 100."""
        return min(100, sum(_STRENGTH[reason] for reason in self.reasons))


def indicator_links(plan: Plan) -> Iterator[LinkProposal]:
    """For each operational indicator the strategic one it most likely is, where there is one."""
    above = [_Words(one) for objective in strategic_objectives(plan) for one in _of(objective)]
    for objective in operational_objectives(plan):
        for place in _of(objective):
            below = _Words(place)
            yield from _strongest(
                LinkProposal(one.place, place, reasons)
                for one in above
                if (reasons := tuple(_alike(one, below)))
            )


def objective_links(plan: Plan) -> Iterator[LinkProposal]:
    """For each operational objective the strategic one it most likely serves, where there is one.

    By its title, or because an indicator of the strategic objective is measured in it.
    """
    shared = {
        (one.strategic.parent.path, one.operational.parent.path)
        for one in indicator_links(plan)
        if isinstance(one.strategic, IndicatorPlace) and isinstance(one.operational, IndicatorPlace)
    }
    above = list(strategic_objectives(plan))
    for place in operational_objectives(plan):
        yield from _strongest(
            LinkProposal(one, place, reasons)
            for one in above
            if (reasons := tuple(_serves(one, place, shared)))
        )


def _of(objective: ObjectivePlace) -> Iterator[IndicatorPlace]:
    return objective.indicators()


class _Words:
    """An indicator with the telling words of its name and algorithm."""

    def __init__(self, place: IndicatorPlace) -> None:
        self.place = place
        self.name = gist(place.indicator.name)
        self.algorithm = gist(place.indicator.algorithm)
        self.unit = fold(place.indicator.unit)


def _alike(one: _Words, other: _Words) -> Iterator[Reason]:
    same_unit = one.unit != "" and one.unit == other.unit
    same_name = one.name == other.name and len(one.name) >= _TELLING_NAME
    same_words = one.algorithm == other.algorithm and len(one.algorithm) >= _TELLING_ALGORITHM
    if same_name:
        yield Reason.SAME_NAME
    if same_words:
        yield Reason.SAME_ALGORITHM
    if not (same_name or same_words):
        if not (same_unit and _overlap(one.name, other.name)):
            return
        yield Reason.ALIKE
    if same_unit:
        yield Reason.SAME_UNIT


def _serves(
    above: ObjectivePlace, below: ObjectivePlace, shared: set[tuple[str, str]]
) -> Iterator[Reason]:
    one, other = gist(above.objective.title), gist(below.objective.title)
    if one == other and len(one) >= _TELLING_NAME:
        yield Reason.SAME_TITLE
    elif _overlap(one, other):
        yield Reason.ALIKE
    if (above.path, below.path) in shared:
        yield Reason.SAME_INDICATOR


def _overlap(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    words, others = set(one), set(other)
    both = len(words & others)
    return both >= _TELLING_OVERLAP and both >= _ALIKE * len(words | others)


def _strongest(found: Iterable[LinkProposal]) -> Iterator[LinkProposal]:
    """The one for which most speaks; of equals the first."""
    best: LinkProposal | None = None
    for one in found:
        if best is None or one.strength > best.strength:
            best = one
    if best is not None:
        yield best
