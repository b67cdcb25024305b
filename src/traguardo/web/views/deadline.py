"""Scadenze: by when the steps of the administration's cycle are due."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from traguardo.actions.scheduling import set_deadline
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb, may
from traguardo.web.body import Body, enter_body, show_body
from traguardo.web.forms.deadline import DeadlineForm
from traguardo.web.pages.deadlines import deadline_rules
from traguardo.web.taking import taken


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def deadlines(request: HttpRequest, code: str) -> HttpResponse:
    """The days in force, and another one for those who set the rules."""
    body = enter_body(request, code)
    form = DeadlineForm(request.POST or None, initial={"from_year": body.day.year + 1})
    if request.method == "POST" and form.is_valid() and _set(body, form):
        messages.success(request, _("La scadenza è salvata."))
        return redirect("deadlines", code)
    return show_body(
        request,
        body,
        "web/body/deadlines.html",
        "deadlines",
        422 if form.errors else 200,
        rules=deadline_rules(body.row),
        form=form,
        may_set=may(body.roles, Verb.ADOPT_SYSTEM, PlanState.DRAFT),
    )


def _set(body: Body, form: DeadlineForm) -> bool:
    """Whether the action took it; a refusal is said on the form."""
    return taken(form, lambda: set_deadline(body.row, form.rule, by=body.person, today=body.day))
