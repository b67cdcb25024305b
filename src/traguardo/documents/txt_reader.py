"""Text as extracted from a Word file: a cell begins with a tab, rows are split by blank lines.

Further lines of a cell have no tab. Where a line holds all cells of a row, so does the next. One
blank line inside a cell is an empty paragraph of it; two or more, followed by text without a tab,
end the table: that text stands outside. A blank line before a line that opens a part
(`level_lines`) ends the table, too. Where no line begins with a tab, the text was typed
(`typed_text`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import (
    MOST_PARTS,
    Block,
    Blocks,
    Cell,
    Paragraph,
    Row,
    Table,
    clean,
    too_many_parts,
)
from traguardo.documents.encoding import decode
from traguardo.documents.level_lines import opens_part
from traguardo.documents.typed_text import Line, is_typed, meant

_LIST_MARK = re.compile(r"\(?(?:\d{1,3}|(?![Nn])\w)[.)]|[^\w\s%€$‰]")
_BULLET = re.compile(r"[•▪➢✓●◦·]")
_LINES = re.compile(r"\r\n|[\r\n\x0b\x0c\u2028\u2029\x85]")
_PAIR = 2
_NEW_TABLE = 3
"""Blank lines between two rows from which on they are taken for rows of two tables."""


def read_txt(data: bytes) -> Blocks:
    """The blocks of a text file; UnreadableDocument where the bytes are not text."""
    lines = _LINES.split(decode(data))
    if len(lines) > MOST_PARTS:
        raise too_many_parts()
    page = _Page()
    if is_typed(lines):
        for part in meant(lines):
            if isinstance(part, Line):
                page.paragraph(part.number, part.text)
            else:
                page.table(part.rows)
        return page.finish()
    for number, line in enumerate(lines, 1):
        following = lines[number] if number < len(lines) else ""
        page.take(number, line, following)
    return page.finish()


@dataclass(eq=False, repr=False)
class _Page:
    """What has been read so far; the last row and the last table are still open.

    `beside` says that a line of the open row holds several cells: the next such line is a row;
    `in_lines`, that one of the row above does.
    """

    blocks: list[Block] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    cells: list[tuple[list[str], int]] = field(default_factory=list)
    tables: int = 0
    paragraphs: int = 0
    blanks: int = 0
    beside: bool = False
    in_lines: bool = False

    def take(self, number: int, line: str, following: str) -> None:
        """Sort one line in; `following` is the next line of the file."""
        if line.startswith("\t"):
            self._open_cells(number, line[1:])
        elif not line.strip():
            self.blanks += 1
            return
        elif self.cells and not self._stands_outside(line, following):
            self._go_on(number, line)
        else:
            self._end_table()
            self.paragraph(number, line)
        self.blanks = 0

    def paragraph(self, number: int, line: str) -> None:
        """A line that stands outside tables."""
        self.paragraphs += 1
        place = Anchor(paragraph=self.paragraphs, line=number)
        self.blocks.append(Paragraph(clean(line), place))

    def table(self, rows: Iterable[tuple[int, Iterable[str]]]) -> None:
        """A whole table: for each row its line and its cells; one cell alone stands across it."""
        written = [(number, tuple(texts)) for number, texts in rows]
        reach = max((len(texts) for _, texts in written), default=1)
        for number, texts in written:
            self.cells = [([text], number) for text in texts]
            self._end_row(reach if len(texts) == 1 else 1)
        self._end_table()

    def finish(self) -> Blocks:
        """The blocks, once the last line is taken."""
        self._end_table()
        return tuple(self.blocks)

    def _open_cells(self, number: int, text: str) -> None:
        if self.blanks >= _NEW_TABLE:
            self._end_table()
        elif self.blanks:
            self._end_row()
        parts = _parts(text)
        beside = len(parts) > 1
        if self.beside and not self.blanks and (beside or self._is_whole()):
            self._end_row()
        self.cells += [([part], number) for part in parts]
        self.beside |= beside

    def _is_whole(self) -> bool:
        """Whether the open row has as many cells as the one above."""
        return bool(self.rows) and len(self.cells) >= len(self.rows[-1].cells) > 1

    def _go_on(self, number: int, line: str) -> None:
        """A further line of the last cell; where cells stand beside each other, more may follow."""
        in_lines = (self.beside or self.in_lines) and not self.blanks
        first, *others = _parts(line) if in_lines else [line]
        self.cells[-1][0].extend([*[""] * self.blanks, first])
        self.cells += [([part], number) for part in others]
        self.beside |= bool(others)

    def _stands_outside(self, line: str, following: str) -> bool:
        if self.blanks == 0:
            return False
        if self.blanks > 1:
            return True
        alone = not following.strip() or following.startswith("\t")
        lines = self.cells[-1][0]
        above = lines[0] if len(lines) == 1 and not following.strip() else ""
        return alone and opens_part(line, above)

    def _end_row(self, span: int = 1) -> None:
        if not self.cells:
            return
        table, row = self.tables + 1, len(self.rows) + 1
        self.rows.append(
            Row(
                tuple(
                    Cell(clean("\n".join(lines)), Anchor(table, row, cell, line=number), span=span)
                    for cell, (lines, number) in enumerate(self.cells, 1)
                )
            )
        )
        self.cells, self.in_lines, self.beside = [], self.beside, False

    def _end_table(self) -> None:
        self._end_row()
        if self.rows:
            self.tables += 1
            self.blocks.append(Table(tuple(self.rows), Anchor(self.tables)))
            self.rows, self.in_lines = [], False


def _parts(text: str) -> list[str]:
    """The cells that begin in one line; a tab after a list mark is only a space.

    In a line of three cells or more a number or a dash is a cell: `1. | Utenti | - | 41`.
    """
    parts = text.split("\t")
    mark = _LIST_MARK if len(parts) == _PAIR else _BULLET
    cells = [parts[0]]
    for part in parts[1:]:
        if mark.fullmatch(cells[-1].strip()):
            cells[-1] = f"{cells[-1]} {part}"
        else:
            cells.append(part)
    return cells
