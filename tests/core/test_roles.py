"""Who may do what, and when."""

from __future__ import annotations

import pytest

from traguardo.core.model import PlanState
from traguardo.core.roles import ALLOWED, Role, Verb, may

DRAFT, PROPOSED, APPROVED, REVISED, CLOSED = PlanState


@pytest.mark.parametrize(
    ("role", "verb", "state", "expected"),
    [
        (Role.PLANNER, Verb.IMPORT_PLAN, DRAFT, True),
        (Role.PLANNER, Verb.IMPORT_PLAN, APPROVED, False),
        (Role.PLANNER, Verb.PROPOSE, DRAFT, True),
        (Role.PLANNER, Verb.APPROVE, PROPOSED, False),
        (Role.APPROVER, Verb.APPROVE, PROPOSED, True),
        (Role.APPROVER, Verb.APPROVE, DRAFT, False),
        (Role.MEASUREMENT_OWNER, Verb.MEASURE, APPROVED, True),
        (Role.MEASUREMENT_OWNER, Verb.MEASURE, DRAFT, True),
        (Role.MEASUREMENT_OWNER, Verb.MEASURE, CLOSED, False),
        (Role.MEASUREMENT_OWNER, Verb.REVIEW, APPROVED, False),
        (Role.OBJECTIVE_OWNER, Verb.REVIEW, REVISED, True),
        (Role.OBJECTIVE_OWNER, Verb.SIGN_OFF, APPROVED, True),
        (Role.PLANNER, Verb.SIGN_OFF, APPROVED, False),
        (Role.EVALUATOR, Verb.VALIDATE, CLOSED, True),
        (Role.EVALUATOR, Verb.VALIDATE, DRAFT, False),
        (Role.EVALUATOR, Verb.COMMENT, DRAFT, True),
        (Role.ADMINISTRATOR, Verb.MANAGE, CLOSED, True),
        (Role.ADMINISTRATOR, Verb.MEASURE, APPROVED, False),
    ],
)
def test_the_table(role: Role, verb: Verb, state: PlanState, expected: bool) -> None:
    assert may(role, verb, state) is expected


def test_the_evaluator_sees_comments_and_changes_nothing() -> None:
    can = {verb for verb in Verb if any(may(Role.EVALUATOR, verb, state) for state in PlanState)}
    assert can == {Verb.COMMENT, Verb.EXAMINE, Verb.VALIDATE, Verb.GENERATE}


def test_several_roles_add_up_and_none_may_nothing() -> None:
    both = (Role.MEASUREMENT_OWNER, Role.APPROVER)
    assert may(both, Verb.MEASURE, APPROVED)
    assert may(both, Verb.APPROVE, PROPOSED)
    assert not any(may((), verb, state) for verb in Verb for state in PlanState)


def test_every_verb_has_a_row_with_somebody_and_some_state() -> None:
    assert set(ALLOWED) == set(Verb)
    assert all(roles and states for roles, states in ALLOWED.values())


def test_a_closed_plan_is_only_read_commented_validated_and_managed() -> None:
    left = {verb for verb, (_, states) in ALLOWED.items() if CLOSED in states}
    around = {Verb.MANAGE, Verb.ADOPT_SYSTEM, Verb.KEEP_TEMPLATE}
    assert left == {Verb.COMMENT, Verb.EXAMINE, Verb.VALIDATE, Verb.GENERATE} | around
