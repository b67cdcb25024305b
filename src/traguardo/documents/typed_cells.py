"""The cells of typed rows: parted by tabs or bars, and put together where they were broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from traguardo.documents.vocabulary import recognise

NARROWEST = 4
"""Columns from which on two rows of as many cells are of one table."""
_REST = re.compile(r"\s*(?:[^\W\d_A-ZÀ-Ý]|[(,;&/+–—-])")
"""What goes on with words: small letters, or a sign between words."""
_BOXES = str.maketrans("│┃║┆┊┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬", "|||||++++++++++++++++++")
_RULE = re.compile(r"[\s|+:=\-_─━═]{3,}")
_MOST_LINES = 12
"""Lines of one quoted cell."""
_SEVERAL = 3
"""Parts between rulers from which on the rulers part rows."""

Cells = tuple[int, tuple[str, ...]]
"""A row: the number of its line, and its cells."""


def unboxed(line: str) -> str:
    """A line with bars and crosses for the signs a table is drawn with."""
    if line.isascii():
        return line
    drawn = line.translate(_BOXES)
    return drawn if drawn.count("|") > 1 or _RULE.fullmatch(drawn) else line


def tabbed(start: int, lines: Sequence[str]) -> list[Cells]:
    """The rows of lines whose cells tabs part; a cell in quotes may hold line breaks."""
    written = [line for line in lines if "\t" in line.strip()]
    if written and all(line.startswith("\t") and line[1:2] for line in written):
        lines = [line.removeprefix("\t") for line in lines]
    rows: list[Cells] = []
    place = 0
    while place < len(lines):
        taken, text = _quoted(lines, place)
        rows.append((start + place, tuple(map(_unquoted, text.split("\t")))))
        place += taken
    return mended(_collapsed(rows))


def _quoted(lines: Sequence[str], place: int) -> tuple[int, str]:
    """A row, with the lines its last cell goes on in where it opens a quote and does not end it."""
    text = lines[place]
    last = text.rpartition("\t")[2]
    if not last.startswith('"') or last.count('"') % 2 == 0:
        return 1, text
    for taken, line in enumerate(lines[place + 1 : place + _MOST_LINES], 2):
        first = line.partition("\t")[0]
        text = f"{text}\n{line}"
        if first.count('"') % 2:
            return (taken, text) if first.rstrip().endswith('"') else (1, lines[place])
    return 1, lines[place]


def _unquoted(cell: str) -> str:
    inner = cell.strip()[1:-1]
    whole = cell.strip().startswith('"') and cell.strip().endswith('"') and len(cell.strip()) > 1
    return (
        inner.replace('""', '"')
        if whole and inner.count('"') % 2 == 0 and ('"' not in inner.replace('""', ""))
        else cell
    )


def _collapsed(rows: list[Cells]) -> list[Cells]:
    """The rows without empty cells, where only so they are of one width: tabs that align."""
    wide = [cells for _, cells in rows if sum(map(bool, map(str.strip, cells))) > 1]
    if len({len(cells) for cells in wide}) < 2:
        return rows
    told = {sum(map(bool, map(str.strip, cells))) for cells in wide}
    if len(told) > 1 or told.pop() < NARROWEST - 1:
        return rows
    return [(number, tuple(one for one in cells if one.strip())) for number, cells in rows]


def barred(start: int, lines: Sequence[str]) -> list[Cells]:
    """The rows of lines whose cells bars part; where rulers part them all, broken rows whole."""
    parts = list(_between_rulers(start, lines))
    outer = _outer([line for part in parts for _, line in part])
    rows = [[(number, _parted(line, *outer)) for number, line in part] for part in parts]
    if len(rows) < _SEVERAL or all(len(part) == 1 for part in rows):
        return [row for part in rows for row in part]
    return [whole for part in rows if (whole := _whole(part))]


def _between_rulers(start: int, lines: Sequence[str]) -> Iterator[list[tuple[int, str]]]:
    part: list[tuple[int, str]] = []
    for number, line in enumerate(lines, start):
        if not line.strip() or _RULE.fullmatch(line):
            if part and line.strip():
                yield part
                part = []
        else:
            part.append((number, line.strip()))
    if part:
        yield part


def _outer(lines: Sequence[str]) -> tuple[bool, bool]:
    """Whether bars stand before the first cells, and behind the last ones."""
    barred_lines = [line for line in lines if "|" in line]
    return (
        all(line.startswith("|") for line in barred_lines),
        all(line.endswith("|") for line in barred_lines),
    )


def _parted(line: str, before: bool, after: bool) -> tuple[str, ...]:
    if "|" not in line:
        return (line,)
    line = line.removeprefix("|") if before else line
    return tuple((line.removesuffix("|") if after else line).split("|"))


def _whole(part: Sequence[Cells]) -> Cells | None:
    """The row that several lines between two rulers are; None where they are none."""
    widest = max(len(cells) for _, cells in part)
    columns = [
        [cells[place].strip() for _, cells in part if place < len(cells) and cells[place].strip()]
        for place in range(widest)
    ]
    return (part[0][0], tuple(" ".join(words) for words in columns)) if part else None


def mended(rows: Sequence[Cells]) -> list[Cells]:
    """The rows of a table, those put together whose cells were broken over several lines."""
    full = max((len(cells) for _, cells in rows), default=0)
    found: list[Cells] = []
    for number, cells in rows:
        if not any(map(str.strip, cells)):
            continue
        before = found[-1] if found else None
        if before is not None and full >= NARROWEST and _opens(before[1], cells):
            found[-1] = (before[0], (f"{before[1][0]} {cells[0].strip()}", *cells[1:]))
            continue
        first = len(found) == 1
        if before is not None and full >= NARROWEST and _is_rest(before[1], cells, full, first):
            above = before[1]
            small = cells[0].strip()[:1].islower()
            last = f"{above[-1].rstrip()}{' ' if small else chr(10)}{cells[0].strip()}"
            found[-1] = (before[0], (*above[:-1], last.strip(), *cells[1:]))
        else:
            found.append((number, cells))
    return [(number, _filled(cells, len(found[0][1]))) for number, cells in found]


def _opens(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a line of one cell is the begin of the first cell below it, which goes on small."""
    return len(above) == 1 and len(cells) > 1 and cells[0].strip()[:1].islower()


def _is_rest(above: Sequence[str], cells: Sequence[str], full: int, first: bool) -> bool:
    """Whether a line only goes on with the last cell above it; `first` says: of the names."""
    alone = len(cells) == 1
    if len(above) == 1 or len(above) + len(cells) - 1 > full:
        return False
    if not cells[0].strip() or not above[-1].strip() or cells[0].startswith('"'):
        return False
    if alone and (cells[0].isupper() or recognise(cells[0].partition(":")[0])):
        return False
    exact = len(above) < full and len(above) + len(cells) - 1 == full
    counted = cells[0].lstrip()[:1].isdigit() and not first
    return (exact and not counted) or bool(_REST.match(cells[0]))


def _filled(cells: tuple[str, ...], full: int) -> tuple[str, ...]:
    """A row with the empty cells at its end that nobody has typed."""
    missing = full - len(cells)
    short = len(cells) > NARROWEST // 2 and full >= NARROWEST and missing > 0
    return (*cells, *[""] * missing) if short else cells
