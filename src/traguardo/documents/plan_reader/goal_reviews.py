"""Columns that say how an objective goes, in a table whose rows are its indicators.

`Stato | Relazione` below `Attuazione dell'obiettivo`, or merged over the rows of its indicators.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from traguardo.core.model import KeptNote
from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.drafts import ReviewDraft
from traguardo.documents.plan_reader.entries import Column, Data, Entry, Header
from traguardo.documents.plan_reader.fields.statuses import Stated, is_bare_status
from traguardo.documents.plan_reader.status_rows import stated_by
from traguardo.documents.vocabulary_words import plain

REVIEW, REMARK = "goal_review", "goal_remark"
"""A column of an objective's status, and one of the words that tell of it."""
_GOALS = {"title", "strategic"}
_OF_GOAL = re.compile(r"\b(?:obiettiv[oi]|objectives?)\b")


def reviews_of_goals(entries: Sequence[Entry]) -> list[Entry]:
    """The entries; what a table says of the objectives in its rows is under columns of its own."""
    told = list(entries)
    for begin, end in _tables(entries):
        header, rows = entries[begin], entries[begin + 1 : end]
        if not isinstance(header, Header):
            continue
        fields = {one.field for one in header.columns}
        data = [one for one in rows if isinstance(one, Data)]
        found = [one for one in header.columns if one.field == "review"]
        if len(found) != 1 or not fields & _GOALS or "name" not in fields:
            continue
        if _is_of_goals(found[0], data):
            renamed = _renamed(found[0], header.columns)
            told[begin:end] = [_under(one, renamed) for one in entries[begin:end]]
    return told


def _tables(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Where a header begins, and where its rows end."""
    begin = None
    for place, entry in enumerate(entries):
        if begin is not None and not isinstance(entry, Data):
            yield begin, place
            begin = None
        if isinstance(entry, Header):
            begin = place
    if begin is not None:
        yield begin, len(entries)


def _is_of_goals(review: Column, rows: Sequence[Data]) -> bool:
    """Whether the head says so, or a cell reaches over as many rows as its objective.

    Not where two indicators of an objective have words of their own.
    """
    said = _OF_GOAL.search(plain(review.written)) is not None
    merged, before = False, ""
    for row in rows:
        cells = {of.field: cell for of, cell in row.cells}
        cell, named = cells.get("review"), cells.get("name")
        title = next((cells[one] for one in sorted(_GOALS) if one in cells), None)
        if cell is None or title is None or named is None:
            continue
        if not title.text and cell.text and cell.text != before:
            return False
        merged |= title.continued and cell.continued and bool(named.text) and not cell.text
        before = cell.text or before
    return said or merged


def _renamed(review: Column, columns: Sequence[Column]) -> dict[Column, Column]:
    """The columns of a status and of the words right behind it, each under its new field."""
    behind = [
        one for one in columns if one.field == "remark" and one.start == review.start + review.span
    ]
    told = {review: review._replace(field=REVIEW)}
    return told | {one: one._replace(field=REMARK) for one in behind}


def _under(entry: Entry, renamed: dict[Column, Column]) -> Entry:
    if isinstance(entry, Header):
        return entry._replace(columns=tuple(renamed.get(one, one) for one in entry.columns))
    if isinstance(entry, Data):
        cells = tuple((renamed.get(of, of), cell) for of, cell in entry.cells)
        return entry._replace(cells=cells)
    return entry


def take_goal_reviews(assembly: Assembly, cells: Sequence[tuple[Column, Cell]]) -> None:
    """What a row says of how its objective goes: a review, one however often it is written."""
    objective = assembly.objective
    said = [(of, cell) for of, cell in cells if of.field in {REVIEW, REMARK} and cell.text]
    if objective is None or not said:
        return
    column, first = said[0]
    stated = Stated()
    if column.field == REVIEW:
        stated = stated_by(assembly, first.text, first.fill, first.anchor)
    level = len(said) > 1 and is_bare_status(first.text)
    told = said[1:] if level else said
    words = "\n".join(dict.fromkeys(cell.text for _, cell in told))
    if any(one.text == words for one in objective.reviews):
        return
    review = ReviewDraft(stated, words, told[0][1].anchor, column.written)
    objective.reviews.append(review)
    if level:
        written = " ".join(column.written.split())
        objective.notes.append(KeptNote(written, first.text, first.anchor))
