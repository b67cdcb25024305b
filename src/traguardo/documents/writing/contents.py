"""The front of a long document: its cover, and the list of its headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from traguardo.documents.own_report import CONTENTS
from traguardo.documents.writing.plain_text import lines
from traguardo.documents.writing.sheet import (
    HEADING_LEVELS,
    Block,
    Figure,
    Heading,
    Paragraph,
    Row,
    Sheet,
    Table,
    is_wide,
)

TITLE = CONTENTS
_FEWEST = 6
"""A document with fewer headings is short: it needs no cover and no list of them."""
_DEEPEST, _LISTED = 6, 2
"""The levels a document may have, and those its list shows."""
_MOST = 150
"""With more headings only those of the first level are listed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading of a document; `mark` is the name a link finds it by."""

    level: int
    text: str
    mark: str
    number: str = ""

    @property
    def words(self) -> str:
        """The number, where the document counts, and the text."""
        return f"{self.number} {self.text}".lstrip()


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the first part: the lines of the cover, and the headings listed."""

    cover: tuple[Paragraph, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks that follow one another on pages of one orientation."""

    wide: bool
    blocks: tuple[Block, ...]


def front(sheet: Sheet) -> Front | None:
    """Cover and contents of a document that is long enough for them."""
    every = tuple(headings(sheet))
    if len(every) < _FEWEST:
        return None
    deepest = _LISTED if len(every) <= _MOST else 1
    listed = tuple(one for one in every if one.level <= deepest)
    cover = tuple(one for one in sheet.blocks if isinstance(one, Paragraph) and one.leading)
    return Front(cover, listed)


def runs(sheet: Sheet, front: Front | None) -> list[Run]:
    """What follows the front, by orientation; a heading lies as the table below it does."""
    blocks = [one for one in sheet.blocks if front is None or not _is_leading(one)]
    lying: list[bool] = []
    for block in reversed(blocks):
        follows = bool(lying) and lying[-1]
        above = isinstance(block, Heading | Figure) or _is_leading(block)
        lying.append(is_wide(block) or (above and follows))
    pairs = zip(reversed(lying), blocks, strict=True)
    return [
        Run(wide, tuple(block for _, block in group))
        for wide, group in groupby(pairs, key=lambda pair: pair[0])
    ]


def _is_leading(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.leading


def headings(sheet: Sheet) -> Iterator[Entry]:
    """Every heading that is printed, in order."""
    counted = [0] * _DEEPEST
    titles = [title for block in sheet.blocks for title in _titles(block)]
    for position, (level, text) in enumerate(titles, 1):
        counted[level - 1 :] = [counted[level - 1] + 1, *[0] * (_DEEPEST - level)]
        number = f"{'.'.join(map(str, counted[:level]))}{'.' * (level == 1)}"
        yield Entry(level, text, mark(position), number if sheet.numbered else "")


def mark(number: int) -> str:
    """The name of the heading that is the `number`th to be printed."""
    return f"_Toc{number:06}"


def _titles(block: Block) -> Iterator[tuple[int, str]]:
    if isinstance(block, Heading) and not block.only_outline:
        yield from ((block.level, line) for line in lines(block.text))
    elif isinstance(block, Table) and block.outline:
        for row in block.rows:
            if row.role in HEADING_LEVELS:
                yield HEADING_LEVELS[row.role], title_of(row)


def title_of(row: Row) -> str:
    """The heading a row is: the first line of its last cell."""
    return lines(row.cells[-1].text)[0]
