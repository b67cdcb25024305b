"""A figure that adds up over the year starts from nothing, whatever last year came to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from traguardo.core.accumulation import infer_accumulation
from traguardo.core.calendar import Period, Span
from traguardo.core.model import Accumulation, Indicator, Measurement, Target
from traguardo.core.scoring.indicator import score_indicator
from traguardo.core.scoring.system import SIMPLE
from traguardo.core.targets.nodes import AtLeast, IncreaseBy

TEN_MORE = Target(2026, "+10% rispetto a 240", IncreaseBy(Decimal(10), "240", unit="%"))
HALF = Measurement(Period(2026, Span.HALF, 1), Decimal(132))


def scored(accumulation: Accumulation) -> Decimal | None:
    indicator = Indicator(targets=(TEN_MORE,), measurements=(HALF,), accumulation=accumulation)
    return score_indicator(indicator, 2026, date(2026, 6, 30), SIMPLE).achievement


def test_a_flow_counts_as_a_share_of_the_target() -> None:
    assert scored(Accumulation.FLOW) == 50


def test_a_level_counts_from_the_reference() -> None:
    assert scored(Accumulation.STOCK) == 0


def test_hours_over_hours_in_per_cent_are_a_ratio() -> None:
    hours = "ore di apertura / ore previste"
    reading = AtLeast(Decimal(95), unit="%")
    in_per_cent = Indicator(algorithm=hours, targets=(Target(2026, "95%", reading),))
    assert infer_accumulation(in_per_cent) is Accumulation.RATIO
    assert infer_accumulation(Indicator(algorithm=hours)) is Accumulation.MEAN
