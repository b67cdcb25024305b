"""A corrected document against the stored plan: every difference, then the decision."""

from __future__ import annotations

from itertools import groupby

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from traguardo.actions.permission import Refused
from traguardo.actions.renewing import Renewal, differences, renew_plan
from traguardo.actions.staging import discard_import, staged_plan
from traguardo.store.models import Plan
from traguardo.ui.messages import in_language
from traguardo.web.room import enter, show
from traguardo.web.views.importing import pending_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def compare(request: HttpRequest, pending_id: int, plan_id: int) -> HttpResponse:
    """What the upload says otherwise than the plan; a POST takes it over or proposes it."""
    pending, room = pending_of(request, pending_id), enter(request, plan_id)
    seen = Plan.objects.filter(administration=pending.administration)
    plan = get_object_or_404(seen.select_related("administration"), pk=plan_id)
    read = staged_plan(pending)
    if request.method == "POST":
        try:
            renewal = renew_plan(
                plan,
                read,
                source=bytes(pending.content),
                name=pending.name,
                by=room.person,
                today=room.day,
            )
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            discard_import(pending, by=room.person)
            _say(request, renewal)
            return redirect("revisions" if renewal.proposed else "dashboard", plan.pk)
    changes = differences(plan, read)
    groups = [
        (where, list(found))
        for where, found in groupby(changes, key=lambda one: in_language(one.where))
    ]
    return show(
        request,
        room,
        "web/import/compare.html",
        "import",
        pending=pending,
        plan=plan,
        groups=groups,
        count=len(changes),
    )


def _say(request: HttpRequest, renewal: Renewal) -> None:
    if renewal.nothing:
        messages.success(request, _("Il documento dice quello che il piano dice già."))
    if renewal.taken:
        said = _("Piano aggiornato: %(number)d modifiche, tutte nel registro.")
        messages.success(request, said % {"number": len(renewal.taken)})
    if renewal.proposed:
        said = _("%(number)d modifiche proposte come rimodulazione: ora decide chi approva.")
        messages.success(request, said % {"number": len(renewal.proposed)})
    if renewal.left:
        said = _(
            "%(number)d differenze restano da guardare a mano: nel piano non è cambiato nulla."
        )
        messages.warning(request, said % {"number": len(renewal.left)})
