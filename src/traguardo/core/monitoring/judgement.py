"""The computed status of an indicator at a date, with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from traguardo.core.accumulation import Accumulated, accumulate
from traguardo.core.decimals import HUNDRED, exact
from traguardo.core.model import Accumulation, Indicator
from traguardo.core.monitoring.expected import Expected, expected_at
from traguardo.core.monitoring.level import Level, worst
from traguardo.core.scoring.indicator import circumstances, scored_indicator
from traguardo.core.scoring.rules.circumstances import Circumstances
from traguardo.core.scoring.score import Score, Step
from traguardo.core.scoring.system import Light, MeasurementSystem, light_of
from traguardo.core.scoring.value import scored
from traguardo.core.targets.nodes import (
    AtLeast,
    ByDate,
    Done,
    IncreaseBy,
    Milestones,
    MoreThan,
    Qualitative,
    Reading,
)
from traguardo.core.values import Missing, Value

_LEVELS = {
    Light.GREEN: Level.ON_TRACK,
    Light.AMBER: Level.AT_RISK,
    Light.RED: Level.OFF_TRACK,
    Light.GREY: Level.NO_DATA,
}
_ONCE_REACHED = (AtLeast, MoreThan, IncreaseBy)


@dataclass(frozen=True, slots=True)
class ComputedStatus:
    """A level, the step that says why, and the two figures that were compared (where any).

    `expected` is in the indicator's unit (per cent of weight for milestones).
    """

    level: Level
    reason: Step
    expected: Decimal | None = None
    actual: Value | None = None


def indicator_status(
    indicator: Indicator, year: int, at: date, system: MeasurementSystem
) -> ComputedStatus:
    """The status at `at` of the indicator's targets for `year`; of several, the worst.

    The actual is judged by the system's bands against the value expected at the last day it
    speaks of, never against the annual target blindly (docs/scoring.md, "Status during the year").
    """
    readings = [target.reading for target in indicator.targets_for(year)]
    if not readings:
        return ComputedStatus(Level.NO_DATA, Step("no_target"))
    known = [reading for reading in readings if reading is not None]
    if len(known) < len(readings):
        return ComputedStatus(Level.NO_DATA, Step("target_not_readable"))
    made = accumulate(indicator, year, at)
    with exact():
        found = [_judged(reading, indicator, made, year, at, system) for reading in known]
    return min(found, key=lambda status: worst(status.level))


def _judged(
    reading: Reading,
    indicator: Indicator,
    made: Accumulated,
    year: int,
    at: date,
    system: MeasurementSystem,
) -> ComputedStatus:
    if isinstance(made.value, Missing):
        return _unmeasured(reading, made, at)
    if isinstance(reading, Qualitative):
        return _in_words(scored_indicator(indicator, year, at, Circumstances(system)), system)
    case = circumstances(indicator, reading, year, system)
    against_year = scored(reading, made.value, case)
    if against_year.reason:
        return ComputedStatus(Level.NO_DATA, against_year.steps[-1], None, made.value)
    if _settled(reading, made, year) and is_met(against_year):
        reason = Step("status_achieved", _facts(made, against_year))
        return ComputedStatus(Level.ACHIEVED, reason, None, made.value)
    expected = expected_at(indicator, reading, made, year, at, case)
    if expected.reading is None:
        step = Step(expected.basis, _dated(reading))
        return ComputedStatus(Level.TOO_EARLY, step, expected.value, made.value)
    return _compared(expected, made, case)


def _in_words(score: Score, system: MeasurementSystem) -> ComputedStatus:
    """A target in words stands where its approved judgement puts it, at any date."""
    step = next((one for one in score.steps if one.name == "judged"), score.steps[-1])
    level = Level.ACHIEVED if is_met(score) else _LEVELS[light_of(score.achievement, system)]
    return ComputedStatus(level, step, None, score.actual)


def _unmeasured(reading: Reading, made: Accumulated, at: date) -> ComputedStatus:
    if isinstance(reading, ByDate) and at < reading.date:
        return ComputedStatus(Level.TOO_EARLY, Step("before_the_date", _dated(reading)))
    if made.value is Missing.NOT_DUE:
        return ComputedStatus(Level.TOO_EARLY, Step(Missing.NOT_DUE.value))
    assert isinstance(made.value, Missing)
    return ComputedStatus(Level.NO_DATA, Step(made.obstacle or made.value.value), None, made.value)


def is_met(score: Score) -> bool:
    """Whether the target itself is reached, whatever the system's cap and grades."""
    unbounded = score.achievement is not None and score.uncapped is None
    return unbounded or (score.uncapped is not None and score.uncapped >= HUNDRED)


def _settled(reading: Reading, made: Accumulated, year: int) -> bool:
    """Whether what is reached stays so: it speaks of the whole year, or nothing takes it back."""
    whole_year = made.until is not None and made.until >= date(year, 12, 31)
    if whole_year or isinstance(reading, Done | ByDate | Milestones):
        return True
    return made.accumulation is Accumulation.FLOW and isinstance(reading, _ONCE_REACHED)


def _compared(expected: Expected, made: Accumulated, case: Circumstances) -> ComputedStatus:
    assert expected.reading is not None
    then = Circumstances(case.system, expected.start, case.previous, case.lower_is_better)
    score = scored(expected.reading, made.value, then)
    level = _LEVELS[light_of(score.achievement, case.system)]
    facts = [*_facts(made, score)]
    if expected.value is not None:
        facts.append(("expected", str(expected.value)))
    if expected.share is not None:
        facts.append(("share", str(expected.share * 100)))
    reason = Step(f"status_{expected.basis}", (*facts, ("level", level.value)))
    return ComputedStatus(level, reason, expected.value, made.value)


def _facts(made: Accumulated, score: Score) -> tuple[tuple[str, str], ...]:
    until = made.until.isoformat() if made.until else ""
    return (("actual", str(made.value)), ("on", until), ("achievement", str(score.achievement)))


def _dated(reading: Reading) -> tuple[tuple[str, str], ...]:
    return (("date", reading.date.isoformat()),) if isinstance(reading, ByDate) else ()
