"""Tables that say each objective's level in a column: `Livello | Obiettivo`, strategic or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.columns import as_column
from traguardo.documents.vocabulary_words import plain

_STRATEGIC = re.compile(r"\W*(?:obiettiv\w*\s+)?strateg\w*\W*")
_OPERATIONAL = re.compile(r"\W*(?:obiettiv\w*\s+)?(?:operativ|operational|gestional|annual)\w*\W*")
_TITLES = {"title", "strategic"}
_LEAST = 4
"""Columns of a table that lists objectives of several levels."""
_HEADS = "Obiettivo strategico", "Obiettivo operativo"


def by_level(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with a column for the titles of each level; unchanged where no column says it."""
    for place, row in enumerate(rows):
        columns = _columns(row)
        if columns is not None:
            below = rows[place + 1 :]
            if not _are_levels(below, columns[0], max(columns)):
                return tuple(rows)
            return (*rows[:place], _put(row, columns, _HEADS), *_parted(below, columns))
    return tuple(rows)


def _columns(row: Row) -> tuple[int, int] | None:
    """The places of the level and of the title in a header; None in another row."""
    labels = [as_column(cell.text) if cell.text else None for cell in row.cells]
    levels = [at for at, one in enumerate(labels) if one and one.field == "objective_kind"]
    titles = [at for at, one in enumerate(labels) if one and one.field in _TITLES]
    several = sum(one is not None for one in labels) >= _LEAST
    return (levels[0], titles[0]) if several and len(levels) == len(titles) == 1 else None


def _are_levels(rows: Sequence[Row], level: int, last: int) -> bool:
    said = [plain(row.cells[level].text) for row in rows if len(row.cells) > last]
    words = [text for text in said if any(map(str.isalpha, text))]
    both = any(map(_STRATEGIC.fullmatch, words)) and any(map(_OPERATIONAL.fullmatch, words))
    return both and all(_STRATEGIC.fullmatch(one) or _OPERATIONAL.fullmatch(one) for one in words)


def _parted(rows: Sequence[Row], columns: tuple[int, int]) -> Iterator[Row]:
    level, title = columns
    strategic = False
    for row in rows:
        if len(row.cells) <= max(columns):
            yield row
            continue
        said = plain(row.cells[level].text)
        strategic = _STRATEGIC.fullmatch(said) is not None if said else strategic
        text = row.cells[title].text
        yield _put(row, columns, (text, "") if strategic else ("", text))


def _put(row: Row, columns: tuple[int, int], texts: tuple[str, str]) -> Row:
    cells: list[Cell] = list(row.cells)
    anchor = cells[columns[1]].anchor
    for at, text in zip(columns, texts, strict=True):
        cells[at] = replace(cells[at], text=text, anchor=anchor if text else cells[at].anchor)
    return Row(tuple(cells))
