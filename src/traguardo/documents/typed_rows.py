"""Which lines of a typed text are rows of one table: also the words that stand across it.

A row of one merged cell is copied as a line without tabs; a cell of two paragraphs as two lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from traguardo.documents.typed_cells import NARROWEST
from traguardo.documents.vocabulary import recognise_column

TABBED, BARRED = 1, 2
"""Kinds of lines: their cells are parted by tabs, or by bars."""
_MOST, _LONGEST = 3, 160
"""Lines across a table between two of its rows, and their characters."""
_COLUMNS = 0.6
"""Part of the cells of a row that are names of columns where it names them."""
_FIRST = 40
"""Lines that tell how wide the others are."""
_ENDS = re.compile(r"[.;:!?]\s*\Z")


class Run(NamedTuple):
    """Lines that follow each other: the number of the first, their kind of cells, the lines."""

    start: int
    kind: int
    lines: list[str]

    @property
    def end(self) -> int:
        """The number of the line below the last."""
        return self.start + len(self.lines)

    @property
    def width(self) -> int:
        """The cells of the widest of the first lines."""
        return max(len(_parts(self.kind, line)) for line in self.lines[:_FIRST])

    @property
    def told(self) -> int:
        """The cells with words of the one of the first lines that has most."""
        return max(
            sum(map(bool, map(str.strip, _parts(self.kind, line)))) for line in self.lines[:_FIRST]
        )


def with_rows_across(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs, but those of rows joined with the words that stand across their table."""
    done: list[Run] = []
    for run in runs:
        at = len(done) - 1
        while run.kind and at >= 0 and not done[at].kind and len(done) - at <= _MOST:
            at -= 1
        if run.kind and at >= 0 and _goes_on(done[at], done[at + 1 :], run):
            _join(done[at], [*done[at + 1 :], run])
            del done[at + 1 :]
        else:
            done.append(run)
            if len(done) > _MOST + 1:
                yield done.pop(0)
    yield from done


def _goes_on(above: Run, between: Sequence[Run], below: Run) -> bool:
    """Whether rows are of the table above, whose other rows words part from them."""
    lines = [line.strip() for run in between for line in run.lines]
    if above.kind != below.kind or len(lines) > _MOST or max(map(len, lines), default=0) > _LONGEST:
        return False
    runs = [above, *between, below]
    near = all(second.start - first.end <= 1 for first, second in pairwise(runs))
    cells = above.width
    if not near or cells < NARROWEST or _names_columns(below):
        return False
    apart = above.end + len(lines) != below.start
    if apart and lines and _ENDS.search(lines[-1]):
        return False
    torn = above.kind == TABBED and not apart and len(_parts(TABBED, above.lines[-1])) < cells
    aligning = above.kind == TABBED and below.told == above.told >= NARROWEST
    return torn or aligning or below.width == cells


def _names_columns(run: Run) -> bool:
    texts = [text for part in _parts(run.kind, run.lines[0]) if (text := part.strip())]
    return sum(recognise_column(text) is not None for text in texts) >= _COLUMNS * len(texts)


def _join(first: Run, others: Sequence[Run]) -> None:
    """Put the lines of further runs, and the blank ones between, below those of the first."""
    for run in others:
        first.lines.extend([""] * (run.start - first.end))
        first.lines.extend(run.lines)


def _parts(kind: int, line: str) -> list[str]:
    return line.split("\t") if kind == TABBED else line.strip().strip("|").split("|")
