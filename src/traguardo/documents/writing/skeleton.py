"""An empty Word document with the house's page, styles, language, page numbers and properties."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Arial"
"""Has ≥ and ≤, and a metric-compatible stand-in (Liberation Sans) on every free system."""
DARK = RGBColor(0x17, 0x32, 0x4D)
TEXT_WIDTH_MM, LYING_WIDTH_MM = 174, 261
"""How wide the text is on an upright page, and on one that lies on its side."""
_HEADINGS = {"Title": 18, "Heading 1": 12, "Heading 2": 9.5, "Subtitle": 10}
_COVER_TOP = 190
_OUTLINE = 9000
_NUMBERING = (
    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_OUTLINE}">'
    '<w:multiLevelType w:val="multilevel"/>'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
        for level, shown in enumerate(("%1.", "%1.%2"))
    )
    + "</w:abstractNum>"
)


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
    _contents(styles)


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


def _contents(styles: Any) -> None:
    """The styles of the cover's title and of the list of headings, which Word knows by name."""
    cover = styles.add_style("Cover Title", 1)
    cover.base_style = styles["Title"]
    cover.font.size = Pt(26)
    cover.paragraph_format.space_before, cover.paragraph_format.space_after = Pt(_COVER_TOP), Pt(24)
    head = styles["TOC Heading"]
    head.base_style = styles["Normal"]
    _font(head, 14)
    head.font.bold, head.font.size, head.font.color.rgb = True, Pt(14), DARK
    head.paragraph_format.space_after = Pt(8)
    for level, indent in ((1, 0), (2, 5)):
        entry = styles.add_style(f"toc {level}", 1, builtin=True)
        entry.element.styleId = f"TOC{level}"
        entry.base_style = styles["Normal"]
        entry.font.bold = level == 1
        entry.paragraph_format.left_indent = Mm(indent)
        entry.paragraph_format.space_before = Pt(4 if level == 1 else 1)
        entry.paragraph_format.tab_stops.add_tab_stop(
            Mm(TEXT_WIDTH_MM), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )


def number_headings(document: Any) -> None:
    """Let the document count its headings: 1, 1.1; the words of the headings stay as they are."""
    numbering = document.part.numbering_part.element
    abstract = parse_xml(_NUMBERING)
    numbering.insert(0, abstract)
    number = numbering.add_num(_OUTLINE).numId
    for level in (1, 2):
        properties = document.styles[f"Heading {level}"].element.get_or_add_pPr()
        counted = properties.get_or_add_numPr()
        counted.get_or_add_ilvl().val, counted.get_or_add_numId().val = level - 1, number


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
