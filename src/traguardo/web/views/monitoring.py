"""Monitoraggio: the list of a period, the review of an objective, the signature."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from traguardo.actions.evidence import EvidenceFile
from traguardo.actions.permission import Refused
from traguardo.actions.reviewing import review_objective, sign_off
from traguardo.core.model import DeclaredStatus, ReviewFlag
from traguardo.core.roles import Verb
from traguardo.store.models import Objective, Review
from traguardo.web.forms.review import ReviewForm
from traguardo.web.keys import row_key
from traguardo.web.pages.corrective import correctives_of
from traguardo.web.pages.monitoring import monitoring_page, monitoring_row
from traguardo.web.pages.tree import leaf_of
from traguardo.web.person import person_of
from traguardo.web.room import Room, enter, show
from traguardo.web.taking import taken
from traguardo.web.today import today

_VERSION = "versione"


@require_safe
@login_required
def monitoring(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Declared beside computed status; HTMX asks for the rows alone."""
    room = enter(request, plan_id)
    level, only = request.GET.get("stato", ""), bool(request.GET.get("discordi"))
    page = monitoring_page(room.evaluation, room.addresses, level=level, only_disagreements=only)
    part = "#obiettivi" if request.htmx else ""  # type: ignore[attr-defined]
    return show(
        request,
        room,
        f"web/monitoring/list.html{part}",
        "monitoring",
        page=page,
        chosen_level=level,
        only_disagreements=only,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def review(request: HttpRequest, plan_id: int, objective_id: int) -> HttpResponse:
    """Declare the status of an objective for a period, beside what the figures say."""
    room = enter(request, plan_id)
    place = room.objective(objective_id)
    last = _last(room, objective_id)
    after = row_key(request.POST[_VERSION]) if request.POST.get(_VERSION) else None
    form = ReviewForm(request.POST or None, request.FILES or None, initial=_initial(last))
    if request.method == "POST" and form.is_valid() and _declared(room, objective_id, form, after):
        messages.success(request, _("Dichiarazione salvata."))
        return redirect(f"{request.path}?periodo={room.period}")
    signed = last is not None and last.is_signed
    told = not form.is_bound or form.non_field_errors()
    version = str(last.pk if last else 0) if told else request.POST.get(_VERSION, "")
    return show(
        request,
        room,
        "web/monitoring/review.html",
        "monitoring",
        422 if form.errors else 200,
        row=monitoring_row(place, room.evaluation, room.addresses),
        leaves=[leaf_of(one, room.evaluation, room.addresses) for one in place.indicators()],
        form=form,
        version=version,
        last=last,
        objective_id=objective_id,
        correctives=correctives_of(room, objective_id),
        may_correct=room.may(Verb.CORRECT),
        may_review=room.may(Verb.REVIEW) and not signed,
        may_sign=room.may(Verb.SIGN_OFF) and last is not None and not signed,
    )


@require_POST
@login_required
def sign(request: HttpRequest, plan_id: int, objective_id: int) -> HttpResponse:
    """Sign the version that was on the page; a later one has to be read first."""
    person, day = person_of(request), today(request)
    seen = Review.objects.visible_to(person, day).filter(plan=plan_id, objective=objective_id)
    row = get_object_or_404(seen, pk=row_key(request.POST.get(_VERSION, "")))
    try:
        sign_off(row, by=person, today=day)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Monitoraggio firmato."))
    address = redirect("review", plan_id, objective_id).url
    return redirect(f"{address}?periodo={row.period}")


def _last(room: Room, objective_id: int) -> Review | None:
    """The last version that a person wrote here for the period."""
    written = Review.objects.filter(objective=objective_id, recorded_by__isnull=False)
    of_period = written.filter(period=str(room.period)).select_related(
        "signed_by", "recorded_by", "evidence"
    )
    return of_period.latest_first().first()


def _initial(last: Review | None) -> dict[str, object]:
    if last is None:
        return {}
    marks = (
        (ReviewFlag.RESOURCES_REVISED, last.resources_revised),
        (ReviewFlag.OBJECTIVE_REVISED, last.objective_revised),
    )
    flags = [flag.value for flag, raised in marks if raised]
    return {"status": last.status, "flags": flags, "text": last.text, "deeds": last.deeds}


def _file(file: UploadedFile[bytes] | None) -> EvidenceFile | None:
    return EvidenceFile(file.name or "", file.read(), file.content_type or "") if file else None


def _declared(room: Room, objective_id: int, form: ReviewForm, after: int | None) -> bool:
    """Whether the action took the declaration; a refusal is said on the form."""
    data = form.cleaned_data
    return taken(
        form,
        lambda: review_objective(
            Objective.objects.get(pk=objective_id),
            period=room.period,
            status=DeclaredStatus(data["status"]),
            flags=[ReviewFlag(flag) for flag in data["flags"]],
            text=data["text"].replace("\r\n", "\n"),
            deeds=data["deeds"].replace("\r\n", "\n"),
            evidence=_file(data["evidence"]),
            after=after,
            by=room.person,
            today=room.day,
        ),
    )
