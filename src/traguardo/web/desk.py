"""Where a collection sheet is handed out, given back and sent: by login, or by a pass."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from traguardo.actions.filling import (
    FilledSheet,
    State,
    collection_workbook,
    read_filled,
    send_filled,
)
from traguardo.actions.permission import Refused
from traguardo.core.calendar import Period
from traguardo.core.roles import Verb
from traguardo.documents.collection.layout import parse_key
from traguardo.documents.collection.reading import FilledRow, read_collection
from traguardo.documents.unreadable import UnreadableDocument
from traguardo.documents.writing.formats import FORMATS
from traguardo.store.models import Person
from traguardo.web.files import attachment
from traguardo.web.forms.filling import FilledSheetForm
from traguardo.web.pages.filling import sheet_page
from traguardo.web.passing import BARE
from traguardo.web.room import Room, show
from traguardo.web.taking import why

_SALT = "traguardo.collection-sheet"
_CHOICE = "scelta-"


@dataclass(frozen=True, slots=True)
class Desk:
    """One person's sheet of a plan; `pass_text` where they came by a pass, which takes only it."""

    room: Room
    pass_text: str = ""

    def address(self, end: str = "-sheet") -> str:
        """The address of the form (``), the sheet (`-sheet`), its file or its sending."""
        name = f"collection-by-pass{end}" if self.pass_text else f"collection{end}"
        return reverse(name, args=[self.pass_text or self.room.row.pk])

    @property
    def only(self) -> Period | None:
        """The period whose own rows alone are taken; None where roles decide."""
        return self.room.period if self.pass_text else None

    def look_up(self, rows: list[FilledRow]) -> FilledSheet:
        """What the rows would do."""
        room = self.room
        return read_filled(room.row, rows, by=room.person, today=room.day, only=self.only)


def take_back(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The sheet's page; a file that was given back is shown as what it would do."""
    form = FilledSheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            return look(request, desk, read_collection(file.read(), file.name))
        except (Refused, UnreadableDocument) as problem:
            form.add_error("file", why(problem))
    return _show(request, desk, form=form, status=422 if form.errors else 200)


def hand_out(request: HttpRequest, desk: Desk, owner: Person | None) -> HttpResponse:
    """The workbook of one owner, or (None) of everybody; one's own in the language one reads in."""
    room = desk.room
    language = translation.get_language() if owner == room.person else ""
    try:
        content = collection_workbook(
            room.row, room.period, owner=owner, by=room.person, today=room.day, language=language
        )
    except Refused as refusal:
        messages.error(request, str(refusal))
        return _again(desk)
    name = f"rilevazioni-{room.period}-piano-{room.row.pk}.xlsx"
    return attachment(content, name, FORMATS[".xlsx"].media_type)


def send(request: HttpRequest, desk: Desk) -> HttpResponse:
    """What was looked at, sent; values reported meanwhile wait for the person's choice."""
    rows = _unpacked(request.POST.get("righe", ""), desk.room)
    if rows is None:
        messages.error(request, _("Il foglio caricato non è più valido: caricarlo di nuovo."))
        return _again(desk)
    found = desk.look_up(rows)
    conflicts = found.of(State.CONFLICT)
    said = {one.row.pk: request.POST.get(f"{_CHOICE}{one.row.pk}", "") for one in conflicts}
    if not found.sendable or not all(said.values()):
        if found.sendable:
            messages.error(request, _("Scegli quale valore tenere dove sono due: poi invia."))
        return look(request, desk, rows, found, 422)
    taken = [key for key, choice in said.items() if choice == "foglio"]
    room = desk.room
    if send_filled(room.row, found, taken, by=room.person, today=room.day):
        return look(request, desk, rows, None, 422)
    count = len(found.of(State.NEW)) + len(taken)
    words = ngettext("%(count)d valore inviato.", "%(count)d valori inviati.", count)
    messages.success(request, words % {"count": count})
    return redirect(f"{desk.address('')}?periodo={found.period}")


def look(
    request: HttpRequest,
    desk: Desk,
    rows: list[FilledRow],
    found: FilledSheet | None = None,
    status: int = 200,
) -> HttpResponse:
    """What the rows would do, with the button that sends them where nothing stands against it."""
    found = desk.look_up(rows) if found is None else found
    status = 422 if found.errors else status
    packed = _packed(rows, desk.room)
    return _show(request, desk, found=found, page=sheet_page(found), packed=packed, status=status)


def _show(request: HttpRequest, desk: Desk, *, status: int = 200, **more: object) -> HttpResponse:
    room = desk.room
    return show(
        request,
        room,
        "web/collection/sheet.html",
        "collection",
        status,
        desk=desk,
        own_url=desk.address(""),
        sheet_url=desk.address(),
        file_url=desk.address("-sheet-file"),
        send_url=desk.address("-sheet-send"),
        layout=BARE if desk.pass_text else "",
        person=room.person,
        may_measure=room.may(Verb.MEASURE),
        may_collect=room.may(Verb.COLLECT) and not desk.pass_text,
        **more,
    )


def _again(desk: Desk) -> HttpResponse:
    return redirect(f"{desk.address()}?periodo={desk.room.period}")


def _packed(rows: list[FilledRow], room: Room) -> str:
    """The rows as the page carries them to the sending: signed, so that nobody changes them."""
    told = [[str(one.key or ""), dict(one.cells), dict(one.places), one.language] for one in rows]
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
    return [FilledRow(parse_key(key), *rest) for key, *rest in told["rows"]]
