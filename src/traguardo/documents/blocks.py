"""The one intermediate form: what every reader of a format produces and the plan reader takes.

A document is a sequence of paragraphs and tables in reading order; each knows its place in the
file. Nothing here knows of formats, and nothing of plans.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from traguardo.core.findings import Anchor
from traguardo.core.messages import said
from traguardo.documents.unreadable import UnreadableDocument


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside tables; `style` is the name the format gives its look, if any."""

    text: str
    anchor: Anchor
    style: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its paragraphs joined by line breaks.

    `fill` is the shading as six hexadecimal digits (`""`: none), `span` the number of grid columns,
    `continued` whether a cell above reaches down over this place (its text is not repeated here).
    """

    text: str
    anchor: Anchor
    fill: str = ""
    span: int = 1
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A table row."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; where another table stands inside it, the rows before and after are two tables."""

    rows: tuple[Row, ...]
    anchor: Anchor


Block = Paragraph | Table
Blocks = tuple[Block, ...]


_HEADINGS = re.compile(r"heading|titol|intestaz|überschrift", re.IGNORECASE)
_LEVEL = re.compile(r"\d")
LIST_ITEM = "list item"
"""The style of an item of a list whose mark the format draws by itself."""


def is_heading(style: str) -> bool:
    """Whether a paragraph's style says that it is a heading."""
    return _HEADINGS.search(style) is not None


def heading_level(style: str) -> int:
    """The level of a heading by its style, 1 the highest; 0 for what is no heading."""
    found = _LEVEL.search(style)
    return 0 if not is_heading(style) else int(found.group()) if found else 1


def as_item(style: str) -> str:
    """The style of a paragraph inside a list; a numbered heading stays one."""
    return style if is_heading(style) else LIST_ITEM


PAGE_HEAD = "page head"
"""The style of a line over every page: no part of the plan, but it may name the body."""


def page_heads(blocks: Blocks) -> tuple[str, ...]:
    """The lines that stand over every page."""
    return tuple(
        block.text for block in blocks if isinstance(block, Paragraph) and block.style == PAGE_HEAD
    )


def with_page_heads(blocks: Iterable[Block], heads: Iterable[str]) -> Blocks:
    """The blocks, and after them each different head of their pages."""
    different = dict.fromkeys(text for head in heads if (text := clean(head)))
    return (*blocks, *(Paragraph(text, Anchor(), PAGE_HEAD) for text in different))


MOST_PARTS = 300_000
"""Paragraphs and cells of one document: twice as many as in a plan of 5,000 indicators."""


def too_many_parts() -> UnreadableDocument:
    """The error of a reader that has counted more."""
    return UnreadableDocument(
        said(
            "il documento ha più di {most} paragrafi e caselle, troppi per un piano. "
            "Dividerlo in più documenti.",
            most=MOST_PARTS,
        )
    )


def clean(text: str) -> str:
    """The text without control characters, blanks at line ends, and blank lines at either end.

    Line breaks of every kind become a line feed, a tab a space; all else stays as written.
    """
    if text.isprintable():
        return text.strip()
    lines = text.translate(_CONTROLS).split("\n")
    return "\n".join(line.strip() for line in lines).strip("\n")


_CONTROLS: dict[int, str | None] = dict.fromkeys((*range(32), *range(127, 160), 173))
_CONTROLS |= {9: " ", 10: "\n", 11: "\n", 12: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_CONTROLS |= {0xFEFF: None, 0xFFFE: None, 0xFFFF: None}
_CONTROLS |= dict.fromkeys(range(0xD800, 0xE000))
