"""A page as it is read: its tables with their words, and the lines around them, top to bottom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from traguardo.documents.pdf.ink import Box, Ink, Word
from traguardo.documents.pdf.lines import Line, Words, lines_of
from traguardo.documents.pdf.ruled import RuledTable, ruled_tables


@dataclass(eq=False, repr=False, slots=True)
class PageCell:
    """A cell with its lines; `box` is where it lies on its first page."""

    box: Box
    fill: str
    continued: bool
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines as they stand, to compare."""
        return " ".join(line.text for line in self.lines)


@dataclass(eq=False, repr=False, slots=True)
class PageRow:
    """A row, and the page it begins on."""

    page: int
    cells: list[PageCell]


@dataclass(eq=False, repr=False, slots=True)
class PageTable:
    """A table; once joined, its rows may be of several pages. `box` is that of its last page."""

    box: Box
    rows: list[PageRow]


Item = Line | PageTable


@dataclass(eq=False, repr=False, slots=True)
class Page:
    """A page by its number, with what stands on it in reading order."""

    number: int
    height: float
    items: list[Item]


def arranged(ink: Ink, words: Words) -> Page:
    """The page of some ink; `words` learns those inside its lines."""
    ruled = ruled_tables(ink)
    inside: list[dict[tuple[int, int], list[Word]]] = [{} for _ in ruled]
    outside = []
    for word in ink.words:
        place = _place(word, ruled)
        if place is None:
            outside.append(word)
        else:
            table, row, cell = place
            inside[table].setdefault((row, cell), []).append(word)
    items: list[Item] = [*lines_of(outside)]
    items += [_filled(table, found, ink.number) for table, found in zip(ruled, inside, strict=True)]
    for item in items:
        _learn(item, words)
    items.sort(key=lambda item: (item.box.top, item.box.left))
    return Page(ink.number, ink.height, items)


def _place(word: Word, tables: Sequence[RuledTable]) -> tuple[int, int, int] | None:
    """Table, row and cell a word stands in."""
    box = word.box
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    for number, table in enumerate(tables):
        if not table.box.holds(box):
            continue
        tops = [row[0].box.top for row in table.rows]
        for place in range(bisect_right(tops, down) - 1, -1, -1):
            for column, cell in enumerate(table.rows[place]):
                if cell.box.left <= across <= cell.box.right:
                    if not cell.continued or place == 0:
                        return number, place, column
                    break
            else:
                return None
    return None


def _filled(table: RuledTable, words: dict[tuple[int, int], list[Word]], number: int) -> PageTable:
    rows = [
        PageRow(
            number,
            [
                PageCell(cell.box, cell.fill, cell.continued, lines_of(words.get((row, place), ())))
                for place, cell in enumerate(cells)
            ],
        )
        for row, cells in enumerate(table.rows)
    ]
    return PageTable(table.box, rows)


def _learn(item: Item, words: Words) -> None:
    if isinstance(item, Line):
        words.learn(item)
        return
    for row in item.rows:
        for cell in row.cells:
            words.learn_ends(cell.lines)
            for line in cell.lines:
                words.learn(line)
