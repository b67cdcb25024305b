"""The score of one actual against one reading."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.decimals import exact
from traguardo.core.scoring.grades import graded
from traguardo.core.scoring.reading import outcome_of
from traguardo.core.scoring.rules.circumstances import Circumstances
from traguardo.core.scoring.rules.outcome import Outcome
from traguardo.core.scoring.score import Note, Score, at_once
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.core.targets.nodes import Reading
from traguardo.core.values import Missing, Value


def score_value(
    reading: Reading,
    actual: Value,
    system: MeasurementSystem,
    *,
    baseline: Decimal | None = None,
    previous: Decimal | None = None,
    lower_is_better: bool = False,
) -> Score:
    """Score an actual, in the reading's own unit, by the rules of `system`.

    `baseline` is where the indicator started, `previous` last year's actual (for targets that
    name one). A Missing actual gives a Score without achievement that says so.
    """
    with exact():
        case = Circumstances(system, baseline, previous, lower_is_better)
        return scored(reading, actual, case)


def scored(
    reading: Reading, actual: Value, case: Circumstances, before: tuple[Note, ...] = ()
) -> Score:
    """Like `score_value`, within an `exact()` context that the caller has opened.

    `before` are the notes of what made the actual; they open the working.
    """
    if isinstance(actual, Missing):
        return without(actual, case.system, before)
    return finished(outcome_of(reading, actual, case), actual, case.system, before)


def without(missing: Missing, system: MeasurementSystem, before: tuple[Note, ...] = ()) -> Score:
    """The score of an absence: no number, and its name."""
    notes = (*before, (missing.value, ()))
    return Score(None, None, "none", system.label, missing, missing, "", notes)


def refused(reason: str, system: MeasurementSystem) -> Score:
    """The score of an indicator whose target cannot be scored, before looking at its actual."""
    return Score(None, None, "none", system.label, reason=reason, notes=((reason, ()),))


def finished(
    outcome: Outcome, actual: Value, system: MeasurementSystem, before: tuple[Note, ...] = ()
) -> Score:
    """From raw outcome to score: grades, floor and cap, each noted where it changes something."""
    label, raw, notes = system.label, outcome.figure, before + outcome.notes
    if outcome.unbounded:
        notes = (*notes, ("unbounded", (("cap", system.cap),)))
        return Score(system.cap, None, outcome.rule, label, actual, None, "", notes)
    if raw is None:
        return Score(None, None, outcome.rule, label, actual, None, outcome.reason, notes)
    figure = raw
    if figure < system.floor:
        notes = (*notes, ("floored", (("figure", figure), ("floor", system.floor))))
        figure = system.floor
    if system.grades:
        points = graded(figure, system.grades)
        notes = (*notes, ("graded", (("figure", figure), ("points", points))))
        figure = points
    if figure > system.cap:
        notes = (*notes, ("capped", (("figure", figure), ("cap", system.cap))))
        figure = system.cap
    return at_once(Score, (figure, raw, outcome.rule, label, actual, None, "", notes))
