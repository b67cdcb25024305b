"""Unità: the tree, one unit, its removal; and which unit a plan's objectives count for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from traguardo.actions.permission import Refused
from traguardo.actions.placing import place_objectives
from traguardo.actions.units import add_unit, change_unit, remove_unit, why_kept
from traguardo.core.roles import Verb
from traguardo.store.models import Person, Unit
from traguardo.web.body import Body, enter_body, manage_body, show_body
from traguardo.web.forms.unit import UnitForm
from traguardo.web.pages.unit import Naming, namings, possible_parents, unit_lines
from traguardo.web.room import Room, enter, show


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def units(request: HttpRequest, code: str) -> HttpResponse:
    """The tree of units, and one more for those who manage it."""
    body = manage_body(request, code) if request.method == "POST" else enter_body(request, code)
    form = _form(request, body, None)
    if _taken(form, lambda said: add_unit(body.row, **said, by=body.person, today=body.day)):
        messages.success(request, _("L’unità è aggiunta."))
        return redirect("units", code)
    status = 422 if form.errors else 200
    lines = unit_lines(body.row)
    return show_body(request, body, "web/unit/list.html", "units", status, lines=lines, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def unit(request: HttpRequest, code: str, unit_id: int) -> HttpResponse:
    """One unit: its name, its kind, its place, its head."""
    body, row = _unit_of(request, code, unit_id)
    form = _form(request, body, row)
    if _taken(form, lambda said: change_unit(row, **said, by=body.person, today=body.day)):
        messages.success(request, _("L’unità è aggiornata."))
        return redirect("units", code)
    status = 422 if form.errors else 200
    return show_body(request, body, "web/unit/edit.html", "units", status, unit=row, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def remove(request: HttpRequest, code: str, unit_id: int) -> HttpResponse:
    """Ask, naming what would be lost; then remove."""
    body, row = _unit_of(request, code, unit_id)
    if request.method == "POST":
        try:
            remove_unit(row, by=body.person, today=body.day)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("«%(unit)s» è tolta.") % {"unit": row})
            return redirect("units", code)
    kept = why_kept(row)
    return show_body(request, body, "web/unit/remove.html", "units", unit=row, why_kept=kept)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def plan_units(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The plan's cost centres and the units they mean: proposed, confirmed in one form."""
    room = enter(request, plan_id)
    ours = Unit.objects.filter(administration=room.row.administration)
    own = list(ours.select_related("head").order_by("name"))
    lines = namings(room.row, room.addresses, own)
    if request.method == "POST":
        if not room.may(Verb.LINK):
            raise PermissionDenied
        _place(request, room, own, lines)
        return redirect("plan-units", plan_id)
    return show(
        request,
        room,
        "web/unit/plan.html",
        "tree",
        lines=lines,
        units=own,
        may_link=room.may(Verb.LINK),
    )


def _place(request: HttpRequest, room: Room, own: list[Unit], lines: list[Naming]) -> None:
    known = {str(unit.pk): unit for unit in own}
    wanted = {
        key: known.get(request.POST[line.field])
        for line in lines
        if line.field in request.POST
        for key in line.keys
        if request.POST[line.field] != "misto"
    }
    try:
        number = place_objectives(room.row, wanted, by=room.person, today=room.day)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return
    said = ngettext(
        "%(number)d obiettivo ha cambiato unità.",
        "%(number)d obiettivi hanno cambiato unità.",
        number,
    )
    messages.success(request, said % {"number": number})


def _unit_of(request: HttpRequest, code: str, unit_id: int) -> tuple[Body, Unit]:
    body = manage_body(request, code)
    own = Unit.objects.filter(administration=body.row).select_related("administration")
    return body, get_object_or_404(own.select_related("parent", "head"), pk=unit_id)


def _form(request: HttpRequest, body: Body, row: Unit | None) -> UnitForm:
    people = list(Person.objects.of(body.row, body.day))
    if row and row.head and row.head not in people:
        people.append(row.head)
    return UnitForm(request.POST or None, row, possible_parents(body.row, row), people)


def _taken(form: UnitForm, act: Callable[[dict[str, Any]], object]) -> bool:
    """Whether the form was sent, is valid and the action took it; a refusal is said on it."""
    if not form.is_valid():
        return False
    try:
        act(form.described())
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
