"""The tables that are open while a document with spans is read, the innermost last."""

from __future__ import annotations

from traguardo.core.findings import Anchor
from traguardo.core.messages import said
from traguardo.documents.blocks import MOST_PARTS, Block, Row, Table, clean, too_many_parts
from traguardo.documents.grid import WIDEST, Grid, Placed
from traguardo.documents.unreadable import UnreadableDocument

_DEEPEST = 40
"""Tables inside tables inside tables: more than anybody draws."""


class _OpenCell:
    __slots__ = ("across", "down", "fill", "lines")

    def __init__(self, across: int, down: int, fill: str) -> None:
        self.across, self.down, self.fill = across, down, fill
        self.lines: list[str] = []


class _OpenTable:
    """A table; where another stands inside, the rows so far are a block of their own."""

    __slots__ = ("blocks", "cell", "cells", "count", "grid", "inner", "place", "rows")

    def __init__(self, number: int) -> None:
        self.place = Anchor(number)
        self.grid = Grid(self.place)
        self.blocks: list[Block] = []
        self.inner: list[Block] = []
        self.rows: list[Row] = []
        self.cells: list[Placed] | None = None
        self.cell: _OpenCell | None = None
        self.count = 0

    def flush(self) -> None:
        if self.rows:
            self.blocks.append(Table(tuple(self.rows), self.place))
            self.rows = []


class OpenTables:
    """The open tables; a finished outermost one goes to `blocks`."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._open: list[_OpenTable] = []
        self._count = self._parts = 0

    @property
    def in_cell(self) -> bool:
        """Whether words that come now stand in a cell."""
        return bool(self._open) and self._open[-1].cell is not None

    @property
    def any_open(self) -> bool:
        """Whether a table is open."""
        return bool(self._open)

    def count_part(self) -> None:
        """One more paragraph or cell; UnreadableDocument where there are too many."""
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise too_many_parts()

    def start_table(self) -> None:
        """A table begins, maybe inside a cell of another."""
        if len(self._open) >= _DEEPEST:
            raise UnreadableDocument(
                said(
                    "il documento ha più di {deepest} tabelle una dentro l'altra: semplificare la "
                    "tabella e riprovare.",
                    deepest=_DEEPEST,
                )
            )
        self._count += 1
        self._open.append(_OpenTable(self._count))

    def end_table(self) -> None:
        """The innermost table ends."""
        self.end_row()
        table = self._open.pop()
        table.flush()
        outer = self._open[-1] if self._open else None
        (self._blocks if outer is None else outer.inner).extend(table.blocks)

    def start_row(self) -> None:
        """A row begins; one left open ends."""
        self.end_row()
        if self._open:
            self._open[-1].cells = []

    def end_row(self) -> None:
        """The open row ends, if one is open."""
        self.end_cell()
        table = self._open[-1] if self._open else None
        if table is None or table.cells is None:
            return
        table.count += 1
        row = table.grid.row(table.count, table.cells)
        table.cells = None
        if row.cells:
            table.rows.append(row)
        if table.inner:
            table.flush()
            table.blocks.extend(table.inner)
            table.inner = []

    def start_cell(self, across: int = 1, down: int = 1, fill: str = "") -> None:
        """A cell begins; one left open ends."""
        self.end_cell()
        table = self._open[-1] if self._open else None
        if table is not None:
            self.count_part()
            table.cells = [] if table.cells is None else table.cells
            table.cell = _OpenCell(across, down, fill)

    def end_cell(self, times: int = 1) -> None:
        """The open cell ends, if one is open, and stands in the row some times."""
        table = self._open[-1] if self._open else None
        if table is None or table.cell is None or table.cells is None:
            return
        cell = table.cell
        lines = cell.lines
        text = clean(lines[0] if len(lines) == 1 else "\n".join(lines))
        placed = Placed(text, cell.fill, cell.across, cell.down)
        table.cells.extend([placed] * min(times, WIDEST))
        table.cell = None

    def add_line(self, text: str) -> None:
        """A paragraph of the open cell."""
        table = self._open[-1] if self._open else None
        if table is not None and table.cell is not None:
            table.cell.lines.append(text)

    def paint(self, colour: str) -> None:
        """The colour of words counts where their cell has none of its own."""
        table = self._open[-1] if self._open else None
        if table is not None and table.cell is not None and not table.cell.fill:
            table.cell.fill = colour
