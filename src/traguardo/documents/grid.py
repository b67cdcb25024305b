"""Cells that reach over columns and rows, put into rows where each speaks once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Cell, Row

WIDEST = 1000
"""Columns of a table: more than anybody reads."""


class Placed(NamedTuple):
    """A cell as written: its text and colour, and how many columns and rows it reaches over."""

    text: str
    fill: str = ""
    across: int = 1
    down: int = 1


class Grid:
    """The rows of one table, top to bottom.

    A cell that reaches down leaves a `continued` cell in each row below, as in `blocks.Cell`.
    """

    def __init__(self, place: Anchor, first_column: int | None = None) -> None:
        """`first_column`: the number of the first column, where cells are known by theirs."""
        self._place, self._first = place, first_column
        self._reaching: dict[int, tuple[int, int]] = {}

    def row(self, number: int, cells: Iterable[Placed]) -> Row:
        """The next row; `number` is its number in the file."""
        made: list[Cell] = []
        column = 0
        for cell in cells:
            column = self._continue(made, number, column)
            if column >= WIDEST:
                break
            across = min(max(1, cell.across), WIDEST)
            made.append(Cell(cell.text, self._anchor(made, number, column), cell.fill, across))
            if cell.down > 1:
                self._reaching[column] = (cell.down, across)
            column += across
        column = self._continue(made, number, column)
        for start in sorted(start for start in self._reaching if start > column):
            if start >= column:
                self._gap(made, number, column, start)
                column = self._continue(made, number, start)
        self._reaching = {
            start: (left - 1, across)
            for start, (left, across) in self._reaching.items()
            if left > 1
        }
        return Row(tuple(made))

    def _continue(self, made: list[Cell], number: int, column: int) -> int:
        """Cells from above at this column; the first column after them."""
        while column in self._reaching:
            across = self._reaching[column][1]
            place = self._anchor(made, number, column)
            made.append(Cell("", place, "", across, continued=True))
            column += across
        return column

    def _gap(self, made: list[Cell], number: int, column: int, end: int) -> None:
        if end > column:
            made.append(Cell("", self._anchor(made, number, column), span=end - column))

    def _anchor(self, made: list[Cell], number: int, column: int) -> Anchor:
        cell = len(made) + 1 if self._first is None else self._first + column
        return replace(self._place, row=number, cell=cell)
