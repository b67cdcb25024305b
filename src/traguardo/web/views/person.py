"""Persone: the list, an invitation, one person's roles."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from traguardo.actions.charge import charge_of
from traguardo.actions.inviting import invite_person, let_in, shut_out
from traguardo.actions.passwords import send_password_link
from traguardo.actions.people import end_role, grant_role
from traguardo.actions.permission import Refused
from traguardo.store.models import Person
from traguardo.web.body import Body, enter_body, manage_body, show_body
from traguardo.web.forms.person import EndingRoleForm, InvitationForm, RoleForm, ShuttingOutForm
from traguardo.web.pages.person import held_roles, people_lines
from traguardo.web.taking import taken
from traguardo.web.views.password import link_address


@require_safe
@login_required
def people(request: HttpRequest, code: str) -> HttpResponse:
    """Who is what to the administration, from when to when."""
    body = enter_body(request, code)
    lines = people_lines(body.row, body.day)
    return show_body(request, body, "web/person/list.html", "people", lines=lines)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def invite(request: HttpRequest, code: str) -> HttpResponse:
    """Somebody new, with a first role; the link to choose a password goes by e-mail."""
    body = manage_body(request, code)
    form = InvitationForm(request.POST or None, body.day)
    if request.method == "POST" and form.is_valid() and (person := _invited(body, form)):
        _send(request, body, person)
        return redirect("person", code, person.pk)
    status = 422 if form.errors else 200
    return show_body(request, body, "web/person/invite.html", "people", status, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def person(request: HttpRequest, code: str, person_id: int) -> HttpResponse:
    """One person: roles given and ended, the link sent again, shut out and let in."""
    body, row = person_of_body(request, code, person_id)
    asked = request.POST.get("azione", "")
    giving = RoleForm(request.POST if asked == "ruolo" else None, body.day, prefix="nuovo")
    ending = EndingRoleForm(request.POST if asked == "termina" else None, body.day, prefix="fine")
    shutting = ShuttingOutForm(request.POST if asked == "escludi" else None)
    verbs: dict[str, Callable[[], bool]] = {
        "ruolo": lambda: taken(giving, lambda: _grant(body, row, giving)),
        "termina": lambda: taken(ending, lambda: _end(request, body, row, ending)),
        "escludi": lambda: taken(shutting, lambda: _shut_out(body, row, shutting)),
        "riammetti": lambda: bool(let_in(row, body.row, by=body.person, today=body.day)),
        "collegamento": lambda: _send(request, body, row),
    }
    if request.method == "POST":
        if asked not in verbs:
            raise Http404
        if verbs[asked]():
            if asked != "collegamento":
                messages.success(request, _("Fatto: è nel registro."))
            return redirect("person", code, person_id)
    roles = held_roles(row.roles.filter(administration=body.row).order_by("starts_on"), body.day)
    return show_body(
        request,
        body,
        "web/person/show.html",
        "people",
        422 if giving.errors or ending.errors or shutting.errors else 200,
        person=row,
        roles=roles,
        charge=charge_of(row, body.row),
        giving=giving,
        ending=ending,
        shutting=shutting,
        myself=row == body.person,
    )


def person_of_body(request: HttpRequest, code: str, person_id: int) -> tuple[Body, Person]:
    """Somebody who has or had a role here, for those who manage it; 404 for anybody else."""
    body = manage_body(request, code)
    known = Person.objects.filter(roles__administration=body.row).distinct()
    return body, get_object_or_404(known, pk=person_id)


def _invited(body: Body, form: InvitationForm) -> Person | None:
    data = form.cleaned_data
    try:
        return invite_person(
            data["email"],
            data["name"],
            body.row,
            form.chosen,
            starts_on=data["starts_on"],
            ends_on=data["ends_on"],
            language=data["language"],
            by=body.person,
            today=body.day,
        )
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None


def _send(request: HttpRequest, body: Body, row: Person) -> bool:
    """Send the link to choose a password, and say what became of it."""
    if row.has_usable_password() and request.POST.get("azione") != "collegamento":
        said = _("%(person)s ha già un accesso e lo usa anche per questo ente.")
        messages.success(request, said % {"person": row})
        return True
    try:
        sent = send_password_link(row, address=link_address, invited_to=body.row, by=body.person)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return True
    if sent:
        said = _("Il collegamento per scegliere la password è partito verso %(email)s.")
        messages.success(request, said % {"email": row.email})
    else:
        messages.warning(request, _("Un collegamento è partito da poco: attendere cinque minuti."))
    return True


def _grant(body: Body, row: Person, form: RoleForm) -> None:
    data = form.cleaned_data
    grant_role(
        row,
        body.row,
        form.chosen,
        starts_on=data["starts_on"],
        ends_on=data["ends_on"],
        by=body.person,
        today=body.day,
    )


def _end(request: HttpRequest, body: Body, row: Person, form: EndingRoleForm) -> None:
    held = row.roles.filter(administration=body.row)
    key = request.POST.get("incarico", "")
    given = get_object_or_404(held.select_related("administration"), pk=key if key.isdigit() else 0)
    data = form.cleaned_data
    end_role(given, on=data["on"], reason=data["reason"], by=body.person, today=body.day)


def _shut_out(body: Body, row: Person, form: ShuttingOutForm) -> None:
    shut_out(row, body.row, reason=form.cleaned_data["reason"], by=body.person, today=body.day)
