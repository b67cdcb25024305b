"""Controlli: the findings, and what was accepted of them."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from traguardo.actions.accepting import accept_finding, withdraw_acceptance
from traguardo.actions.permission import Refused
from traguardo.core.findings import Finding
from traguardo.core.roles import Verb
from traguardo.store.models import AcceptedFinding
from traguardo.web.forms.acceptance import AcceptanceForm
from traguardo.web.pages.checks import checks_page, counted_findings, mark_of
from traguardo.web.person import person_of
from traguardo.web.room import Room, enter, show
from traguardo.web.taking import taken
from traguardo.web.today import today


@require_safe
@login_required
def checks(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What the rules find in the plan, what its import could not understand, what was accepted."""
    room = enter(request, plan_id)
    chosen = request.GET.get("gravita", "")
    turned = request.GET.get("regola", ""), request.GET.get("pagina", "")
    return show(
        request,
        room,
        "web/check/list.html",
        "checks",
        page=checks_page(counted_findings(room), room.addresses, chosen, turned),
        chosen=chosen,
        turned=turned[0],
        accepted=AcceptedFinding.objects.holding(room.row, room.day),
        may_accept=room.may(Verb.ACCEPT_FINDING),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def accept(request: HttpRequest, plan_id: int, mark: str) -> HttpResponse:
    """One finding, to be accepted with a reason and an end."""
    room = enter(request, plan_id)
    finding = next((one for one in counted_findings(room) if mark_of(one) == mark), None)
    if finding is None:
        raise Http404
    form = AcceptanceForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _accepted(room, finding, form):
        messages.success(request, _("Il rilievo è accettato."))
        return redirect("checks", plan_id)
    return show(
        request,
        room,
        "web/check/accept.html",
        "checks",
        422 if form.errors else 200,
        finding=finding,
        form=form,
        may_accept=room.may(Verb.ACCEPT_FINDING),
    )


@require_POST
@login_required
def withdraw(request: HttpRequest, plan_id: int, accepted_id: int) -> HttpResponse:
    person, day = person_of(request), today(request)
    seen = AcceptedFinding.objects.visible_to(person, day).filter(plan=plan_id)
    row = get_object_or_404(seen, pk=accepted_id)
    try:
        withdraw_acceptance(row, by=person, today=day)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Il rilievo conta di nuovo."))
    return redirect("checks", plan_id)


def _accepted(room: Room, finding: Finding, form: AcceptanceForm) -> bool:
    """Whether the action took it; a refusal is said on the form."""
    return taken(
        form,
        lambda: accept_finding(
            room.row,
            finding,
            reason=form.cleaned_data["reason"].replace("\r\n", "\n"),
            until=form.cleaned_data["until"],
            by=room.person,
            today=room.day,
        ),
    )
