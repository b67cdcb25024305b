"""Le mie rilevazioni as a spreadsheet: handed out, looked at when it comes back, then sent."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from traguardo.actions.filling import (
    FilledSheet,
    State,
    collection_workbook,
    read_filled,
    send_filled,
)
from traguardo.actions.permission import Refused
from traguardo.core.roles import Verb
from traguardo.documents.collection.layout import parse_key
from traguardo.documents.collection.reading import FilledRow, read_collection
from traguardo.documents.unreadable import UnreadableDocument
from traguardo.documents.writing.formats import FORMATS
from traguardo.store.models import Person
from traguardo.web.files import attachment
from traguardo.web.forms.filling import FilledSheetForm
from traguardo.web.pages.filling import sheet_page
from traguardo.web.room import Room, enter, show

_SALT = "traguardo.collection-sheet"
_CHOICE = "scelta-"


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def sheet(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Take the sheet, give it back filled in: what it would do is shown, nothing is stored."""
    room = enter(request, plan_id)
    form = FilledSheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            rows = read_collection(file.read(), file.name)
            return _look(request, room, rows)
        except (Refused, UnreadableDocument) as problem:
            form.add_error("file", str(problem))
    return _show(request, room, form=form, status=422 if form.errors else 200)


@require_safe
@login_required
def sheet_file(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The sheet of the reader's own indicators, of one person's, or of everybody's."""
    room = enter(request, plan_id)
    asked = request.GET.get("persona", "")
    owner: Person | None = room.person
    if asked == "tutte":
        owner = None
    elif asked.isdecimal():
        owner = get_object_or_404(Person, pk=asked)
    try:
        content = collection_workbook(
            room.row, room.period, owner=owner, by=room.person, today=room.day
        )
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(_address(room))
    name = f"rilevazioni-{room.period}-piano-{room.row.pk}.xlsx"
    return attachment(content, name, FORMATS[".xlsx"].media_type)


@require_POST
@login_required
def send(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What was looked at, sent; values reported meanwhile wait for the person's choice."""
    room = enter(request, plan_id)
    rows = _unpacked(request.POST.get("righe", ""), room)
    if rows is None:
        messages.error(request, _("Il foglio caricato non è più valido: caricarlo di nuovo."))
        return redirect(_address(room))
    found = read_filled(room.row, rows, by=room.person, today=room.day)
    conflicts = found.of(State.CONFLICT)
    said = {one.row.pk: request.POST.get(f"{_CHOICE}{one.row.pk}", "") for one in conflicts}
    if not found.sendable or not all(said.values()):
        if found.sendable:
            messages.error(request, _("Scegli quale valore tenere dove sono due: poi invia."))
        return _look(request, room, rows, found, 422)
    taken = [key for key, choice in said.items() if choice == "foglio"]
    refusals = send_filled(room.row, found, taken, by=room.person, today=room.day)
    if refusals:
        return _look(request, room, rows, None, 422)
    count = len(found.of(State.NEW)) + len(taken)
    words = ngettext("%(count)d valore inviato.", "%(count)d valori inviati.", count)
    messages.success(request, words % {"count": count})
    return redirect(f"{reverse('collection', args=[plan_id])}?periodo={found.period}")


def _look(
    request: HttpRequest,
    room: Room,
    rows: list[FilledRow],
    found: FilledSheet | None = None,
    status: int = 200,
) -> HttpResponse:
    if found is None:
        found = read_filled(room.row, rows, by=room.person, today=room.day)
    status = 422 if found.errors else status
    packed = _packed(rows, room)
    return _show(request, room, found=found, page=sheet_page(found), packed=packed, status=status)


def _show(request: HttpRequest, room: Room, *, status: int = 200, **more: object) -> HttpResponse:
    return show(
        request,
        room,
        "web/collection/sheet.html",
        "collection",
        status,
        may_measure=room.may(Verb.MEASURE),
        may_collect=room.may(Verb.COLLECT),
        **more,
    )


def _packed(rows: list[FilledRow], room: Room) -> str:
    """The rows as the page carries them to the sending: signed, so that nobody changes them."""
    told = [[str(one.key or ""), dict(one.cells), dict(one.places)] for one in rows]
    return signing.dumps(
        {"plan": room.row.pk, "who": room.person.pk, "rows": told}, salt=_SALT, compress=True
    )


def _unpacked(text: str, room: Room) -> list[FilledRow] | None:
    try:
        told = signing.loads(text, salt=_SALT, max_age=24 * 3600)
    except signing.BadSignature:
        return None
    if (told["plan"], told["who"]) != (room.row.pk, room.person.pk):
        return None
    return [FilledRow(parse_key(key), cells, places) for key, cells, places in told["rows"]]


def _address(room: Room) -> str:
    return f"{reverse('collection-sheet', args=[room.row.pk])}?periodo={room.period}"
