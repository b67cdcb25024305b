"""The half-yearly monitoring, or a plan alone, as a Word document."""

from __future__ import annotations

from io import BytesIO

from lxml import etree

from traguardo.core.model import Plan
from traguardo.documents.writing.layout import half_year_sheet
from traguardo.documents.writing.plain_text import plain
from traguardo.documents.writing.report import HalfYearReport
from traguardo.documents.writing.skeleton import empty_document
from traguardo.documents.writing.wordml import body


def write_half_year_docx(report: HalfYearReport) -> bytes:
    """The report in the layout the chambers know; reading it back gives the same plan."""
    sheet = half_year_sheet(report)
    document = empty_document(plain(sheet.title), plain(sheet.author), report.made_on)
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
