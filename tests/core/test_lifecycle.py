"""A plan moves along one table, and an impossible move says what is possible."""

from __future__ import annotations

import pytest

from traguardo.core.lifecycle import MOVES, MoveRefused, allowed_moves, move
from traguardo.core.model import PlanState
from traguardo.core.roles import ALLOWED, Verb


@pytest.mark.parametrize(
    ("state", "verb", "after"),
    [
        ("draft", "propose", "proposed"),
        ("proposed", "approve", "approved"),
        ("proposed", "send_back", "draft"),
        ("approved", "revise", "revised"),
        ("revised", "revise", "revised"),
        ("approved", "close", "closed"),
        ("revised", "close", "closed"),
    ],
)
def test_the_moves_of_a_plan(state: str, verb: str, after: str) -> None:
    assert move(PlanState(state), Verb(verb)) == after


def test_every_other_move_is_refused_with_the_possible_ones() -> None:
    for state in PlanState:
        for verb in set(Verb) - set(allowed_moves(state)):
            with pytest.raises(MoveRefused) as refusal:
                move(state, verb)
            assert refusal.value.allowed == allowed_moves(state)
            assert (refusal.value.state, refusal.value.verb) == (state, verb)


def test_the_message_names_the_way_on() -> None:
    with pytest.raises(MoveRefused, match=r"a plan that is draft cannot approve.*propose"):
        move(PlanState.DRAFT, Verb.APPROVE)
    with pytest.raises(MoveRefused, match="none, it is final"):
        move(PlanState.CLOSED, Verb.REVISE)


def test_every_state_can_be_reached_and_only_closed_is_final() -> None:
    reached = {after for moves in MOVES.values() for after in moves.values()}
    assert reached == set(PlanState)
    assert [state for state in PlanState if not allowed_moves(state)] == [PlanState.CLOSED]


def test_roles_and_moves_know_the_same_states() -> None:
    moves = {verb for table in MOVES.values() for verb in table}
    for verb in moves:
        _, states = ALLOWED[verb]
        assert states == {state for state in PlanState if verb in MOVES[state]}
