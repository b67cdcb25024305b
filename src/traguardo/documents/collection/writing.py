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
    FILLED,
    KEY,
    NOTE,
    SOURCE,
    TO_DATE,
    VALUE,
    Line,
    OwnerSheet,
)
from traguardo.documents.collection.words import WORDS, SheetWords

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
_COLUMN = {name: place for place, name in enumerate(_WIDTHS, 1)}


def collection_xlsx(title: str, sheets: Sequence[OwnerSheet]) -> bytes:
    """The workbook: instructions in each language of its sheets, then a sheet for each owner.

    Nothing in it computes.
    """
    book = Workbook()
    guides = {sheet.language: sheet.period for sheet in reversed(sheets)}
    taken = {WORDS[language].guide.casefold() for language in guides}
    for language, period in sorted(guides.items(), key=lambda one: list(WORDS).index(one[0])):
        _guide(book.create_sheet(), title, period, WORDS[language])
    book.remove(book.worksheets[0])
    for sheet in sheets:
        words = WORDS[sheet.language]
        _fill(book.create_sheet(_sheet_name(sheet.owner, words, taken)), title, sheet, words)
    book.active = len(guides) if len(sheets) == 1 else 0
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _guide(page: Any, title: str, period: str, words: SheetWords) -> None:
    page.title = words.guide
    page.column_dimensions["A"].width = 110
    for row, text in enumerate((title, period, "", *words.instructions), 1):
        _put(page, row, 1, text).alignment = _TOP
    page["A1"].font = Font(bold=True, size=14)
    page.protection.sheet = True


def _fill(page: Any, title: str, sheet: OwnerSheet, words: SheetWords) -> None:
    _put(page, 1, 2, title).font = Font(bold=True, size=13)
    _put(page, 2, 2, f"{sheet.owner} – {sheet.period}")
    for name, place in _COLUMN.items():
        letter = get_column_letter(place)
        page.column_dimensions[letter].width = _WIDTHS[name]
        head = _put(page, _HEADER_ROW, place, words.headers[name])
        head.font, head.fill = Font(bold=True, color="FFFFFF"), _HEAD
        head.alignment, head.border = _TOP, _FRAME
    page.column_dimensions["A"].hidden = True
    page.freeze_panes = page.cell(_HEADER_ROW + 1, _COLUMN["target"])
    lists = _lists(page, words)
    for row, line in enumerate(sheet.lines, _HEADER_ROW + 1):
        _line(page, row, line, lists, words)
    page.page_setup.paperSize, page.page_setup.orientation = 9, "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    page.protection.sheet = True
    page.protection.formatColumns = page.protection.formatRows = False
    page.protection.formatCells = False


def _lists(page: Any, words: SheetWords) -> dict[str, DataValidation]:
    """The drop-down lists; a date's validation asks for a day."""
    made = {
        "yes_no": DataValidation(
            type="list", formula1=f'"{words.yes},{words.no}"', allow_blank=True
        ),
        ABSENCE: DataValidation(
            type="list", formula1=f'"{",".join(words.absences.values())}"', allow_blank=True
        ),
        "date": DataValidation(type="date", operator="greaterThan", formula1="36526"),
    }
    made["date"].allow_blank = True
    for name, one in made.items():
        one.errorTitle = "Traguardo"
        one.error = words.day if name == "date" else words.choose
        one.showErrorMessage = True
        page.add_data_validation(one)
    return made


def _line(
    page: Any, row: int, line: Line, lists: dict[str, DataValidation], words: SheetWords
) -> None:
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
        told |= {
            ABSENCE: words.absences.get(line.absence, ""),
            NOTE: line.note,
            SOURCE: line.source,
        }
        told[TO_DATE] = (words.yes if line.to_date else words.no) if line.counted else ""
    page.row_dimensions[row].height = _height(told)
    for name, place in _COLUMN.items():
        cell = (
            _value(page, row, place, line, words)
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


def _value(page: Any, row: int, column: int, line: Line, words: SheetWords) -> Any:
    """The figure as the spreadsheet's own number, day or word."""
    cell = page.cell(row, column)
    if isinstance(line.value, bool):
        return _put(page, row, column, words.yes if line.value else words.no)
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


def _sheet_name(owner: str, words: SheetWords, taken: set[str]) -> str:
    """A name Excel takes, not yet taken: at most 31 characters."""
    bare = " ".join(_FORBIDDEN.sub(" ", owner).split())[:28] or words.unnamed
    name, number = bare, 1
    while name.casefold() in taken:
        number += 1
        name = f"{bare} {number}"
    taken.add(name.casefold())
    return name
