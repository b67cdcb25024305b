"""Plans compared without their places in a file, and the words of a document looked for in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from traguardo.documents.blocks import Blocks, Paragraph
from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.plan_reader.columns import as_column
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.segments import segments
from traguardo.documents.vocabulary import recognise, recognise_bare

_WORD = re.compile(r"\w+")


def unanchored(value: Any) -> Any:
    """The same facts with every anchor taken out."""
    if isinstance(value, tuple):
        return tuple(unanchored(one) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {one.name: unanchored(getattr(value, one.name)) for one in fields(value)}
    if "anchor" in changes:
        changes["anchor"] = None
    return replace(value, **changes)


def written_texts(blocks: Blocks) -> Iterator[str]:
    """Every text of a document, cell by cell and paragraph by paragraph."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            for row in block.rows:
                yield from (cell.text for cell in row.cells)


def lost_words(blocks: Blocks, read: ReadPlan) -> list[tuple[str, str]]:
    """Words of a document that are in no field and in no finding, each with its text.

    Labels apart: their words are what the keys stand for.
    """
    said = _strings(plan_to_json(read.plan, read.findings))
    kept = {word for text in said for word in _words(text)}
    return [
        (word, text)
        for text in written_texts(blocks)
        for word in _words(_without_label(text))
        if word not in kept
    ]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif value is not None:
        yield str(value)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _without_label(text: str) -> str:
    if recognise(text) or as_column(text) or recognise_bare(text):
        return ""
    return "\n".join(part for line in text.split("\n") for part in _values(line))


def _values(line: str) -> list[str]:
    said = segments(line.removeprefix("- "))
    if said:
        return [one.value for one in said]
    found = split_label(line)
    return [line if found is None else found[2]]
