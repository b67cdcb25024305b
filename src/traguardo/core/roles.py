"""Who may do which verb in which state of a plan: one table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from traguardo.core.model import PlanState


class Role(StrEnum):
    """What a person is to an administration; one person may be several."""

    PLANNER = "planner"
    MEASUREMENT_OWNER = "measurement_owner"
    OBJECTIVE_OWNER = "objective_owner"
    APPROVER = "approver"
    EVALUATOR = "evaluator"
    ADMINISTRATOR = "administrator"


class Verb(StrEnum):
    """What can be done to a plan and around it; each is one action."""

    IMPORT_PLAN = "import_plan"
    MEASURE = "measure"
    REVIEW = "review"
    SIGN_OFF = "sign_off"
    PROPOSE = "propose"
    SEND_BACK = "send_back"
    APPROVE = "approve"
    PROPOSE_REVISION = "propose_revision"
    REVISE = "revise"
    CLOSE = "close"
    COMMENT = "comment"
    VALIDATE = "validate"
    MANAGE = "manage"
    GENERATE = "generate"
    KEEP_TEMPLATE = "keep_template"
    ACCEPT_FINDING = "accept_finding"
    LINK = "link"
    ADOPT_SYSTEM = "adopt_system"
    DEFINE = "define"
    COLLECT = "collect"
    CORRECT = "correct"
    EXAMINE = "examine"
    CONFIRM = "confirm"


_ALL = frozenset(PlanState)
_OPEN = _ALL - {PlanState.CLOSED}
_IN_FORCE = frozenset({PlanState.APPROVED, PlanState.REVISED})
_EVERYONE = frozenset(Role)

_PLANNER, _APPROVER = Role.PLANNER, Role.APPROVER

ALLOWED: Mapping[Verb, tuple[frozenset[Role], frozenset[PlanState]]] = MappingProxyType(
    {
        Verb.IMPORT_PLAN: (frozenset({_PLANNER}), frozenset({PlanState.DRAFT})),
        Verb.MEASURE: (frozenset({_PLANNER, Role.MEASUREMENT_OWNER}), _OPEN),
        Verb.REVIEW: (frozenset({_PLANNER, Role.OBJECTIVE_OWNER}), _OPEN),
        Verb.SIGN_OFF: (frozenset({Role.OBJECTIVE_OWNER, _APPROVER}), _OPEN),
        Verb.PROPOSE: (frozenset({_PLANNER}), frozenset({PlanState.DRAFT})),
        Verb.SEND_BACK: (frozenset({_APPROVER}), frozenset({PlanState.PROPOSED})),
        Verb.APPROVE: (frozenset({_APPROVER}), frozenset({PlanState.PROPOSED})),
        Verb.PROPOSE_REVISION: (frozenset({_PLANNER, Role.OBJECTIVE_OWNER}), _IN_FORCE),
        Verb.REVISE: (frozenset({_APPROVER}), _IN_FORCE),
        Verb.CLOSE: (frozenset({_PLANNER, _APPROVER}), _IN_FORCE),
        Verb.COMMENT: (_EVERYONE, _ALL),
        Verb.EXAMINE: (frozenset({Role.EVALUATOR}), _ALL),
        Verb.VALIDATE: (frozenset({Role.EVALUATOR}), _IN_FORCE | {PlanState.CLOSED}),
        Verb.MANAGE: (frozenset({Role.ADMINISTRATOR}), _ALL),
        Verb.GENERATE: (_EVERYONE, _ALL),
        Verb.KEEP_TEMPLATE: (frozenset({_PLANNER}), _ALL),
        Verb.ACCEPT_FINDING: (frozenset({_PLANNER}), _OPEN),
        Verb.LINK: (frozenset({_PLANNER}), _OPEN),
        Verb.DEFINE: (frozenset({_PLANNER}), _OPEN),
        Verb.COLLECT: (frozenset({_PLANNER}), _OPEN),
        Verb.CORRECT: (frozenset({_PLANNER, Role.OBJECTIVE_OWNER}), _OPEN),
        Verb.CONFIRM: (frozenset({_PLANNER, Role.OBJECTIVE_OWNER}), _OPEN),
        Verb.ADOPT_SYSTEM: (frozenset({_PLANNER, Role.ADMINISTRATOR}), _ALL),
    }
)
"""For each verb the roles that may, and the states of the plan in which it makes sense.

Measuring and reviewing are open from the draft on: offices import plans that are already running.
The evaluator comments, validates and reads, and changes nothing (D.Lgs. 150/2009, art. 14).
"""


def may(roles: Role | Iterable[Role], verb: Verb, state: PlanState) -> bool:
    """Whether somebody with these roles may do `verb` to a plan in `state`."""
    held = {roles} if isinstance(roles, Role) else set(roles)
    allowed, states = ALLOWED[verb]
    return state in states and not held.isdisjoint(allowed)
