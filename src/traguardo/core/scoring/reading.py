"""From a reading and an actual to the raw outcome: which rule speaks for which reading."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.decimals import number
from traguardo.core.scoring.rules.change import RELATIVE, Relative, plain, reference_value
from traguardo.core.scoring.rules.circumstances import Circumstances
from traguardo.core.scoring.rules.date_delay import date_delay
from traguardo.core.scoring.rules.done import done
from traguardo.core.scoring.rules.from_baseline import from_baseline, leads_to
from traguardo.core.scoring.rules.milestones import milestones
from traguardo.core.scoring.rules.outcome import Outcome, obstacle
from traguardo.core.scoring.rules.proportional import eased, proportional
from traguardo.core.scoring.rules.range import within
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    Done,
    LessThan,
    Milestones,
    MoreThan,
    Qualitative,
    Reading,
)
from traguardo.core.values import Value

OneSided = AtLeast | AtMost | MoreThan | LessThan

_ONE_SIDED = (AtLeast, AtMost, MoreThan, LessThan)
_DOWNWARDS = frozenset({AtMost, LessThan})
_STRICT = frozenset({MoreThan, LessThan})


def outcome_of(reading: Reading, actual: Value, case: Circumstances) -> Outcome:
    """The raw outcome of a measured actual; the obstacle where the two cannot be compared."""
    if isinstance(reading, _ONE_SIDED) and isinstance(actual, Decimal) and actual.is_finite():
        return _one_sided(reading, actual, case)
    match reading:
        case Done():
            return done(reading, actual)
        case ByDate():
            return date_delay(reading, actual, case.system.delay_points)
        case Milestones():
            return milestones(reading, actual)
        case Qualitative():
            return obstacle("none", "qualitative")
    figure = number(actual)
    if figure is None or isinstance(reading, _ONE_SIDED):
        return obstacle("none", "actual_not_comparable", actual=actual)
    if isinstance(reading, RELATIVE):
        return _relative(reading, figure, case)
    upper = reading.upper if isinstance(reading, Between) else reading.value
    return within(figure, (reading.value, upper), case.system.lower_rule, reading.tolerance)


def _one_sided(reading: OneSided, actual: Decimal, case: Circumstances) -> Outcome:
    lower = type(reading) in _DOWNWARDS
    strict = type(reading) in _STRICT
    start, target = case.baseline, reading.value
    if start is not None:
        # "At most" is assumed only where the words say so; a bare number is "at least" by default.
        lower = lower or (reading.assumed and start > target)
        if case.system.use_baseline and leads_to(start, target, lower=lower):
            return from_baseline(actual, start, target, tolerance=reading.tolerance, strict=strict)
    rule = case.system.lower_rule if lower else None
    outcome = proportional(actual, target, rule)
    if reading.tolerance is None and not strict:
        return outcome
    return eased(outcome, actual, target, reading.tolerance, lower=lower, strict=strict)


def _relative(reading: Relative, actual: Decimal, case: Circumstances) -> Outcome:
    reference = reference_value(reading, case)
    if reference is None:
        return obstacle("none", "no_reference")
    needed = plain(reading, reference, case)
    if needed is None:
        return obstacle("none", "reference_zero")
    lower = isinstance(needed, AtMost)
    facts = (("reference", reference), ("target", needed.value))
    first = ("reference_down" if lower else "reference_up", facts)
    if not case.adds_up and leads_to(reference, needed.value, lower=lower):
        outcome = from_baseline(actual, reference, needed.value, tolerance=needed.tolerance)
    else:
        rule = case.system.lower_rule if lower else None
        outcome = proportional(actual, needed.value, rule)
        outcome = eased(outcome, actual, needed.value, needed.tolerance, lower=lower)
    notes = (first, *outcome.notes)
    return Outcome(outcome.rule, outcome.figure, notes, outcome.reason, outcome.unbounded)
