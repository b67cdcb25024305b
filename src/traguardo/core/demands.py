"""What readings ask for, compared with one another: the same, more, or less."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from traguardo.core.decimals import exact
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    DecreaseBy,
    Equal,
    IncreaseBy,
    LessThan,
    MoreThan,
    Reading,
)


def same_demand(one: Reading, other: Reading) -> bool:
    """Whether both ask for the same, whatever year and notes say; no unit agrees with any unit."""
    unit = one.unit if other.unit else ""
    return _bare(one, unit) == _bare(other, other.unit if unit else "")


def _bare(reading: Reading, unit: str) -> Reading:
    return replace(reading, year=None, note="", assumed=False, unit=unit)


def floor_of(reading: Reading) -> Decimal | None:
    """The least value that still meets it (or its open border); None where there is no least."""
    if isinstance(reading, AtLeast | MoreThan | Between | Equal):
        with exact():
            return reading.value - (reading.tolerance or 0)
    return None


def ceiling_of(reading: Reading) -> Decimal | None:
    """The greatest value that still meets it; None where there is no greatest."""
    if isinstance(reading, Between):
        top = reading.upper
    elif isinstance(reading, AtMost | LessThan | Equal):
        top = reading.value
    else:
        return None
    with exact():
        return top + (reading.tolerance or 0)


def is_easier(before: Reading, after: Reading) -> bool:
    """Whether `after` surely asks for less than `before` did; False where they do not compare."""
    if isinstance(before, ByDate) and isinstance(after, ByDate):
        return after.date > before.date
    for change in (IncreaseBy, DecreaseBy):
        if isinstance(before, change) and isinstance(after, change):
            return before.unit == after.unit and after.value < before.value
    return _wider(before, after)


def _wider(before: Reading, after: Reading) -> bool:
    """Whether a limit moved outwards or fell away, and none moved inwards."""
    if before.unit != after.unit:
        return False
    low, high = floor_of(before), ceiling_of(before)
    new_low, new_high = floor_of(after), ceiling_of(after)
    if new_low is None and new_high is None:
        return False
    lowered = low is not None and (new_low is None or new_low < low)
    raised = high is not None and (new_high is None or new_high > high)
    tightened = (new_low is not None and (low is None or new_low > low)) or (
        new_high is not None and (high is None or new_high < high)
    )
    return (lowered or raised) and not tightened
