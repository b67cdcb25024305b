"""Word files for tests, written XML element by XML element, so that nothing is tidied away."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str = "", *, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{run(text) if text else ''}</w:p>"


def cell(text: str = "", *, span: int = 1, fill: str = "", merge: str = "", xml: str = "") -> str:
    look = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    if merge:
        look += '<w:vMerge w:val="restart"/>' if merge == "restart" else "<w:vMerge/>"
    look += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    inside = xml or "".join(paragraph(line) for line in text.split("\n"))
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{inside}</w:tc>"


def row(*cells: str) -> str:
    made = [one if one.startswith("<w:tc>") else cell(one) for one in cells]
    return f"<w:tr>{''.join(made)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def document(*blocks: str, parts: dict[str, str] | None = None) -> bytes:
    body = f"<w:document {NAMESPACES}><w:body>{''.join(blocks)}</w:body></w:document>"
    return package({"word/document.xml": body, **(parts or {})})


def package(parts: dict[str, str]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def card(rows: Sequence[tuple[str, str]], *, status: str = "", fill: str = "") -> str:
    """A card as offices draw it: label beside value, and a full-width status row."""
    drawn = [row(label, value) for label, value in rows]
    if status or fill:
        drawn.append(row(cell(status, span=2, fill=fill)))
    return table(*drawn)
