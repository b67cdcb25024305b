"""Files handed out."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def attachment(content: bytes, name: str, content_type: str) -> HttpResponse:
    """A file to save, never to show in our own origin."""
    response = HttpResponse(content, content_type=content_type)
    header = content_disposition_header(as_attachment=True, filename=name)
    if header is not None:
        response["Content-Disposition"] = header
    return response
