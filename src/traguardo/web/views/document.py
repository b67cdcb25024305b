"""Documenti: generate, keep, hand out again."""

from __future__ import annotations

import json

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from traguardo.actions.keeping import keep_document
from traguardo.actions.permission import Refused
from traguardo.core.calendar import Period, Span
from traguardo.documents.charts import PAGE, PHONE, png_of, svg_of
from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.template import UnusableTemplate, fill_template, template_context
from traguardo.documents.writing.formats import FORMATS, sheet_bytes
from traguardo.documents.writing.kinds import KINDS
from traguardo.store.life import life_of
from traguardo.store.mapping import reading_findings
from traguardo.store.models import DocumentTemplate, GeneratedDocument
from traguardo.web.files import attachment
from traguardo.web.pages.documents import (
    TEMPLATE,
    results_chart,
    show_documents,
    templates_of,
    titles,
)
from traguardo.web.periods import period_named
from traguardo.web.person import person_of
from traguardo.web.room import Room, enter
from traguardo.web.today import today


@require_safe
@login_required
def documents(request: HttpRequest, plan_id: int) -> HttpResponse:
    return show_documents(request, enter(request, plan_id))


@require_POST
@login_required
def generate(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Make the document of the asked kind, period and format, keep it, hand it out."""
    room = enter(request, plan_id)
    suffix = request.POST.get("formato", "")
    period = period_named(request.POST.get("periodo", ""), room.loaded.plan.years)
    kind = request.POST.get("tipo", "half-year")
    if f".{suffix}" not in FORMATS or period is None:
        raise Http404
    if kind.startswith(TEMPLATE):
        return _from_template(request, room, kind.removeprefix(TEMPLATE), period)
    if kind not in KINDS:
        raise Http404
    if KINDS[kind].span is Span.YEAR:
        period = Period(period.year)
    life = life_of(room.row, room.day)
    sheet = KINDS[kind].make(room.loaded.plan, room.evaluation.system, period, room.day, life)
    content = sheet_bytes(sheet, f".{suffix}", room.day)
    return _keep(request, room, kind, suffix, titles()[kind], period, content)


def _from_template(request: HttpRequest, room: Room, number: str, period: Period) -> HttpResponse:
    """The document one of the office's templates makes: always a Word document."""
    if not number.isdecimal():
        raise Http404
    template: DocumentTemplate = get_object_or_404(templates_of(room), pk=int(number))
    plan, system = room.loaded.plan, room.evaluation.system
    try:
        content = fill_template(
            bytes(template.content), template_context(plan, system, period, room.day)
        )
    except UnusableTemplate as refusal:
        messages.error(request, str(refusal))
        return redirect("documents", room.row.pk)
    return _keep(request, room, "template", "docx", template.name, period, content)


def _keep(
    request: HttpRequest,
    room: Room,
    kind: str,
    suffix: str,
    title: str,
    period: Period,
    content: bytes,
) -> HttpResponse:
    try:
        kept = keep_document(
            room.row,
            kind=kind,
            format=suffix,
            period=period,
            name=f"{title} {period}.{suffix}",
            content=content,
            by=room.person,
            today=room.day,
        )
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("documents", room.row.pk)
    return redirect("document-download", room.row.pk, kept.pk)


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
def chart(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The picture that stands in the documents, to be looked at; `stretto` for a phone."""
    frame = PHONE if request.GET.get("stretto") else PAGE
    drawn = svg_of(results_chart(enter(request, plan_id), frame))
    return HttpResponse(drawn.encode(), content_type="image/svg+xml")


@require_safe
@login_required
def chart_png(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The same picture for slides."""
    room = enter(request, plan_id)
    return attachment(png_of(results_chart(room)), f"risultati {room.period}.png", "image/png")


@require_safe
@login_required
def export(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The plan in the interchange format."""
    room = enter(request, plan_id)
    plan = plan_to_json(room.loaded.plan, reading_findings(room.row))
    text = json.dumps(plan, ensure_ascii=False, indent=2)
    return attachment(text.encode(), f"piano-{plan_id}.json", "application/json")
