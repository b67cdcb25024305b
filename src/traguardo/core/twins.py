"""The same indicator at both levels of a plan: to be measured once, and used twice."""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.core.model import Plan
from traguardo.core.places import IndicatorPlace, operational_objectives, strategic_objectives
from traguardo.core.wording import gist

_TELLING_NAME = 2
_TELLING_ALGORITHM = 4

Twins = tuple[IndicatorPlace, IndicatorPlace]
"""A strategic indicator and the operational one that measures the same."""


def twins(plan: Plan) -> Iterator[Twins]:
    """Strategic and operational indicators with one name, or with one telling algorithm.

    Spelling, articles, singular and plural do not matter. Names of one word and algorithms of
    fewer than four telling words are too common to prove anything.
    """
    names: dict[tuple[str, ...], IndicatorPlace] = {}
    algorithms: dict[tuple[str, ...], IndicatorPlace] = {}
    for objective in strategic_objectives(plan):
        for place in objective.indicators():
            names.setdefault(gist(place.indicator.name), place)
            algorithms.setdefault(gist(place.indicator.algorithm), place)
    if not names:
        return
    for objective in operational_objectives(plan):
        for place in objective.indicators():
            name, algorithm = gist(place.indicator.name), gist(place.indicator.algorithm)
            twin = names.get(name) if len(name) >= _TELLING_NAME else None
            if twin is None and len(algorithm) >= _TELLING_ALGORITHM:
                twin = algorithms.get(algorithm)
            if twin is not None:
                yield twin, place


def measured_below(plan: Plan) -> dict[str, IndicatorPlace]:
    """By the path of a strategic indicator: the operational one through which it is measured."""
    found: dict[str, IndicatorPlace] = {}
    for strategic, operational in twins(plan):
        found.setdefault(strategic.path, operational)
    return found
