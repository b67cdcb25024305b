"""The weights of a target's milestones, and what falls due by a date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from traguardo.core.decimals import HUNDRED, ZERO
from traguardo.core.targets.nodes import Milestones


def step_weights(reading: Milestones) -> tuple[Decimal, ...]:
    """The weight of each step, adding up to 100; equal parts unless every step states one."""
    stated = [step.weight for step in reading.steps if step.weight is not None]
    total = sum(stated, ZERO)
    if len(stated) < len(reading.steps) or total <= 0 or min(stated) < 0:
        return (HUNDRED / len(reading.steps),) * len(reading.steps) if reading.steps else ()
    return tuple(HUNDRED * weight / total for weight in stated)


def due_by(reading: Milestones, at: date) -> Decimal | None:
    """Per cent of weight due by `at`; None where no step states when it is due."""
    if all(step.due is None for step in reading.steps):
        return None
    shares = zip(reading.steps, step_weights(reading), strict=True)
    return sum((share for step, share in shares if step.due and step.due <= at), ZERO)
