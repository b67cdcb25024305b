"""Importa: upload, look at what was understood, then store or discard."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from traguardo.actions.importing import ImportOutcome
from traguardo.actions.permission import Refused
from traguardo.actions.staging import confirm_import, discard_import, stage_import
from traguardo.core.bodies import other_body
from traguardo.documents.reading import UnreadableDocument
from traguardo.store.models import PendingImport, Plan
from traguardo.web.body import chosen_administration
from traguardo.web.forms.upload import UploadForm
from traguardo.web.frame import frame_without_plan, plan_frame
from traguardo.web.pages.asking import importing_bodies, whom_to_ask
from traguardo.web.pages.outline import outline as outline_of
from traguardo.web.person import person_of
from traguardo.web.taking import why
from traguardo.web.today import today
from traguardo.web.upload import opened
from traguardo.web.views.missing import Gone


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def upload(request: HttpRequest, plan_id: int | None = None) -> HttpResponse:
    """The upload form; a file that cannot be read comes back with the reason at its field.

    Who imports for no administration reads whom to ask.
    """
    person, day = person_of(request), today(request)
    bodies = importing_bodies(person, day)
    if not bodies:
        context = _frame(request, plan_id) | {"asking": whom_to_ask(person, day)}
        status = 403 if request.method == "POST" else 200
        return render(request, "web/import/upload.html", context, status=status)
    form = UploadForm(request.POST or None, request.FILES or None, bodies=bodies)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            pending = stage_import(
                file.read(), file.name, administration=form.administration, by=person, today=day
            )
            return redirect("import-outline", pending.pk)
        except (Refused, UnreadableDocument) as problem:
            form.add_error("file", why(problem))
    waiting = PendingImport.objects.visible_to(person, day).staged_by(person)
    context = _frame(request, plan_id) | {"form": form, "waiting": waiting.defer("content")}
    status = 422 if form.errors else 200
    return render(request, "web/import/upload.html", context, status=status)


@require_safe
@login_required
def outline(request: HttpRequest, pending_id: int) -> HttpResponse:
    """The document beside what was understood of it, field by field, and what was not.

    HTMX asks for these two alone.
    """
    pending, asked = pending_of(request, pending_id), request.GET
    try:
        upload = opened(pending)
    except (Refused, UnreadableDocument) as problem:
        messages.error(request, why(problem))
        return redirect("import-first")
    listing = upload.listing(asked)
    source = upload.source(upload.sought(listing.chosen), asked.get("da", ""))
    context: dict[str, object] = {"pending": pending, "list": listing, "source": source}
    if htmx := request.htmx:  # type: ignore[attr-defined]
        part = "fields" if htmx.target == "lettore" else "panes"
        return render(request, f"web/import/{part}.html", context)
    read = upload.read
    others = other_body(read.plan.administration, pending.administration.name)
    context |= frame_of(request, pending) | {
        "outline": outline_of(read.plan, (*others, *read.findings), asked),
        "others": others,
        "renewable": pending.administration.plans.renewable(read.plan.years)[:3],
    }
    return render(request, "web/import/outline.html", context)


@require_POST
@login_required
def confirm(request: HttpRequest, pending_id: int) -> HttpResponse:
    pending = pending_of(request, pending_id)
    try:
        outcome = confirm_import(pending, by=person_of(request), today=today(request))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("import-outline", pending_id)
    messages.success(request, _outcome_words(outcome))
    return redirect("dashboard", outcome.plan.pk)


@require_POST
@login_required
def discard(request: HttpRequest, pending_id: int) -> HttpResponse:
    pending = pending_of(request, pending_id)
    discard_import(pending, by=person_of(request))
    messages.success(
        request, _("«%(name)s» è stato scartato: nulla è stato salvato.") % {"name": pending.name}
    )
    return redirect("home")


def pending_of(request: HttpRequest, pending_id: int) -> PendingImport:
    """The person's own upload; 404 for anybody else's."""
    person = person_of(request)
    seen = PendingImport.objects.visible_to(person, today(request)).staged_by(person)
    found = seen.select_related("administration").filter(pk=pending_id).first()
    if found is None:
        raise Gone(
            _(
                "Questo caricamento non c’è più, o è di un’altra persona: "
                "è stato salvato o scartato. Nulla di quello che hai appena scritto è rimasto; "
                "carica di nuovo il file."
            )
        )
    return found


def frame_of(request: HttpRequest, pending: PendingImport) -> dict[str, object]:
    """The frame of the pages about an upload: the administration's last plan, where it has one."""
    latest = pending.administration.plans.latest_first().first()
    if latest is None:
        return frame_without_plan(request, pending.administration)
    return plan_frame(request, latest, "import")


def _frame(request: HttpRequest, plan_id: int | None) -> dict[str, object]:
    if plan_id is None:
        return frame_without_plan(request, chosen_administration(request))
    seen = Plan.objects.visible_to(person_of(request), today(request))
    plan = get_object_or_404(seen.select_related("administration"), pk=plan_id)
    return plan_frame(request, plan, "import")


def _outcome_words(outcome: ImportOutcome) -> str:
    if outcome.created:
        return _("Il piano è stato salvato come bozza.")
    return _("Questo piano era già stato importato: nulla è cambiato.")
