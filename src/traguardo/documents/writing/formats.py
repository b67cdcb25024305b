"""Every format a document is written in, by its extension; a further one is one more entry.

Writers load only when their format is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from traguardo.core.findings import Finding
from traguardo.core.model import Plan
from traguardo.documents.writing.layout import half_year_sheet
from traguardo.documents.writing.report import HalfYearReport
from traguardo.documents.writing.sheet import Sheet

_OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class WrittenFormat:
    """A format: how people call it, its media type, and a sheet (with its day) to bytes."""

    noun: str
    media_type: str
    write: Callable[[Sheet, date | None], bytes]


def plan_bytes(plan: Plan, suffix: str, findings: Sequence[Finding] = ()) -> bytes:
    """The plan alone in the format of `suffix`, one of PLAN_SUFFIXES.

    `findings` of its reading go into the interchange format, the others have no place for them.
    """
    if suffix == ".json":
        from traguardo.documents.plan_json import plan_to_json

        content = plan_to_json(plan, findings)
        return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
    return sheet_bytes(half_year_sheet(HalfYearReport(plan)), suffix)


def half_year_bytes(report: HalfYearReport, suffix: str) -> bytes:
    """The half-yearly monitoring in the format of `suffix`, one of FORMATS."""
    return sheet_bytes(half_year_sheet(report), suffix, report.made_on)


def sheet_bytes(sheet: Sheet, suffix: str, made_on: date | None = None) -> bytes:
    """Any document in the format of `suffix`, one of FORMATS."""
    return FORMATS[suffix].write(sheet, made_on)


def _docx(sheet: Sheet, made_on: date | None) -> bytes:
    from traguardo.documents.writing.docx_writer import docx_bytes

    return docx_bytes(sheet, made_on)


def _odt(sheet: Sheet, made_on: date | None) -> bytes:
    from traguardo.documents.writing.odt_writer import odt_bytes

    return odt_bytes(sheet, made_on)


def _pdf(sheet: Sheet, made_on: date | None) -> bytes:
    from traguardo.documents.writing.pdf_writer import pdf_bytes

    return pdf_bytes(sheet, made_on)


def _xlsx(sheet: Sheet, made_on: date | None) -> bytes:
    from traguardo.documents.writing.xlsx_writer import xlsx_bytes

    return xlsx_bytes(sheet, made_on)


def _html(sheet: Sheet, made_on: date | None) -> bytes:
    from traguardo.documents.writing.html_writer import html_bytes

    return html_bytes(sheet, made_on)


def _txt(sheet: Sheet, _: date | None) -> bytes:
    from traguardo.documents.writing.txt_writer import txt_bytes

    return txt_bytes(sheet)


FORMATS: Mapping[str, WrittenFormat] = {
    ".docx": WrittenFormat("Word", f"{_OFFICE}.wordprocessingml.document", _docx),
    ".odt": WrittenFormat("OpenDocument", "application/vnd.oasis.opendocument.text", _odt),
    ".pdf": WrittenFormat("PDF", "application/pdf", _pdf),
    ".xlsx": WrittenFormat("Excel", f"{_OFFICE}.spreadsheetml.sheet", _xlsx),
    ".html": WrittenFormat("HTML", "text/html; charset=utf-8", _html),
    ".txt": WrittenFormat("Testo", "text/plain; charset=utf-8", _txt),
}
PLAN_SUFFIXES = (".json", *FORMATS)
"""What a plan can be written as: the interchange format, and every format of a document."""
