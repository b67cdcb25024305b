"""What every scoring rule gives back, before caps, floors and grades."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from traguardo.core.scoring.score import Note


class Outcome(NamedTuple):
    """The raw figure in per cent (neither capped nor floored), or the obstacle.

    `reason` names the obstacle where there is no figure (see docs/scoring.md). `unbounded`: better
    than any finite figure, as an actual of 0 where less is better and the rule is target/actual.
    """

    rule: str
    figure: Decimal | None = None
    notes: tuple[Note, ...] = ()
    reason: str = ""
    unbounded: bool = False


def obstacle(rule: str, reason: str, **facts: object) -> Outcome:
    """An outcome without figure: the reason is also the note that explains it."""
    return Outcome(rule, None, ((reason, tuple(facts.items())),), reason)
