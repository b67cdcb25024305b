"""The forecast of an indicator's year: which model for which nature, or too early to say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import numpy as np

from traguardo.core.accumulation import Accumulated, accumulate
from traguardo.core.decimals import number
from traguardo.core.milestones import step_weights
from traguardo.core.model import Accumulation, Indicator
from traguardo.core.nature import is_percentage
from traguardo.core.scoring.indicator import score_indicator
from traguardo.core.scoring.score import Step
from traguardo.core.scoring.system import SIMPLE, MeasurementSystem
from traguardo.core.targets.nodes import Milestones
from traguardo.core.values import Missing
from traguardo.forecast import draws as models
from traguardo.forecast.bounds import met_share
from traguardo.forecast.evidence import (
    FEWEST_CHANGES,
    is_money,
    levels,
    spread,
    variation,
)
from traguardo.forecast.outlook import Forecast
from traguardo.forecast.season import Draws, Season, season

_DIGITS = 6
Modelled = tuple[Draws, tuple[Step, ...]]


def forecast(
    indicator: Indicator, year: int, at: date, system: MeasurementSystem = SIMPLE
) -> Forecast:
    """What the indicator will be worth for the whole of `year`, from the periods ended by `at`.

    Values in the indicator's unit, percentages on the 0-100 scale. `system` only says how a
    relative target is referred; the forecast itself does not depend on it.
    """
    made = accumulate(indicator, year, at)
    if isinstance(made.value, Missing) or made.until is None:
        return _silent(made.obstacle or str(made.value))
    if made.until >= date(year, 12, 31):
        return _certain(indicator, year, at, made, system)
    modelled = _model(indicator, year, at, made)
    if isinstance(modelled, Step):
        return _silent(modelled.name, *modelled.facts)
    plausible, method = modelled
    low, central, high = (float(part) for part in np.quantile(plausible, (0.1, 0.5, 0.9)))
    probability = met_share(indicator, year, plausible, system)
    return Forecast(_short(central), _short(low), _short(high), probability, method)


def _silent(name: str, *facts: tuple[str, str]) -> Forecast:
    return Forecast(None, None, None, None, (Step(name, facts),))


def _certain(
    indicator: Indicator, year: int, at: date, made: Accumulated, system: MeasurementSystem
) -> Forecast:
    """The year is over: the figure is the figure, and the target is met or not."""
    figure = number(made.value)
    achievement = score_indicator(indicator, year, at, system).achievement
    probability = None if achievement is None else Decimal(100 if achievement >= 100 else 0)
    return Forecast(figure, figure, figure, probability, (Step("year_over"),))


def _model(indicator: Indicator, year: int, at: date, made: Accumulated) -> Modelled | Step:
    if made.accumulation is Accumulation.MILESTONE:
        return _milestones(indicator, year, made)
    figure = number(made.value)
    if figure is None or made.until is None:
        return Step("one_event")
    passed = season(indicator, year, made.until)
    match made.accumulation:
        case Accumulation.FLOW:
            return _flow(indicator, made, figure, passed)
        case Accumulation.RATIO:
            return _ratio(indicator, made, passed)
        case Accumulation.MEAN:
            return _mean(indicator, year, at, made, passed)
        case Accumulation.STOCK:
            return _stock(indicator, at, made.until)
    return Step("one_event")


def _behind(passed: Season) -> Step:
    """On what the share of the year already behind rests."""
    if passed.years:
        share = passed.before / (passed.before + passed.after)
        facts = (("share", f"{100 * share:.0f}"), ("years", ", ".join(map(str, passed.years))))
        return Step("share_of_earlier_years", facts)
    return Step("share_of_calendar", (("share", f"{100 * passed.calendar:.0f}"),))


def _flow(
    indicator: Indicator, made: Accumulated, figure: Decimal, passed: Season
) -> Modelled | Step:
    if figure < 0:
        return Step("negative_flow")
    scatter = spread(made.used)
    if scatter is None and is_money(indicator.unit):
        return Step("amounts_need_parts")
    seen = len(made.used)
    if not is_money(indicator.unit) and (scatter is None or scatter <= 1):
        scatter, seen = 1.0, 0
    drawn = models.flow(float(figure), passed, max(scatter or 1.0, 1e-6), seen)
    return drawn, (Step("flow", (("so_far", str(figure)),)), _behind(passed))


def _ratio(indicator: Indicator, made: Accumulated, passed: Season) -> Modelled | Step:
    if made.upper is None or made.lower is None:
        return Step("parts_missing")
    if not 0 <= made.upper <= made.lower:
        return Step("not_a_share")
    scale = 100 if is_percentage(indicator) else 1
    drawn = scale * models.ratio(float(made.upper), float(made.lower), passed)
    facts = (("upper", str(made.upper)), ("lower", str(made.lower)))
    return drawn, (Step("ratio", facts), _behind(passed))


def _mean(
    indicator: Indicator, year: int, at: date, made: Accumulated, passed: Season
) -> Modelled | Step:
    if made.upper is None or not made.lower:
        return Step("parts_missing")
    if made.upper < 0:
        return Step("negative_flow")
    varied, seen = variation(indicator, year, at)
    drawn = models.mean(float(made.upper), float(made.lower), passed, varied, seen)
    facts = (("cases", str(made.lower)), ("total", str(made.upper)))
    how = Step("scatter_seen", (("periods", str(seen)),)) if seen else Step("scatter_assumed")
    return drawn, (Step("mean", facts), how, _behind(passed))


def _stock(indicator: Indicator, at: date, until: date) -> Modelled | Step:
    series, months = levels(indicator, at)
    if len(series) <= FEWEST_CHANGES:
        return Step("levels_needed", (("known", str(len(series))), ("needed", "5")))
    changes = [after - before for before, after in pairwise(series)]
    drawn = models.stock(series[-1], changes, (12 - until.month) / months)
    return drawn, (Step("stock", (("changes", str(len(changes))),)),)


def _milestones(indicator: Indicator, year: int, made: Accumulated) -> Modelled | Step:
    """All steps done is certain; anything less depends on single events nobody can count."""
    readings = [target.reading for target in indicator.targets_for(year)]
    steps = next((one for one in readings if isinstance(one, Milestones)), None)
    figure = number(made.value)
    if steps is None or figure is None or figure < sum(step_weights(steps), Decimal(0)):
        return Step("one_event")
    return np.full(1, float(figure)), (Step("all_done"),)


def _short(figure: float) -> Decimal:
    """Six significant digits: more would pretend to know."""
    return Decimal(f"{figure:.{_DIGITS}g}")
