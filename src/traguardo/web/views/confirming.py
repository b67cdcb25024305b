"""Convalida: look at the figures of a period, and confirm, return or reopen them."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from traguardo.actions.confirming import decide_figures
from traguardo.actions.permission import Refused
from traguardo.core.collection import FigureState
from traguardo.store.models import Measurement
from traguardo.web.keys import row_key
from traguardo.web.pages.confirming import confirming_page
from traguardo.web.room import Room, enter, show

DECISIONS = {
    "convalida": FigureState.CONFIRMED,
    "rimanda": FigureState.RETURNED,
    "riapri": FigureState.SENT,
}


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def confirming(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The figures of the period; what was chosen and written survives a refusal."""
    room = enter(request, plan_id)
    state = request.GET.get("stato", "")
    problem = ""
    if request.method == "POST":
        problem = _decided(request, room)
        if not problem:
            return redirect(_address(room, state))
    return show(
        request,
        room,
        "web/confirming/list.html",
        "confirming",
        422 if problem else 200,
        page=confirming_page(room, state),
        state=state,
        problem=problem,
        chosen=request.POST.getlist("valore"),
        note=request.POST.get("nota", ""),
    )


def _decided(request: HttpRequest, room: Room) -> str:
    """Why nothing was decided; empty where it was."""
    keys = [key for text in request.POST.getlist("valore") if (key := row_key(text))]
    state = DECISIONS.get(request.POST.get("azione", ""))
    rows = Measurement.objects.visible_to(room.person, room.day)
    of_plan = rows.filter(indicator__objective__plan=room.row, pk__in=keys).order_by("pk")
    if state is None or not keys:
        return _("Scegli almeno un valore.")
    note = request.POST.get("nota", "").replace("\r\n", "\n")
    try:
        made = decide_figures(room.row, of_plan, state, note=note, by=room.person, today=room.day)
    except Refused as refusal:
        return str(refusal)
    words = ngettext("%(count)d valore aggiornato.", "%(count)d valori aggiornati.", len(made))
    messages.success(request, words % {"count": len(made)})
    return ""


def _address(room: Room, state: str) -> str:
    kept = f"&stato={state}" if state in set(FigureState) else ""
    return f"{reverse('confirming', args=[room.row.pk])}?periodo={room.period}{kept}"
