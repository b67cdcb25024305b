"""What is open while a Word document is read: paragraph, cell, row, table."""

from __future__ import annotations

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Block, Cell, Row, Table, clean


class OpenParagraph:
    """A paragraph: its text so far, the boxes anchored in it; `joined`: its end was deleted."""

    __slots__ = ("boxes", "in_properties", "joined", "listed", "pieces", "style")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.boxes: list[str] = []
        self.style = ""
        self.in_properties = self.joined = self.listed = False

    def text(self) -> str:
        """The words seen on the page: the paragraph's, then those of its boxes, line by line."""
        own = "".join(self.pieces)
        return "\n".join([own, *self.boxes]) if self.boxes else own


class OpenCell:
    """A table cell; `painted` is the colour of its text, which counts where it has no shading.

    `joins` says that the end of its last line was deleted: the next one goes on there.
    """

    __slots__ = (
        *("continued", "deleted", "fill", "in_properties"),
        *("joins", "lines", "painted", "span"),
    )

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.fill = self.painted = ""
        self.span = 1
        self.continued = self.deleted = self.in_properties = self.joins = False

    def cell(self, anchor: Anchor) -> Cell:
        """The finished cell."""
        if self.continued:
            return Cell("", anchor, "", self.span, True)
        lines = self.lines
        text = clean(lines[0] if len(lines) == 1 else "\n".join(lines))
        return Cell(text, anchor, self.fill or self.painted, self.span)


class OpenRow:
    """A table row, and the blocks of tables that stand inside its cells."""

    __slots__ = ("before", "cells", "count", "deleted", "inner")

    def __init__(self) -> None:
        self.cells: list[Cell] = []
        self.inner: list[Block] = []
        self.deleted = False
        self.before = self.count = 0

    def row(self, table: int, number: int) -> Row:
        """The finished row; grid columns left out at its beginning are an empty cell."""
        if self.before and self.cells:
            self.cells.insert(0, Cell("", Anchor(table, number, 1), span=self.before))
        return Row(tuple(self.cells))


class OpenTable:
    """A table; where another stands inside, the rows so far are a block of their own."""

    __slots__ = ("blocks", "cell", "count", "number", "row", "rows")

    def __init__(self, number: int) -> None:
        self.number = number
        self.blocks: list[Block] = []
        self.rows: list[Row] = []
        self.count = 0
        self.row: OpenRow | None = None
        self.cell: OpenCell | None = None

    def end_cell(self) -> None:
        """Close the open cell."""
        row, cell = self.row, self.cell
        if row is not None and cell is not None:
            row.count += 1
            if not cell.deleted:
                row.cells.append(cell.cell(Anchor(self.number, self.count + 1, row.count)))
        self.cell = None

    def end_row(self) -> None:
        """Close the open row; a deleted one leaves nothing."""
        row = self.row
        if row is not None and not row.deleted:
            self.count += 1
            self.rows.append(row.row(self.number, self.count))
            if row.inner:
                self.flush()
                self.blocks.extend(row.inner)
        self.row = None

    def flush(self) -> None:
        """Make a block of the rows so far."""
        if self.rows:
            self.blocks.append(Table(tuple(self.rows), Anchor(self.number)))
            self.rows = []
