"""The collection sheet as an Excel workbook: locked but for the cells that are asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from traguardo.documents.collection.layout import (
    ABSENCE,
    ABSENCES,
    FILLED,
    HEADERS,
    KEY,
    NO,
    NOTE,
    SOURCE,
    TO_DATE,
    VALUE,
    YES,
    Line,
    OwnerSheet,
)

INSTRUCTIONS = (
    "Compilare solo le celle gialle: le altre servono a capire che cosa è chiesto.",
    "Una riga per ogni dato: se un indicatore ha numeratore e denominatore, servono tutti e due.",
    "Numeri come si scrivono di solito (1.234,5), date come 30/06/2026, sì o no dall’elenco.",
    "Se il valore non c’è, scegliere il motivo in «Se il valore manca» e spiegarlo nella nota.",
    "«Dal 1° gennaio»: sì se i dati contano dall’inizio dell’anno e non solo dal periodo.",
    "Le celle lasciate vuote non vengono inviate. Cancellare un valore già inviato non lo toglie.",
    "Poi caricare il file in «Le mie rilevazioni»: prima di registrare si vede che cosa cambia.",
)
_WIDTHS = {
    KEY: 4,
    "objective": 34,
    "number": 7,
    "indicator": 44,
    "target": 22,
    "unit": 16,
    "before": 18,
    "wanted": 34,
    VALUE: 16,
    ABSENCE: 18,
    NOTE: 36,
    SOURCE: 24,
    TO_DATE: 14,
}
_HEADER_ROW = 4
_FORBIDDEN = re.compile(r"[\[\]:*?/\\'\x00-\x1f]+")
_UNKEPT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_767
_TALLEST = 300
_THIN = Side(style="thin", color="5C6F82")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_ASKED, _CLOSED, _HEAD = (PatternFill("solid", fgColor=c) for c in ("FFF8DC", "F2F4F7", "17324D"))
_TOP = Alignment(wrap_text=True, vertical="top")
_COLUMN = {name: place for place, name in enumerate(HEADERS, 1)}


def collection_xlsx(title: str, period: str, sheets: Sequence[OwnerSheet]) -> bytes:
    """The workbook: instructions, then a sheet for each owner; nothing in it computes."""
    book = Workbook()
    _instructions(book.worksheets[0], title, period)
    taken: set[str] = {"istruzioni"}
    for sheet in sheets:
        page = book.create_sheet(_sheet_name(sheet.owner, taken))
        _fill(page, title, period, sheet)
    book.active = 1 if len(sheets) == 1 else 0
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _instructions(page: Any, title: str, period: str) -> None:
    page.title = "Istruzioni"
    page.column_dimensions["A"].width = 110
    for row, text in enumerate((title, period, "", *INSTRUCTIONS), 1):
        _put(page, row, 1, text).alignment = _TOP
    page["A1"].font = Font(bold=True, size=14)
    page.protection.sheet = True


def _fill(page: Any, title: str, period: str, sheet: OwnerSheet) -> None:
    _put(page, 1, 2, title).font = Font(bold=True, size=13)
    _put(page, 2, 2, f"{sheet.owner} – {period}")
    for name, place in _COLUMN.items():
        letter = get_column_letter(place)
        page.column_dimensions[letter].width = _WIDTHS[name]
        head = _put(page, _HEADER_ROW, place, HEADERS[name])
        head.font, head.fill = Font(bold=True, color="FFFFFF"), _HEAD
        head.alignment, head.border = _TOP, _FRAME
    page.column_dimensions["A"].hidden = True
    page.freeze_panes = page.cell(_HEADER_ROW + 1, _COLUMN["target"])
    lists = _lists(page)
    for row, line in enumerate(sheet.lines, _HEADER_ROW + 1):
        _line(page, row, line, lists)
    page.page_setup.paperSize, page.page_setup.orientation = 9, "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    page.protection.sheet = True
    page.protection.formatColumns = page.protection.formatRows = False
    page.protection.formatCells = False


def _lists(page: Any) -> dict[str, DataValidation]:
    """The drop-down lists; a date's validation asks for a day."""
    made = {
        "yes_no": DataValidation(type="list", formula1=f'"{YES},{NO}"', allow_blank=True),
        ABSENCE: DataValidation(type="list", formula1=f'"{",".join(ABSENCES)}"', allow_blank=True),
        "date": DataValidation(type="date", operator="greaterThan", formula1="36526"),
    }
    made["date"].allow_blank = True
    for name, one in made.items():
        one.errorTitle = "Traguardo"
        one.error = (
            "Scrivere una data, come 30/06/2026." if name == "date" else "Scegliere dall’elenco."
        )
        one.showErrorMessage = True
        page.add_data_validation(one)
    return made


def _line(page: Any, row: int, line: Line, lists: dict[str, DataValidation]) -> None:
    told = {
        KEY: str(line.key),
        "objective": line.objective,
        "number": line.number,
        "indicator": line.indicator,
        "target": line.target,
        "unit": line.unit,
        "before": line.before,
        "wanted": line.wanted,
    }
    if line.first:
        told |= {ABSENCE: line.absence, NOTE: line.note, SOURCE: line.source}
        told[TO_DATE] = (YES if line.to_date else NO) if line.counted else ""
    page.row_dimensions[row].height = _height(told)
    for name, place in _COLUMN.items():
        cell = (
            _value(page, row, place, line)
            if name == VALUE
            else _put(page, row, place, told.get(name, ""))
        )
        open_cell = name == VALUE or (line.first and name in FILLED)
        open_cell = open_cell and (name != TO_DATE or line.counted)
        cell.protection = Protection(locked=not open_cell)
        cell.fill = _ASKED if open_cell else _CLOSED
        cell.alignment, cell.border = _TOP, _FRAME
        if open_cell and name == VALUE and line.kind in lists:
            lists[line.kind].add(cell)
        elif open_cell and name in {ABSENCE, TO_DATE}:
            lists[ABSENCE if name == ABSENCE else "yes_no"].add(cell)


def _height(told: dict[str, str]) -> int:
    """Room for the longest text of a row: spreadsheets do not all find it by themselves."""
    lines = (1 + int(len(text) / _WIDTHS[name]) for name, text in told.items() if name != KEY)
    return min(_TALLEST, 15 * max(lines))


def _value(page: Any, row: int, column: int, line: Line) -> Any:
    """The figure as the spreadsheet's own number, day or word."""
    cell = page.cell(row, column)
    if isinstance(line.value, bool):
        return _put(page, row, column, YES if line.value else NO)
    cell.value = line.value
    if line.kind == "date":
        cell.number_format = "dd/mm/yyyy"
    return cell


def _put(page: Any, row: int, column: int, text: str) -> Any:
    """A cell that is text, also where it begins like a formula."""
    cell = page.cell(row, column)
    text = _UNKEPT.sub("", text)[:_LONGEST]
    cell.value = text or None
    if text:
        cell.data_type = "s"
        cell.quotePrefix = text[0] in "=+-@"
    return cell


def _sheet_name(owner: str, taken: set[str]) -> str:
    """A name Excel takes, not yet taken: at most 31 characters."""
    bare = " ".join(_FORBIDDEN.sub(" ", owner).split())[:28] or "Rilevazioni"
    name, number = bare, 1
    while name.casefold() in taken:
        number += 1
        name = f"{bare} {number}"
    taken.add(name.casefold())
    return name
