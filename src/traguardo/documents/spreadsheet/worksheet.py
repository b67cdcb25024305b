"""The events of one worksheet of a workbook."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from traguardo.documents.blocks import MOST_PARTS, too_many_parts
from traguardo.documents.grid import Placed
from traguardo.documents.markup import Attributes
from traguardo.documents.spreadsheet.looks import MAIN, Look
from traguardo.documents.spreadsheet.sheet import SheetRow
from traguardo.documents.spreadsheet.typed import moment_of, shown

_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})\Z")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NO_LOOK = Look()
_ERRORS = {"#N/A": "", "#DIV/0!": "", "#REF!": "", "#VALUE!": "", "#NAME?": "", "#NUM!": ""}
"""Where a formula gave no value, the cell says nothing."""


@dataclass(frozen=True, slots=True)
class Book:
    """What all sheets of a workbook share."""

    strings: Sequence[str]
    looks: Sequence[Look]
    later_epoch: bool


class Worksheet:
    """The cells of a sheet so far; a target of the XML parser."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._cells: dict[int, dict[int, Placed]] = {}
        self._merged: dict[tuple[int, int], tuple[int, int]] = {}
        self._row = self._column = self._parts = 0
        self._kind, self._look, self._value = "", _NO_LOOK, [""]
        self._taking = False
        self._starts = {
            f"{MAIN}row": self._start_row,
            f"{MAIN}c": self._start_cell,
            f"{MAIN}v": self._start_text,
            f"{MAIN}t": self._start_text,
            f"{MAIN}mergeCell": self._merge,
        }

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        action = self._starts.get(name)
        if action is not None:
            action(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        self._taking = False
        if name == f"{MAIN}c":
            self._end_cell()

    def text(self, data: str) -> None:
        """Characters; only those of values count."""
        if self._taking:
            self._value.append(data)

    def rows(self) -> list[SheetRow]:
        """The rows in their order, each merged cell once."""
        for (row, column), (across, down) in self._merged.items():
            cells = self._cells.get(row, {})
            if column in cells:
                cells[column] = cells[column]._replace(across=across, down=down)
        return [SheetRow(row, self._cells[row]) for row in sorted(self._cells)]

    def _start_row(self, attributes: Attributes) -> None:
        number = attributes.get("r", "")
        self._row = int(number) if number.isascii() and number.isdigit() else self._row + 1
        self._column = -1

    def _start_cell(self, attributes: Attributes) -> None:
        place = _place(attributes.get("r", ""))
        self._row, self._column = place or (self._row, self._column + 1)
        self._kind = attributes.get("t", "n")
        self._value = []
        style = attributes.get("s", "")
        looks = self._book.looks
        known = style.isascii() and style.isdigit() and len(style) < 8 and int(style) < len(looks)
        self._look = looks[int(style)] if known else _NO_LOOK

    def _start_text(self, _: Attributes) -> None:
        self._taking = True

    def _end_cell(self) -> None:
        text = self._shown("".join(self._value))
        if not text and not self._look.fill:
            return
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise too_many_parts()
        self._cells.setdefault(self._row, {})[self._column] = Placed(text, self._look.fill)

    def _shown(self, written: str) -> str:
        if self._kind == "s":
            known = written.isascii() and written.isdigit() and len(written) < 9
            number = int(written) if known else -1
            strings = self._book.strings
            return _unescaped(strings[number]) if 0 <= number < len(strings) else ""
        if self._kind == "b":
            return shown(written.strip() == "1")
        if self._kind == "e":
            return _ERRORS.get(written, written)
        return self._number(written) if self._kind == "n" else _unescaped(written)

    def _number(self, written: str) -> str:
        try:
            number = Decimal(f"{float(written):.15g}")
        except (ValueError, InvalidOperation):
            return written
        if self._look.form.moment and number.is_finite():
            moment = moment_of(number, self._book.later_epoch)
            if moment is not None:
                return shown(moment)
        return shown(number, self._look.form)

    def _merge(self, attributes: Attributes) -> None:
        first, _, last = attributes.get("ref", "").partition(":")
        start, end = _place(first), _place(last)
        if start and end:
            across, down = end[1] - start[1] + 1, end[0] - start[0] + 1
            self._merged[start] = (max(1, across), max(1, down))


def _place(reference: str) -> tuple[int, int] | None:
    """`C12` as row 12 and column 2 (columns count from 0)."""
    found = _PLACE.match(reference)
    if found is None:
        return None
    column = 0
    for letter in found.group(1):
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found.group(2)), column - 1


def _unescaped(text: str) -> str:
    """Excel writes characters that XML cannot hold as `_x000D_`."""
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text) if "_x" in text else text
