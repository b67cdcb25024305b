"""Why a measurement system cannot be built."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.scoring.score import Step
from traguardo.core.scoring.words.systems import SYSTEMS


class InvalidSystemError(ValueError):
    """A measurement system that would leave some value without an answer, or with two.

    `step` is what is wrong, for `explain.sentence`.
    """

    def __init__(self, name: str, **facts: Decimal) -> None:
        self.step = Step(name, tuple((fact, str(value)) for fact, value in facts.items()))
        super().__init__(SYSTEMS[name][1].format(**facts))
