"""A written document before it has a format: headings, paragraphs and tables with their roles.

Every writer prints the same sheet, so all formats say the same thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from traguardo.documents.charts.chart import Chart


class Role(StrEnum):
    """What a row of a table is for; writers decide from it how the row looks."""

    AREA = "area"
    OBJECTIVE = "objective"
    NOTE = "note"
    HEAD = "head"
    FIELD = "field"
    TITLE = "title"
    KPI = "kpi"
    STATUS = "status"
    COMPUTED = "computed"
    WARNING = "warning"
    MARK = "mark"


class Tone(StrEnum):
    """The colour of a status; the words beside it always say the same."""

    PLAIN = "plain"
    GREEN = "green"
    RED = "red"
    ORANGE = "orange"
    AMBER = "amber"
    BLUE = "blue"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text (a line break starts a new paragraph) and how many columns it takes."""

    text: str
    span: int = 1
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `tone` colours the whole row."""

    role: Role
    cells: tuple[Cell, ...]
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Table:
    """A table: relative widths of its columns, its rows, and one sentence saying what it holds.

    `head` names the columns for formats that need it, where the layout prints no header row. The
    headings in its rows stand in the outline of the document, except where `outline` is False.
    """

    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    summary: str
    head: tuple[str, ...] = ()
    outline: bool = True


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading outside tables; `level` counts from 1.

    One that is `only_outline` stands in the outline of a PDF; Word documents go without, because
    the offices' own documents do and a reader would take it for a part of the plan.
    """

    level: int
    text: str
    only_outline: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside tables; `leading` ones stand under the title of the document."""

    text: str
    leading: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart; the table that says the same stands beside it. Texts and sheets go without."""

    chart: Chart


Block = Table | Heading | Paragraph | PageBreak | Figure


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole document: title (first line and document property), author, blocks in order.

    `numbered` headings are counted by the document; where the office numbers its own, they are not.
    """

    title: str
    author: str
    blocks: tuple[Block, ...]
    numbered: bool = False


HEADING_LEVELS = {Role.AREA: 1, Role.OBJECTIVE: 2, Role.TITLE: 2}
"""Rows that are headings in the outline of the document, and their level."""
LABELLED = frozenset({Role.FIELD, Role.COMPUTED, Role.TITLE, Role.KPI})
"""Rows whose first of two cells names what stands in the second."""
_CHARACTERS_A_LINE = 105
_LONG_LINES = 30
_WIDE = 7
_HEAD_LINES = 12
"""A head of more lines is not repeated on the next page."""


def is_wide(block: Block) -> bool:
    """Whether a table has so many columns that its page lies on its side."""
    return isinstance(block, Table) and len(block.widths) >= _WIDE


def may_split(row: Row, widths: tuple[int, ...]) -> bool:
    """Whether a row is so tall that it may run over a page; every other row stays whole."""
    return lines_of(row, widths) > _LONG_LINES


def lines_of(row: Row, widths: tuple[int, ...]) -> int:
    """About how many printed lines the tallest cell takes."""
    tallest, column = 1, 0
    for cell in row.cells:
        share = sum(widths[column : column + cell.span]) / sum(widths)
        fitting = max(1, int(_CHARACTERS_A_LINE * share))
        printed = sum(1 + len(line) // fitting for line in cell.text.split("\n"))
        tallest, column = max(tallest, printed), column + cell.span
    return tallest


def header_rows(table: Table) -> int:
    """How many first rows each page repeats: down to the head or the card's title, if short."""
    heads = [n for n, row in enumerate(table.rows[:8]) if row.role in (Role.HEAD, Role.TITLE)]
    size = max(heads, default=-1) + 1
    height = sum(lines_of(row, table.widths) for row in table.rows[:size])
    return size if height <= _HEAD_LINES and size < len(table.rows) else 0


def full_row(role: Role, text: str, columns: int, tone: Tone = Tone.PLAIN) -> Row:
    """A row of one cell over all columns."""
    return Row(role, (Cell(text, columns),), tone)
