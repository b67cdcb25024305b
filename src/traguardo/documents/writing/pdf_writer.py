"""The half-yearly monitoring, or a plan alone, as a tagged PDF (docs/adr: PDF output)."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import typst

from traguardo.core.model import Plan
from traguardo.documents.writing.layout import half_year_sheet
from traguardo.documents.writing.pdf_data import pdf_data
from traguardo.documents.writing.report import HalfYearReport
from traguardo.documents.writing.sheet import Sheet

FAMILIES = ("Titillium Web", "DejaVu Sans Mono", "Libertinus Serif")
"""The first is the public sector's typeface and lacks ≥ and ≤; Typst carries the other two."""


def write_half_year_pdf(report: HalfYearReport) -> bytes:
    """The report with the same content as the Word document: Italian, tagged, with an outline."""
    return pdf_bytes(half_year_sheet(report), report.made_on)


def pdf_bytes(sheet: Sheet, made_on: date | None) -> bytes:
    """Any sheet as a tagged PDF."""
    data = pdf_data(sheet) | {"fonts": list(FAMILIES), "dated": made_on is not None}
    return _compiled(json.dumps(data, ensure_ascii=False), made_on)


def write_plan_pdf(plan: Plan) -> bytes:
    """The plan alone, in the same layout."""
    return write_half_year_pdf(HalfYearReport(plan))


@cache
def _fonts() -> Any:
    """Typst's own fonts and the system's, and Titillium where the design system is installed."""
    found = find_spec("bootstrap_italia_template")
    folders = []
    if found is not None and found.origin is not None:
        folders = [Path(found.origin).parent / "static" / "fonts" / "Titillium_Web"]
    return typst.Fonts(font_paths=[folder for folder in folders if folder.is_dir()])


def _compiled(data: str, made_on: date | None) -> bytes:
    template = files("traguardo.documents.writing").joinpath("sheet.typ").read_bytes()
    moment = datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC) if made_on else None
    try:
        return _pdf(template, data, moment, strict=True)
    except typst.TypstError:
        # The standard refuses a character no font has; without it a box is printed instead.
        return _pdf(template, data, moment, strict=False)


def _pdf(template: bytes, data: str, moment: datetime | None, *, strict: bool) -> bytes:
    compiler = typst.Compiler(template, font_paths=_fonts(), sys_inputs={"data": data})
    made = compiler.compile(
        format="pdf", pdf_standards=["ua-1"] if strict else [], timestamp=moment
    )
    assert isinstance(made, bytes)
    return made
