"""Le mie rilevazioni as a spreadsheet: handed out, looked at when it comes back, then sent."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from traguardo.store.models import Person
from traguardo.web import desk
from traguardo.web.desk import Desk
from traguardo.web.passing import Opened, opened_by_pass
from traguardo.web.room import enter


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def sheet(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Take the sheet, give it back filled in: what it would do is shown, nothing is stored."""
    return desk.take_back(request, Desk(enter(request, plan_id)))


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
    return desk.hand_out(request, Desk(room), owner)


@require_POST
@login_required
def send(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What was looked at, sent."""
    return desk.send(request, Desk(enter(request, plan_id)))


@require_http_methods(["GET", "HEAD", "POST"])
@opened_by_pass
def sheet_by_pass(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The same page for somebody who does not log in."""
    return desk.take_back(request, Desk(opened.room, opened.text))


@require_safe
@opened_by_pass
def sheet_file_by_pass(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The sheet of whose pass it is, and of nobody else."""
    return desk.hand_out(request, Desk(opened.room, opened.text), opened.room.person)


@require_POST
@opened_by_pass
def send_by_pass(request: HttpRequest, opened: Opened) -> HttpResponse:
    """What was looked at there, sent."""
    return desk.send(request, Desk(opened.room, opened.text))
