"""The computed status of an objective, from those of its indicators."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from traguardo.core.decimals import ZERO, exact
from traguardo.core.model import Objective
from traguardo.core.monitoring.judgement import ComputedStatus, indicator_status
from traguardo.core.monitoring.level import JUDGED, Level
from traguardo.core.scoring.score import Step
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.core.scoring.totals import declared_shares

QUARTER = Decimal("0.25")
HALF = Decimal("0.5")


def objective_status(
    objective: Objective, year: int, at: date, system: MeasurementSystem
) -> ComputedStatus:
    """The weighted worst of the indicators' levels.

    No data for more than half of the weight: no data. Else, over the weight that can be judged,
    the worst level that together with the worse ones carries at least a quarter of it; anything
    off track makes it at risk at least; achieved only where everything is.
    """
    levels = [indicator_status(one, year, at, system).level for one in objective.indicators]
    with exact():
        shares = declared_shares(objective)
        level = weighted_level(list(zip(levels, shares, strict=True)))
    counts = {one: levels.count(one) for one in Level if one in levels}
    facts = tuple((one.value, str(number)) for one, number in counts.items())
    return ComputedStatus(level, Step("status_of_objective", (*facts, ("level", level.value))))


def weighted_level(weighed: list[tuple[Level, Decimal]]) -> Level:
    """The level of levels with their weights (any scale)."""
    weight = dict.fromkeys(Level, ZERO)
    for level, share in weighed:
        weight[level] += share
    judged = sum((weight[level] for level in JUDGED), ZERO)
    whole = sum(weight.values(), ZERO)
    if weight[Level.NO_DATA] > whole * HALF or not whole:
        return Level.NO_DATA
    if not judged:
        return Level.TOO_EARLY if weight[Level.TOO_EARLY] else Level.NO_DATA
    return _of_judged(weight, judged, whole)


def _of_judged(weight: dict[Level, Decimal], judged: Decimal, whole: Decimal) -> Level:
    if weight[Level.ACHIEVED] == whole:
        return Level.ACHIEVED
    reached = ZERO
    found = Level.ON_TRACK
    for level in (Level.OFF_TRACK, Level.AT_RISK, Level.ON_TRACK):
        reached += weight[level]
        if reached >= judged * QUARTER:
            found = level
            break
    return Level.AT_RISK if found is Level.ON_TRACK and weight[Level.OFF_TRACK] else found
