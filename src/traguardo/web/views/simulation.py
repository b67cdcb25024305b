"""Simulazione: a sandbox over the plan; whoever may see the plan may try, and nothing is saved."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from traguardo.core.places import ObjectivePlace
from traguardo.store.models import Indicator
from traguardo.web.pages.simulation import NAMES, Asked, address_of, real_changes, simulation
from traguardo.web.room import Room, enter, show


@require_safe
@login_required
def simulate(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What is supposed stands in the address; fields that say what the plan says leave it."""
    room = enter(request, plan_id)
    if not room.evaluation.objectives:
        return show(request, room, "web/simulation/show.html", "simulation", page=None)
    chosen = _chosen(request, room)
    texts = {
        name: str(text) for name, text in request.GET.items() if name.partition("-")[0] in NAMES
    }
    changes = real_changes(Asked(texts, room.loaded.indicator_paths), room.evaluation)
    if set(texts) != set(changes):
        kept = {name: one.text for name, one in changes.items()}
        query = address_of(kept, room.loaded.ids[chosen.path], room.period)
        return redirect(f"{request.path}?{query}")
    return show(
        request,
        room,
        "web/simulation/show.html",
        "simulation",
        page=simulation(changes, _twins(room), chosen, room.evaluation, room.addresses),
        chosen_id=room.loaded.ids[chosen.path],
        choices=[(room.loaded.ids[one.path], one) for one in room.evaluation.objectives],
    )


def _chosen(request: HttpRequest, room: Room) -> ObjectivePlace:
    """The objective of the address; where none is named, the first."""
    asked = request.GET.get("obiettivo", "")
    if not asked:
        return room.evaluation.objectives[0]
    if not asked.isdecimal() or len(asked) > 9:
        raise Http404
    return room.objective(int(asked))


def _twins(room: Room) -> Mapping[str, list[str]]:
    """For each indicator the others it is measured with."""
    rows = Indicator.objects.of_plan(room.row).linked_pairs()
    groups: dict[int, list[int]] = {}
    for key, measured in rows:
        groups.setdefault(measured, [measured]).append(key)
    paths = room.loaded.indicator_paths
    return {
        paths[key]: [paths[other] for other in group if other != key]
        for group in groups.values()
        for key in group
    }
