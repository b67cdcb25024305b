"""A document as numbered lines, and a window on some of them.

A paragraph is a line, and so is each row of a table: a window never shows more than a person reads
at a time, however large the document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Block, Blocks, Paragraph, Row, Table

MOST_LINES = 60
MOST_CELLS = 480
MOST_LETTERS = 24_000
"""What one window holds at most; its first line is shown whatever it holds."""
_LINES_ABOVE, _LETTERS_ABOVE = 5, 600
"""What is shown above a place that is looked for: so little that the place itself is in view."""


class Line(NamedTuple):
    """A paragraph, or a row of a table: `row` counts from 0, None for a paragraph."""

    number: int
    block: Block
    row: int | None = None

    @property
    def written(self) -> Row | None:
        """The row, where the line is one."""
        return None if isinstance(self.block, Paragraph) else self.block.rows[self.row or 0]

    @property
    def texts(self) -> list[str]:
        """The text of the paragraph, or of each cell."""
        if isinstance(self.block, Paragraph):
            return [self.block.text]
        return [cell.text for cell in self.block.rows[self.row or 0].cells]

    @property
    def anchors(self) -> list[Anchor]:
        """The places of the paragraph, or of each cell."""
        if isinstance(self.block, Paragraph):
            return [self.block.anchor]
        return [cell.anchor for cell in self.block.rows[self.row or 0].cells]


class Window(NamedTuple):
    """Some lines of a document of `total`, and where the windows before and after it begin.

    `before` and `after` are None at the document's beginning and end.
    """

    lines: tuple[Line, ...]
    total: int
    before: int | None = None
    after: int | None = None


class Lines:
    """The lines of a document, counted from 0."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        sizes = (len(one.rows) if isinstance(one, Table) else 1 for one in blocks)
        self._starts = list(accumulate(sizes, initial=0))

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, number: int) -> Line:
        """The line of a number; IndexError where there is none."""
        if not 0 <= number < len(self):
            raise IndexError(number)
        place = bisect_right(self._starts, number) - 1
        block = self._blocks[place]
        row = number - self._starts[place] if isinstance(block, Table) else None
        return Line(number, block, row)

    def find(self, anchor: Anchor) -> int | None:
        """The line a place stands in; None where the document has no such place."""
        for start, block in zip(self._starts, self._blocks, strict=False):
            if isinstance(block, Paragraph):
                if block.anchor == anchor:
                    return start
            elif (block.anchor.table, block.anchor.sheet) == (anchor.table, anchor.sheet):
                for row, written in enumerate(block.rows):
                    if any(cell.anchor == anchor for cell in written.cells):
                        return start + row
        return None

    def around(self, number: int) -> int:
        """The line a window opens with to show one: a little above it."""
        first, letters = number, 0
        while first > max(0, number - _LINES_ABOVE):
            letters += sum(map(len, self[first - 1].texts))
            if letters > _LETTERS_ABOVE:
                break
            first -= 1
        return first

    def window(self, start: int) -> Window:
        """The lines from one on, as many as a window holds; the nearest, where there is none."""
        if not len(self):
            return Window((), 0)
        first = min(max(start, 0), len(self) - 1)
        lines = tuple(_held(self[number] for number in range(first, len(self))))
        end = first + len(lines)
        after = end if end < len(self) else None
        return Window(lines, len(self), self._before(first), after)

    def last(self) -> int:
        """The line the last window opens with."""
        return self._before(len(self)) or 0

    def _before(self, first: int) -> int | None:
        if first <= 0:
            return None
        backwards = (self[number] for number in range(first - 1, -1, -1))
        return first - sum(1 for _ in _held(backwards))


def _held(lines: Iterator[Line]) -> Iterator[Line]:
    """The lines that one window holds, at least one."""
    count = cells = letters = 0
    for line in lines:
        texts = line.texts
        count, cells = count + 1, cells + len(texts)
        letters += sum(map(len, texts))
        full = count > MOST_LINES or cells > MOST_CELLS or letters > MOST_LETTERS
        if full and count > 1:
            return
        yield line
