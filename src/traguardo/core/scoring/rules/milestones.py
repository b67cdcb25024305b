"""Milestones: the share of the steps' weight that has been reached."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.decimals import HUNDRED, ZERO
from traguardo.core.scoring.rules.outcome import Outcome, obstacle
from traguardo.core.targets.nodes import Milestones
from traguardo.core.values import Value


def milestones(reading: Milestones, actual: Value) -> Outcome:
    """The actual is the per cent of weight reached (0-100); a yes is all of it, a no nothing."""
    if isinstance(actual, bool):
        actual = HUNDRED if actual else ZERO
    if not isinstance(actual, Decimal) or not 0 <= actual <= 100:
        return obstacle("milestones", "actual_not_comparable", actual=actual)
    facts = (("steps", len(reading.steps)), ("result", actual))
    return Outcome("milestones", actual, (("milestones", facts),))
