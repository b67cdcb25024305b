"""Whether a formula can ever give a value, tried out on figures of every size and sign."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from traguardo.core.formulas.evaluator import evaluate
from traguardo.core.formulas.nodes import Expression, Operation, names, walk
from traguardo.core.formulas.parser import show
from traguardo.core.values import Missing

_TRIALS = 40
_NOTHING = Decimal("1e-25")
"""Quotients have 50 digits, so a difference of equal ones is not always quite 0."""
_SIZES = (1, 10, 1000, 1_000_000)


def empty_denominator(node: Expression) -> str:
    """A denominator that is 0 whatever the figures are (`0`, `b - b`), else `""`."""
    trials = _trials(names(node))
    for part in reversed(list(walk(node))):
        if isinstance(part, Operation) and part.operator == "/":
            values = (evaluate(part.right, figures) for figures in trials)
            if all(isinstance(one, Missing) or abs(one) < _NOTHING for one in values):
                return show(part.right)
    return ""


def _trials(wanted: tuple[str, ...]) -> list[dict[str, Decimal]]:
    """The same figures at every run: thirds of the trials have negative ones among them."""
    chance = Random(7)  # noqa: S311
    return [
        {
            name: Decimal(chance.randint(1, 100 * chance.choice(_SIZES)))
            / 100
            * (-1 if number % 3 == 0 and chance.getrandbits(1) else 1)
            for name in wanted
        }
        for number in range(_TRIALS)
    ]
