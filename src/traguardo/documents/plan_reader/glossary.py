"""Tables that only explain words: `Abbreviazione | Significato`, a legend of acronyms."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import PAGE_HEAD, Blocks, Paragraph, Row, Table
from traguardo.documents.plan_reader.fields.statuses import read_status
from traguardo.documents.vocabulary import plain

_TERM = re.compile(
    r"\s*(?:abbreviazion[ei]|sigl[ae]|acronim[oi]|termin[ei]|simbol[oi]|abbreviations?|acronyms?|"
    r"terms?|symbols?)\s*"
)
_MEANING = re.compile(
    r"\s*(?:significat[oi]|definizion[ei]|descrizion[ei]|spiegazion[ei]|meanings?|definitions?|"
    r"descriptions?)\s*"
)
_HEADING = re.compile(
    r"\W*(?:[\d.]+\s*)?(?:legenda|glossario|abbreviazioni|acronimi|sigle|legend|glossary|"
    r"abbreviations|acronyms)\b(?:\s+(?:e|delle|degli|dei|ed|of|and|the)\s+\w+){0,2}\W*"
)
_SHORT = 14
"""Characters of the longest acronym."""


def glossaries(blocks: Blocks) -> dict[int, list[tuple[str, Anchor]]]:
    """What each table that explains words says, row by row, by its place among the blocks."""
    found, headed = {}, False
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            if block.text and block.style != PAGE_HEAD:
                headed = _HEADING.fullmatch(plain(block.text)) is not None
        elif _explains(block, headed=headed):
            found[place] = list(_rows(block))
    return found


def without(blocks: Blocks, places: Container[int]) -> Blocks:
    """The blocks but those at some places."""
    return tuple(block for place, block in enumerate(blocks) if place not in places)


def _explains(table: Table, *, headed: bool) -> bool:
    written = [_written(row) for row in table.rows]
    rows = [texts for texts in written if texts]
    if len(rows) < 2 or any(len(texts) != 2 for texts in rows):
        return False
    term, meaning = (plain(text) for text in rows[0])
    if _TERM.fullmatch(term) and _MEANING.fullmatch(meaning):
        return True
    acronyms = all(0 < len(first) <= _SHORT and first[0].isupper() for first, _ in rows)
    return headed and acronyms and not any(read_status(text) for texts in rows for text in texts)


def _written(row: Row) -> list[str]:
    return [cell.text for cell in row.cells if cell.text]


def _rows(table: Table) -> Iterator[tuple[str, Anchor]]:
    for row in table.rows:
        if texts := _written(row):
            yield ": ".join(texts), row.cells[0].anchor
