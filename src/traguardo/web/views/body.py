"""Ente: where the pages of an administration begin, and which one is chosen."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from traguardo.web.body import CHOSEN, chosen_administration, enter_body


@require_safe
@login_required
def body_home(request: HttpRequest) -> HttpResponse:
    """The pages of the administration that was chosen; 404 for people without a role."""
    chosen = chosen_administration(request)
    if chosen is None:
        raise Http404
    return redirect("units", chosen.code)


@require_POST
@login_required
def choose(request: HttpRequest) -> HttpResponse:
    """Work in this administration from now on: its last plan opens."""
    body = enter_body(request, request.POST.get("ente", ""))
    request.session[CHOSEN] = body.row.pk
    return redirect("home")
