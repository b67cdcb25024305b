"""A sheet as an OpenDocument text, written as XML for the same reason as the Word document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from traguardo.documents.writing.odt_body import NAMESPACES, content
from traguardo.documents.writing.odt_styles import styles
from traguardo.documents.writing.packing import moment_of
from traguardo.documents.writing.plain_text import lines
from traguardo.documents.writing.sheet import Sheet

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_STARTED = '<?xml version="1.0" encoding="UTF-8"?>\n'
_IMAGES = {"svg": "svg+xml", "png": "png"}


def odt_bytes(sheet: Sheet, made_on: date | None) -> bytes:
    """The document: A4 upright, Italian, page numbers, headings, header rows that come again."""
    moment = moment_of(made_on)
    body, pictures = content(sheet)
    parts = {
        "content.xml": body.encode(),
        "styles.xml": styles(numbered=sheet.numbered).encode(),
        "meta.xml": _meta(sheet, made_on).encode(),
        "META-INF/manifest.xml": _manifest(pictures).encode(),
        **pictures,
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr(ZipInfo("mimetype", moment), MEDIA_TYPE, ZIP_STORED)
        for name, part in parts.items():
            archive.writestr(ZipInfo(name, moment), part, ZIP_DEFLATED)
    return out.getvalue()


def _meta(sheet: Sheet, made_on: date | None) -> str:
    title, author = (escape(" ".join(lines(text))) for text in (sheet.title, sheet.author))
    day = f"<meta:creation-date>{made_on}T00:00:00</meta:creation-date>" if made_on else ""
    return (
        f'{_STARTED}<office:document-meta {NAMESPACES} office:version="1.2"><office:meta>'
        f"<dc:title>{title}</dc:title><meta:initial-creator>{author}</meta:initial-creator>"
        f"<dc:language>it-IT</dc:language>{day}"
        "</office:meta></office:document-meta>"
    )


def _manifest(pictures: Iterable[str]) -> str:
    types = dict.fromkeys(("content.xml", "styles.xml", "meta.xml"), "text/xml")
    types |= {name: f"image/{_IMAGES[name[-3:]]}" for name in pictures}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in types.items()
    )
    return (
        f"{_STARTED}<manifest:manifest "
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        ' manifest:version="1.2"><manifest:file-entry manifest:full-path="/"'
        f' manifest:media-type="{MEDIA_TYPE}" manifest:version="1.2"/>{entries}'
        "</manifest:manifest>"
    )
