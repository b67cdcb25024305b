"""What the rows of a document say, once labels are recognised: the plan reader's own alphabet.

Named tuples, not dataclasses: they are made by the thousand, and define themselves faster.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Cell
from traguardo.documents.vocabulary import Label


class Break(NamedTuple):
    """A table begins."""


class Blank(NamedTuple):
    """A row without words; `fill` is its colour, if any."""

    anchor: Anchor
    fill: str = ""


class Labelled(NamedTuple):
    """A value under a known label.

    `written` is the label as it stands there; `split` says that label and value are two rows;
    `paired` that they are two cells (else the label opens its own cell or paragraph); `value` is
    None where nothing at all stands for it (the label is alone in its row); `inferred` says that
    no known label stands there: the structure of the document gives it.
    """

    label: Label
    value: str | None
    anchor: Anchor
    written: str
    place: Anchor
    fill: str = ""
    paired: bool = False
    split: bool = False
    outside: bool = False
    inferred: bool = False

    @property
    def field(self) -> str:
        """What the label names."""
        return self.label.field


class Unknown(NamedTuple):
    """A row of two cells whose first is no label we know.

    `aside` says that it is of a table that sums up others: no field is missing there.
    """

    written: str
    value: str
    anchor: Anchor
    place: Anchor
    aside: bool = False


class Text(NamedTuple):
    """Words without a label inside a table.

    `paired` says that an empty label cell stands beside them, `continued` that the label cell
    above reaches down to them.
    """

    text: str
    anchor: Anchor
    fill: str = ""
    paired: bool = False
    continued: bool = False


class Heading(NamedTuple):
    """A paragraph outside tables; `closes` says that nothing more is told of the open objective."""

    text: str
    anchor: Anchor
    style: str = ""
    closes: bool = False


class Column(NamedTuple):
    """A column of a table of indicators: the grid columns from `start` on, `span` wide.

    `written` is its name as it stands there, `key` the words of it that count.
    """

    field: str
    start: int
    span: int = 1
    year: int | None = None
    written: str = ""
    key: str = ""


class Header(NamedTuple):
    """The row that names the columns; `guessed` is the field of a column left without a name.

    `reach` says how many grid columns the row covers, `likely` which fields no name known says.
    """

    columns: tuple[Column, ...]
    anchor: Anchor
    guessed: str = ""
    reach: int = 0
    likely: frozenset[str] = frozenset()


class Data(NamedTuple):
    """A row under a header: each column with its cell; cells under no column are `leftovers`.

    `orphan` says that the header belongs to an earlier table.
    """

    cells: tuple[tuple[Column, Cell], ...]
    anchor: Anchor
    leftovers: tuple[Cell, ...] = ()
    orphan: bool = False


class Banner(NamedTuple):
    """A row across a table: what the rows below belong to; `sure` where a label or code says so.

    `coded` is where its code stands, where that is not its own place; `level` that it is named as
    a level of the plan, and not by a word that offices have too.
    """

    field: str
    text: str
    anchor: Anchor
    code: str = ""
    sure: bool = True
    coded: Anchor | None = None
    level: bool = False


Entry = Banner | Break | Blank | Labelled | Unknown | Text | Heading | Header | Data


def below(entries: Sequence[Entry], position: int, most: int | None = None) -> Iterator[Entry]:
    """The entries after one, without copying them: a card looks on a few rows, not to the end."""
    end = len(entries) if most is None else min(len(entries), position + 1 + most)
    return (entries[place] for place in range(position + 1, end))


def above(entries: Sequence[Entry], position: int, most: int | None = None) -> Iterator[Entry]:
    """The entries before one, the nearest first; no more than `most`, where it is said."""
    end = -1 if most is None else max(-1, position - 1 - most)
    return (entries[place] for place in range(position - 1, end, -1))
