"""Scheda obiettivo: read it, and mend a text while the plan is a draft."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from traguardo.actions.editing import edit_field
from traguardo.actions.permission import Refused
from traguardo.core.roles import Verb
from traguardo.store.models import Objective, Remark, Unit
from traguardo.web.pages.corrective import correctives_of
from traguardo.web.pages.links import neighbours
from traguardo.web.pages.objective import card
from traguardo.web.pages.revision import revisions_under
from traguardo.web.person import person_of
from traguardo.web.room import enter, show
from traguardo.web.today import today


@require_safe
@login_required
def objective(request: HttpRequest, plan_id: int, objective_id: int) -> HttpResponse:
    """The card; `?modifica=description` opens a field for editing."""
    room = enter(request, plan_id)
    return show(
        request,
        room,
        "web/objective/show.html",
        "tree",
        card=card(room.objective(objective_id), room.evaluation, room.addresses),
        objective_id=objective_id,
        may_edit=room.may(Verb.IMPORT_PLAN),
        may_review=room.may(Verb.REVIEW),
        may_revise=room.may(Verb.PROPOSE_REVISION),
        neighbours=neighbours(room, objective_id),
        unit=Unit.objects.filter(objectives=objective_id).first(),
        revisions=revisions_under(room, room.objective(objective_id).path),
        remarks=Remark.objects.filter(objective=objective_id).latest_first(),
        correctives=correctives_of(room, objective_id),
        may_correct=room.may(Verb.CORRECT),
        editing=request.GET.get("modifica", ""),
    )


@require_POST
@login_required
def edit(request: HttpRequest, plan_id: int, objective_id: int) -> HttpResponse:
    person, day = person_of(request), today(request)
    seen = Objective.objects.visible_to(person, day)
    row = get_object_or_404(seen, plan=plan_id, pk=objective_id)
    field, text = request.POST.get("field", ""), request.POST.get("text", "")
    try:
        edit_field(row, field, text.replace("\r\n", "\n"), by=person, today=day)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Testo salvato; quello di prima è nel registro."))
    return redirect("objective", plan_id, objective_id)
