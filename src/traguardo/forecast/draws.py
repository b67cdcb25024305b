"""Plausible year-ends, drawn from what the year has shown so far: one function for each nature.

Each takes the sums so far and the share of the year's activity behind (`Season`), and gives many
draws of the year's figure. The models are the plainest that fit: counts are Poisson with an
unknown rate, parts of a whole binomial with an unknown share, times gamma with an unknown mean,
levels a walk with an unknown step. The unknowns are drawn too, so that little evidence makes a wide
interval.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from traguardo.forecast.season import Draws, Season

SIZE = 20_000
_EARLIEST = 1 / 400


def generator() -> np.random.Generator:
    """Always the same draws: a forecast looked at twice says the same thing twice."""
    return np.random.default_rng(20_190_630)


def flow(so_far: float, season: Season, spread: float, seen: int) -> Draws:
    """A count or an amount; `spread` is the variance over the mean of what comes in (counts: 1).

    `seen` is the number of periods the spread was estimated from, 0 where it is taken as known.
    """
    chance = generator()
    behind = np.maximum(season.draw(chance, SIZE), _EARLIEST)
    units = np.full(SIZE, spread)
    if seen > 1:
        units = spread * (seen - 1) / chance.chisquare(seen - 1, SIZE)
    rate = chance.gamma(so_far / units + 0.5, 1.0, SIZE) / behind
    more: Draws = so_far + units * chance.poisson(rate * (1 - behind)).astype(np.float64)
    return more


def ratio(upper: float, lower: float, season: Season) -> Draws:
    """`upper` of `lower` cases so far (a share within 0-1 at the year's end)."""
    chance = generator()
    coming = _cases_to_come(chance, lower, season)
    share = chance.beta(upper + 0.5, max(lower - upper, 0.0) + 0.5, SIZE)
    held = chance.binomial(coming.astype(np.int64), share)
    final: Draws = (upper + held) / np.maximum(lower + coming, 1.0)
    return final


def mean(total: float, cases: float, season: Season, variation: float, seen: int) -> Draws:
    """A mean time or cost of `cases` that add up to `total`.

    `variation` is the squared ratio of a case's deviation to the mean; `seen` the number of periods
    it was estimated from, 0 where it is an assumption.
    """
    chance = generator()
    coming = _cases_to_come(chance, cases, season)
    varied = np.full(SIZE, variation)
    if seen > 1:
        varied = variation * (seen - 1) / chance.chisquare(seen - 1, SIZE)
    varied = np.clip(varied, 1e-9, 1e6)
    scale = total / np.maximum(chance.gamma(cases / varied), 1e-300)
    more = np.where(coming > 0, chance.gamma(np.maximum(coming, 1) / varied) * scale, 0.0)
    return (total + more) / (cases + coming)


def stock(last: float, changes: Sequence[float], steps: float) -> Draws:
    """A level that went through `changes` and has `steps` more of the same length before it."""
    chance = generator()
    seen = len(changes)
    drift, deviation = float(np.mean(changes)), float(np.std(changes, ddof=1))
    sigma = deviation * np.sqrt((seen - 1) / chance.chisquare(seen - 1, SIZE))
    step = drift + sigma / np.sqrt(seen) * chance.standard_normal(SIZE)
    final: Draws = last + steps * step + np.sqrt(steps) * sigma * chance.standard_normal(SIZE)
    return final


def _cases_to_come(chance: np.random.Generator, cases: float, season: Season) -> Draws:
    behind = np.maximum(season.draw(chance, SIZE), _EARLIEST)
    rate = chance.gamma(cases + 0.5, 1.0, SIZE) / behind
    coming: Draws = chance.poisson(rate * (1 - behind)).astype(np.float64)
    return coming
