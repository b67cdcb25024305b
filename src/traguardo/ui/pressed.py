"""What somebody meets who opens an address that only a button sends."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def explained(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: after a login one is led back to such an address; an empty page helps nobody."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code == 405 and request.method == "GET":
            page = render(request, "405.html", status=405)
            page.headers["Allow"] = response.headers.get("Allow", "POST")
            return page
        return response

    return middleware
