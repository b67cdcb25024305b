"""Lines and tables of pages to blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Block, Blocks, Cell, Paragraph, Row, Table, clean
from traguardo.documents.pdf.lines import Line, Words, flowing, is_ended
from traguardo.documents.pdf.pages import Item, PageCell, PageRow, PageTable

_SAME = 4.0
_WIDEST_PAD = 8.0
_LARGER = 1.15
_LONGEST_HEADING = 3
"""Lines from which on bold words are no heading."""
_BULLETS = ("•", "▪", "➢", "✓", "●", "◦", "·")
"""Marks of lists, which may be larger than the words."""
_LONG_LINE, _ENDS = 80, (".", ";")
"""Letters of a line, or its end, that make it prose."""


def set_blocks(items: Sequence[tuple[int, Item]], words: Words) -> Blocks:
    """The blocks of everything on the pages, in reading order."""
    setting = _Setting(words, [line for _, line in items if isinstance(line, Line)])
    blocks: list[Block] = []
    for is_line, group in groupby(items, key=lambda one: isinstance(one[1], Line)):
        if is_line:
            blocks.extend(setting.paragraphs(group))
        else:
            tables = (item for _, item in group if isinstance(item, PageTable))
            blocks.extend(setting.table(item) for item in tables)
    return tuple(blocks)


class _Setting:
    """Counts what has been set, and knows the edges and the size of the running text."""

    def __init__(self, words: Words, lines: Sequence[Line]) -> None:
        self._words = words
        self._tables = self._paragraphs = 0
        self._left = min((line.box.left for line in lines), default=0.0)
        self._right = max((line.box.right for line in lines), default=0.0)
        self._size = max(words.usual_size, _running_size(lines))
        self._all_bold = words.is_bold

    def paragraphs(self, group: Iterable[tuple[int, Item]]) -> Iterator[Paragraph]:
        """Lines that follow each other, joined where nothing but the margin ended them."""
        open_lines: list[Line] = []
        page = line_number = 0
        for number, item in group:
            assert isinstance(item, Line)
            if open_lines and (number != page or self._is_new(open_lines[-1], item)):
                yield self._paragraph(open_lines, page, line_number)
                open_lines = []
            if number != page:
                line_number = 0
            page, line_number = number, line_number + 1
            open_lines.append(item)
        if open_lines:
            yield self._paragraph(open_lines, page, line_number)

    def _is_new(self, before: Line, line: Line) -> bool:
        other_look = before.bold != line.bold or abs(before.box.height - line.box.height) > 2
        return other_look or is_ended(before, line, self._left, self._right, self._words)

    def _paragraph(self, lines: Sequence[Line], page: int, last: int) -> Paragraph:
        self._paragraphs += 1
        text = "\n".join(flowing(lines, self._left, self._right, self._words))
        place = Anchor(paragraph=self._paragraphs, line=last - len(lines) + 1, page=page)
        return Paragraph(clean(text), place, self._style(lines))

    def _style(self, lines: Sequence[Line]) -> str:
        """Larger letters, or bold ones where the text is not, make a heading."""
        if len(lines) > _LONGEST_HEADING or lines[0].text.lstrip().startswith(_BULLETS):
            return ""
        if all(line.box.height > self._size * _LARGER for line in lines):
            return "Heading 1"
        bold = not self._all_bold and all(line.bold for line in lines)
        return "Heading 2" if bold else ""

    def table(self, table: PageTable) -> Table:
        """A table, its cells with the columns they reach over."""
        self._tables += 1
        edges = _edges(table.rows)
        rows = [self._row(row, number, edges) for number, row in enumerate(table.rows, 1)]
        return Table(tuple(rows), Anchor(table=self._tables, page=table.rows[0].page))

    def _row(self, row: PageRow, number: int, edges: Sequence[float]) -> Row:
        cells = []
        for place, cell in enumerate(row.cells, 1):
            anchor = Anchor(table=self._tables, row=number, cell=place, page=row.page)
            inside = [
                edge for edge in edges if cell.box.left - _SAME < edge < cell.box.right - _SAME
            ]
            span = max(1, len(inside))
            text = "" if cell.continued else self._text(cell)
            cells.append(Cell(text, anchor, cell.fill, span, cell.continued))
        return Row(tuple(cells))

    def _text(self, cell: PageCell) -> str:
        if not cell.lines:
            return ""
        margin = min(line.box.left for line in cell.lines) - cell.box.left
        pad = min(max(0.0, margin), _WIDEST_PAD)
        left, right = cell.box.left + pad, cell.box.right - pad
        bold = 0 if self._all_bold else _titling(cell.lines)
        parts = (cell.lines[:bold], cell.lines[bold:])
        texts = (text for part in parts for text in flowing(part, left, right, self._words))
        return clean("\n".join(texts))


def _titling(lines: Sequence[Line]) -> int:
    """How many bold lines a cell opens with, over a text that is not and begins anew; else 0."""
    count = next((place for place, line in enumerate(lines) if not line.bold), 0)
    if not count or any(line.bold for line in lines[count:]):
        return 0
    title = " ".join(line.text for line in lines[:count])
    whole = len(title.split()) > 1 and not title.endswith((":", ",", "-", "–"))
    return count if whole and lines[count].text[:1].isupper() else 0


def _running_size(lines: Sequence[Line]) -> int:
    """The height of the prose outside tables, whose letters may be smaller; 0 without prose."""
    sizes: Counter[int] = Counter()
    for line in lines:
        if not line.bold and (len(line.text) > _LONG_LINE or line.text.endswith(_ENDS)):
            sizes[round(line.box.height)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _edges(rows: Sequence[PageRow]) -> list[float]:
    """The left edges of all columns of a table, those that are nearly the same as one."""
    found: list[float] = []
    for edge in sorted({cell.box.left for row in rows for cell in row.cells}):
        if not found or edge - found[-1] > _SAME:
            found.append(edge)
    return found
