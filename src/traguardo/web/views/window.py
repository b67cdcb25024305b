"""Raccolta: when the figures of a period are taken, and who is late."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from traguardo.actions.collecting import close_window, set_window
from traguardo.actions.passes import calendar_key
from traguardo.actions.permission import Refused
from traguardo.actions.reminding import Asked, remind
from traguardo.core.collection import WindowState
from traguardo.core.roles import Verb
from traguardo.store.models import CollectionWindow, Person
from traguardo.web.forms.window import WindowForm
from traguardo.web.keys import row_key
from traguardo.web.pages.window import window_page
from traguardo.web.person import person_of
from traguardo.web.room import Room, enter, show
from traguardo.web.taking import taken
from traguardo.web.today import today


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def windows(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The window of the period with its days, and what everybody has answered."""
    room = enter(request, plan_id)
    page = window_page(room)
    reopening = page.row is not None and page.window.state(room.day) is WindowState.CLOSED
    form = WindowForm(request.POST or None, page.window, reopening=reopening)
    if request.method == "POST" and form.is_valid() and _set(room, form):
        messages.success(request, _("I giorni della raccolta sono salvati."))
        return _back(room.row.pk, str(room.period))
    return show(
        request,
        room,
        "web/window/show.html",
        "windows",
        422 if form.errors else 200,
        page=page,
        form=form,
        may_collect=room.may(Verb.COLLECT),
        calendar=f"{settings.ADDRESS}{reverse('calendar', args=[calendar_key(room.person)])}",
        may_remind=room.may(Verb.COLLECT) and page.state is WindowState.OPEN,
    )


@require_POST
@login_required
def close(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Take nothing more of the period from today on."""
    person, day = person_of(request), today(request)
    seen = CollectionWindow.objects.visible_to(person, day).filter(plan=plan_id)
    row = get_object_or_404(seen, period=request.POST.get("periodo", ""))
    try:
        close_window(row, by=person, today=day)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("La raccolta è chiusa: per riaprirla serve un motivo."))
    return _back(plan_id, row.period)


@require_POST
@login_required
def remind_owners(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Write to everybody who owes figures of the period, or to the one that was chosen."""
    room = enter(request, plan_id)
    chosen = request.POST.get("persona", "")
    only = get_object_or_404(Person, pk=row_key(chosen)) if chosen else None
    try:
        asked = remind(
            room.row, room.period, address=pass_address, only=only, by=room.person, today=room.day
        )
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        _say(request, asked)
    return _back(plan_id, str(room.period))


def pass_address(text: str) -> str:
    """The whole address of the form that a pass opens."""
    return f"{settings.ADDRESS}{reverse('collection-by-pass', args=[text])}"


def _say(request: HttpRequest, asked: list[Asked]) -> None:
    sent = sum(one.sent for one in asked)
    if sent or not asked:
        words = ngettext(
            "Sollecito inviato a %(count)d persona.", "Sollecito inviato a %(count)d persone.", sent
        )
        messages.success(request, words % {"count": sent})
    for one in asked:
        if one.problem:
            messages.warning(request, f"{one.person}: {one.problem}")


def _set(room: Room, form: WindowForm) -> bool:
    """Whether the action took the days; a refusal is said on the form."""
    reason = form.cleaned_data.get("reason", "")
    window = form.window(room.period)
    return taken(
        form, lambda: set_window(room.row, window, reason=reason, by=room.person, today=room.day)
    )


def _back(plan_id: int, period: str) -> HttpResponseRedirect:
    return redirect(f"{reverse('windows', args=[plan_id])}?periodo={period}")
