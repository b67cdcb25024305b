"""Indicatore, and its rilevazione."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from traguardo.actions.measuring import record_measurement
from traguardo.core.roles import Verb
from traguardo.store.figures import figures_of
from traguardo.store.models import Evidence, Indicator
from traguardo.web.forms.measurement import MeasurementForm
from traguardo.web.meanwhile import newer_figure, newest_figure
from traguardo.web.pages.indicator import indicator_page
from traguardo.web.periods import half_years
from traguardo.web.person import person_of
from traguardo.web.proofs import linked_places, proofs_of
from traguardo.web.room import Room, enter, show
from traguardo.web.taking import taken
from traguardo.web.today import today


@require_safe
@login_required
def indicator(request: HttpRequest, plan_id: int, indicator_id: int) -> HttpResponse:
    room = enter(request, plan_id)
    place = room.indicator(indicator_id)
    return show(
        request,
        room,
        "web/indicator/show.html",
        "tree",
        page=indicator_page(place, room.evaluation, figures_of(room.row, indicator_id)),
        indicator_id=indicator_id,
        objective_url=room.addresses.of(place.parent.path),
        may_measure=room.may(Verb.MEASURE),
        linked=linked_places(room, indicator_id),
        proofs=proofs_of(indicator_id),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def measure(request: HttpRequest, plan_id: int, indicator_id: int) -> HttpResponse:
    """The form that this kind of indicator asks for; what is refused comes back with its reason."""
    room = enter(request, plan_id)
    place = room.indicator(indicator_id)
    begun = [one for one in half_years(room.loaded.plan.years) if one.start <= room.day]
    form = MeasurementForm(
        request.POST or None,
        request.FILES or None,
        indicator=place.indicator,
        periods=begun or [room.period],
        newest=newest_figure(room.row),
        initial={"period": str(room.period)},
    )
    if (
        request.method == "POST"
        and _ready(form, indicator_id)
        and _recorded(room, indicator_id, form)
    ):
        messages.success(request, _("Rilevazione salvata."))
        return redirect("indicator", plan_id, indicator_id)
    return show(
        request,
        room,
        "web/indicator/measure.html",
        "tree",
        422 if form.errors or form.waits else 200,
        place=place,
        form=form,
        indicator_url=room.addresses.of(place.path),
        previous=place.indicator.measurements,
        may_measure=room.may(Verb.MEASURE),
    )


def _ready(form: MeasurementForm, indicator_id: int) -> bool:
    """Whether the figures are valid, and raise no doubt or were confirmed."""
    if not form.is_valid():
        return False
    form.newer = newer_figure(indicator_id, form.entered().period, form.seen)
    return form.weigh()


def _recorded(room: Room, indicator_id: int, form: MeasurementForm) -> bool:
    """Whether the action took the figures; a refusal is said on the form."""
    entered = form.entered()
    return taken(
        form,
        lambda: record_measurement(
            Indicator.objects.select_related("objective").get(pk=indicator_id),
            period=entered.period,
            inputs=entered.inputs,
            value=entered.value,
            missing=entered.missing,
            to_date=entered.to_date,
            after=form.after,
            source=form.cleaned_data["source"],
            note=form.cleaned_data["note"],
            evidence=form.evidence(),
            by=room.person,
            today=room.day,
        ),
    )


@require_safe
@login_required
def evidence(request: HttpRequest, plan_id: int, evidence_id: int) -> HttpResponseBase:
    """A file that proves a figure or a review, as it was uploaded; saved, never shown by us."""
    seen = Evidence.objects.visible_to(person_of(request), today(request))
    of_plan = Q(measurements__indicator__objective__plan=plan_id) | Q(reviews__plan=plan_id)
    row = get_object_or_404(seen.filter(of_plan).distinct(), pk=evidence_id)
    return FileResponse(
        row.file.open("rb"),
        as_attachment=True,
        filename=row.name,
        content_type="application/octet-stream",
    )
