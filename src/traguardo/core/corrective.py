"""Azione correttiva: what is done about an objective that is not on its way."""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class CorrectiveState(StrEnum):
    """Where a corrective action is: under way, or ended with or without being done."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


def is_late(state: CorrectiveState, due_on: date, today: date) -> bool:
    """Whether it should have ended before today; what has ended is never late."""
    return state is CorrectiveState.OPEN and due_on < today
