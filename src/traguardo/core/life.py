"""What happened around a plan besides its content: moves, windows, accepted findings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from traguardo.core.collection import Window
from traguardo.core.corrective import CorrectiveState
from traguardo.core.model import PlanState


@dataclass(frozen=True, slots=True)
class Move:
    """A step of the plan's life: the state it came to, when, by whom, by which deed."""

    to: PlanState
    on: date
    by: str
    deed: str = ""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A finding of the methodological check that somebody accepted for a time, and why."""

    message: str
    reason: str
    by: str
    until: date


@dataclass(frozen=True, slots=True)
class Correction:
    """A corrective action: of which objective, why, what is done, by whom, when, how it ended."""

    objective: str
    cause: str
    text: str
    by: str
    due_on: date
    state: CorrectiveState
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class PlanLife:
    """All of it, each in the order of time; a plan that was never stored has none."""

    moves: tuple[Move, ...] = ()
    windows: tuple[Window, ...] = ()
    acceptances: tuple[Acceptance, ...] = ()
    corrections: tuple[Correction, ...] = ()


NO_LIFE = PlanLife()
