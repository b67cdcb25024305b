"""Core objects to documents an office can sign: Word and PDF in the layout they know.

`half_year_report` computes what the monitoring prints, the writers print it; a plan alone is
printed by `write_plan_docx` and `write_plan_pdf`.
"""

from traguardo.documents.writing.docx_writer import write_half_year_docx, write_plan_docx
from traguardo.documents.writing.pdf_writer import write_half_year_pdf, write_plan_pdf
from traguardo.documents.writing.report import HalfYearReport, half_year_report

__all__ = [
    "HalfYearReport",
    "half_year_report",
    "write_half_year_docx",
    "write_half_year_pdf",
    "write_plan_docx",
    "write_plan_pdf",
]
