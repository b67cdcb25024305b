"""Range: `= 12` and `tra 10 e 20`; outside, the nearer bound is the target."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.decimals import HUNDRED, ZERO
from traguardo.core.scoring.rules.outcome import Outcome
from traguardo.core.scoring.rules.proportional import share_down, share_up
from traguardo.core.scoring.system import LowerRule


def within(
    actual: Decimal,
    bounds: tuple[Decimal, Decimal],
    lower_rule: LowerRule,
    tolerance: Decimal | None = None,
) -> Outcome:
    """100 inside (bounds and tolerance included); below like at least, above like at most."""
    lower, upper = min(bounds), max(bounds)
    slack = tolerance or ZERO
    if lower - slack <= actual <= upper + slack:
        figure, name = HUNDRED, "range_inside"
    elif actual < lower:
        figure, name = share_up(actual, lower), "range_below"
    else:
        beyond = share_down(actual, upper, lower_rule)
        assert beyond is not None
        figure, name = beyond, f"range_above_{lower_rule}" if upper > 0 else "range_above"
    facts = (("actual", actual), ("lower", lower), ("upper", upper), ("result", figure))
    return Outcome("range", figure, ((name, facts),))
