"""Nominal 80 % intervals hold the year's end about 80 times in 100, for every nature."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from traguardo.core.calendar import Period, Span
from traguardo.core.model import Accumulation, Indicator, Measurement, Target
from traguardo.core.targets.nodes import AtLeast
from traguardo.core.values import Input
from traguardo.forecast.year_end import forecast

Simulated = tuple[Indicator, date, float]
PLANS = 400


def decimal(figure: float) -> Decimal:
    return Decimal(str(round(float(figure), 6)))


def months(year: int, figures: list[float], names: tuple[str, ...] = ()) -> tuple[Measurement, ...]:
    return tuple(
        Measurement(Period(year, Span.MONTH, month), decimal(figure))
        for month, figure in enumerate(figures, 1)
    )


def parts(year: int, pairs: list[tuple[float, float]], span: Span) -> tuple[Measurement, ...]:
    return tuple(
        Measurement(
            Period(year, span, place),
            Decimal(0),
            (Input("numerator", decimal(above)), Input("denominator", decimal(below))),
        )
        for place, (above, below) in enumerate(pairs, 1)
    )


def count(chance: np.random.Generator) -> Simulated:
    """A steady count, one half-year known."""
    halves = chance.poisson(chance.uniform(15, 300) / 2, 2)
    known = (Measurement(Period(2026, Span.HALF, 1), decimal(halves[0])),)
    return (
        Indicator(accumulation=Accumulation.FLOW, measurements=known),
        date(2026, 7, 1),
        sum(halves),
    )


def seasonal_count(chance: np.random.Generator) -> Simulated:
    """A count that comes mostly in autumn; two earlier years are known."""
    rates = chance.uniform(60, 400) * np.array([0.3, 0.7])
    earlier = [chance.poisson(rates) for _ in range(2)]
    now = chance.poisson(rates * chance.uniform(0.7, 1.4))
    known = [
        Measurement(Period(2024 + place, Span.HALF, half + 1), decimal(figure))
        for place, year in enumerate(earlier)
        for half, figure in enumerate(year)
    ]
    known.append(Measurement(Period(2026, Span.HALF, 1), decimal(now[0])))
    indicator = Indicator(accumulation=Accumulation.FLOW, measurements=tuple(known))
    return indicator, date(2026, 7, 1), float(sum(now))


def amount(chance: np.random.Generator) -> Simulated:
    """Money spent month by month, eight months known."""
    shape, scale = chance.uniform(2, 12), chance.uniform(500, 9000)
    spent = chance.gamma(shape, scale, 12)
    indicator = Indicator(
        unit="EUR", accumulation=Accumulation.FLOW, measurements=months(2026, list(spent[:8]))
    )
    return indicator, date(2026, 9, 1), float(sum(spent))


def share(chance: np.random.Generator) -> Simulated:
    """Files closed in time among files closed, in per cent."""
    cases = chance.poisson(chance.uniform(40, 400) / 2, 2)
    closed = chance.binomial(cases, chance.uniform(0.2, 0.95))
    known = parts(2026, [(closed[0], cases[0])], Span.HALF)
    indicator = Indicator(unit="%", accumulation=Accumulation.RATIO, measurements=known)
    return indicator, date(2026, 7, 1), 100 * sum(closed) / sum(cases)


def waiting(chance: np.random.Generator) -> Simulated:
    """Mean days of waiting; each case waits its own time, one half-year known."""
    cases = chance.poisson(chance.uniform(60, 300) / 2, 2)
    days = [chance.exponential(20.0, size=size).sum() for size in cases]
    known = parts(2026, [(days[0], cases[0])], Span.HALF)
    indicator = Indicator(unit="giorni", accumulation=Accumulation.MEAN, measurements=known)
    return indicator, date(2026, 7, 1), sum(days) / sum(cases)


def steady_waiting(chance: np.random.Generator) -> Simulated:
    """Mean days where cases differ little; seven months are known and show it."""
    cases = chance.poisson(30, 12) + 1
    days = [chance.gamma(8.0, 2.0, size=size).sum() for size in cases]
    known = parts(2026, list(zip(days[:7], cases[:7], strict=True)), Span.MONTH)
    indicator = Indicator(unit="giorni", accumulation=Accumulation.MEAN, measurements=known)
    return indicator, date(2026, 8, 1), sum(days) / sum(cases)


def level(chance: np.random.Generator) -> Simulated:
    """A backlog that walks from month to month, with a drift of its own."""
    changes = chance.normal(chance.normal(0, 5), 12, 12)
    path = 900 + np.cumsum(changes)
    indicator = Indicator(
        accumulation=Accumulation.STOCK, measurements=months(2026, list(path[:9]))
    )
    return indicator, date(2026, 10, 1), float(path[-1])


@pytest.mark.parametrize(
    "simulate", [count, seasonal_count, amount, share, waiting, steady_waiting, level]
)
def test_eighty_per_cent_intervals_hold_the_truth_about_as_often(
    simulate: Callable[[np.random.Generator], Simulated],
) -> None:
    chance = np.random.default_rng(2026)
    held = 0
    for _ in range(PLANS):
        indicator, at, truth = simulate(chance)
        foreseen = forecast(indicator, 2026, at)
        assert foreseen.low is not None
        assert foreseen.high is not None
        held += float(foreseen.low) - 1e-3 <= truth <= float(foreseen.high) + 1e-3
    assert 0.75 <= held / PLANS <= 0.88


def test_the_probability_of_meeting_the_target_comes_true_as_often_as_it_says() -> None:
    chance = np.random.default_rng(7)
    said = met = 0.0
    for _ in range(PLANS):
        rate = chance.uniform(60, 140)
        halves = chance.poisson(rate / 2, 2)
        known = (Measurement(Period(2026, Span.HALF, 1), decimal(halves[0])),)
        target = Target(2026, ">=100", AtLeast(Decimal(100)))
        indicator = Indicator(accumulation=Accumulation.FLOW, measurements=known, targets=(target,))
        probability = forecast(indicator, 2026, date(2026, 7, 1)).probability
        assert probability is not None
        said += float(probability)
        met += 100 * (sum(halves) >= 100)
    assert abs(said - met) / PLANS < 5
