"""The plans a person may see, and the moves of a plan's life."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from traguardo.actions.moving import approve_plan, close_plan, propose_plan, send_back_plan
from traguardo.actions.permission import Refused
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb
from traguardo.store.models import Person, Plan
from traguardo.ui.words import word
from traguardo.web.body import chosen_administration
from traguardo.web.frame import frame_without_plan
from traguardo.web.pages.asking import importing_bodies, whom_to_ask
from traguardo.web.person import person_of
from traguardo.web.today import today

Move = Callable[[Plan, Person, date, str], Plan]

MOVES: Mapping[Verb, Move] = {
    Verb.PROPOSE: lambda plan, by, day, text: propose_plan(plan, by=by, today=day, deed=text),
    Verb.SEND_BACK: lambda plan, by, day, text: send_back_plan(plan, by=by, today=day, reason=text),
    Verb.APPROVE: lambda plan, by, day, text: approve_plan(plan, by=by, today=day, deed=text),
    Verb.CLOSE: lambda plan, by, day, text: close_plan(plan, by=by, today=day, deed=text),
}
"""What each button does with the words beside it: a deed, or the reason to send back."""


@require_safe
@login_required
def plans(request: HttpRequest) -> HttpResponse:
    """Every plan of every administration the person serves, the last imported first."""
    seen = Plan.objects.visible_to(person_of(request), today(request))
    rows = (
        seen.select_related("administration")
        .prefetch_related("plan_years")
        .order_by("administration__name", "administration", "-created_at", "-pk")
    )
    person, day = person_of(request), today(request)
    planning = {body.pk for body in importing_bodies(person, day)}
    frame = frame_without_plan(request, chosen_administration(request)) | {
        "plans": rows,
        "planning": planning,
        "may_import": bool(planning),
        "asking": [] if rows else whom_to_ask(person, day),
    }
    return render(request, "web/plan/list.html", frame)


@require_POST
@login_required
def move(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Propose, send back, approve or close; a refusal is said on the dashboard."""
    person, day = person_of(request), today(request)
    row = get_object_or_404(Plan.objects.visible_to(person, day), pk=plan_id)
    asked = request.POST.get("azione", "")
    if asked not in MOVES:
        raise Http404
    try:
        moved = MOVES[Verb(asked)](row, person, day, request.POST.get("testo", ""))
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request, _("Il piano ora è: %(state)s.") % {"state": word(PlanState(moved.state))}
        )
    return redirect("dashboard", plan_id)
