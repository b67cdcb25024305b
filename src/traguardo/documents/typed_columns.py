"""Rows whose cells begin one below the other: a table that blanks align."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from traguardo.documents.typed_cells import Cells
from traguardo.documents.typed_rows import Run

_LEAST = 3
"""Columns and rows from which on aligned blanks make a table."""
_MOST_ROWS, _MOST_WIDE = 2_000, 400
"""Rows and characters beyond which nobody aligns columns by hand."""
_FURTHER = 200
"""Runs of lines below the first that may be of its table."""
_GAP = re.compile(r" {2,}")
_COUNTED = 0.6
"""Part of the cells of a column with a digit from which on its rows are counted by it."""


class _Row(NamedTuple):
    number: int
    line: str
    parts: int


def with_parts(runs: Iterable[Run], is_ruler: Callable[[str], bool]) -> Iterator[Run]:
    """The runs, but aligned rows apart from the lines around them, and joined over blank lines."""
    every = [*runs]
    place = tried = 0
    while place < len(every):
        run = every[place]
        begin = next((at for at, line in enumerate(run.lines) if _parts(line) >= _LEAST), None)
        if run.kind or begin is None:
            yield run
            place += 1
            continue
        first = Run(run.start + begin, 0, run.lines[begin:])
        longer, taken = _longer(
            first, every[place + 1 : place + _FURTHER] if place >= tried else []
        )
        if _is_aligned(longer, is_ruler):
            first = longer
        else:
            tried, taken = max(tried, place + taken + 1), 0
        yield from _apart(run, begin, first) if _is_aligned(first, is_ruler) else [run]
        place += 1 + taken


def _longer(first: Run, others: Sequence[Run]) -> tuple[Run, int]:
    """A run with the aligned lines that blank lines part from it, and how many runs they are."""
    lines, taken, kept = [*first.lines], 0, 0
    whole = len(lines)
    for count, further in enumerate(others, 1):
        gap = further.start - first.start - len(lines)
        if further.kind or gap > 1 or len(lines) > _MOST_ROWS:
            break
        several = any(_parts(line) > 1 for line in further.lines)
        if not several and (len(further.lines) > 1 or further.lines[0].rstrip().endswith(".")):
            break
        lines += [*[""] * gap, *further.lines]
        taken = count
        if several:
            kept, whole = taken, len(lines)
    return Run(first.start, 0, lines[:whole]), kept


def _is_aligned(run: Run, is_ruler: Callable[[str], bool]) -> bool:
    lines = run.lines[: _end(run)]
    return len(aligned(run.start, lines, [*map(is_ruler, lines)])) > 1


def _end(run: Run) -> int:
    """How many lines of a run there are down to its last row, and what goes on with that."""
    end = max(at for at, line in enumerate(run.lines, 1) if _parts(line) > 1)
    while run.lines[end : end + 1] and run.lines[end].strip()[:1].islower():
        end += 1
    return end


def _apart(run: Run, begin: int, table: Run) -> Iterator[Run]:
    """The lines above a table, its rows, and the lines below it."""
    end = _end(table)
    pieces = (
        Run(run.start, 0, run.lines[:begin]),
        Run(table.start, 0, table.lines[:end]),
        Run(table.start + end, 0, table.lines[end:]),
    )
    return (piece for piece in pieces if piece.lines)


def _parts(line: str) -> int:
    return len(_GAP.split(line.strip()))


def aligned(start: int, run: Sequence[str], ruled: Sequence[bool]) -> list[Cells]:
    """The rows of aligned lines, two blanks at least before each cell; none where they are not.

    A line of one part that reaches over the columns stands across the table; `ruled` says which
    lines are rulers.
    """
    if len(run) > _MOST_ROWS or max(map(len, run), default=0) > _MOST_WIDE:
        return []
    told = [(start + at, line) for at, line in enumerate(run) if not ruled[at] and line.strip()]
    indent = min((len(line) - len(line.lstrip()) for _, line in told), default=0)
    rows = [_Row(number, line[indent:], len(_GAP.split(line.strip()))) for number, line in told]
    wide = [row for row in rows if row.parts > 1]
    least = _LEAST - 1 if any(ruled) else _LEAST
    if len(wide) < least or len(wide) * 2 < len(rows) or rows[0].parts < _LEAST:
        return []
    cuts = _cuts([row.line for row in wide])
    if len(cuts) != rows[0].parts or any(row.parts > len(cuts) for row in wide):
        return []
    found = [(row.number, _cells(row, cuts)) for row in rows]
    return _whole(found) if all(found_cells for _, found_cells in found) else []


def _cuts(lines: Sequence[str]) -> list[int]:
    """Where columns begin: behind two blanks that all lines have there."""
    width = max(map(len, lines))
    padded = [line.ljust(width + 2) for line in lines]
    free = [all(line[place] == " " for line in padded) for place in range(width + 2)]
    return [0] + [
        place
        for place in range(2, width + 1)
        if not free[place] and free[place - 1] and free[place - 2]
    ]


def _cells(row: _Row, cuts: Sequence[int]) -> tuple[str, ...]:
    """The cells of a line; one alone where it stands across the columns."""
    ends = [*cuts[1:], max(len(row.line), cuts[-1]) + 2]
    begins = len(row.line) - len(row.line.lstrip())
    if row.parts == 1 and begins < cuts[1] and len(row.line.rstrip()) > cuts[1]:
        return (row.line.strip(),)
    return tuple(row.line[cut:end].strip() for cut, end in zip(cuts, ends, strict=True))


def _whole(rows: Sequence[Cells]) -> list[Cells]:
    """The rows, those put together whose words were broken to fit their columns.

    A line says nothing new where all columns are empty that hold the figures of the others.
    """
    body = [cells for _, cells in rows[1:] if len(cells) > 1]
    width = len(rows[0][1])
    figures = [place for place in range(width) if _is_counted([cells[place] for cells in body])]
    found: list[Cells] = [rows[0]]
    for number, cells in rows[1:]:
        above = found[-1][1]
        goes_on = len(cells) > 1 and len(above) > 1 and not _is_name(cells)
        if figures and goes_on and not any(cells[place] for place in figures):
            joined = (f"{one} {more}".strip() for one, more in zip(above, cells, strict=True))
            found[-1] = (found[-1][0], tuple(joined))
        else:
            found.append((number, cells if not _is_name(cells) else (cells[0],)))
    return found


def _is_counted(cells: Sequence[str]) -> bool:
    told = [cell for cell in cells if cell]
    counted = sum(any(map(str.isdigit, cell)) and len(cell) < 12 for cell in told)
    return bool(told) and counted >= _COUNTED * len(told)


def _is_name(cells: Sequence[str]) -> bool:
    """Whether a line has its first cell only, in capitals: what the rows below belong to."""
    return cells[0].isupper() and not any(cells[1:]) and len(cells) > 1
