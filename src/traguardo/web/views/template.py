"""Documenti: the office's own templates, kept, handed out and removed."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from traguardo.actions.permission import Refused
from traguardo.actions.templates import keep_template, remove_template
from traguardo.documents.template import UnusableTemplate
from traguardo.documents.template.example_document import NAME, example_template
from traguardo.documents.writing.formats import FORMATS
from traguardo.store.models import DocumentTemplate
from traguardo.web.files import attachment
from traguardo.web.forms.template import TemplateForm
from traguardo.web.pages.documents import show_documents
from traguardo.web.person import person_of
from traguardo.web.room import enter
from traguardo.web.today import today

_WORD = FORMATS[".docx"].media_type


@require_POST
@login_required
def keep(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Take a template; what is wrong with it comes back at its field."""
    room = enter(request, plan_id)
    form = TemplateForm(request.POST, request.FILES)
    if not form.is_valid():
        return show_documents(request, room, form)
    file = form.cleaned_data["file"]
    try:
        kept = keep_template(
            file.read(),
            file.name,
            administration=room.row.administration,
            by=room.person,
            today=room.day,
        )
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("documents", plan_id)
    except UnusableTemplate as refusal:
        for problem in refusal.problems:
            form.add_error("file", str(problem))
    else:
        messages.success(
            request,
            _("Il modello «%(name)s» è pronto: sceglilo fra i documenti da generare.")
            % {"name": kept},
        )
        return redirect("documents", plan_id)
    return show_documents(request, room, form)


@require_safe
@login_required
def example(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The template to begin with."""
    enter(request, plan_id)
    return attachment(example_template(), NAME, _WORD)


@require_safe
@login_required
def download(request: HttpRequest, plan_id: int, template_id: int) -> HttpResponse:
    """A template as it was uploaded."""
    found = _seen(request, plan_id, template_id)
    return attachment(bytes(found.content), f"{found.name}.docx", _WORD)


@require_POST
@login_required
def remove(request: HttpRequest, plan_id: int, template_id: int) -> HttpResponse:
    """Take a template away."""
    found = _seen(request, plan_id, template_id)
    try:
        remove_template(found, by=person_of(request), today=today(request))
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Il modello «%(name)s» non c’è più.") % {"name": found})
    return redirect("documents", plan_id)


def _seen(request: HttpRequest, plan_id: int, template_id: int) -> DocumentTemplate:
    seen = DocumentTemplate.objects.visible_to(person_of(request), today(request))
    return get_object_or_404(seen, administration__plans=plan_id, pk=template_id)
