"""Word documents (.docx) to blocks, straight from the XML.

Tracked insertions are read, deletions and hidden text are not; a merged cell speaks once; a table
inside a cell stands by itself between the rows around it; text boxes are lines of their paragraph;
footnotes follow at the end. Comments and footers are not part of the plan, nor are headers, which
may name the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from traguardo.core.messages import said
from traguardo.documents.archive import Archive, missing_part
from traguardo.documents.blocks import Blocks, Paragraph, with_page_heads
from traguardo.documents.docx_events import WordEvents
from traguardo.documents.markup import Attributes, parse_xml
from traguardo.documents.unreadable import UnreadableDocument

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN = "word/document.xml"
_RELATIONS = "_rels/.rels"
_HEAD = re.compile(r"word/header\d*\.xml")


def read_docx(data: bytes) -> Blocks:
    """The blocks of a Word file; UnreadableDocument where it is damaged or is not one."""
    archive = Archive(data)
    events = WordEvents()
    _read(archive, _main_part(archive), events)
    if not events.has_body:
        if _MAIN not in archive and archive.kind():
            raise missing_part(archive, said("un documento Word"), _MAIN)
        raise UnreadableDocument(
            said(
                "il documento Word non ha un corpo di testo: riaprirlo in Word e salvarlo di nuovo."
            )
        )
    for name in ("footnotes", "endnotes"):
        if f"word/{name}.xml" in archive:
            _read(archive, f"word/{name}.xml", events)
    return with_page_heads(events.blocks, _heads(archive))


def _heads(archive: Archive) -> Iterator[str]:
    """The lines over the pages."""
    for name in archive.names():
        if _HEAD.fullmatch(name):
            events = WordEvents()
            _read(archive, name, events)
            for block in events.blocks:
                if isinstance(block, Paragraph):
                    yield block.text
                else:
                    yield from (cell.text for row in block.rows for cell in row.cells)


def _read(archive: Archive, part: str, events: WordEvents) -> None:
    content = archive.read(part).replace(_STRICT, _TRANSITIONAL)
    parse_xml(content, part, events.start, events.end, events.text)


def _main_part(archive: Archive) -> str:
    if _MAIN in archive:
        return _MAIN
    if _RELATIONS in archive:
        for target in _main_targets(archive.read(_RELATIONS)):
            if target in archive:
                return target
    raise missing_part(archive, said("un documento Word"), _MAIN)


def _main_targets(relations: bytes) -> list[str]:
    targets: list[str] = []

    def start(_: str, attributes: Attributes) -> None:
        if attributes.get("Type", "").endswith("/officeDocument"):
            targets.append(attributes.get("Target", "").lstrip("/"))

    parse_xml(relations, _RELATIONS, start, _ignore, _ignore)
    return targets


def _ignore(_: str) -> None:
    """Ends and texts of relations say nothing."""
