"""Whether a figure lies so far from the last one that a slip of the finger is likelier than it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from traguardo.core.calendar import Period
from traguardo.core.model import Measurement

TIMES = Decimal(10)
"""So many times more, or less, is far: a zero or a comma out of place."""
SMALL = Decimal(20)
"""Below it a figure may well grow tenfold: from one seminar to twelve."""
_SPANS = 2


def is_far(figure: Decimal, before: Decimal) -> bool:
    """Whether one is ten times the other or more; where one is 0, or both small, nobody knows."""
    low, high = sorted((abs(figure), abs(before)))
    return bool(low) and high >= SMALL and high >= TIMES * low


def comparable(measurements: Iterable[Measurement], period: Period) -> Measurement | None:
    """The last words on the nearest earlier period of about the same length, if there are any."""
    earlier = [one for one in measurements if _suits(one.period, period)]
    return (
        max(enumerate(earlier), key=lambda one: (one[1].period.end, one[0]))[1] if earlier else None
    )


def _suits(before: Period, period: Period) -> bool:
    short, long = sorted((before.months, period.months))
    return before.end < period.start and long <= _SPANS * short
