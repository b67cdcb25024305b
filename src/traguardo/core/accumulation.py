"""How the measurements of a year become one actual (docs/scoring.md, "From periods to a year").

An earlier period that is corrected recomputes everything after it: nothing is stored half-added.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from traguardo.core.calendar import Period, Span
from traguardo.core.counting import last_words, with_figures, without_overlaps
from traguardo.core.decimals import HUNDRED, ZERO, exact
from traguardo.core.figures import (
    computed,
    formula_applies,
    lone_figure,
    parts_of,
    summed,
    value_of,
)
from traguardo.core.milestones import step_weights
from traguardo.core.model import Accumulation, Frequency, Indicator, Measurement
from traguardo.core.nature import infer_accumulation, is_percentage
from traguardo.core.targets.nodes import Milestones
from traguardo.core.values import Input, Missing, Value

__all__ = ["Accumulated", "accumulate", "actual_at", "infer_accumulation"]

_SPANS = {
    Frequency.MONTHLY: Span.MONTH,
    Frequency.QUARTERLY: Span.QUARTER,
    Frequency.HALF_YEARLY: Span.HALF,
    Frequency.YEARLY: Span.YEAR,
}
_ONE = Decimal(1)
_STATES = (Accumulation.STOCK, Accumulation.DATE)
_STATED = (bool, date)


class Accumulated(NamedTuple):
    """The actual of a year at a date, and what it was made of.

    `used` are the measurements that count, in time order. `terms`: what a flow added up; `upper`
    over `lower`, times `scale`: the sums of a ratio or a mean; with a formula, `sums` are its
    inputs added up. `obstacle` is `parts_missing` where several periods gave only their quotient,
    which cannot be combined (the value is then NOT_REPORTED).
    """

    value: Value
    accumulation: Accumulation
    used: tuple[Measurement, ...] = ()
    upper: Decimal | None = None
    lower: Decimal | None = None
    scale: Decimal = _ONE
    terms: tuple[Decimal, ...] = ()
    obstacle: str = ""
    formula: str = ""
    sums: tuple[Input, ...] = ()

    @property
    def until(self) -> date | None:
        """The last day the actual speaks of; None where nothing was measured."""
        return self.used[-1].period.end if self.used else None


def actual_at(indicator: Indicator, year: int, at: date) -> Value:
    """What the indicator is worth for `year`, from the periods that ended by `at`.

    Percentages are on the 0-100 scale. Without any measured period: NOT_DUE before the first
    period of the indicator's frequency has ended (yearly where none is stated), else NOT_REPORTED,
    or the absence that was reported. A denominator of 0: NOT_APPLICABLE.
    """
    return accumulate(indicator, year, at).value


def accumulate(indicator: Indicator, year: int, at: date) -> Accumulated:
    """Like `actual_at`, with the measurements and sums behind the value."""
    with exact():
        return accumulated(indicator, year, at)


def accumulated(indicator: Indicator, year: int, at: date) -> Accumulated:
    """Like `accumulate`, within an `exact()` context that the caller has opened."""
    return combined(last_words(indicator.measurements, year, at), indicator, year, at)


def combined(
    latest: Sequence[Measurement], indicator: Indicator, year: int, at: date
) -> Accumulated:
    """Like `accumulated`, from the `last_words` of that year and date."""
    rule = indicator.accumulation or infer_accumulation(indicator)
    figure = lone_figure(latest)
    if figure is not None:
        terms = (figure,) if rule is Accumulation.FLOW else ()
        return Accumulated(figure, rule, tuple(latest), terms=terms)
    measured = with_figures(latest)
    if not measured:
        return Accumulated(_absence(indicator, latest, year, at), rule)
    return _combined(indicator, year, rule, measured)


def _absence(indicator: Indicator, latest: Sequence[Measurement], year: int, at: date) -> Missing:
    if latest and isinstance(latest[-1].value, Missing):
        return latest[-1].value
    span = _SPANS[indicator.frequency or Frequency.YEARLY]
    return Missing.NOT_DUE if at < Period(year, span).end else Missing.NOT_REPORTED


def _combined(
    indicator: Indicator, year: int, rule: Accumulation, measured: Sequence[Measurement]
) -> Accumulated:
    if rule is Accumulation.MILESTONE:
        return Accumulated(_milestones(indicator, year, measured), rule, tuple(measured))
    newest = _newest(measured)
    if _is_state(rule, newest):
        return Accumulated(value_of(newest, indicator.formula), rule, (newest,))
    used = without_overlaps(measured)
    if rule is Accumulation.FLOW:
        return _sum(used, indicator.formula)
    if indicator.formula and formula_applies(indicator.formula, used):
        sums = summed(indicator.formula, used)
        value = computed(indicator.formula, sums)
        return Accumulated(value, rule, used, formula=indicator.formula, sums=sums)
    percent = rule is Accumulation.RATIO and is_percentage(indicator)
    return _quotient(rule, used, HUNDRED if percent else _ONE)


def _newest(measured: Sequence[Measurement]) -> Measurement:
    """The one that speaks of the latest day; of two, the one for the longer period."""
    if len(measured) == 1:
        return measured[0]
    return max(measured, key=lambda one: (one.period.end, one.period.months))


def _is_state(rule: Accumulation, newest: Measurement) -> bool:
    """Whether the last word counts alone: a level, a date, a yes/no."""
    return rule in _STATES or isinstance(newest.value, _STATED)


def _sum(used: tuple[Measurement, ...], formula: str | None) -> Accumulated:
    figures = [(one, value_of(one, formula)) for one in used]
    counting = [pair for pair in figures if isinstance(pair[1], Decimal)]
    if not counting:
        return Accumulated(figures[-1][1], Accumulation.FLOW, used)
    if len(counting) < len(used):
        used = tuple(one for one, _ in counting)
    terms = [figure for _, figure in counting if isinstance(figure, Decimal)]
    return Accumulated(sum(terms, ZERO), Accumulation.FLOW, used, terms=tuple(terms))


def _quotient(rule: Accumulation, used: tuple[Measurement, ...], scale: Decimal) -> Accumulated:
    upper = lower = ZERO
    for one in used:
        pair = parts_of(one)
        if pair is None:
            if len(used) == 1:
                return Accumulated(value_of(one, None), rule, used)
            return Accumulated(Missing.NOT_REPORTED, rule, used, obstacle="parts_missing")
        upper, lower = upper + pair[0], lower + pair[1]
    value: Value = scale * upper / lower if lower else Missing.NOT_APPLICABLE
    return Accumulated(value, rule, used, upper, lower, scale)


def _milestones(indicator: Indicator, year: int, measured: Sequence[Measurement]) -> Value:
    """Per cent of weight reached: the last word on each step, named `1`, `2`, … in the inputs."""
    readings = (target.reading for target in indicator.targets_for(year))
    reading = next((one for one in readings if isinstance(one, Milestones)), None)
    reached = {one.name: one.value for measurement in measured for one in measurement.inputs}
    if reading is None or not any(name.isdecimal() for name in reached):
        stated = value_of(measured[-1], indicator.formula)
        return stated if not isinstance(stated, bool) else HUNDRED if stated else ZERO
    weights = step_weights(reading)
    done = (reached.get(str(number), ZERO) for number in range(1, len(weights) + 1))
    return sum((share * part / 100 for share, part in zip(weights, done, strict=True)), ZERO)
