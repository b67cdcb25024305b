"""Registro: the journal of an administration, filtered, page by page, or as a table to keep."""

from __future__ import annotations

import csv

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from traguardo.store.models import JournalEntry, Person
from traguardo.store.querysets.records import JournalQuerySet
from traguardo.web.forms.journal import JournalFilterForm
from traguardo.web.pages.journal import csv_rows, entry_line
from traguardo.web.room import Room, enter, show

PAGE = 50


@require_safe
@login_required
def journal(request: HttpRequest, plan_id: int) -> HttpResponse:
    room = enter(request, plan_id)
    form, entries = _asked(request, room)
    page = Paginator(entries, PAGE).get_page(request.GET.get("pagina"))
    lines = [entry_line(entry) for entry in page]
    return show(
        request, room, "web/journal/list.html", "journal", form=form, lines=lines, page=page
    )


@require_safe
@login_required
def journal_csv(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The same entries as CSV, with the separator that Italian spreadsheets expect."""
    room = enter(request, plan_id)
    _form, entries = _asked(request, room)
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="registro.csv"'
    writer = csv.writer(response, delimiter=";")
    names = (
        _("Quando"),
        _("Chi"),
        _("Azione"),
        _("Oggetto"),
        _("Campo"),
        _("Prima"),
        _("Dopo"),
        _("Motivo"),
    )
    writer.writerow(names)
    writer.writerows(csv_rows(entry_line(entry) for entry in entries.iterator(chunk_size=500)))
    return response


def _asked(request: HttpRequest, room: Room) -> tuple[JournalFilterForm, JournalQuerySet]:
    """The filters and the entries they let through; a filter that makes no sense is ignored."""
    form = JournalFilterForm(request.GET or None)
    form.fields["persona"].queryset = Person.objects.filter(  # type: ignore[attr-defined]
        journal__administration=room.row.administration
    ).distinct()
    seen = JournalEntry.objects.visible_to(room.person, room.day)
    entries = seen.filter(administration=room.row.administration).latest_first()
    form.is_valid()
    data = getattr(form, "cleaned_data", {})
    wanted = Q()
    for field, lookup in (
        ("persona", "who"),
        ("azione", "verb"),
        ("dal", "at__date__gte"),
        ("al", "at__date__lte"),
    ):
        if data.get(field):
            wanted &= Q(**{lookup: data[field]})
    return form, entries.filter(wanted)
