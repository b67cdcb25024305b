"""How many of the drawn year-ends meet the targets."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from traguardo.core.model import Indicator
from traguardo.core.scoring.indicator import circumstances
from traguardo.core.scoring.rules.change import plain, reference_value
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    DecreaseBy,
    Equal,
    IncreaseBy,
    Keep,
    LessThan,
    MoreThan,
    Reading,
)
from traguardo.forecast.season import Draws


def met_share(
    indicator: Indicator, year: int, draws: Draws, system: MeasurementSystem
) -> Decimal | None:
    """Per cent of the draws that meet every target of the year; None where one has no bounds."""
    readings = [target.reading for target in indicator.targets_for(year)]
    if not readings:
        return None
    met = np.ones(len(draws), dtype=bool)
    for reading in readings:
        absolute = _absolute(reading, indicator, year, system)
        hits = None if absolute is None else _hits(absolute, draws)
        if hits is None:
            return None
        met &= hits
    return (Decimal(int(met.sum())) * 100 / len(draws)).quantize(Decimal("0.1"))


def _absolute(
    reading: Reading | None, indicator: Indicator, year: int, system: MeasurementSystem
) -> Reading | None:
    """The reading with its reference worked in; None where the reference is not known."""
    if not isinstance(reading, IncreaseBy | DecreaseBy | Keep):
        return reading
    case = circumstances(indicator, reading, year, system)
    reference = reference_value(reading, case)
    return None if reference is None else plain(reading, reference, case)


def _hits(reading: Reading, draws: Draws) -> NDArray[np.bool_] | None:
    slack = float(reading.tolerance or 0)
    match reading:
        case AtLeast():
            return draws >= float(reading.value) - slack
        case AtMost():
            return draws <= float(reading.value) + slack
        case MoreThan():
            return draws > float(reading.value) - slack
        case LessThan():
            return draws < float(reading.value) + slack
        case Between():
            return _inside(draws, (reading.value, reading.upper), slack)
        case Equal():
            return _inside(draws, (reading.value, reading.value), slack)
    return None


def _inside(draws: Draws, ends: Sequence[Decimal], slack: float) -> NDArray[np.bool_]:
    low, high = (float(end) for end in ends)
    return (draws >= low - slack) & (draws <= high + slack)
