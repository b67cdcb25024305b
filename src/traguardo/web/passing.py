"""Pages that the address in an e-mail opens, without logging in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache

from traguardo.actions.passes import PassExpired, PassInvalid, read_pass
from traguardo.web.room import Room, enter
from traguardo.web.today import today

BARE = "ui/bare.html"
"""The frame of these pages: it leads nowhere else."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a pass (`text`) has opened: its plan as its person sees it, in its period."""

    text: str
    room: Room


def opened_by_pass(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view of a pass: given what is opened, whatever else the address asks for.

    It speaks the person's language until they choose another. A pass that is void says so,
    and what to do.
    """

    @wraps(view)
    def by_pass(request: HttpRequest, text: str, **more: int) -> HttpResponse:
        try:
            found = read_pass(text, today(request))
        except PassInvalid as problem:
            late = isinstance(problem, PassExpired)
            return render(request, "web/collection/no_pass.html", {"late": late}, status=404)
        chosen = settings.LANGUAGE_COOKIE_NAME in request.COOKIES
        language = translation.get_language() if chosen else found.person.language
        with translation.override(language):
            room = enter(request, found.plan.pk, found.person, found.period)
            return view(request, Opened(text, room), **more)

    return never_cache(by_pass)
