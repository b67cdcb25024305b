"""The half-yearly monitoring, or a plan alone, as a Word document."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from io import BytesIO
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from traguardo.core.model import Plan
from traguardo.documents.writing.contents import front, runs
from traguardo.documents.writing.layout import half_year_sheet
from traguardo.documents.writing.packing import dated
from traguardo.documents.writing.plain_text import plain
from traguardo.documents.writing.report import HalfYearReport
from traguardo.documents.writing.sheet import Sheet
from traguardo.documents.writing.skeleton import empty_document, number_headings
from traguardo.documents.writing.wordml import NAMESPACE, PAGE_BREAK, paragraph, written
from traguardo.documents.writing.wordml_figures import DRAWING, RELATIONS, Figures
from traguardo.documents.writing.wordml_front import bookmarked, front_matter

_NAMESPACES = (
    f'xmlns:w="{NAMESPACE}" xmlns:a="{DRAWING}/main" xmlns:wp="{DRAWING}/wordprocessingDrawing" '
    f'xmlns:pic="{DRAWING}/picture" xmlns:r="{RELATIONS}"'
)
_TURN = '<w:p><w:pPr><w:pStyle w:val="Gap"/><w:sectPr/></w:pPr></w:p>'
"""Ends the pages of one orientation."""
_LYING = qn("w:lying")
"""A mark of our own before each run of pages, gone before anything is written."""


def write_half_year_docx(report: HalfYearReport) -> bytes:
    """The report in the layout the chambers know; reading it back gives the same plan."""
    return docx_bytes(half_year_sheet(report), report.made_on)


def docx_bytes(sheet: Sheet, made_on: date | None) -> bytes:
    """Any sheet as a Word document."""
    document = empty_document(plain(sheet.title), plain(sheet.author), made_on)
    if sheet.numbered:
        number_headings(document)
    element = document.element.body
    body = parse_xml(_body(sheet, Figures(document)).encode())
    _orient(body, element.sectPr, standing_front=front(sheet) is not None)
    for child in reversed(body):
        element.insert(0, child)
    out = BytesIO()
    document.save(out)
    return dated(out.getvalue(), made_on)


def _body(sheet: Sheet, figures: Figures) -> str:
    """A `w:body`: the front of a long document, else its title; then its pages by orientation."""
    opening = front(sheet)
    parts = [front_matter(sheet.title, opening) if opening else paragraph(sheet.title, "Title")]
    for number, run in enumerate(runs(sheet, opening)):
        turned = number > 0 or (opening is not None and run.wide)
        parts.append(_TURN if turned else PAGE_BREAK if opening else "")
        parts.append(f'<w:lying w:val="{int(run.wide)}"/>')
        parts.append(written(run.blocks, figures.drawing))
    return f"<w:body {_NAMESPACES}>{bookmarked(''.join(parts))}</w:body>"


def _orient(body: Any, last: Any, *, standing_front: bool) -> None:
    """Give each run of pages its section; the document's own section is that of the last one."""
    lying = False
    turns = [one for one in body if one.tag in (_LYING, qn("w:p"))]
    for element in turns:
        if element.tag == _LYING:
            lying = element.get(qn("w:val")) == "1"
            body.remove(element)
        elif (section := element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")) is not None:
            section.getparent().replace(section, _section(last, lying=lying))
    if lying:
        _lay(last)
    if standing_front:
        first = body.find(f".//{qn('w:sectPr')}")
        (last if first is None else first).titlePg_val = True


def _section(last: Any, *, lying: bool) -> Any:
    made = deepcopy(last)
    if lying:
        _lay(made)
    return made


def _lay(section: Any) -> None:
    size = section.find(qn("w:pgSz"))
    width, height = size.get(qn("w:w")), size.get(qn("w:h"))
    size.set(qn("w:w"), height)
    size.set(qn("w:h"), width)
    size.set(qn("w:orient"), "landscape")


def write_plan_docx(plan: Plan) -> bytes:
    """The plan alone, in the same layout."""
    return write_half_year_docx(HalfYearReport(plan))
