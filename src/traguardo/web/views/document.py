"""Documenti: generate, keep, hand out again."""

from __future__ import annotations

import json

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from traguardo.actions.keeping import keep_document
from traguardo.actions.permission import Refused
from traguardo.core.calendar import Period, Span
from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.writing.formats import FORMATS, sheet_bytes
from traguardo.documents.writing.kinds import KINDS
from traguardo.store.mapping import reading_findings
from traguardo.store.models import GeneratedDocument
from traguardo.web.periods import period_named
from traguardo.web.person import person_of
from traguardo.web.room import enter, show
from traguardo.web.today import today


@require_safe
@login_required
def documents(request: HttpRequest, plan_id: int) -> HttpResponse:
    room = enter(request, plan_id)
    kept = room.row.documents.latest_first().select_related("made_by")
    return show(
        request,
        room,
        "web/document/list.html",
        "documents",
        documents=kept,
        formats=FORMATS,
        kinds=_titles(),
    )


def _titles() -> dict[str, str]:
    """What people call each kind of document, the usual one first."""
    return {
        "half-year": _("Monitoraggio semestrale"),
        "cards": _("Schede obiettivo"),
        "plan": _("Piano della performance"),
        "annual": _("Relazione sulla performance"),
        "pira": _("Indicatori di bilancio (PIRA)"),
    }


@require_POST
@login_required
def generate(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Make the document of the asked kind, period and format, keep it, hand it out."""
    room = enter(request, plan_id)
    suffix = request.POST.get("formato", "")
    period = period_named(request.POST.get("periodo", ""), room.loaded.plan.years)
    kind = request.POST.get("tipo", "half-year")
    if f".{suffix}" not in FORMATS or period is None or kind not in KINDS:
        raise Http404
    if KINDS[kind].span is Span.YEAR:
        period = Period(period.year)
    sheet = KINDS[kind].make(room.loaded.plan, room.evaluation.system, period, room.day)
    try:
        kept = keep_document(
            room.row,
            kind=kind,
            format=suffix,
            period=period,
            name=f"{_titles()[kind]} {period}.{suffix}",
            content=sheet_bytes(sheet, f".{suffix}", room.day),
            by=room.person,
            today=room.day,
        )
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("documents", plan_id)
    return redirect("document-download", plan_id, kept.pk)


@require_safe
@login_required
def download(request: HttpRequest, plan_id: int, document_id: int) -> HttpResponse:
    """The bytes as they were handed out the first time."""
    seen = GeneratedDocument.objects.visible_to(person_of(request), today(request))
    document = get_object_or_404(seen, plan=plan_id, pk=document_id)
    return attachment(
        bytes(document.content), document.name, FORMATS[f".{document.format}"].media_type
    )


@require_safe
@login_required
def export(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The plan in the interchange format."""
    room = enter(request, plan_id)
    plan = plan_to_json(room.loaded.plan, reading_findings(room.row))
    text = json.dumps(plan, ensure_ascii=False, indent=2)
    return attachment(text.encode(), f"piano-{plan_id}.json", "application/json")


def attachment(content: bytes, name: str, content_type: str) -> HttpResponse:
    """A file to save, never to show in our own origin."""
    response = HttpResponse(content, content_type=content_type)
    header = content_disposition_header(as_attachment=True, filename=name)
    if header is not None:
        response["Content-Disposition"] = header
    return response
