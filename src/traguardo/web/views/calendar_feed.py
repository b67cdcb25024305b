"""The calendar that a person's own program subscribes to, by a signed address."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.http import require_safe

from traguardo.actions.passes import PassInvalid, calendar_owner
from traguardo.web.pages.calendar_feed import feed
from traguardo.web.today import today


@require_safe
def calendar(request: HttpRequest, key: str) -> HttpResponse:
    """Calendar programs do not log in: the key in the address says whose days they are."""
    try:
        person = calendar_owner(key)
    except PassInvalid:
        raise Http404 from None
    with translation.override(person.language):
        content = feed(person, today(request), settings.ADDRESS)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")
