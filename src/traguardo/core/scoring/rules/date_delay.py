"""Date: in time is 100; each day late costs the points the system says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from traguardo.core.decimals import HUNDRED, ZERO
from traguardo.core.scoring.rules.outcome import Outcome, obstacle
from traguardo.core.targets.nodes import ByDate
from traguardo.core.values import Value


def date_delay(reading: ByDate, actual: Value, delay_points: Decimal) -> Outcome:
    """The day itself is in time; a "no" is 0; a "yes" without its date cannot be scored.

    A tolerance is in days; beyond it every day after the target date counts.
    """
    if actual is False:
        return Outcome("date_delay", ZERO, (("not_done", (("result", ZERO),)),))
    if actual is True:
        return obstacle("date_delay", "date_unknown")
    if not isinstance(actual, date):
        return obstacle("date_delay", "actual_not_comparable", actual=actual)
    late = (actual - reading.date).days
    facts = (("actual", actual), ("target", reading.date))
    if late <= (reading.tolerance or ZERO):
        return Outcome("date_delay", HUNDRED, (("in_time", facts),))
    figure = HUNDRED - late * delay_points
    lost = (("days", late), ("points", delay_points), ("result", figure))
    return Outcome("date_delay", figure, (("late", (*facts, *lost)),))
