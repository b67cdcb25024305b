"""Collegamenti between the strategic and the operational part: proposed here, decided here."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from traguardo.actions.linking import (
    link_indicators,
    refuse_link,
    serve_objective,
    unlink_indicator,
)
from traguardo.actions.permission import Refused
from traguardo.core.roles import Verb
from traguardo.store.models import Indicator, Objective
from traguardo.web.pages.links import links_page
from traguardo.web.room import Room, enter, show


@require_safe
@login_required
def links(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Proposals with their reasons, and the links there are."""
    room = enter(request, plan_id)
    return show(
        request,
        room,
        "web/links/list.html",
        "tree",
        page=links_page(room),
        may_link=room.may(Verb.LINK),
    )


@require_POST
@login_required
def decide(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Accept or refuse a proposal, or take a link away; a refusal is said on the page."""
    room = enter(request, plan_id)
    try:
        said = _decided(request, room)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said)
    return redirect("links", plan_id)


def _decided(request: HttpRequest, room: Room) -> str:
    strategic, operational = (_path(request, room, end) for end in ("strategico", "operativo"))
    asked = request.POST.get("azione", "")
    if asked == "rifiuta":
        refuse_link(room.row, strategic, operational, by=room.person, today=room.day)
        return _("La proposta non verrà più fatta.")
    if asked not in {"collega", "sciogli"}:
        raise Http404
    if "/indicators/" in operational:
        _indicators(room, strategic, operational, linked=asked == "collega")
    else:
        _objectives(room, strategic, operational, linked=asked == "collega")
    return _("Collegati.") if asked == "collega" else _("Il collegamento è sciolto.")


def _path(request: HttpRequest, room: Room, end: str) -> str:
    """A place that the plan has, by its path; 404 for anything else."""
    path = request.POST.get(end, "")
    if path not in room.loaded.ids:
        raise Http404
    return path


def _indicators(room: Room, strategic: str, operational: str, *, linked: bool) -> None:
    above, below = (
        get_object_or_404(Indicator.objects.select_related("objective"), pk=room.loaded.ids[path])
        for path in (strategic, operational)
    )
    if linked:
        link_indicators(below, above, by=room.person, today=room.day)
        return
    for row in (above, below):
        unlink_indicator(row, by=room.person, today=room.day)


def _objectives(room: Room, strategic: str, operational: str, *, linked: bool) -> None:
    above, below = (
        get_object_or_404(Objective, pk=room.loaded.ids[path]) for path in (strategic, operational)
    )
    serve_objective(below, above if linked else None, by=room.person, today=room.day)
