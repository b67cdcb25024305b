"""From the baseline: how much of the way from where it started has been covered."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.decimals import HUNDRED
from traguardo.core.scoring.rules.outcome import Outcome
from traguardo.core.scoring.rules.proportional import eased


def leads_to(baseline: Decimal, target: Decimal, *, lower: bool) -> bool:
    """Whether there is a way to cover: the baseline lies on the worse side of the target."""
    return baseline > target if lower else baseline < target


def from_baseline(
    actual: Decimal,
    baseline: Decimal,
    target: Decimal,
    *,
    tolerance: Decimal | None = None,
    strict: bool = False,
) -> Outcome:
    """100 x (actual - baseline) / (target - baseline); the direction is the target's side.

    Going back gives a negative figure. The caller sees to it that baseline and target differ.
    """
    figure = HUNDRED if actual == target else HUNDRED * (actual - baseline) / (target - baseline)
    facts = (("actual", actual), ("baseline", baseline), ("target", target), ("result", figure))
    outcome = Outcome("from_baseline", figure, (("from_baseline", facts),))
    return eased(outcome, actual, target, tolerance, lower=target < baseline, strict=strict)
