"""Versioni: the list, one version to take away, two of them side by side."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from traguardo.store.models import Plan, PlanVersion
from traguardo.web.pages.version import comparison, is_intact, lineage, side, usual_sides
from traguardo.web.person import person_of
from traguardo.web.room import enter, show
from traguardo.web.today import today


@require_safe
@login_required
def versions(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Every version that was kept, the last first."""
    room = enter(request, plan_id)
    kept = list(room.row.versions.select_related("move__made_by").order_by("-number"))
    return show(
        request,
        room,
        "web/version/list.html",
        "dashboard",
        versions=[(row, is_intact(row)) for row in kept],
        usual=usual_sides(kept),
        lineage=lineage(room),
    )


@require_safe
@login_required
def version(request: HttpRequest, plan_id: int, number: int) -> HttpResponse:
    """The file, byte for byte as it was kept."""
    seen = Plan.objects.visible_to(person_of(request), today(request))
    plan = get_object_or_404(seen, pk=plan_id)
    row = get_object_or_404(PlanVersion.objects.filter(plan=plan), number=number)
    name = f"piano-{plan.pk}-versione-{row.number}.json"
    response = HttpResponse(bytes(row.content), content_type="application/json")
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


@require_safe
@login_required
def compare_versions(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Two versions, or one and the present: `da`, `a`; `tutto` with figures and reviews."""
    room = enter(request, plan_id)
    kept = list(room.row.versions.latest_first())
    first, second = usual_sides(kept)
    before = side(room, request.GET.get("da", first))
    after = side(room, request.GET.get("a", second))
    if before is None or after is None:
        raise Http404
    everything = bool(request.GET.get("tutto"))
    return show(
        request,
        room,
        "web/version/compare.html",
        "dashboard",
        versions=kept,
        origins=lineage(room).origins,
        everything=everything,
        page=comparison(before, after, everything=everything),
    )
