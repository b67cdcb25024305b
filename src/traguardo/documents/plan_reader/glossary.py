"""Tables and lists that only explain words: `Abbreviazione | Significato`, kinds of indicators."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import PAGE_HEAD, Blocks, Paragraph, Row, Table
from traguardo.documents.plan_reader.fields.statuses import read_status
from traguardo.documents.plan_reader.fields.terms import read_budget_kind, read_kind
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.vocabulary import recognise
from traguardo.documents.vocabulary_words import plain

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
_ONLY_MEANING = re.compile(
    r"\W*(?:(?:il\s+|the\s+)?(?:significato|spiegazione|meaning|explanation)(?:\s+\w+){0,3}"
    r"|(?:che\s+)?cosa\s+(?:significa|indica|vuol dire)|what\s+(?:it|this)\s+means)\W*"
)
"""What stands over nothing but explanations, whatever is explained."""
_KINDS, _FEW, _NARROW = 3, 5, 3
"""Kinds of indicators that make a list of them; words of one; cells of a row that explains."""
_ITEM = re.compile(
    r"\s*(?:[-–—•·▪*]\s*)?(?P<term>[^:\n–—]{3,50}?)\s*[:–—]\s*(?P<words>[^\d%]{12,})"
)
_SHORT, _LONG_TERM = 14, 40
"""Characters of the longest acronym, and of a term beside acronyms."""


def glossaries(blocks: Blocks) -> dict[int, list[tuple[str, Anchor]]]:
    """What each table or line that explains words says, row by row, by its place among the blocks.

    A lone label over one, `Tipologie di indicatori`, is its heading.
    """
    found, headed = _kinds_in_lines(blocks), False
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            if block.text and block.style != PAGE_HEAD:
                headed = _HEADING.fullmatch(plain(block.text)) is not None
        else:
            if _explains(block, headed=headed):
                found[place] = list(_rows(block))
            headed = False
    return found | dict(_headings(blocks, found))


def _headings(
    blocks: Blocks, explained: Container[int]
) -> Iterator[tuple[int, list[tuple[str, Anchor]]]]:
    """The lone labels right over what explains words."""
    written = [place for place, one in enumerate(blocks) if isinstance(one, Table) or one.text]
    for place, below in pairwise(written):
        block = blocks[place]
        if below in explained and isinstance(block, Paragraph) and _is_lone_label(block.text):
            yield place, [(block.text, block.anchor)]


def without(blocks: Blocks, places: Container[int]) -> Blocks:
    """The blocks but those at some places."""
    return tuple(block for place, block in enumerate(blocks) if place not in places)


def _is_lone_label(text: str) -> bool:
    return recognise(text) is not None and split_label(text) is None


def _explains(table: Table, *, headed: bool) -> bool:
    written = [_written(row) for row in table.rows]
    rows = [texts for texts in written if texts]
    if _explains_kinds(rows) or _is_under_meaning(rows):
        return True
    if len(rows) < 2 or any(len(texts) != 2 for texts in rows):
        return False
    term, meaning = (plain(text) for text in rows[0])
    if _TERM.fullmatch(term) and _MEANING.fullmatch(meaning):
        return True
    terms = [first for first, _ in rows]
    acronyms = any(len(term) <= _SHORT for term in terms) and all(
        len(term) <= _LONG_TERM and term[0].isupper() for term in terms
    )
    stated = sum(any(map(read_status, texts)) for texts in rows)
    return headed and acronyms and stated * 2 < len(rows)


def _explains_kinds(rows: Sequence[Sequence[str]]) -> bool:
    """`Risultato | Esito del programma`: every row, or every one but the first, opens with a kind.

    In words, not in the figures of a summary.
    """
    below = rows if rows and _is_kind(rows[0][0]) else rows[1:]
    if len(below) < _KINDS or any(not 2 <= len(texts) <= _NARROW for texts in below):
        return False
    return all(_is_kind(texts[0]) and len(texts[1].split()) > 1 for texts in below)


def _is_under_meaning(rows: Sequence[Sequence[str]]) -> bool:
    """`Termine | Cosa significa` over two columns; a legend of statuses has its own reading."""
    if len(rows) < 2 or any(not 2 <= len(texts) <= _NARROW for texts in rows):
        return False
    meaning = _ONLY_MEANING.fullmatch(plain(rows[0][1])) is not None
    return meaning and not any(read_status(text) for texts in rows for text in texts)


def _kinds_in_lines(blocks: Blocks) -> dict[int, list[tuple[str, Anchor]]]:
    """Paragraphs, one after the other, that say what kinds of indicators are."""
    found: dict[int, list[tuple[str, Anchor]]] = {}
    run: dict[int, list[tuple[str, Anchor]]] = {}
    for place, block in enumerate((*blocks, None)):
        said = _ITEM.fullmatch(block.text) if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and said and _is_kind(said["term"]):
            run[place] = [(block.text, block.anchor)]
            continue
        if len(run) >= _KINDS:
            found |= run
        run = {}
    return found


def _is_kind(text: str) -> bool:
    short = len(text.split()) <= _FEW
    return short and (read_kind(text) is not None or read_budget_kind(text) is not None)


def _written(row: Row) -> list[str]:
    return [cell.text for cell in row.cells if cell.text]


def _rows(table: Table) -> Iterator[tuple[str, Anchor]]:
    for row in table.rows:
        if texts := _written(row):
            yield ": ".join(texts), row.cells[0].anchor
