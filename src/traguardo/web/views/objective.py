"""Scheda obiettivo: read it, and mend a text while the plan is a draft."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from traguardo.actions.editing import edit_field
from traguardo.actions.permission import Refused
from traguardo.core.roles import Verb
from traguardo.store.models import Objective, Remark, Unit
from traguardo.web.pages.corrective import correctives_of
from traguardo.web.pages.links import neighbours
from traguardo.web.pages.objective import card
from traguardo.web.pages.revision import may_propose, revisions_under
from traguardo.web.room import Room, enter, show


@require_safe
@login_required
def objective(request: HttpRequest, plan_id: int, objective_id: int) -> HttpResponse:
    """The card; `?modifica=description` opens a field for editing."""
    return _card(request, enter(request, plan_id), objective_id, request.GET.get("modifica", ""))


@require_POST
@login_required
def edit(request: HttpRequest, plan_id: int, objective_id: int) -> HttpResponse:
    """A text that is refused comes back in its field, with what stands there now."""
    room = enter(request, plan_id)
    room.objective(objective_id)
    field, text = request.POST.get("field", ""), _lines(request, "text")
    seen = _lines(request, "seen") if "seen" in request.POST else None
    row = Objective.objects.get(pk=objective_id)
    try:
        edit_field(row, field, text, seen=seen, by=room.person, today=room.day)
    except Refused as refusal:
        if seen is None or not room.may(Verb.IMPORT_PLAN):
            messages.error(request, str(refusal))
            return redirect("objective", plan_id, objective_id)
        problem = {"typed": text, "problem": str(refusal)}
        return _card(request, enter(request, plan_id), objective_id, field, 422, **problem)
    messages.success(request, _("Testo salvato; quello di prima è nel registro."))
    return redirect("objective", plan_id, objective_id)


def _lines(request: HttpRequest, name: str) -> str:
    return request.POST.get(name, "").replace("\r\n", "\n")


def _card(
    request: HttpRequest,
    room: Room,
    objective_id: int,
    editing: str,
    status: int = 200,
    **typed: str,
) -> HttpResponse:
    place = room.objective(objective_id)
    return show(
        request,
        room,
        "web/objective/show.html",
        "tree",
        status,
        card=card(place, room.evaluation, room.addresses),
        objective_id=objective_id,
        may_edit=room.may(Verb.IMPORT_PLAN),
        may_review=room.may(Verb.REVIEW),
        may_revise=may_propose(room, Objective.objects.get(pk=objective_id)),
        neighbours=neighbours(room, objective_id),
        unit=Unit.objects.filter(objectives=objective_id).first(),
        revisions=revisions_under(room, place.path),
        remarks=Remark.objects.filter(objective=objective_id).latest_first(),
        correctives=correctives_of(room, objective_id),
        may_correct=room.may(Verb.CORRECT),
        editing=editing,
        **typed,
    )
