"""Documenti: what can be made, the office's templates, what was made."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from traguardo.core.roles import Verb
from traguardo.documents.charts import PAGE, PHONE, Chart, Frame
from traguardo.documents.writing.formats import FORMATS
from traguardo.documents.writing.summary import part_totals, parts_chart
from traguardo.store.models import DocumentTemplate
from traguardo.store.querysets.records import DocumentTemplateQuerySet
from traguardo.ui.words import DOCUMENT_WORDS
from traguardo.web.forms.template import TemplateForm
from traguardo.web.room import Room, show

TEMPLATE = "modello-"
"""Before the number of a template, where a kind of document is chosen."""


def show_documents(
    request: HttpRequest, room: Room, form: TemplateForm | None = None
) -> HttpResponse:
    """The page, with what is wrong with an upload."""
    return show(
        request,
        room,
        "web/document/list.html",
        "documents",
        422 if form and form.errors else 200,
        documents=room.row.documents.latest_first().select_related("made_by"),
        formats=FORMATS,
        kinds=titles(),
        templates=templates_of(room).select_related("kept_by"),
        form=form or TemplateForm(),
        may_keep=room.may(Verb.KEEP_TEMPLATE),
        chart=results_chart(room),
        narrow=results_chart(room, PHONE),
        results=part_totals(room.loaded.plan, room.evaluation.scores),
    )


def results_chart(room: Room, frame: Frame = PAGE) -> Chart:
    """The chart of the monitoring and the annual report, of the period that is looked at."""
    return parts_chart(room.loaded.plan, room.evaluation.scores, frame)


def templates_of(room: Room) -> DocumentTemplateQuerySet:
    """The templates of the plan's body."""
    return DocumentTemplate.objects.filter(administration=room.row.administration).by_name()


def titles() -> dict[str, str]:
    """What people call each kind of document, the usual one first."""
    return {kind: str(words) for kind, words in DOCUMENT_WORDS.items()}
