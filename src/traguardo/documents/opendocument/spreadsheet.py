"""OpenDocument spreadsheets (.ods) as sheets, straight from the XML."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from traguardo.core.messages import said
from traguardo.documents.blocks import MOST_PARTS, Blocks, too_many_parts
from traguardo.documents.grid import WIDEST, Placed
from traguardo.documents.markup import Attributes
from traguardo.documents.opendocument.container import parse_content
from traguardo.documents.opendocument.names import OFFICE, TABLE, TEXT, count
from traguardo.documents.opendocument.styles import Styles
from traguardo.documents.spreadsheet.sheet import Sheet, SheetRow, sheet_blocks
from traguardo.documents.spreadsheet.typed import PERCENT, shown

_SKIPPED = {f"{OFFICE}annotation", f"{TABLE}tracked-changes", f"{TABLE}shapes", f"{OFFICE}forms"}
_MOST_REPEATED = 1000
"""Rows that say the same: more are the formatted rest of a sheet."""


def read_ods(data: bytes) -> Blocks:
    """The blocks of a spreadsheet's visible sheets; UnreadableDocument where it is damaged."""
    return sheet_blocks(ods_sheets(data))


def ods_sheets(data: bytes) -> list[Sheet]:
    """The visible sheets of a spreadsheet, in its order."""
    noun = said("un foglio OpenDocument (.ods)")
    return parse_content(data, noun, "office:spreadsheet", _SheetEvents).sheets


class _SheetEvents:
    """The sheets so far, and the open row and cell."""

    def __init__(self, styles: Styles) -> None:
        self.sheets: list[Sheet] = []
        self.has_body = False
        self._rows: list[SheetRow] = []
        self._row: dict[int, Placed] = {}
        self._cell: Attributes = {}
        self._lines: list[list[str]] = []
        self._name = ""
        self._number = self._column = self._times = self._parts = self._skip = 0
        self._count_sheets, self._hidden = 0, False
        self._styles = styles
        self._starts = styles.starts() | {
            f"{OFFICE}spreadsheet": self._start_body,
            f"{TABLE}table": self._start_sheet,
            f"{TABLE}table-row": self._start_row,
            f"{TABLE}table-cell": self._start_cell,
            f"{TABLE}covered-table-cell": self._start_cell,
            f"{TEXT}p": lambda _: self._lines.append([]),
            f"{TEXT}s": lambda said: self._write(" " * min(count(said, f"{TEXT}c"), WIDEST)),
            f"{TEXT}tab": lambda _: self._write(" "),
            f"{TEXT}line-break": lambda _: self._write("\n"),
        }
        self._ends = {
            f"{TABLE}table": self._end_sheet,
            f"{TABLE}table-row": self._end_row,
            f"{TABLE}table-cell": self._end_cell,
            f"{TABLE}covered-table-cell": self._end_covered,
        }

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._skip or name in _SKIPPED:
            self._skip += 1
        elif name in self._starts:
            self._starts[name](attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skip:
            self._skip -= 1
        elif name in self._ends:
            self._ends[name]()

    def text(self, data: str) -> None:
        """Characters of the open cell."""
        if not self._skip:
            self._write(" ".join(data.split()) if data.isspace() else data)

    def _write(self, text: str) -> None:
        if self._lines:
            self._lines[-1].append(text)

    def _start_body(self, _: Attributes) -> None:
        self.has_body = True

    def _start_sheet(self, attributes: Attributes) -> None:
        self._hidden = self._styles.hides("table", attributes.get(f"{TABLE}style-name", ""))
        self._name = attributes.get(f"{TABLE}name", "")
        self._rows, self._number = [], 0

    def _end_sheet(self) -> None:
        self._count_sheets += 1
        if not self._hidden:
            self.sheets.append(Sheet(self._name, self._count_sheets, self._rows))

    def _start_row(self, attributes: Attributes) -> None:
        self._row, self._column = {}, 0
        self._times = count(attributes, f"{TABLE}number-rows-repeated")

    def _end_row(self) -> None:
        if any(cell.text for cell in self._row.values()):
            for number in range(1, min(self._times, _MOST_REPEATED) + 1):
                self._count(len(self._row))
                self._rows.append(SheetRow(self._number + number, dict(self._row)))
        self._number += self._times

    def _start_cell(self, attributes: Attributes) -> None:
        self._cell, self._lines = attributes, []

    def _end_covered(self) -> None:
        self._column += count(self._cell, f"{TABLE}number-columns-repeated")
        self._lines = []

    def _end_cell(self) -> None:
        cell = self._cell
        text = self._shown()
        fill = self._styles.fill("table-cell", cell.get(f"{TABLE}style-name", ""))
        times = count(cell, f"{TABLE}number-columns-repeated")
        if text or fill:
            across, down = (
                count(cell, f"{TABLE}number-{name}-spanned") for name in ("columns", "rows")
            )
            for place in range(self._column, self._column + min(times, WIDEST)):
                self._row[place] = Placed(text, fill, across, down)
        self._column += times
        self._lines = []

    def _shown(self) -> str:
        """What the cell says; numbers with the digits entered, which the sheet may not show."""
        written = "\n".join("".join(line) for line in self._lines)
        kind = self._cell.get(f"{OFFICE}value-type", "")
        value = self._cell.get(f"{OFFICE}value", "")
        if kind == "date":
            return _dated(self._cell.get(f"{OFFICE}date-value", "")) or written
        if kind == "boolean":
            return shown(self._cell.get(f"{OFFICE}boolean-value") == "true")
        if kind in {"float", "percentage"} and (kind == "percentage" or _is_bare(written)):
            try:
                number = Decimal(f"{float(value):.15g}")
            except (ValueError, InvalidOperation):
                return written
            said = shown(number, PERCENT) if kind == "percentage" else shown(number)
            return written if _is_same_figure(written, said) else said
        return written

    def _count(self, parts: int) -> None:
        self._parts += parts
        if self._parts > MOST_PARTS:
            raise too_many_parts()


def _is_bare(written: str) -> bool:
    """Whether a number is shown without a unit that its format adds."""
    return not any(one.isalpha() or one in "€$£%" for one in written)


def _is_same_figure(written: str, said: str) -> bool:
    """Whether a cell shows all digits that were entered, `98,0%` or `12.000`, in Italian."""
    return _bare_figure(written.replace(".", "")) == _bare_figure(said)


def _bare_figure(text: str) -> str:
    whole, comma, decimals = text.replace(" ", "").rstrip("%").partition(",")
    return f"{whole}{comma}{decimals}".rstrip("0").rstrip(",") if comma else whole


def _dated(written: str) -> str:
    day, _, clock = written.partition("T")
    parts = day.split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return ""
    hour = "" if clock.startswith("00:00") else clock[:5]
    return f"{parts[2]}/{parts[1]}/{parts[0]} {hour}".strip()
