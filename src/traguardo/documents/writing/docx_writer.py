"""The half-yearly monitoring, or a plan alone, as a Word document."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from lxml import etree

from traguardo.core.model import Plan
from traguardo.documents.writing.layout import half_year_sheet
from traguardo.documents.writing.plain_text import plain
from traguardo.documents.writing.report import HalfYearReport
from traguardo.documents.writing.sheet import Sheet
from traguardo.documents.writing.skeleton import empty_document
from traguardo.documents.writing.wordml import body


def write_half_year_docx(report: HalfYearReport) -> bytes:
    """The report in the layout the chambers know; reading it back gives the same plan."""
    return docx_bytes(half_year_sheet(report), report.made_on)


def docx_bytes(sheet: Sheet, made_on: date | None) -> bytes:
    """Any sheet as a Word document."""
    document = empty_document(plain(sheet.title), plain(sheet.author), made_on)
    written = etree.fromstring(body(sheet.title, sheet.blocks).encode())
    element = document.element.body
    for child in reversed(written):
        element.insert(0, child)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def write_plan_docx(plan: Plan) -> bytes:
    """The plan alone, in the same layout."""
    return write_half_year_docx(HalfYearReport(plan))
