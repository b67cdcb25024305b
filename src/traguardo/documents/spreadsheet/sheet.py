"""A sheet as any format gives it, and what it says: its name, its titles, its tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import (
    MOST_PARTS,
    Block,
    Blocks,
    Paragraph,
    Table,
    clean,
    too_many_parts,
)
from traguardo.documents.grid import WIDEST, Grid, Placed

_UNNAMED = re.compile(r"(?:foglio|sheet|tabelle|feuille?|hoja|tabella|table)\s*\d*", re.IGNORECASE)
_EMPTY = Placed("")
_SEVERAL = 3


class SheetRow(NamedTuple):
    """A row with its number in the file, and its written cells by column, counting from 0."""

    number: int
    cells: dict[int, Placed]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its place among the sheets from 1 (`None`: not of a workbook), its rows.

    The rows are in order; rows and cells without words may be missing.
    """

    name: str
    number: int | None
    rows: Sequence[SheetRow]


def sheet_blocks(sheets: Iterable[Sheet]) -> Blocks:
    """The blocks of some sheets, each under its name unless that says nothing.

    Blank rows part tables; the rows of one cell over the first table of a sheet are paragraphs.
    UnreadableDocument where there are more cells than in any plan.
    """
    blocks: list[Block] = []
    counter = _Counter()
    for sheet in sheets:
        name = clean(sheet.name)
        if name and not _UNNAMED.fullmatch(name):
            place = Anchor(sheet=sheet.number, paragraph=counter.paragraph())
            blocks.append(Paragraph(name, place, "Heading 1"))
        blocks.extend(_tables(sheet, counter))
    return tuple(blocks)


@dataclass(slots=True)
class _Counter:
    """Tables, paragraphs and cells so far."""

    tables: int = 0
    paragraphs: int = 0
    parts: int = 0

    def paragraph(self) -> int:
        self.paragraphs += 1
        return self.paragraphs

    def add(self, parts: int) -> None:
        self.parts += parts
        if self.parts > MOST_PARTS:
            raise too_many_parts()


def _tables(sheet: Sheet, counter: _Counter) -> Iterator[Block]:
    for place, region in enumerate(_regions(sheet.rows)):
        titles = _titles(region) if place == 0 else 0
        for row in region[:titles]:
            text = next(cell.text for cell in row.cells.values() if cell.text)
            where = Anchor(sheet=sheet.number, row=row.number, paragraph=counter.paragraph())
            yield Paragraph(clean(text), where)
        if region[titles:]:
            yield _table(sheet, region[titles:], counter)


def _regions(rows: Sequence[SheetRow]) -> Iterator[list[SheetRow]]:
    """Rows that stand together: between them no row is blank, or a cell reaches over it."""
    region: list[SheetRow] = []
    reach = 0
    for row in rows:
        if not any(cell.text for cell in row.cells.values()):
            continue
        if region and row.number > max(region[-1].number + 1, reach + 1):
            yield region
            region = []
        region.append(row)
        reach = max(reach, *(row.number + one.down - 1 for one in row.cells.values() if one.text))
    if region:
        yield region


def _titles(region: Sequence[SheetRow]) -> int:
    """How many rows of one cell open a region."""
    count = 0
    for row in region:
        if sum(bool(cell.text) for cell in row.cells.values()) != 1:
            break
        count += 1
    return count


def _table(sheet: Sheet, region: Sequence[SheetRow], counter: _Counter) -> Table:
    columns = [column for row in region for column, cell in row.cells.items() if cell.text]
    first = min(columns)
    last = min(max(columns), first + WIDEST - 1)
    counter.tables += 1
    number = counter.tables
    grid = Grid(Anchor(table=number, sheet=sheet.number), first + 1)
    numbers = [row.number for row in region]
    reaching: dict[int, int] = {}
    rows = []
    for place, row in enumerate(region):
        counter.add(last - first + 1)
        cells = []
        for column, cell in _between(row, first, last, reaching):
            end = bisect_right(numbers, row.number + cell.down - 1, lo=place)
            reaching |= dict.fromkeys(range(column, column + cell.across), numbers[end - 1])
            cells.append(cell._replace(down=end - place))
        rows.append(grid.row(row.number, cells))
    return Table(tuple(rows), Anchor(table=number, sheet=sheet.number))


def _between(
    row: SheetRow, first: int, last: int, reaching: Mapping[int, int]
) -> Iterator[tuple[int, Placed]]:
    """The cells of a row from one column to another; none where a cell left or above reaches over.

    Words that stand alone in the first of several columns run over the others, as on the screen.
    """
    written = [column for column, cell in row.cells.items() if cell.text]
    if written == [first] and last - first + 1 >= _SEVERAL:
        text, fill = clean(row.cells[first].text), _fill(row)
        yield first, Placed(text, fill, last - first + 1, row.cells[first].down)
        return
    column = first
    while column <= last:
        if reaching.get(column, 0) >= row.number:
            column += 1
            continue
        cell = row.cells.get(column, _EMPTY)
        across = min(cell.across, last - column + 1)
        yield column, cell._replace(text=clean(cell.text), across=across)
        column += across


def _fill(row: SheetRow) -> str:
    return next((cell.fill for _, cell in sorted(row.cells.items()) if cell.fill), "")
