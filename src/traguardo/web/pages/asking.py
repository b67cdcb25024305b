"""Whom to ask: for the import of a plan, or for a role, where somebody has neither."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from traguardo.actions.permission import roles_of
from traguardo.core.model import PlanState
from traguardo.core.roles import Role, Verb, may
from traguardo.store.models import Administration, Person, RoleAssignment


@dataclass(frozen=True, slots=True)
class Asking:
    """An administration, and who helps there; a role that ended, or has yet to begin, with its day.

    `has_role` says whether the person is something there today.
    """

    administration: Administration
    names: list[str]
    has_role: bool
    ended: date | None = None
    begins: date | None = None


def importing_bodies(person: Person, day: date) -> list[Administration]:
    """The administrations whose plans the person imports."""
    return [
        body
        for body in Administration.objects.visible_to(person, day).order_by("name")
        if may(roles_of(person, body, day), Verb.IMPORT_PLAN, PlanState.DRAFT)
    ]


def whom_to_ask(person: Person, day: date) -> list[Asking]:
    """For an import, the planners where the person has a role; else who gave, or will give, one."""
    own = Administration.objects.visible_to(person, day).order_by("name")
    if own:
        return [Asking(body, _names(body, Role.PLANNER, day), has_role=True) for body in own]
    held: dict[Administration, list[RoleAssignment]] = {}
    for role in person.roles.select_related("administration").order_by("administration__name"):
        held.setdefault(role.administration, []).append(role)
    return [_without_role(body, roles, day) for body, roles in held.items()]


def _without_role(body: Administration, roles: Iterable[RoleAssignment], day: date) -> Asking:
    ahead = [one.starts_on for one in roles if one.starts_on > day]
    over = [one.ends_on for one in roles if one.ends_on is not None and one.ends_on < day]
    return Asking(
        body,
        _names(body, Role.ADMINISTRATOR, day),
        has_role=False,
        ended=None if ahead else max(over, default=None),
        begins=min(ahead, default=None),
    )


def _names(body: Administration, role: Role, day: date) -> list[str]:
    held = body.roles.on(day).filter(role=role.value, person__is_active=True)
    return sorted({one.person.name for one in held.select_related("person")})
