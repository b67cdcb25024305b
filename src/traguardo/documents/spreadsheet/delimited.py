"""Delimited text (.csv): rows of cells, cut at the sign that makes the most even table."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO

from traguardo.core.messages import said
from traguardo.documents.blocks import MOST_PARTS, Blocks, too_many_parts
from traguardo.documents.encoding import decode
from traguardo.documents.grid import Placed
from traguardo.documents.spreadsheet.sheet import Sheet, SheetRow, sheet_blocks
from traguardo.documents.unreadable import UnreadableDocument

DELIMITERS = ";,\t|"
_SAMPLE = 200
_LONGEST_CELL = 1024 * 1024
csv.field_size_limit(_LONGEST_CELL)

Line = tuple[int, list[str]]
"""The line of the file a row ends on, and its cells."""


def read_csv(data: bytes) -> Blocks:
    """The blocks of a delimited text; UnreadableDocument where the bytes are not text."""
    return sheet_blocks(csv_sheets(data))


def csv_sheets(data: bytes) -> list[Sheet]:
    """A delimited text as the one sheet it is."""
    text = decode(data)
    lines = cut(text, likely_delimiters(text)[0])
    rows = [
        SheetRow(row, {place: Placed(cell) for place, cell in enumerate(cells) if cell.strip()})
        for row, (_line, cells) in enumerate(lines, 1)
    ]
    return [Sheet("", None, rows)]


def likely_delimiters(text: str) -> list[str]:
    """The signs that may part cells, the likeliest first.

    Excel may say so in a first line (`sep=;`); else it is the sign that gives the most rows the
    same number of cells, more than one.
    """
    said = text[:5].casefold()
    if said.startswith("sep=") and said[4:] in list(DELIMITERS):
        return [said[4:]]
    sample = "\n".join(text.splitlines()[:_SAMPLE])
    return sorted(DELIMITERS, key=lambda sign: _evenness(sample, sign), reverse=True)


def cut(text: str, delimiter: str) -> list[Line]:
    """The rows of a text; UnreadableDocument names the line that is none."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    lines: list[Line] = []
    parts = 0
    try:
        for cells in reader:
            parts += len(cells)
            if parts > MOST_PARTS:
                raise too_many_parts()
            lines.append((reader.line_num, cells))
    except csv.Error as problem:
        raise UnreadableDocument(
            said(
                "riga {line}: non è una riga di CSV ({problem}). Controllare le "
                "virgolette, o salvare di nuovo la tabella come CSV UTF-8.",
                line=reader.line_num,
                problem=str(problem),
            )
        ) from problem
    if lines and text[:4].casefold() == "sep=":
        del lines[0]
    return lines


def _evenness(sample: str, delimiter: str) -> tuple[int, int]:
    widths = Counter(width for width in _widths(sample, delimiter) if width > 1)
    if not widths:
        return 0, 0
    width, rows = widths.most_common(1)[0]
    return rows, width


def _widths(sample: str, delimiter: str) -> Iterator[int]:
    try:
        yield from map(len, csv.reader(StringIO(sample, newline=""), delimiter=delimiter))
    except csv.Error:
        return
