"""A sheet as an OpenDocument text, written as XML for the same reason as the Word document."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from traguardo.documents.writing.odt_body import NAMESPACES, content
from traguardo.documents.writing.plain_text import lines
from traguardo.documents.writing.sheet import Sheet

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_STARTED = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_MANIFEST = (
    f"{_STARTED}<manifest:manifest "
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MEDIA_TYPE}"'
    ' manifest:version="1.2"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{part}" manifest:media-type="text/xml"/>'
        for part in ("content.xml", "styles.xml", "meta.xml")
    )
    + "</manifest:manifest>"
)


def odt_bytes(sheet: Sheet, made_on: date | None) -> bytes:
    """The document: A4 upright, Italian, page numbers, headings, header rows that come again."""
    moment = (made_on.year, made_on.month, made_on.day, 0, 0, 0) if made_on else _FIRST_DAY
    parts = {
        "content.xml": content(sheet),
        "styles.xml": _styles(),
        "meta.xml": _meta(sheet, made_on),
        "META-INF/manifest.xml": _MANIFEST,
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr(ZipInfo("mimetype", moment), MEDIA_TYPE, ZIP_STORED)
        for name, text in parts.items():
            archive.writestr(ZipInfo(name, moment), text.encode(), ZIP_DEFLATED)
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


def _paragraph_style(name: str, size: str, parent: str = "Standard", level: int = 0) -> str:
    outline = f' style:default-outline-level="{level}"' if level else ""
    display = name.replace("_20_", " ")
    return (
        f'<style:style style:name="{name}" style:display-name="{display}" style:family="paragraph"'
        f' style:parent-style-name="{parent}"{outline}><style:paragraph-properties'
        ' fo:margin-top="0.28cm" fo:margin-bottom="0.14cm" fo:keep-with-next="always"/>'
        f'<style:text-properties fo:font-size="{size}" fo:font-weight="bold" fo:color="#17324d"/>'
        "</style:style>"
    )


def _styles() -> str:
    named = (
        '<style:style style:name="Standard" style:family="paragraph"/>'
        '<style:style style:name="Subtitle" style:family="paragraph"'
        ' style:parent-style-name="Standard"/>'
        + _paragraph_style("Title", "18pt")
        + _paragraph_style("Heading_20_1", "12pt", level=1)
        + _paragraph_style("Heading_20_2", "9.5pt", level=2)
    )
    default = (
        '<style:default-style style:family="paragraph"><style:text-properties'
        ' style:font-name="Arial" fo:font-size="9pt" fo:language="it"'
        ' fo:country="IT"/></style:default-style>'
    )
    page = (
        '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm"'
        ' fo:page-height="29.7cm" fo:margin-top="1.8cm" fo:margin-bottom="0.9cm"'
        ' fo:margin-left="1.8cm" fo:margin-right="1.8cm" style:print-orientation="portrait"/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="0.9cm"'
        ' fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>'
        '<style:style style:name="Foot" style:family="paragraph">'
        '<style:paragraph-properties fo:text-align="center"/></style:style>'
    )
    footer = (
        '<style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer>'
        '<text:p text:style-name="Foot">Pagina <text:page-number text:select-page="current"/> di '
        "<text:page-count/></text:p></style:footer></style:master-page>"
    )
    return (
        f'{_STARTED}<office:document-styles {NAMESPACES} office:version="1.2">'
        '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial"'
        ' style:font-family-generic="swiss"/></office:font-face-decls>'
        f"<office:styles>{default}{named}</office:styles>"
        f"<office:automatic-styles>{page}</office:automatic-styles>"
        f"<office:master-styles>{footer}</office:master-styles></office:document-styles>"
    )
