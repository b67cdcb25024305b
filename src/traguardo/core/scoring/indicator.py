"""The score of an indicator in a year, from its measurements and its targets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from traguardo.core.accumulation import Accumulated, accumulated, combined
from traguardo.core.calendar import Period
from traguardo.core.counting import last_words
from traguardo.core.decimals import HUNDRED, exact, number
from traguardo.core.figures import lone_figure
from traguardo.core.model import Accumulation, Indicator
from traguardo.core.nature import infer_accumulation, lower_is_better
from traguardo.core.scoring.reading import outcome_of
from traguardo.core.scoring.rules.change import RELATIVE, Relative, reference_year
from traguardo.core.scoring.rules.circumstances import Circumstances
from traguardo.core.scoring.rules.judged import judged
from traguardo.core.scoring.score import Note, Score
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.core.scoring.value import finished, refused, scored, without
from traguardo.core.targets.nodes import Qualitative, Reading
from traguardo.core.values import Missing, Value

_LOOKING_BACK = frozenset({*RELATIVE, Qualitative})
"""Readings that need more than the figure: another year's, or the evidence for it."""


def score_indicator(indicator: Indicator, year: int, at: date, system: MeasurementSystem) -> Score:
    """Score `indicator` for `year` by the periods that ended by `at`.

    Several targets for one year are conditions that must all hold: the lowest score counts, and
    one that cannot be scored leaves the indicator without a score.
    """
    with exact():
        return scored_indicator(indicator, year, at, Circumstances(system))


def scored_indicator(indicator: Indicator, year: int, at: date, bare: Circumstances) -> Score:
    """Like `score_indicator`, within an `exact()` context that the caller has opened.

    `bare` are the circumstances of an indicator without a past: the system alone.
    """
    known, system = [], bare.system
    for target in indicator.targets:
        if target.year == year or target.year is None:
            if target.reading is None:
                return refused("target_not_readable", system)
            known.append(target.reading)
    if not known:
        return refused("no_target", system)
    latest = last_words(indicator.measurements, year, at)
    figure = lone_figure(latest)
    reading = known[0]
    pastless = indicator.baseline is None and type(reading) not in _LOOKING_BACK
    if figure is not None and pastless and len(known) == 1:
        before = _measured(figure, latest[0].period)
        return finished(outcome_of(reading, figure, bare), figure, system, before)
    made = combined(latest, indicator, year, at)
    before = _working(made)
    if len(known) == 1:
        return _against(reading, indicator, year, made, system, before)
    return _weakest([_against(one, indicator, year, made, system, before) for one in known])


def circumstances(
    indicator: Indicator, reading: Reading, year: int, system: MeasurementSystem
) -> Circumstances:
    """The figures a reading of this indicator may refer to, taken from its own history."""
    if not isinstance(reading, RELATIVE):
        return Circumstances(system, indicator.baseline)
    previous = _previous(indicator, reading, year)
    rule = indicator.accumulation or infer_accumulation(indicator)
    adds_up = rule is Accumulation.FLOW
    return Circumstances(system, indicator.baseline, previous, lower_is_better(indicator), adds_up)


def _previous(indicator: Indicator, reading: Relative, year: int) -> Decimal | None:
    before = reference_year(reading) or year - 1
    return number(accumulated(indicator, before, date(before, 12, 31)).value)


def _against(
    reading: Reading,
    indicator: Indicator,
    year: int,
    made: Accumulated,
    system: MeasurementSystem,
    before: tuple[Note, ...],
) -> Score:
    if isinstance(reading, Qualitative):
        return _judgement(indicator, made, system, before)
    if made.obstacle:
        return refused(made.obstacle, system)
    return scored(reading, made.value, circumstances(indicator, reading, year, system), before)


def _judgement(
    indicator: Indicator, made: Accumulated, system: MeasurementSystem, before: tuple[Note, ...]
) -> Score:
    """A target in words: without a figure it stays words, with one it is a judgement."""
    if not made.used:
        return refused("qualitative", system)
    if isinstance(made.value, Missing):
        return without(made.value, system, before)
    last = made.used[-1]
    signed = any(one.signed and one.period in (None, last.period) for one in indicator.reviews)
    outcome = judged(made.value, evidence=bool(last.source or last.note), approved=signed)
    return finished(outcome, made.value, system, before)


def _weakest(scores: list[Score]) -> Score:
    for score in scores:
        if score.achievement is None:
            return score
    weakest = min(scores, key=lambda score: score.achievement or 0)
    notes = (*weakest.notes, ("weakest_of", (("conditions", len(scores)),)))
    return weakest._replace(notes=notes)


def _working(made: Accumulated) -> tuple[Note, ...]:
    """How the periods became one figure."""
    if not made.used or made.obstacle:
        return ()
    periods = tuple(one.period for one in made.used)
    told = (("periods", periods), ("result", made.value))
    if made.upper is not None:
        sides = (("upper", made.upper), ("lower", made.lower))
        return ((_quotient_name(made), (*sides, *told)),)
    if made.formula:
        inputs = ", ".join(f"{one.name} = {one.value}" for one in made.sums)
        return (("formula", (("formula", made.formula), ("inputs", inputs), *told)),)
    if len(made.terms) > 1:
        return (("sum", (("terms", " + ".join(map(str, made.terms))), *told)),)
    return _measured(made.value, periods)


def _measured(value: Value, periods: Period | tuple[Period, ...]) -> tuple[Note, ...]:
    return (("measured", (("actual", value), ("periods", periods))),)


def _quotient_name(made: Accumulated) -> str:
    if not made.lower:
        return "denominator_zero"
    if made.accumulation is Accumulation.MEAN:
        return "mean"
    return "ratio_percent" if made.scale == HUNDRED else "ratio"
