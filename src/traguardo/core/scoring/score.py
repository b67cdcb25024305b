"""What scoring gives back: numbers that carry their working.

A score, a step and a part are made by the hundred thousand: as named tuples they are frozen all the
same and take a third of the time. A rule notes its figures as they are; they become text only when
someone reads the working.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from traguardo.core.values import Missing, Value


class Step(NamedTuple):
    """One step of a working: a name for the sentence and the figures in it, in reading order.

    `explain.sentence(step, language)` turns it into Italian or English words.
    """

    name: str
    facts: tuple[tuple[str, str], ...] = ()


at_once = tuple.__new__
"""A named tuple from all its values in order: `at_once(Score, (…))` takes half the time."""

Note = tuple[str, tuple[tuple[str, object], ...]]
"""A step as a rule notes it: the figures are not text yet, and several periods stand in a tuple."""


class Score(NamedTuple):
    """The achievement of one indicator in one year, in per cent, unrounded.

    `achievement` is None where there is nothing to score; `missing` then says why, or `reason`
    names the obstacle (`no_target`, `target_not_readable`, `qualitative`, `no_reference`, …).
    `uncapped` keeps over-achievement. `rule` and `system` say by what it was computed, `steps` how.
    """

    achievement: Decimal | None
    uncapped: Decimal | None
    rule: str
    system: str
    actual: Value | None = None
    missing: Missing | None = None
    reason: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The working, from the first figure reported to the achievement."""
        return tuple(
            Step(name, tuple((fact, _text(value)) for fact, value in facts))
            for name, facts in self.notes
        )


def undated(score: Score) -> Score:
    """The same score with an actual that is stated, not measured in a period."""
    notes = [
        ("stated", told[:1]) if name == "measured" else (name, told) for name, told in score.notes
    ]
    return score._replace(notes=tuple(notes))


def unread(score: Score, actual: str) -> Score:
    """The score of an actual that stands there, in words nobody can compute with."""
    note = ("actual_not_readable", (("actual", actual),))
    return score._replace(reason="actual_not_readable", notes=(note,))


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


class Part(NamedTuple):
    """One member of a total: its place in the plan, declared and effective weight (per cent)."""

    path: str
    declared: Decimal | None
    effective: Decimal
    achievement: Decimal | None


@dataclass(frozen=True, slots=True)
class Total:
    """A roll-up: achievement (per cent, unrounded), and the share of weight that was measured.

    `steps` say how it was put together: equal parts for want of weights, what was left out, ….
    """

    achievement: Decimal | None
    coverage: Decimal
    parts: tuple[Part, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanScore:
    """Every score of a plan by path (`operational/3/indicators/0`, `areas/1/objectives/0`, …).

    `missions` is keyed by the three-digit code.
    """

    indicators: Mapping[str, Score]
    objectives: Mapping[str, Total]
    areas: Mapping[str, Total]
    missions: Mapping[str, Total]
    strategic: Total
    operational: Total
    total: Total
    units: Mapping[str, Total] = field(default_factory=dict)
