"""Sistema di misurazione: the rules of a plan, what others would do, and their adoption."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from traguardo.actions.permission import Refused
from traguardo.actions.systems import adopt_system
from traguardo.core.roles import Verb
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.store.systems import is_frozen, system_row
from traguardo.web.forms.system import SystemForm, initial_of
from traguardo.web.pages.effects import Effects, effects
from traguardo.web.room import Room, enter, show

NAME = "smvp"


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def system(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The rules in force; a POST shows what the form's rules would do, `adotta` adopts them."""
    room = enter(request, plan_id)
    rules, row = room.evaluation.system, system_row(room.row, room.day)
    form = SystemForm(request.POST or None, initial=initial_of(rules, room.day))
    asked = form.system(NAME) if request.method == "POST" and form.is_valid() else None
    if asked and request.POST.get("azione") == "adotta" and _adopted(request, room, form, asked):
        return redirect(request.path)
    return show(
        request,
        room,
        "web/system/show.html",
        "system",
        422 if form.errors else 200,
        system=rules,
        row=row,
        frozen=is_frozen(room.row),
        versions=room.row.administration.systems.whole(),
        form=form,
        effects=_effects(room, asked) if asked else None,
        may_adopt=room.may(Verb.ADOPT_SYSTEM),
    )


def _effects(room: Room, asked: MeasurementSystem) -> Effects:
    return effects(
        room.evaluation, replace(room.evaluation, system=asked, _statuses={}), room.addresses
    )


def _adopted(request: HttpRequest, room: Room, form: SystemForm, asked: MeasurementSystem) -> bool:
    """Whether the action took the rules; a refusal is said on the form."""
    deed = form.cleaned_data["deed"]
    try:
        row = adopt_system(
            asked, room.row.administration, deed=deed, by=room.person, today=room.day
        )
    except Refused as refusal:
        form.add_error("deed" if not deed.strip() else None, str(refusal))
        return False
    messages.success(request, _("Il sistema %(system)s è adottato.") % {"system": row})
    return True
