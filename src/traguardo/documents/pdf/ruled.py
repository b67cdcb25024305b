"""Ruled tables of a page: lines that meet, and the cells between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from traguardo.documents.pdf.ink import Box, Fill, Ink, Rule

_SAME = 2.0
"""Points: lines no farther apart are one line drawn twice."""
_TOUCH = 3.5
_LOWEST = 3.0
_MOST_RULES = 4000


@dataclass(frozen=True, slots=True)
class RuledCell:
    """A cell: where it lies, its colour, and whether the cell above reaches into this row."""

    box: Box
    fill: str = ""
    continued: bool = False


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table of a page, row by row; `box` is its outline."""

    box: Box
    rows: Sequence[Sequence[RuledCell]]


def ruled_tables(ink: Ink) -> list[RuledTable]:
    """The tables of a page from top to bottom; boxes of a single cell without others are none."""
    across, down = _merged(ink.across), _merged(ink.down)
    tables = (_table(*group, ink.fills) for group in _groups(across, down))
    return sorted(filter(None, tables), key=lambda table: (table.box.top, table.box.left))


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Lines at the same place, and pieces that follow each other, as one."""
    made: list[Rule] = []
    for level in _levels(sorted(rules)):
        at = sum(rule.at for rule in level) / len(level)
        for rule in sorted(level, key=lambda one: one.start):
            if made and made[-1].at == at and rule.start <= made[-1].end + _TOUCH:
                made[-1] = Rule(at, made[-1].start, max(made[-1].end, rule.end))
            else:
                made.append(Rule(at, rule.start, rule.end))
    return made


def _levels(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    level: list[Rule] = []
    for rule in rules:
        if level and rule.at - level[-1].at > _SAME:
            yield level
            level = []
        level.append(rule)
    if level:
        yield level


def _groups(across: list[Rule], down: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Lines that meet, directly or through others: each group may be a table."""
    if len(across) > _MOST_RULES or len(down) > _MOST_RULES:
        return
    leaders = list(range(len(across) + len(down)))

    def leader(place: int) -> int:
        while leaders[place] != place:
            leaders[place] = leaders[leaders[place]]
            place = leaders[place]
        return place

    levels = [rule.at for rule in across]
    for number, rule in enumerate(down, len(across)):
        first = bisect_left(levels, rule.start - _TOUCH)
        for place in range(first, bisect_right(levels, rule.end + _TOUCH)):
            if across[place].start - _TOUCH <= rule.at <= across[place].end + _TOUCH:
                leaders[leader(place)] = leader(number)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for place, rule in enumerate([*across, *down]):
        group = groups.setdefault(leader(place), ([], []))
        group[place >= len(across)].append(rule)
    yield from groups.values()


def _table(across: list[Rule], down: list[Rule], fills: Sequence[Fill]) -> RuledTable | None:
    if len(across) < 2 or len(down) < 2:
        return None
    levels = sorted({rule.at for rule in across})
    rows: list[list[RuledCell]] = []
    for top, bottom in pairwise(levels):
        if bottom - top >= _LOWEST:
            rows.append(_row(top, bottom, levels, across, down, fills))
    rows = [row for row in rows if row]
    if sum(map(len, rows)) < 2:
        return None
    left, right = min(rule.at for rule in down), max(rule.at for rule in down)
    return RuledTable(Box(left, levels[0], right, levels[-1]), rows)


def _row(
    top: float,
    bottom: float,
    levels: Sequence[float],
    across: Sequence[Rule],
    down: Sequence[Rule],
    fills: Sequence[Fill],
) -> list[RuledCell]:
    middle = (top + bottom) / 2
    sides = sorted(rule.at for rule in down if rule.start - _TOUCH <= middle <= rule.end + _TOUCH)
    cells = []
    for left, right in pairwise(sides):
        centre = (left + right) / 2
        continued = not _is_ruled(top, centre, across)
        end = next(
            (
                one
                for one in levels[bisect_left(levels, bottom) :]
                if _is_ruled(one, centre, across)
            ),
            bottom,
        )
        box = Box(left, top, right, bottom if continued else end)
        cells.append(RuledCell(box, _fill(box, fills), continued))
    return cells


def _is_ruled(level: float, across_at: float, across: Sequence[Rule]) -> bool:
    return any(rule.at == level and rule.start <= across_at <= rule.end for rule in across)


def _fill(box: Box, fills: Sequence[Fill]) -> str:
    """The colour that covers most of a cell; the last drawn lies on top."""
    for fill in reversed(fills):
        width = min(box.right, fill.box.right) - max(box.left, fill.box.left)
        height = min(box.bottom, fill.box.bottom) - max(box.top, fill.box.top)
        if width > box.width * 0.6 and height > box.height * 0.6:
            return fill.colour
    return ""
