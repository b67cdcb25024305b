"""Controlli."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from traguardo.store.mapping import reading_findings
from traguardo.web.pages.checks import checks_page
from traguardo.web.room import enter, show


@require_safe
@login_required
def checks(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What the rules find in the plan, and what its import could not understand."""
    room = enter(request, plan_id)
    chosen = request.GET.get("gravita", "")
    findings = [*room.evaluation.findings, *reading_findings(room.row)]
    page = checks_page(findings, room.addresses, chosen)
    return show(request, room, "web/check/list.html", "checks", page=page, chosen=chosen)
