"""Whether a file is a Word document fit to be a template: no macros, no bombs, no links out."""

from __future__ import annotations

import re

from traguardo.core.messages import said
from traguardo.documents.archive import MEBIBYTE, Archive, missing_part
from traguardo.documents.markup import Attributes, parse_xml
from traguardo.documents.signatures import Content, content_of, unexpected
from traguardo.documents.unreadable import UnreadableDocument

_WHOLE_CAP = 64 * MEBIBYTE
_CODE = re.compile(r"vbaproject|vbadata|activex|oleobject|/embeddings/", re.IGNORECASE)
_XML = (".xml", ".rels")
_DECLARATIONS = tuple("<!DOCTYPE".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))


def require_template(data: bytes, name: str) -> None:
    """UnreadableDocument where `data` is no `.docx`, is damaged, hostile, or holds code."""
    content = content_of(data)
    if content is not Content.ZIP:
        raise unexpected(data, content, name, said("un documento Word"))
    archive = Archive(data)
    if "word/document.xml" not in archive:
        raise missing_part(archive, said("un documento Word"), "word/document.xml")
    if archive.size > _WHOLE_CAP:
        raise UnreadableDocument(
            said(
                "il modello è troppo grande: supera {size} MB. Ridurre le immagini.",
                size=_WHOLE_CAP // MEBIBYTE,
            )
        )
    for part in archive.names():
        _refuse_code(part)
        if part.endswith(_XML):
            _refuse_tricks(part, archive.read(part))


def _refuse_code(part: str) -> None:
    if _CODE.search(part):
        raise UnreadableDocument(
            said(
                "il modello contiene macro o oggetti incorporati (la parte «{part}»), che "
                "Traguardo non apre: toglierli in Word e salvare come «Documento di Word "
                "(.docx)».",
                part=part,
            )
        )


def _refuse_tricks(part: str, content: bytes) -> None:
    if any(mark in content for mark in _DECLARATIONS):
        raise UnreadableDocument(
            said(
                "il modello non è affidabile: la parte «{part}» dichiara un DOCTYPE, che un "
                "documento d'ufficio non contiene.",
                part=part,
            )
        )
    if part.endswith(".rels") and _links_out(part, content):
        raise UnreadableDocument(
            said(
                "il modello prende un'immagine o un altro modello da fuori: incorporare le "
                "immagini nel documento e salvarlo di nuovo."
            )
        )


def _links_out(part: str, relations: bytes) -> bool:
    """Whether anything but a hyperlink points out of the document."""
    kinds: list[str] = []

    def relation(_: str, said: Attributes) -> None:
        if said.get("TargetMode") == "External":
            kinds.append(said.get("Type", "").rsplit("/", 1)[-1])

    parse_xml(relations, part, relation, lambda _: None, lambda _: None)
    return any(kind != "hyperlink" for kind in kinds)
