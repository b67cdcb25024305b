"""Lines around tables that only say what stands in them, whence it is or on which page.

`Tabella 1 – Obiettivi e target`, `Fonte: elaborazione dell'ufficio`, `pag. 3 di 20`: they are of no
objective. What stands above and below them goes on as if they were not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from traguardo.documents.blocks import Block, Blocks, Paragraph, Table, is_heading
from traguardo.documents.plan_reader.captions import is_caption, is_of_table
from traguardo.documents.plan_reader.inline import split_label

_SOURCE = re.compile(
    r"\W*(?:font[ei]|sources?)(?:\s+(?:dei\s+)?dati|\s+data)?\s*[:–—]\s*\S", re.IGNORECASE
)
_MARKED = re.compile(r"\s*(?:\(\s*[*†‡§]{1,3}\s*\)|[*]{2,3}(?!\s*$)|[†‡])\s*[^\W_]")
"""`(*) valore stimato`: what a mark in a cell means."""
_NOTE = re.compile(r"\s*(?:nota\s*:|n\.?\s?b\.?(?!\w)\s*:?|nota\s+bene\s*:?)\s*\S", re.IGNORECASE)
"""`Nota: i valori del 2025 sono provvisori`, of a table; `Note: …` is of the objective above."""
_PAGE = re.compile(
    r"\W*(?:pag(?:ina|\.)?|page|p\.)\s*\d{1,4}(?:\s*(?:di|of|/|su)\s*\d{1,4})?\W*", re.IGNORECASE
)
"""`pag. 3 di 20`, `Pagina 3`."""
_STATED = {"unit", "frequency", "responsible", "algorithm", "weight", "target", "baseline", "kind"}
"""What lines of an indicator state, one after the other."""
APART = "apart"
"""The style of what is left of such a line between two tables: they are not one."""


class Parted(NamedTuple):
    """A document without such lines, and the lines."""

    blocks: Blocks
    asides: Sequence[Paragraph]


def without_asides(blocks: Blocks) -> Parted:
    """The document without the lines around its tables that speak of them and no objective."""
    asides = set(_asides([(n, one) for n, one in enumerate(blocks) if _is_written(one)]))
    left: list[Block] = []
    for place, block in enumerate(blocks):
        if place not in asides:
            left.append(block)
        elif isinstance(block, Paragraph) and not is_page_number(block.text):
            left.append(Paragraph("", block.anchor, APART))
    said = [one for n, one in enumerate(blocks) if n in asides and isinstance(one, Paragraph)]
    return Parted(tuple(left), said)


def is_page_number(text: str) -> bool:
    """Whether a line only counts the pages.

    >>> is_page_number("pag. 3 di 20"), is_page_number("Pagine lette: 3")
    (True, False)
    """
    return _PAGE.fullmatch(text) is not None


def _is_written(block: Block) -> bool:
    return isinstance(block, Table) or bool(block.text.strip())


def _asides(written: Sequence[tuple[int, Block]]) -> Iterator[int]:
    """The places of such lines: first those under a table, then, from the end, those over one."""
    under = False
    for number, (place, block) in enumerate(written):
        if isinstance(block, Table):
            under = True
        elif is_page_number(block.text) or (
            under and (_says_of_table(block) or _is_source(block, written[number + 1 : number + 2]))
        ):
            yield place
        else:
            under = False
    over = False
    for place, block in reversed(written):
        if isinstance(block, Table):
            over = True
        elif not is_page_number(block.text):
            over = over and _captions(block)
            if over:
                yield place


def _says_of_table(block: Paragraph) -> bool:
    if is_heading(block.style):
        return False
    marked = _MARKED.match(block.text) or _NOTE.match(block.text)
    return _captions(block) or (marked is not None)


def _captions(block: Paragraph) -> bool:
    """Whether a line is the caption of a table; a heading opens more than one table."""
    styled = is_heading(block.style) and not is_caption("", block.style)
    return not styled and is_of_table(block.text, block.style)


def _is_source(block: Paragraph, following: Sequence[tuple[int, Block]]) -> bool:
    """Whether a line under a table says whence all of it is.

    Not where it is one of several lines that each state a field of an indicator.
    """
    if _SOURCE.match(block.text) is None or is_heading(block.style):
        return False
    for _, after in following:
        if isinstance(after, Paragraph) and ":" in after.text and _SOURCE.match(after.text) is None:
            label = split_label(after.text)
            return label is None or label[0].field not in _STATED or not label[2]
    return True
