"""The administration a page stands in, outside any plan; and the one that was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from traguardo.actions.permission import roles_of
from traguardo.core.model import PlanState
from traguardo.core.roles import Role, Verb, may
from traguardo.store.models import Administration, Person
from traguardo.web.frame import frame_without_plan
from traguardo.web.person import person_of
from traguardo.web.today import today

CHOSEN = "administration"
"""The session's key for the administration chosen in the header."""


@dataclass(frozen=True, slots=True)
class Body:
    """An administration, and who looks at it on which day."""

    row: Administration
    person: Person
    day: date
    roles: frozenset[Role]

    @property
    def may_manage(self) -> bool:
        """Whether the person manages units, people and roles here."""
        return may(self.roles, Verb.MANAGE, PlanState.DRAFT)


def enter_body(request: HttpRequest, code: str) -> Body:
    """The administration of the address, if the person has a role in it; else 404."""
    day, person = today(request), person_of(request)
    row = get_object_or_404(Administration.objects.visible_to(person, day), code=code)
    return Body(row, person, day, roles_of(person, row, day))


def manage_body(request: HttpRequest, code: str) -> Body:
    """The same, for those who manage it; 403 for its other people."""
    body = enter_body(request, code)
    if not body.may_manage:
        raise PermissionDenied
    return body


def chosen_administration(request: HttpRequest) -> Administration | None:
    """The one chosen in the header, else the first by name; None for people without a role."""
    own = Administration.objects.visible_to(person_of(request), today(request))
    chosen = request.session.get(CHOSEN)
    return (own.filter(pk=chosen).first() if chosen else None) or own.first()


def is_chosen(request: HttpRequest, administration: Administration | None) -> bool:
    """Whether the person chose it in the header, and did not only end up there."""
    return administration is not None and request.session.get(CHOSEN) == administration.pk


def show_body(
    request: HttpRequest,
    body: Body,
    template: str,
    section: str,
    status: int = 200,
    **context: object,
) -> HttpResponse:
    """A page of the administration, with what its frame needs."""
    frame = frame_without_plan(request, body.row) | {
        "body_section": section,
        "may_manage": body.may_manage,
    }
    return render(request, template, frame | context, status=status)
