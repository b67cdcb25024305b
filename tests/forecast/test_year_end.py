"""A forecast says its method, or honestly that it is too early."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from traguardo.core.calendar import Period, Span
from traguardo.core.model import Accumulation, Frequency, Indicator, Measurement, Target
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    Done,
    Equal,
    IncreaseBy,
    LessThan,
    Milestone,
    Milestones,
    MoreThan,
    Reading,
)
from traguardo.core.values import Input, Missing, Value
from traguardo.forecast.words import sentences
from traguardo.forecast.year_end import forecast

JULY = date(2026, 7, 1)
H1 = Period(2026, Span.HALF, 1)


def flow(*figures: int, reading: Reading | None = None, year: int = 2026) -> Indicator:
    """A count by half-years, with a target."""
    measured = tuple(
        Measurement(Period(year, Span.HALF, place), Decimal(figure))
        for place, figure in enumerate(figures, 1)
    )
    targets = () if reading is None else (Target(2026, "", reading),)
    return Indicator(accumulation=Accumulation.FLOW, measurements=measured, targets=targets)


def measured(value: Value, accumulation: Accumulation, *inputs: tuple[str, int]) -> Indicator:
    raw = tuple(Input(name, Decimal(figure)) for name, figure in inputs)
    return Indicator(accumulation=accumulation, measurements=(Measurement(H1, value, raw),))


def test_half_the_year_at_a_steady_pace_foresees_about_the_double() -> None:
    foreseen = forecast(flow(100, reading=AtLeast(Decimal(150))), 2026, JULY)
    assert foreseen.central is not None
    assert abs(foreseen.central - 200) < 3
    assert foreseen.low is not None
    assert foreseen.high is not None
    assert 100 < foreseen.low < foreseen.central < foreseen.high
    assert foreseen.probability is not None
    assert foreseen.probability > 99


@pytest.mark.parametrize(
    ("reading", "likely"),
    [
        (AtLeast(Decimal(300)), False),
        (AtMost(Decimal(300)), True),
        (MoreThan(Decimal(120)), True),
        (LessThan(Decimal(120)), False),
        (Between(Decimal(120), Decimal(300)), True),
        (Equal(Decimal(200), tolerance=Decimal(80)), True),
        (IncreaseBy(Decimal(50), reference="100"), True),
    ],
)
def test_the_probability_follows_the_target(reading: Reading, *, likely: bool) -> None:
    probability = forecast(flow(100, reading=reading), 2026, JULY).probability
    assert probability is not None
    assert (probability > 90) is likely


def test_a_target_without_its_reference_has_no_probability() -> None:
    indicator = flow(100, reading=IncreaseBy(Decimal(5), unit="%", reference="2025"))
    assert forecast(indicator, 2026, JULY).probability is None
    assert forecast(flow(100), 2026, JULY).probability is None
    assert forecast(flow(100, reading=Done()), 2026, JULY).probability is None


def test_looking_twice_says_the_same() -> None:
    assert forecast(flow(41), 2026, JULY) == forecast(flow(41), 2026, JULY)


def test_earlier_years_tell_the_season() -> None:
    earlier = flow(20, 180, year=2025).measurements
    indicator = replace(flow(20), measurements=(*earlier, *flow(20).measurements))
    foreseen = forecast(indicator, 2026, JULY)
    assert foreseen.central is not None
    assert foreseen.central > 150
    assert "(anni 2025)" in " ".join(sentences(foreseen))


def test_a_year_that_is_over_is_what_it_is() -> None:
    foreseen = forecast(flow(60, 50, reading=AtLeast(Decimal(110))), 2026, date(2027, 1, 1))
    assert (foreseen.central, foreseen.low, foreseen.high) == (110, 110, 110)
    assert foreseen.probability == 100
    assert sentences(foreseen, "en") == ("The year is over: the value is the measured one.",)


YES = measured(True, Accumulation.STOCK)
RATIO = measured(Decimal(50), Accumulation.RATIO, ("numerator", 5), ("denominator", 10))


@pytest.mark.parametrize(
    ("indicator", "said"),
    [
        (Indicator(frequency=Frequency.HALF_YEARLY), "nessun valore è stato rilevato"),
        (Indicator(), "non è ancora dovuta"),
        (measured(Missing.SUSPENDED, Accumulation.FLOW), "sospeso"),
        (
            measured(Decimal(0), Accumulation.RATIO, ("numerator", 0), ("denominator", 0)),
            "alcun caso",
        ),
        (YES, "singolo fatto"),
        (measured(date(2026, 5, 1), Accumulation.DATE), "singolo fatto"),
        (measured(Decimal(40), Accumulation.MILESTONE), "singolo fatto"),
        (measured(Decimal(7), Accumulation.STOCK), "ne servono 5"),
        (measured(Decimal(-7), Accumulation.FLOW), "negativo"),
        (measured(Decimal(50), Accumulation.RATIO), "numeratore e denominatore"),
        (measured(Decimal(9), Accumulation.MEAN), "numeratore e denominatore"),
        (
            measured(Decimal(9), Accumulation.MEAN, ("total", -9), ("cases", 3)),
            "negativo",
        ),
        (
            measured(Decimal(0), Accumulation.RATIO, ("numerator", 12), ("denominator", 10)),
            "non è parte",
        ),
        (replace(measured(Decimal(900), Accumulation.FLOW), unit="€"), "quattro periodi"),
    ],
)
def test_where_nothing_can_be_said_it_says_why(indicator: Indicator, said: str) -> None:
    foreseen = forecast(indicator, 2026, JULY)
    assert foreseen.too_early
    assert foreseen.probability is None
    assert said in " ".join(sentences(foreseen))


def test_every_milestone_reached_is_certain() -> None:
    steps = Milestones(steps=(Milestone("bando", Decimal(40)), Milestone("avvio", Decimal(60))))
    indicator = replace(
        measured(Decimal(100), Accumulation.MILESTONE, ("1", 100), ("2", 100)),
        targets=(Target(2026, "", steps),),
    )
    foreseen = forecast(indicator, 2026, JULY)
    assert (foreseen.low, foreseen.high) == (100, 100)
    half_done = replace(
        indicator,
        measurements=measured(Decimal(40), Accumulation.MILESTONE, ("1", 100)).measurements,
    )
    assert forecast(half_done, 2026, JULY).too_early


def test_a_share_stays_a_share() -> None:
    foreseen = forecast(replace(RATIO, unit="%"), 2026, JULY)
    assert foreseen.low is not None
    assert foreseen.high is not None
    assert 0 <= foreseen.low < 50 < foreseen.high <= 100


def test_the_levels_taken_are_those_without_a_hole() -> None:
    months = tuple(
        Measurement(Period(2026, Span.MONTH, month), Decimal(100 + month))
        for month in (1, 3, 4, 5, 6)
    )
    indicator = Indicator(accumulation=Accumulation.STOCK, measurements=months)
    assert "i valori noti sono 4" in " ".join(sentences(forecast(indicator, 2026, JULY)))


def test_the_29th_of_february_has_a_counterpart_in_every_year() -> None:
    months = tuple(
        Measurement(Period(year, Span.MONTH, month), Decimal(10))
        for year, last in ((2023, 12), (2024, 2))
        for month in range(1, last + 1)
    )
    indicator = Indicator(accumulation=Accumulation.FLOW, measurements=months)
    foreseen = forecast(indicator, 2024, date(2024, 2, 29))
    assert "(anni 2023)" in " ".join(sentences(foreseen))
