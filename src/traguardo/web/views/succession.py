"""Plans made from plans: the years that follow, two in one; shown before they are made."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from traguardo.actions.importing import ImportOutcome
from traguardo.actions.permission import Refused, require_in, roles_of
from traguardo.actions.succession import (
    copy_to_next_years,
    merge_plans,
    merging,
    next_plan,
)
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb, may
from traguardo.core.succession import first_years
from traguardo.store.models import Administration, Plan, PlanOrigin
from traguardo.web.body import chosen_administration
from traguardo.web.forms.succession import MergingForm, NextYearsForm
from traguardo.web.frame import frame_without_plan
from traguardo.web.person import person_of
from traguardo.web.room import Room, enter, show
from traguardo.web.today import today


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def next_years(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What a copy to later years would be, for whoever imports plans; a POST makes it."""
    room = enter(request, plan_id)
    _require_planner(room)
    form = NextYearsForm(request.POST or request.GET or None, first_years(room.loaded.plan))
    asked = form.cleaned_data["dal"] if form.is_valid() else form.initial["dal"]
    if request.method == "POST" and form.is_valid():
        try:
            outcome = copy_to_next_years(room.row, first_year=asked, by=room.person, today=room.day)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            _say(request, outcome)
            return redirect("dashboard", outcome.plan.pk)
    made = next_plan(room.row, asked, room.day) if asked else None
    status = 422 if request.method == "POST" else 200
    return show(
        request, room, "web/succession/next.html", "dashboard", status, form=form, made=made
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def merge(request: HttpRequest) -> HttpResponse:
    """Two plans in one: `anteprima` shows what comes of it, `unisci` makes it."""
    person, day = person_of(request), today(request)
    seen = Plan.objects.visible_to(person, day).select_related("administration").latest_first()
    seen = seen.prefetch_related("plan_years")
    own = [
        body
        for body in Administration.objects.visible_to(person, day)
        if may(roles_of(person, body, day), Verb.IMPORT_PLAN, PlanState.DRAFT)
    ]
    if not own:
        raise PermissionDenied
    form = MergingForm(request.POST or None, seen, own)
    made = None
    if request.method == "POST" and form.is_valid():
        title = form.cleaned_data["title"]
        try:
            if request.POST.get("azione") == "unisci":
                outcome = merge_plans(
                    *form.plans, administration=form.body, title=title, by=person, today=day
                )
                _say(request, outcome)
                return redirect("dashboard", outcome.plan.pk)
            made = merging(*form.plans, form.body, title)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    context = frame_without_plan(request, chosen_administration(request))
    context |= {"form": form, "made": made.merged if made else None}
    status = 422 if form.errors else 200
    return render(request, "web/succession/merge.html", context, status=status)


@require_safe
@login_required
def origin(request: HttpRequest, plan_id: int, origin_id: int) -> HttpResponse:
    """The plan that another was made from, as it was then."""
    seen = PlanOrigin.objects.visible_to(person_of(request), today(request))
    row = get_object_or_404(seen.filter(plan=plan_id), pk=origin_id)
    response = HttpResponse(bytes(row.content), content_type="application/json")
    name = f"piano-{row.source_id}-origine.json"
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def _require_planner(room: Room) -> None:
    """403 for those who do not import plans; 404 for a plan that nothing follows."""
    try:
        require_in(
            room.person, Verb.IMPORT_PLAN, room.row.administration, PlanState.DRAFT, room.day
        )
    except Refused as refusal:
        raise PermissionDenied from refusal
    if not room.loaded.plan.years:
        raise Http404


def _say(request: HttpRequest, outcome: ImportOutcome) -> None:
    if outcome.created:
        messages.success(request, _("Il nuovo piano è una bozza: completala qui."))
    else:
        messages.warning(request, _("Questo piano c’era già: nulla è cambiato."))
