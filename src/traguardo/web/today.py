"""The one place where the interface asks the calendar."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.http import HttpRequest
from django.utils.timezone import localdate

KEY = "traguardo.today"


def today(request: HttpRequest) -> date:
    """The day of this request, the same from its beginning to its end.

    It is the calendar's, or TRAGUARDO_TODAY where an installation sets it.
    """
    if KEY not in request.META:
        request.META[KEY] = settings.TODAY or localdate().isoformat()
    return date.fromisoformat(request.META[KEY])
