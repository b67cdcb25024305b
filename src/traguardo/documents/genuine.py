"""Whether the content of a file is what the ending of its name says."""

from __future__ import annotations

from enum import Enum

from traguardo.documents.archive import Archive
from traguardo.documents.encoding import decode
from traguardo.documents.unreadable import UnreadableDocument

_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEGINNINGS = {
    "pdf": (b"%PDF-",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "tif": (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"),
    "tiff": (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"),
    "rtf": (b"{\\rtf",),
    "p7m": (b"\x30", b"MI", b"-----BEGIN"),
    **dict.fromkeys(("doc", "xls", "ppt"), (_OLE,)),
    **dict.fromkeys(("zip", "docx", "xlsx", "pptx", "odt", "ods", "odp"), (_ZIP,)),
}
"""How a file of a kind begins; signed files are binary, or base64 with or without a frame."""
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe")
_CONTENT_TYPES = "[Content_Types].xml"
_MAIN = {"docx": b"wordprocessingml", "xlsx": b"spreadsheetml", "pptx": b"presentationml"}
_MIMETYPES = {"odt": b"text", "ods": b"spreadsheet", "odp": b"presentation"}
_PDF_END, _NEAR_THE_END = b"%%EOF", 2048


class Flaw(Enum):
    """What is wrong with a file: it is something else, or only a part of what it should be."""

    DISGUISED = "disguised"
    BROKEN = "broken"


def flaw(kind: str, content: bytes) -> Flaw | None:
    """What is wrong with a file whose name ends in `.kind` (lower case); None where nothing is.

    Of a kind that is not known here only programs are found out.
    """
    known = _BEGINNINGS.get(kind)
    if content.startswith(_PROGRAMS) or (known and not content.startswith(known)):
        return Flaw.DISGUISED
    match kind:
        case "pdf":
            return None if _PDF_END in content[-_NEAR_THE_END:] else Flaw.BROKEN
        case "txt" | "csv" | "xml":
            return None if _is_text(content) else Flaw.DISGUISED
        case "eml":
            # Mails carry encodings that we do not read, but no zero bytes.
            return Flaw.DISGUISED if b"\x00" in content else None
    return _in_archive(kind, content) if known == (_ZIP,) else None


def _is_text(content: bytes) -> bool:
    try:
        decode(content)
    except UnreadableDocument:
        return False
    return True


def _in_archive(kind: str, content: bytes) -> Flaw | None:
    try:
        return None if _holds(kind, Archive(content)) else Flaw.DISGUISED
    except UnreadableDocument:
        return Flaw.BROKEN


def _holds(kind: str, archive: Archive) -> bool:
    """Whether the container says that it is a document of the kind; any archive is a `zip`."""
    if kind in _MAIN:
        return _CONTENT_TYPES in archive and _MAIN[kind] in archive.read(_CONTENT_TYPES)
    if kind in _MIMETYPES:
        said = archive.read("mimetype").strip() if "mimetype" in archive else b""
        return said.startswith(b"application/vnd.oasis.opendocument." + _MIMETYPES[kind])
    return True
