"""`Area strategica | Obiettivo strategico`: a table of which objectives each area has.

The areas and objectives stand nowhere else, or are told of below: then each is still one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.codes import code_key, leading_code
from traguardo.documents.plan_reader.columns import as_column
from traguardo.documents.plan_reader.drafts import AreaDraft, ObjectiveDraft
from traguardo.documents.plan_reader.named_rows import words

_LEVELS = ["area", "strategic"]
_IDENTITY = {"title", "number"}
_LEAST = 3


def rows_of_tree(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of such a table, one for each objective; none where it is another table.

    The objectives of an area may be the lines of one cell, each with its code.
    """
    if len(rows) < _LEAST or any(len(row.cells) != len(_LEVELS) for row in rows):
        return ()
    named = [as_column(cell.text) if cell.text else None for cell in rows[0].cells]
    if [one.field if one else "" for one in named] != _LEVELS:
        return ()
    below = [row for row in rows[1:] if any(cell.text for cell in row.cells)]
    if not below or not below[0].cells[0].text or not all(row.cells[1].text for row in below):
        return ()
    return (rows[0], *(part for row in below for part in _one_each(row)))


def _one_each(row: Row) -> Iterator[Row]:
    area, goals = row.cells
    lines = [line.strip() for line in goals.text.split("\n") if line.strip()]
    if len(lines) < len(_LEVELS) or not all(map(leading_code, lines)):
        yield row
        return
    for place, line in enumerate(lines):
        above = replace(area, text="", continued=True) if place else area
        yield Row((above, replace(goals, text=line)))


def join_goals(assembly: Assembly) -> None:
    """A strategic objective that a tree only names, and another part tells of, is one."""
    told = [(area, one) for area in assembly.areas for one in area.objectives if not _is_bare(one)]
    full_of = {words(one.texts.get("title", "")): (area, one) for area, one in told}
    for area in list(assembly.areas):
        for bare in [one for one in area.objectives if _is_bare(one)]:
            home, full = full_of.get(words(bare.texts.get("title", "")), (area, bare))
            if full is not bare and _agree(bare, full):
                home.objectives.remove(full)
                area.objectives[area.objectives.index(bare)] = full
                if bare.has("number") and not full.has("number"):
                    full.take_over(bare, "number")
                _leave(assembly, home, area)


def _is_bare(goal: ObjectiveDraft) -> bool:
    said = {name for name, text in goal.texts.items() if text}
    told = goal.indicators or goal.reviews or goal.actions or goal.notes
    return said <= _IDENTITY and not told


def _agree(one: ObjectiveDraft, other: ObjectiveDraft) -> bool:
    """Whether two objectives of one title can be the same: no two codes."""
    codes = {code_key(draft.texts["number"]) for draft in (one, other) if draft.has("number")}
    return one.has("title") and len(codes) < len(_LEVELS)


def _leave(assembly: Assembly, home: AreaDraft, area: AreaDraft) -> None:
    """An area whose objectives have all gone to the one of its name goes there, too."""
    named = not home.title or words(home.title) == words(area.title)
    if home is not area and not home.objectives and named:
        if home.description:
            area.describe(home.description, home.described[0])
        assembly.areas.remove(home)
