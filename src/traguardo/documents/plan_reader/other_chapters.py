"""Chapters that speak of no objective: their labels are words, and nothing below them goes on.

`4. Monitoraggio`, `Le risorse umane`, `Il contesto`: from a heading to the next of its level, where
nothing in between names an objective or an indicator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from traguardo.documents.blocks import Block, Paragraph, heading_level
from traguardo.documents.plan_reader.entries import (
    Banner,
    Entry,
    Header,
    Heading,
    Labelled,
)
from traguardo.documents.plan_reader.office_tables import names_office
from traguardo.documents.plan_reader.summaries import read_summary

_GOALS = {
    *("title", "strategic", "area", "objective_number", "mission", "programme"),
    *("mission_and_programme", "strategic_link"),
}
"""What begins an objective, or what it belongs to."""
_MEASURES = {"number", "name", "target", "algorithm", "weight", "heading"}
"""What goes on with one."""
_HEADS = {"cost_centre", "objective_owner", "responsible"}
_NUMBERED = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,4})[.)]?\s+\S")
_PROSE = 100
"""Letters of a paragraph that tells at length."""
_DEEPEST = 9


class Sorted(NamedTuple):
    """A block, and the entries it was sorted into."""

    block: Block
    entries: Sequence[Entry]


def without_other_chapters(items: Sequence[Sorted]) -> Iterator[Entry]:
    """The entries of a document, those of other chapters as mere words."""
    levels = [_level(one.block) for one in items]
    goals = _goal_level(items, levels)
    place = 0
    while place < len(items):
        end = _end(levels, place)
        end = next((n for n in range(place + 1, end) if _any_begins(items[n])), end)
        if end and _is_other(items, place, end, levels[place], goals):
            yield from _words(items[place:end])
            place = end
        else:
            yield from items[place].entries
            place += 1


def _any_begins(item: Sorted) -> bool:
    return any(map(_begins, item.entries))


def _level(block: Block) -> int:
    """The level of a heading, 1 the highest; 0 for what is none."""
    return heading_level(block.style) if isinstance(block, Paragraph) and block.text else 0


def _goal_level(items: Sequence[Sorted], levels: Sequence[int]) -> int:
    """The level of headings that name objectives, or of what stands over their tables."""
    named = [
        level
        for one, level in zip(items, levels, strict=True)
        if level and any(isinstance(e, Labelled) and e.field in _GOALS for e in one.entries)
    ]
    if named:
        return min(named)
    last = 0
    for one, level in zip(items, levels, strict=True):
        if _any_begins(one):
            break
        last = level or last
    return last + 1 if last else min(filter(None, levels), default=_DEEPEST)


def _end(levels: Sequence[int], place: int) -> int:
    """Where the part that a heading opens ends; 0 for what opens none."""
    level = levels[place]
    if not level:
        return 0
    after = (n for n in range(place + 1, len(levels)) if 0 < levels[n] <= level)
    return next(after, len(levels))


def _is_other(items: Sequence[Sorted], place: int, end: int, level: int, goals: int) -> bool:
    if level > goals or any(_begins(e) or _goes_on(e) for i in items[place:end] for e in i.entries):
        return False
    if any(
        isinstance(e, Labelled) and e.field == "legend" for i in items[place:end] for e in i.entries
    ):
        return False
    ahead = (e for one in items[end:] for e in one.entries if _begins(e) or _goes_on(e))
    following = next(ahead, None)
    if following is not None and not _begins(following):
        return False
    if following is not None and _is_head_of_office(items[place:end]):
        return False
    return level < goals or not _is_label(items[place]) or _tells(items[place + 1 : end])


def _is_head_of_office(items: Sequence[Sorted]) -> bool:
    """`Settore 1 – Affari generali`, `Responsabile: …`, over the objectives of that office."""
    heading = items[0].block
    if isinstance(heading, Paragraph) and names_office(heading.text):
        return True
    lines = [e for one in items for e in one.entries if isinstance(e, Labelled)]
    return any(one.field in _HEADS and not one.split and one.value for one in lines)


def _tells(items: Sequence[Sorted]) -> bool:
    """Whether long prose stands under a heading, and tables: no field holds as much."""
    prose = [one.block for one in items if isinstance(one.block, Paragraph)]
    long = [one for one in prose if len(one.text) > _PROSE and one.text.rstrip().endswith(".")]
    return len(long) > 1 or (bool(long) and len(prose) < len(items))


def _is_label(item: Sorted) -> bool:
    """Whether a heading is a label of the objective above: no chapter with prose below it."""
    labelled = [one for one in item.entries if isinstance(one, Labelled)]
    assert isinstance(item.block, Paragraph)
    return bool(labelled) and _NUMBERED.match(item.block.text) is None


def _begins(entry: Entry) -> bool:
    """Whether an entry begins an objective."""
    if isinstance(entry, Header):
        return bool({one.field for one in entry.columns} & {"title", "strategic", "area"})
    return isinstance(entry, Banner) or (isinstance(entry, Labelled) and entry.field in _GOALS)


def _goes_on(entry: Entry) -> bool:
    """Whether an entry goes on with one: its indicators."""
    if isinstance(entry, Header):
        return bool({one.field for one in entry.columns} & {"name", "target"})
    return isinstance(entry, Labelled) and entry.field in _MEASURES


def _words(items: Sequence[Sorted]) -> Iterator[Entry]:
    for number, (block, entries) in enumerate(items):
        if not entries:
            continue
        if isinstance(block, Paragraph):
            yield Heading(block.text, block.anchor, block.style, closes=number == 0)
        else:
            yield entries[0]
            yield from (said for row in block.rows for said in read_summary(row))
