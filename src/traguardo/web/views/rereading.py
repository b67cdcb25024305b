"""Importa: correct what was read of an upload, and teach the next readings its labels."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from traguardo.actions.labels import forget_label
from traguardo.actions.permission import Refused
from traguardo.actions.rereading import accept_reading, assign_words, correct_reading
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb, may
from traguardo.documents.corrected import fields_of, label_field, part_at, words
from traguardo.documents.correcting import Correction
from traguardo.documents.loose_words import LooseWords
from traguardo.documents.plan_reader import ReadPlan
from traguardo.store.models import OfficeLabel, PendingImport
from traguardo.ui.verbs import FIELDS
from traguardo.web.body import enter_body, show_body
from traguardo.web.forms.reading import AssignForm, CorrectionForm
from traguardo.web.pages.reading import LooseRow, meaning, places_of
from traguardo.web.pages.reading_list import Row, named_row
from traguardo.web.pages.source import Sought
from traguardo.web.person import person_of
from traguardo.web.today import today
from traguardo.web.upload import Upload, onward, opened
from traguardo.web.views.importing import frame_of, pending_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def correct(request: HttpRequest, pending_id: int) -> HttpResponse:
    """One field: the document around it, what was understood, and what it should say."""
    upload = opened(pending_of(request, pending_id))
    path, field = request.GET.get("punto", ""), request.GET.get("campo", "")
    part, original = (part_at(one.plan, path) for one in (upload.read, upload.original))
    if part is None or original is None or field not in fields_of(part):
        raise Http404
    form = CorrectionForm(request.POST or None, field, words(part, field))
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        one = Correction(path, field, sent["before"], sent["text"])
        if _corrected(request, upload.row, one, form):
            said = _("La lettura è corretta: il testo di prima resta nel registro.")
            messages.success(request, said)
            return _onward(request, upload, named_row(request.GET, upload.fields, []))
    return _show(
        request,
        upload,
        upload.sought_field(path, field),
        "web/import/correct.html",
        form,
        where=places_of(upload.read.plan)[path],
        label=FIELDS[field],
        words=words(original, field),
        meaning=meaning(part, field),
        row=named_row(request.GET, upload.fields, []),
    )


@require_POST
@login_required
def accept(request: HttpRequest, pending_id: int) -> HttpResponse:
    """A doubtful field is right as it was read: on to the next one."""
    upload = opened(pending_of(request, pending_id))
    path, field = request.GET.get("punto", ""), request.GET.get("campo", "")
    text = request.POST.get("before", "").replace("\r\n", "\n")
    row = named_row(request.GET, upload.fields, [])
    try:
        accept_reading(upload.row, path, field, text, by=person_of(request), today=today(request))
    except Refused as refusal:
        messages.error(request, str(refusal))
        address = reverse("import-outline", args=[pending_id])
        return redirect(f"{address}?{request.GET.urlencode()}#scelta")
    messages.success(request, _("Confermato così com’è: la conferma resta nel registro."))
    return _onward(request, upload, row)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def assign(request: HttpRequest, pending_id: int, key: str) -> HttpResponse:
    """Words that no field took, into the field a person names."""
    upload = opened(pending_of(request, pending_id))
    row = named_row({"testo": key}, [], upload.loose)
    if not isinstance(row, LooseRow):
        messages.error(request, _("Questo testo non aspetta più: è già stato assegnato."))
        return _onward(request, upload, None)
    loose = row.words
    names = places_of(upload.read.plan)
    form = AssignForm(request.POST or None, names, loose.path, loose.text, loose.label)
    sent = request.method == "POST" and form.is_valid()
    if sent and _assigned(request, upload.row, upload.read, loose, form):
        taken = {"field": FIELDS[form.cleaned_data["field"]]}
        messages.success(request, _("Il testo è nel campo «%(field)s».") % taken)
        return _onward(request, upload, row)
    return _show(request, upload, upload.sought(row), "web/import/assign.html", form, row=row)


@require_safe
@login_required
def labels(request: HttpRequest, code: str) -> HttpResponse:
    """What this administration calls the fields of a plan."""
    body = enter_body(request, code)
    rows = OfficeLabel.objects.filter(administration=body.row).holding().select_related("saved_by")
    return show_body(
        request,
        body,
        "web/import/labels.html",
        "labels",
        labels=[(row, FIELDS[_shown(row.field)]) for row in rows],
        may_forget=may(body.roles, Verb.IMPORT_PLAN, PlanState.DRAFT),
    )


@require_POST
@login_required
def forget(request: HttpRequest, code: str, label_id: int) -> HttpResponse:
    """From the next upload on, the label means nothing of its own."""
    body = enter_body(request, code)
    row = get_object_or_404(OfficeLabel.objects.filter(administration=body.row), pk=label_id)
    try:
        forget_label(row, by=body.person, today=body.day)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("«%(label)s» non è più ricordata.") % {"label": row})
    return redirect("labels", code)


def _corrected(
    request: HttpRequest, pending: PendingImport, one: Correction, form: CorrectionForm
) -> bool:
    try:
        correct_reading(pending, one, by=person_of(request), today=today(request))
    except Refused as refusal:
        form.add_error("text", str(refusal))
        return False
    return True


def _assigned(
    request: HttpRequest,
    pending: PendingImport,
    read: ReadPlan,
    loose: LooseWords,
    form: AssignForm,
) -> bool:
    said = form.cleaned_data
    part = part_at(read.plan, said["part"])
    if part is None or not form.fits(part):
        return False
    current = words(part, said["field"])
    if current and current != said["text"] and not said["replace"]:
        form.add_error("replace", _("Il campo dice già «%(now)s».") % {"now": current})
        return False
    try:
        assign_words(
            pending,
            Correction(said["part"], said["field"], current, said["text"], loose.key),
            label=loose.label if said.get("remember") else "",
            means=label_field(part, said["field"]),
            by=person_of(request),
            today=today(request),
        )
    except Refused as refusal:
        form.add_error("text", str(refusal))
        return False
    return True


def _show(
    request: HttpRequest, upload: Upload, sought: Sought, template: str, form: Any, **more: object
) -> HttpResponse:
    """The form with the document beside it; HTMX asks for the document alone."""
    source = upload.source(sought, request.GET.get("da", ""))
    context: dict[str, object] = {"pending": upload.row, "source": source}
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "web/import/source.html", context)
    context |= frame_of(request, upload.row) | {"form": form, **more}
    return render(request, template, context, status=422 if form.errors else 200)


def _onward(request: HttpRequest, upload: Upload, done: Row | None) -> HttpResponseRedirect:
    """To the list as it was, at what is to be looked at next."""
    address = reverse("import-outline", args=[upload.row.pk])
    return redirect(address + onward(request.GET, upload, done))


def _shown(field: str) -> str:
    """The field of a plan behind one of the vocabulary."""
    return {
        "target": "targets",
        "objective_number": "number",
        "objective_owner": "responsible",
    }.get(field, field)
