"""An empty Word document with the house's page, styles, language, page numbers and properties."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Arial"
"""Has ≥ and ≤, and a metric-compatible stand-in (Liberation Sans) on every free system."""
DARK = RGBColor(0x17, 0x32, 0x4D)
TEXT_WIDTH_MM = 174
_HEADINGS = {"Title": 18, "Heading 1": 12, "Heading 2": 9.5, "Subtitle": 10}


def empty_document(title: str, author: str, made_on: date | None) -> Any:
    """A python-docx document without content; A4 upright, Italian."""
    document = Document()
    _page(document.sections[0])
    _styles(document.styles)
    _properties(document.core_properties, title, author, made_on)
    _page_number(document.sections[0].footer.paragraphs[0])
    return document


def _page(section: Any) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm((210 - TEXT_WIDTH_MM) / 2)
    section.top_margin = section.bottom_margin = Mm(18)
    section.header_distance = section.footer_distance = Mm(9)


def _styles(styles: Any) -> None:
    normal = styles["Normal"]
    _font(normal, 9)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.space_before = Pt(0)
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "it-IT")
    for name, size in _HEADINGS.items():
        _heading(styles[name], size)
    _gap(styles)


def _heading(style: Any, size: float) -> None:
    _font(style, size)
    style.font.bold, style.font.italic = style.name != "Subtitle", False
    style.font.color.rgb = DARK
    style.paragraph_format.space_before = Pt(0 if style.name == "Subtitle" else 8)
    style.paragraph_format.space_after = Pt(4)
    style.paragraph_format.keep_with_next = True
    for unwanted in ("w:pPr/w:pBdr", "w:rPr/w:spacing", "w:rPr/w:kern"):
        for element in style.element.findall("/".join(map(qn, unwanted.split("/")))):
            element.getparent().remove(element)


def _font(style: Any, size: float) -> None:
    """One font for every script; the theme fonts of python-docx's template would win over it."""
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), FONT)


def _gap(styles: Any) -> None:
    """The style of the empty paragraph that keeps two tables from running into one."""
    gap = styles.add_style("Gap", 1)
    gap.base_style = styles["Normal"]
    gap.font.size = Pt(4)
    gap.paragraph_format.space_after = Pt(2)


def _properties(properties: Any, title: str, author: str, made_on: date | None) -> None:
    properties.title, properties.author = title[:255], author[:255]
    properties.language, properties.comments = "it-IT", ""
    properties.last_modified_by, properties.revision = author[:255], 1
    if made_on is not None:
        moment = datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC)
        properties.created = properties.modified = moment


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for part in ("Pagina ", "PAGE", " di ", "NUMPAGES"):
        run = paragraph.add_run("" if part.isupper() else part)
        if part.isupper():
            _field(run, part)


def _field(run: Any, instruction: str) -> None:
    for kind in ("begin", "", "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = instruction
        run._r.append(element)
