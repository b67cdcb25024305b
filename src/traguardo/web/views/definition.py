"""Come si calcola: the formula proposed from the office's words, confirmed or written otherwise."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from traguardo.actions.defining import define_indicator
from traguardo.core.formulas.proposal import propose
from traguardo.core.roles import Verb
from traguardo.store.models import Indicator
from traguardo.web.forms.definition import DefinitionForm
from traguardo.web.room import Room, enter, show
from traguardo.web.taking import taken


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def define(request: HttpRequest, plan_id: int, indicator_id: int) -> HttpResponse:
    """Nothing that was proposed counts before somebody confirms it here."""
    room = enter(request, plan_id)
    place = room.indicator(indicator_id)
    proposal = propose(place.indicator.algorithm, place.indicator.unit)
    form = DefinitionForm(request.POST or None, place.indicator, proposal)
    if request.method == "POST" and form.is_valid() and _defined(room, indicator_id, form):
        messages.success(request, _("Il calcolo è confermato."))
        return redirect("indicator", plan_id, indicator_id)
    return show(
        request,
        room,
        "web/indicator/define.html",
        "tree",
        422 if form.errors else 200,
        place=place,
        proposal=proposal,
        form=form,
        indicator_url=room.addresses.of(place.path),
        may_define=room.may(Verb.DEFINE),
    )


def _defined(room: Room, indicator_id: int, form: DefinitionForm) -> bool:
    """Whether the action took it; a refusal is said at the formula."""
    return taken(
        form,
        lambda: define_indicator(
            Indicator.objects.select_related("objective").get(pk=indicator_id),
            formula=form.cleaned_data["formula"],
            accumulation=form.rule(),
            by=room.person,
            today=room.day,
        ),
        "formula",
    )
