"""Lines that say of an objective, named by its code, what stands in no table: `OA.2 – Fasi: …`.

The objectives themselves stand elsewhere; items of a list below such a line are its value.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import takewhile

from traguardo.documents.blocks import (
    LIST_ITEM,
    PAGE_HEAD,
    Blocks,
    Cell,
    Paragraph,
    Table,
    is_heading,
)
from traguardo.documents.plan_reader.codes import is_code, leading_code
from traguardo.documents.plan_reader.entries import Column
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.named_rows import OWN, NamedRow, key_of_code
from traguardo.documents.plan_reader.segments import LIST_MARK
from traguardo.documents.vocabulary import Label, recognise

_LINE = re.compile(
    r"\s*(?P<code>[A-Z]{1,4}[.\s_-]?\d{1,3}(?:\.\d{1,2}){0,3}|\d{1,3}(?:\.\d{1,2}){1,3})"
    r"\s*[-–—:]\s+(?P<said>\S.*)"
)
"""`OA.2 – Fasi: …`, `1.2 – Fasi: …`; a figure alone, `1 – Fasi: …`, counts the lines of a list."""
_TOLD = OWN - {"number", "objective_number"}


def said_by_code(blocks: Blocks, but: Container[int]) -> dict[int, list[NamedRow]]:
    """What each such line says, by its place; the places of the items below it are empty."""
    lines = {
        place: told
        for place, block in enumerate(blocks)
        if isinstance(block, Paragraph) and (told := _told(block))
    }
    if not lines:
        return {}
    codes = set(_codes(blocks, lines, but))
    found: dict[int, list[NamedRow]] = {}
    for place, (code, label, value) in lines.items():
        if key_of_code(code) not in codes:
            continue
        items = [] if value else list(takewhile(_is_item, blocks[place + 1 :]))
        text = value or "\n".join(one.text for one in items if isinstance(one, Paragraph))
        if not text:
            continue
        anchor = (items[0] if items else blocks[place]).anchor
        column = Column(label.field, 0, 1, label.year, label.key, label.key)
        found[place] = [NamedRow(key_of_code(code), ((column, Cell(text, anchor)),), anchor)]
        found |= {place + 1 + further: [] for further in range(len(items))}
    return found


def _told(line: Paragraph) -> tuple[str, Label, str] | None:
    """The code, the label and the value of a line; its value may be empty."""
    found = _LINE.fullmatch(line.text) if line.style != PAGE_HEAD else None
    if found is None:
        return None
    said = found["said"]
    parted = split_label(said) if ":" in said else None
    alone = recognise(said.rstrip(" :")) if said.rstrip().endswith(":") else None
    label = parted[0] if parted else alone
    if label is None or label.misspelt or label.field not in _TOLD:
        return None
    return found["code"], label, parted[2].strip() if parted and not alone else ""


def _is_item(block: object) -> bool:
    if not isinstance(block, Paragraph) or is_heading(block.style):
        return False
    return block.style == LIST_ITEM or LIST_MARK.match(block.text) is not None


def _codes(blocks: Blocks, lines: Container[int], but: Container[int]) -> Iterator[str]:
    for place, block in enumerate(blocks):
        if place in lines or place in but:
            continue
        if isinstance(block, Table):
            texts = [cell.text for row in block.rows for cell in row.cells]
        else:
            texts = [block.text]
        for text in texts:
            if code := text if is_code(text) else leading_code(text):
                yield key_of_code(code)
