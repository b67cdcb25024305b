"""A page that is not there, and why, where that can be told."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render


class Gone(Http404):
    """What was here is not any more, or never was for this person; the message says what to do."""


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for 404, with the reason of a `Gone`."""
    problem = str(exception) if isinstance(exception, Gone) else ""
    return render(request, "404.html", {"problem": problem}, status=404)
