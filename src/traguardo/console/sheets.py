"""Spreadsheets as a person would have typed them: `12`, `98,5`, `85%`, `30/06/2026`, `sì`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile, is_zipfile

from traguardo.console.failures import Unusable
from traguardo.console.files import read_bytes
from traguardo.console.words import _
from traguardo.documents.spreadsheet.typed import PERCENT, PLAIN, shown

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Lines = list[tuple[int, list[str]]]

_PERCENT_STYLE = re.compile(rb'numFmtId="(?:9|10)"|formatCode="[^"]*%')
"""What a workbook's styles hold where any cell shows percentages."""


def sheets_of(path: Path) -> Iterator[Lines]:
    """The rows of each sheet that holds any, numbered as the spreadsheet numbers them.

    A merged cell's text stands in every row it covers. Unusable where it is no spreadsheet.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    content = read_bytes(path)
    try:
        book = CalamineWorkbook.from_object(BytesIO(content))
        for name in book.sheet_names:
            if rows := _rows(book, name):
                percent = _percent_cells(content, name)
                yield [
                    (
                        line,
                        [
                            shown(one, PERCENT if (line, place) in percent else PLAIN)
                            for place, one in enumerate(row)
                        ],
                    )
                    for line, row in enumerate(rows, 1)
                ]
    except CalamineError as problem:
        message = _("«{path}» non si apre come foglio di calcolo: salvarlo di nuovo e riprovare.")
        raise Unusable(message.format(path=path)) from problem


def _rows(book: CalamineWorkbook, name: str) -> list[list[object]]:
    sheet = book.get_sheet_by_name(name)
    rows: list[list[object]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, _right) in sheet.merged_cell_ranges or ():
        for line in range(top + 1, min(bottom + 1, len(rows))):
            if left < len(rows[line]) and rows[line][left] == "":
                rows[line][left] = rows[top][left]
    return rows if any(cell != "" for row in rows for cell in row) else []


def _percent_cells(content: bytes, sheet: str) -> frozenset[tuple[int, int]]:
    """Which cells of an Excel sheet show percentages: by row from 1 and column from 0."""
    if not _shows_percentages(content):
        return frozenset()
    # Reading formats takes many times as long as reading values, and few tables need it.
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(content), read_only=True)
    return frozenset(
        (line, place)
        for line, row in enumerate(book[sheet].iter_rows(), 1)
        for place, cell in enumerate(row)
        if isinstance(cell.value, int | float) and "%" in str(cell.number_format)
    )


def _shows_percentages(content: bytes) -> bool:
    if not is_zipfile(BytesIO(content)):
        return False
    with ZipFile(BytesIO(content)) as archive:
        styled = "xl/styles.xml" in archive.namelist()
        return styled and bool(_PERCENT_STYLE.search(archive.read("xl/styles.xml")))
