"""Le mie rilevazioni: one form for everything a person measures in a period."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from traguardo.actions.evidence import EvidenceFile
from traguardo.actions.permission import Refused
from traguardo.actions.reporting import KeptMeanwhile, keep_draft, send_reports
from traguardo.core.roles import Verb
from traguardo.store.models import Indicator
from traguardo.web.forms.collection import OwnForm
from traguardo.web.meanwhile import newer_figure
from traguardo.web.pages.collection import collection_page, own_forms, preview_of
from traguardo.web.passing import BARE, Opened, opened_by_pass
from traguardo.web.room import Room, enter, show

Forms = list[tuple[Indicator, OwnForm]]


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def collection(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What was typed is kept first, whatever comes next: a draft, a look, or the sending."""
    return _form(request, enter(request, plan_id), reverse("collection", args=[plan_id]))


@require_POST
@login_required
def preview(request: HttpRequest, plan_id: int, indicator_id: int) -> HttpResponse:
    """What the figures of one indicator come to, as they are being typed; nothing is saved."""
    return _preview(request, enter(request, plan_id), indicator_id)


@require_http_methods(["GET", "HEAD", "POST"])
@opened_by_pass
def by_pass(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The same form for somebody who does not log in, in their language and for one period."""
    return _form(request, opened.room, reverse("collection-by-pass", args=[opened.text]), BARE)


@require_POST
@opened_by_pass
def preview_by_pass(request: HttpRequest, opened: Opened, indicator_id: int) -> HttpResponse:
    """The preview of that form."""
    return _preview(request, opened.room, indicator_id)


def _form(request: HttpRequest, room: Room, base: str, layout: str = "") -> HttpResponse:
    forms = own_forms(room, request.POST or None, request.FILES or None)
    status = 200
    if request.method == "POST":
        asked = request.POST.get("azione", "")
        kept = _kept(room, forms, sends=asked == "invia")
        if asked == "invia":
            if kept and _sent(request, room, forms):
                return redirect(f"{base}?periodo={room.period}")
            status = 422
        elif not kept:
            status = 422
        elif asked == "bozza":
            messages.success(request, _("La bozza è salvata: fino all’invio la vedi solo tu."))
            return redirect(f"{base}?periodo={room.period}")
    return show(
        request,
        room,
        "web/collection/form.html",
        "collection",
        status,
        page=collection_page(room, forms),
        may_measure=room.may(Verb.MEASURE),
        stopped=status == 422,
        base=base,
        sheet_url=reverse("collection-sheet", args=[room.row.pk])
        if not layout
        else f"{base}foglio/",
        layout=layout,
        person=room.person,
    )


def _preview(request: HttpRequest, room: Room, indicator_id: int) -> HttpResponse:
    forms = own_forms(room, request.POST, only=indicator_id)
    if not forms:
        raise Http404
    found = preview_of(room, forms[0][1])
    context = {"preview": found, "unit": forms[0][1].indicator.unit, "live": True}
    return render(request, "web/collection/preview.html", context)


def _kept(room: Room, forms: Forms, *, sends: bool) -> bool:
    """Whether every draft was kept; a refusal, or another window's draft, is said on its form."""
    done = True
    for row, form in forms:
        try:
            keep_draft(
                row,
                room.period,
                form.typed(),
                evidence=_file(form),
                seen=form.draft_seen or None,
                sends=sends,
                by=room.person,
                today=room.day,
            )
            form.kept_now()
        except KeptMeanwhile as other:
            form.kept_elsewhere(other.texts)
            done = False
        except Refused as refusal:
            form.add_error(None, str(refusal))
            done = False
    return done


def _file(form: OwnForm) -> EvidenceFile | None:
    file = form.files.get(form.add_prefix("evidence"))
    return EvidenceFile(file.name or "", file.read(), file.content_type or "") if file else None


def _sent(request: HttpRequest, room: Room, forms: Forms) -> bool:
    """Whether everything that was said is sent; what is wrong is said on its form."""
    said = [(row, form) for row, form in forms if form.typed()]
    if not said:
        messages.warning(request, _("Non c’è nulla da inviare: scrivi almeno un valore."))
        return False
    for row, form in said:
        form.newer = newer_figure(row.pk, room.period, form.seen)
    if [form for _row, form in said if not form.is_valid() or not form.weigh()]:
        return False
    reports = [form.report(row) for row, form in said]
    refusals = send_reports(room.row, room.period, reports, by=room.person, today=room.day)
    for row, form in said:
        if row.pk in refusals:
            form.add_error(None, refusals[row.pk])
    if not refusals:
        words = ngettext("%(count)d valore inviato.", "%(count)d valori inviati.", len(said))
        messages.success(request, words % {"count": len(said)})
    return not refusals
