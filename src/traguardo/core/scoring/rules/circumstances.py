"""What a rule may need beside the reading and the actual."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from traguardo.core.scoring.system import MeasurementSystem


class Circumstances(NamedTuple):
    """The system in force, and the figures a target may refer to (None where there are none).

    `baseline`: where the indicator started. `previous`: the actual of the reference year.
    `lower_is_better`: which way is worse, for a target that only says "keep". `adds_up`: whether
    the figure starts from nothing every year, so that last year's is no place to start from.
    """

    system: MeasurementSystem
    baseline: Decimal | None = None
    previous: Decimal | None = None
    lower_is_better: bool = False
    adds_up: bool = False
