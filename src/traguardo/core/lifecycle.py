"""The yearly life of a plan: draft, proposed, approved, revised, closed; one table of moves."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from traguardo.core.model import PlanState
from traguardo.core.roles import Verb

MOVES: Mapping[PlanState, Mapping[Verb, PlanState]] = MappingProxyType(
    {
        PlanState.DRAFT: {Verb.PROPOSE: PlanState.PROPOSED},
        PlanState.PROPOSED: {
            Verb.APPROVE: PlanState.APPROVED,
            Verb.SEND_BACK: PlanState.DRAFT,
        },
        PlanState.APPROVED: {Verb.REVISE: PlanState.REVISED, Verb.CLOSE: PlanState.CLOSED},
        PlanState.REVISED: {Verb.REVISE: PlanState.REVISED, Verb.CLOSE: PlanState.CLOSED},
        PlanState.CLOSED: {},
    }
)

MOVING: tuple[Verb, ...] = tuple(dict.fromkeys(verb for row in MOVES.values() for verb in row))
"""The verbs that move a plan."""


class ProposalState(StrEnum):
    """Where a proposed revision is: it waits, or was decided."""

    PENDING = "pending"
    APPROVED = "approved"
    SENT_BACK = "sent_back"
    WITHDRAWN = "withdrawn"


class OriginKind(StrEnum):
    """How a plan was made from another one: copied to later years, or merged with a second."""

    COPY = "copy"
    MERGE = "merge"


class MoveRefused(Exception):  # noqa: N818 - a refusal is no error
    """A plan in `state` cannot make the move `verb`; `allowed` are those it can make."""

    def __init__(self, state: PlanState, verb: Verb) -> None:
        self.state, self.verb, self.allowed = state, verb, allowed_moves(state)
        known = ", ".join(self.allowed) or "none, it is final"
        super().__init__(f"a plan that is {state} cannot {verb}; its moves are: {known}")


def allowed_moves(state: PlanState) -> tuple[Verb, ...]:
    """The moves a plan in `state` can make; none once it is closed."""
    return tuple(MOVES[state])


def move(state: PlanState, verb: Verb) -> PlanState:
    """The state after `verb`; MoveRefused where the table does not know the move."""
    if verb not in MOVES[state]:
        raise MoveRefused(state, verb)
    return MOVES[state][verb]
