"""What stands over the pages of an OpenDocument text: the headers of its page styles."""

from __future__ import annotations

from traguardo.documents.archive import Archive
from traguardo.documents.markup import Attributes, parse_xml
from traguardo.documents.opendocument.names import STYLE, TEXT

_PART = "styles.xml"
_HEADS = {f"{STYLE}header", f"{STYLE}header-first", f"{STYLE}header-left"}
_LINES = {f"{TEXT}p", f"{TEXT}h"}


def page_head_lines(archive: Archive) -> list[str]:
    """The lines of every header, in the order of the file; none where there is no such part."""
    if _PART not in archive:
        return []
    heads = _Heads()
    parse_xml(archive.read(_PART), _PART, heads.start, heads.end, heads.text)
    return heads.lines


class _Heads:
    """The lines so far; `depth` counts the headers that are open."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._depth = 0

    def start(self, name: str, _: Attributes) -> None:
        """An element begins."""
        self._depth += name in _HEADS
        if self._depth and name in _LINES:
            self.lines.append("")

    def end(self, name: str) -> None:
        """An element ends."""
        self._depth -= name in _HEADS

    def text(self, data: str) -> None:
        """Characters."""
        if self._depth and self.lines:
            self.lines[-1] += data
