"""A sheet as an Excel workbook: a part of the document on each worksheet, its heading on top.

Every cell is text, also where it begins like a formula: what a person wrote must never compute.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from traguardo.documents.writing.fills import BOLD, fill_of
from traguardo.documents.writing.plain_text import lines, plain
from traguardo.documents.writing.sheet import (
    LABELLED,
    Block,
    Cell,
    Heading,
    Paragraph,
    Role,
    Row,
    Sheet,
    Table,
)

_LONGEST = 32_767
"""Characters Excel takes in a cell."""
_WIDTH = 130
_LINE_HEIGHT = 15
_TALLEST = 400
_TOP = Alignment(wrap_text=True, vertical="top")
_THIN = Side(style="thin", color="5C6F82")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def xlsx_bytes(sheet: Sheet, made_on: date | None) -> bytes:
    """The workbook; a text longer than a cell takes ends where the cell does."""
    book = Workbook()
    del book[book.sheetnames[0]]
    book.properties.title = " ".join(lines(sheet.title))[:255]
    book.properties.creator = " ".join(lines(sheet.author))[:255]
    book.properties.language = "it-IT"
    if made_on is not None:
        moment = datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC)
        book.properties.created = book.properties.modified = moment.replace(tzinfo=None)
    for number, blocks in enumerate(_parts(sheet), 1):
        _Page(book.create_sheet(f"Foglio{number}")).write(blocks)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _parts(sheet: Sheet) -> Iterator[list[Block]]:
    """The blocks of each worksheet: a heading begins one."""
    part: list[Block] = [Heading(1, sheet.title)]
    for block in sheet.blocks:
        heading = isinstance(block, Heading)
        wider = isinstance(block, Table) and any(
            isinstance(one, Table) and one.widths != block.widths for one in part
        )
        if heading or wider:
            yield part
            part = []
        part.append(block)
    yield part


@cache
def _font(*, bold: bool, light: bool, size: int = 10) -> Font:
    return Font(name="Arial", size=size, bold=bold, color="FFFFFF" if light else "111111")


@cache
def _paint(fill: str) -> PatternFill:
    return PatternFill("solid", fgColor=fill)


class _Page:
    """A worksheet that is being filled from the top."""

    def __init__(self, worksheet: Any) -> None:
        self._worksheet = worksheet
        self._at = 0

    def write(self, blocks: Sequence[Block]) -> None:
        """All blocks of one part."""
        setup = self._worksheet.page_setup
        setup.paperSize, setup.orientation, setup.fitToHeight = 9, "landscape", 0
        self._worksheet.sheet_properties.pageSetUpPr.fitToPage = True
        self._worksheet.oddFooter.center.text = "Pagina &P di &N"
        tables = [block for block in blocks if isinstance(block, Table)]
        self._columns(tables[0].widths if tables else (1,))
        for block in blocks:
            if isinstance(block, Table):
                self._table(block)
            elif isinstance(block, Heading) and not block.only_outline:
                self._line(block.text, _font(bold=True, light=False, size=13))
            elif isinstance(block, Paragraph):
                self._line(block.text, _font(bold=False, light=False))

    def _columns(self, widths: tuple[int, ...]) -> None:
        for column, width in enumerate(widths, 1):
            letter = get_column_letter(column)
            self._worksheet.column_dimensions[letter].width = _WIDTH * width / sum(widths)

    def _line(self, text: str, font: Font) -> None:
        self._at += 1
        cell = self._put(1, plain(text))
        cell.font, cell.alignment = font, Alignment(vertical="top")

    def _table(self, table: Table) -> None:
        self._at += 1
        if table.head and not any(row.role is Role.HEAD for row in table.rows):
            # A first row with an empty second cell would look like a title over the table.
            self._row(Row(Role.HEAD, tuple(map(Cell, table.head))), table.widths)
        for row in table.rows:
            self._row(row, table.widths)

    def _row(self, row: Row, widths: tuple[int, ...]) -> None:
        self._at += 1
        column, height = 1, 1
        for place, cell in enumerate(row.cells):
            self._cell(cell, row, column, first=place == 0)
            share = sum(widths[column - 1 : column - 1 + cell.span]) / sum(widths)
            fitting = max(1, int(_WIDTH * share))
            height = max(height, sum(1 + len(line) // fitting for line in lines(cell.text)))
            column += cell.span
        self._worksheet.row_dimensions[self._at].height = min(_TALLEST, height * _LINE_HEIGHT)

    def _cell(self, cell: Cell, row: Row, column: int, *, first: bool) -> None:
        written = self._put(column, plain(cell.text))
        label = first and len(row.cells) == 2 and row.role in LABELLED
        light = row.role is Role.AREA
        written.font = _font(bold=label or row.role in BOLD or light, light=light)
        written.alignment, written.border = _TOP, _FRAME
        if fill := fill_of(cell, row):
            written.fill = _paint(fill)
        if cell.span > 1:
            self._worksheet.merge_cells(
                start_row=self._at,
                end_row=self._at,
                start_column=column,
                end_column=column + cell.span - 1,
            )

    def _put(self, column: int, text: str) -> Any:
        cell = self._worksheet.cell(self._at, column)
        cell.value = text[:_LONGEST] or None
        if text:
            cell.data_type = "s"
            cell.quotePrefix = text[0] in "=+-@"
        return cell
