"""Proportional, up and down: `>= 50`, `<= 20`, and the strict `> 50`, `< 20`."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.decimals import HUNDRED, ZERO
from traguardo.core.scoring.rules.outcome import Outcome
from traguardo.core.scoring.score import at_once
from traguardo.core.scoring.system import LowerRule

_MIRROR = LowerRule.MIRROR
UNMET_LIMIT = Decimal(99)
"""What a strict target that is not met counts at most, so that only meeting it gives 100."""


def share_up(actual: Decimal, target: Decimal) -> Decimal:
    """Per cent of a more-is-better target.

    100 x (1 + (actual - target) / |target|), which for a positive target is 100 x actual / target.
    Target 0: 100 from 0 upwards, else 0.
    """
    if actual == target:
        return HUNDRED
    if target > ZERO:
        return HUNDRED * actual / target
    if not target:
        return HUNDRED if actual > ZERO else ZERO
    return HUNDRED * (2 - actual / target)


def share_down(actual: Decimal, target: Decimal, rule: LowerRule) -> Decimal | None:
    """Per cent of a less-is-better target; None where target/actual grows without bound.

    Positive target: by `rule`. Target 0: 100 from 0 downwards, else 0. Negative target: both
    rules become 100 x (1 + (target - actual) / |target|).
    """
    if actual == target:
        return HUNDRED
    if not target:
        return HUNDRED if actual < ZERO else ZERO
    if target < ZERO:
        return HUNDRED * actual / target
    if rule is _MIRROR:
        return HUNDRED * (2 - actual / target)
    return HUNDRED * target / actual if actual > ZERO else None


def proportional(actual: Decimal, target: Decimal, lower: LowerRule | None) -> Outcome:
    """Actual against target, upwards or (with `lower`) downwards."""
    if lower is None:
        family, step = "proportional_up", _step_up(target)
        figure: Decimal | None = share_up(actual, target)
    else:
        family = "proportional_mirror" if lower is _MIRROR else "proportional_ratio"
        step = _step_down(actual, target, family)
        figure = share_down(actual, target, lower)
    facts = (("actual", actual), ("target", target), ("result", figure))
    if figure is None:
        return Outcome(family, None, ((step, facts[:2]),), unbounded=True)
    return at_once(Outcome, (family, figure, ((step, facts),), "", False))


def eased(
    outcome: Outcome,
    actual: Decimal,
    target: Decimal,
    tolerance: Decimal | None,
    *,
    lower: bool,
    strict: bool = False,
) -> Outcome:
    """Apply tolerance and strictness to what was computed without them.

    Within the tolerance it is 100; beyond it the distance stays measured from the target itself.
    """
    figure = outcome.figure
    if figure is None:
        return outcome
    slack, short = tolerance or ZERO, actual - target if lower else target - actual
    met = short < slack if strict else short <= slack
    if met and figure < HUNDRED:
        facts = (("short", short), ("tolerance", slack))
        return Outcome(outcome.rule, HUNDRED, (*outcome.notes, ("within_tolerance", facts)))
    limit = UNMET_LIMIT if target != 0 else ZERO
    if strict and not met and figure > limit:
        facts = (("target", target), ("result", limit))
        return Outcome(outcome.rule, limit, (*outcome.notes, ("strictly_unmet", facts)))
    return outcome


def _step_up(target: Decimal) -> str:
    if target > ZERO:
        return "proportional_up"
    return "proportional_up_negative" if target < ZERO else "target_zero_up"


def _step_down(actual: Decimal, target: Decimal, family: str) -> str:
    if not target:
        return "target_zero_down"
    if target < ZERO:
        return "proportional_down_negative"
    if family == "proportional_ratio" and actual <= ZERO:
        return "nothing_at_all"
    return family
