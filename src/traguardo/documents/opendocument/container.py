"""The content of an OpenDocument file, event by event, unless a password hides it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from traguardo.documents.archive import Archive, locked_archive, missing_part
from traguardo.documents.markup import Attributes, parse_xml
from traguardo.documents.opendocument.styles import Styles

CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"


class ContentEvents(Protocol):
    """What takes the events of a content, and knows whether its body has come."""

    has_body: bool

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Characters."""


_Events = TypeVar("_Events", bound=ContentEvents)


def parse_content(data: bytes, noun: str, body: str, make: Callable[[Styles], _Events]) -> _Events:
    """The events `make` makes, after the whole content of `noun`, whose element is `body`.

    UnreadableDocument where the file is damaged, under a password, or something else.
    """
    archive = Archive(data)
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise locked_archive()
    if CONTENT not in archive:
        raise missing_part(archive, noun, CONTENT)
    styles = Styles()
    styles.read_named(archive)
    events = make(styles)
    parse_xml(archive.read(CONTENT), CONTENT, events.start, events.end, events.text)
    if not events.has_body:
        raise missing_part(archive, noun, body)
    return events
