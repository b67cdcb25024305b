"""Cruscotto, and the way to it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from traguardo.store.models import Plan
from traguardo.web.body import chosen_administration, is_chosen
from traguardo.web.frame import frame_without_plan
from traguardo.web.pages.asking import importing_bodies, whom_to_ask
from traguardo.web.pages.corrective import correctives_page
from traguardo.web.pages.dashboard import overview
from traguardo.web.pages.deadlines import deadlines
from traguardo.web.pages.version import lineage
from traguardo.web.person import person_of
from traguardo.web.room import enter, show
from traguardo.web.today import today
from traguardo.web.views.plan import MOVES


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The plan to work on of the administration that was chosen, else of any; where there is none,
    what to do first.
    """
    day = today(request)
    plans = Plan.objects.visible_to(person_of(request), day).to_open(day)
    body = chosen_administration(request)
    if is_chosen(request, body):
        plans = plans.filter(administration=body)
    latest = plans.first()
    if latest is None:
        person = person_of(request)
        asking = None if importing_bodies(person, day) else whom_to_ask(person, day)
        frame = frame_without_plan(request, body) | {"asking": asking}
        return render(request, "web/plan/none.html", frame)
    return redirect("dashboard", latest.pk)


@require_safe
@login_required
def dashboard(request: HttpRequest, plan_id: int) -> HttpResponse:
    room = enter(request, plan_id)
    page = overview(room)
    moves = [verb.value for verb in room.moves() if verb in MOVES]
    last = room.row.moves.select_related("made_by").last()
    return show(
        request,
        room,
        "web/dashboard/show.html",
        "dashboard",
        overview=page,
        moves=moves,
        last_move=last,
        lineage=lineage(room),
        deadlines=deadlines(room),
        correctives=correctives_page(room, "open", mine=False),
    )
