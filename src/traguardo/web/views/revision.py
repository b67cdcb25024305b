"""Rimodulazione: what was proposed and changed, a new proposal, a decision."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from traguardo.actions.permission import Refused
from traguardo.actions.revising import (
    approve_revision,
    propose_revision,
    send_back_revision,
    withdraw_revision,
)
from traguardo.core.lifecycle import ProposalState
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb
from traguardo.store.models import Objective, RevisionProposal
from traguardo.web.forms.revision import RevisionForm
from traguardo.web.pages.revision import (
    may_propose,
    proposal_effects,
    proposal_line,
    revision_lines,
    years_elsewhere,
)
from traguardo.web.person import person_of
from traguardo.web.room import Room, enter, show
from traguardo.web.today import today

_NOT_IN_FORCE = frozenset({PlanState.DRAFT, PlanState.PROPOSED, PlanState.CLOSED})
"""Nobody revises such a plan: the page says so, to everybody."""


@require_safe
@login_required
def revisions(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Proposals, those that wait first, and every change that was made."""
    room = enter(request, plan_id)
    rows = RevisionProposal.objects.filter(plan=room.row).latest_first()
    return show(
        request,
        room,
        "web/revision/list.html",
        "revisions",
        proposals=[proposal_line(row) for row in rows],
        made=revision_lines(room),
        may_propose=room.may(Verb.PROPOSE_REVISION),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def propose(request: HttpRequest, plan_id: int, objective_id: int) -> HttpResponse:
    """The objective as it is approved, to be written otherwise."""
    room = enter(request, plan_id)
    place = room.objective(objective_id)
    row = Objective.objects.get(pk=objective_id)
    if not may_propose(room, row):
        return show(
            request,
            room,
            "web/revision/propose.html",
            "revisions",
            200 if PlanState(room.row.state) in _NOT_IN_FORCE else 403,
            place=place,
            url=room.addresses.of(place.path),
        )
    form = RevisionForm(request.POST or None, row, room.day)
    if request.method == "POST" and form.is_valid():
        proposal = _proposed(room, row, form)
        if proposal is not None:
            messages.success(request, _("Proposta inviata a chi approva."))
            return redirect("revision", plan_id, proposal.pk)
    return show(
        request,
        room,
        "web/revision/propose.html",
        "revisions",
        422 if form.errors else 200,
        form=form,
        place=place,
        url=room.addresses.of(place.path),
    )


@require_safe
@login_required
def revision(request: HttpRequest, plan_id: int, proposal_id: int) -> HttpResponse:
    """One proposal: before and after, what it comes to, and the decision."""
    room = enter(request, plan_id)
    rows = RevisionProposal.objects.filter(plan=room.row).latest_first()
    row = get_object_or_404(rows, pk=proposal_id)
    waiting = row.state == ProposalState.PENDING.value
    return show(
        request,
        room,
        "web/revision/show.html",
        "revisions",
        line=proposal_line(row),
        url=room.addresses.of(room.loaded.objective_paths[row.objective_id]),
        effects=proposal_effects(row, room) if waiting else None,
        elsewhere=years_elsewhere(row, room) if waiting else [],
        may_decide=waiting and room.may(Verb.REVISE),
        may_withdraw=waiting and row.proposed_by_id == room.person.pk,
    )


@require_POST
@login_required
def decide(request: HttpRequest, plan_id: int, proposal_id: int) -> HttpResponse:
    """Approve, send back or withdraw; a refusal is said on the proposal's page."""
    person, day = person_of(request), today(request)
    seen = RevisionProposal.objects.visible_to(person, day).filter(plan=plan_id)
    row = get_object_or_404(seen, pk=proposal_id)
    text = request.POST.get("testo", "")
    decisions: dict[str, tuple[Callable[[], object], str]] = {
        "approva": (
            lambda: approve_revision(row, deed=text, by=person, today=day),
            _("La rimodulazione è approvata: il piano è cambiato, l’originale resta visibile."),
        ),
        "rimanda": (
            lambda: send_back_revision(row, note=text, by=person, today=day),
            _("La proposta è rimandata a chi l’ha fatta."),
        ),
        "ritira": (
            lambda: withdraw_revision(row, by=person, today=day),
            _("La proposta è ritirata."),
        ),
    }
    asked = request.POST.get("azione", "")
    if asked not in decisions:
        raise Http404
    decision, done = decisions[asked]
    try:
        decision()
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    return redirect("revision", plan_id, proposal_id)


def _proposed(room: Room, row: Objective, form: RevisionForm) -> RevisionProposal | None:
    """The proposal; None where it is refused, which the form then says."""
    try:
        return propose_revision(
            row,
            form.changes(),
            reason=form.cleaned_data["reason"].replace("\r\n", "\n"),
            effective_on=form.cleaned_data["effective_on"],
            by=room.person,
            today=room.day,
        )
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None
