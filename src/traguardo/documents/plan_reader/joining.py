"""A label and its value in two rows, because an empty paragraph stands between them, are one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.chapters import announces_several
from traguardo.documents.plan_reader.entries import (
    Blank,
    Break,
    Entry,
    Header,
    Heading,
    Labelled,
    Text,
)
from traguardo.documents.plan_reader.fields.statuses import read_status

_TELLS = re.compile(r"\b(?:sono|è|are|is)\s", re.IGNORECASE)
"""`Le date sono quelle comunicate …` below `Fasi`: of the table that follows."""
_CLASSES = {"mission", "programme"}
_LONGEST = 200
_ALONE = {"heading", "legend"}
"""Labels that open a part of the document and take no value."""


def join_split_labels(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries, with each lone label given the lone text that follows it as its value."""
    position = 0
    while position < len(entries):
        entry, following = entries[position], entries[position + 1 : position + 4]
        joined = _joined(entry, following) if isinstance(entry, Labelled) else None
        yield joined or entry
        position += 2 if joined else 1


def _joined(label: Labelled, following: Sequence[Entry]) -> Labelled | None:
    if label.value is not None or label.field in _ALONE or not following:
        return None
    if announces_several(label.written):
        return None
    entry = following[0]
    if isinstance(entry, Text) and not entry.paired and not label.outside:
        if label.field == "review" and not _is_review(label, entry, following[1:]):
            return None
        fill = label.fill or entry.fill
        return label._replace(value=entry.text, place=entry.anchor, fill=fill, split=True)
    beside = isinstance(entry, Heading) and not is_heading(entry.style)
    if label.field == "actions" and isinstance(entry, Heading) and _TELLS.search(entry.text):
        return None
    if label.outside and _is_coded_class(label):
        named = isinstance(entry, Heading) and beside and _names_class(entry, following[1:])
        if isinstance(entry, Heading) and named:
            return label._replace(value=entry.text, place=entry.anchor, split=True)
    if isinstance(entry, Heading) and beside and label.outside and not _is_whole(label):
        if label.written.rstrip().endswith("."):
            return None
        return label._replace(value=entry.text, place=entry.anchor, split=True)
    if isinstance(entry, Blank) and not label.outside and label.field != "review":
        return label._replace(value="", fill=label.fill or entry.fill, split=True)
    return None


def _is_whole(label: Labelled) -> bool:
    """Whether a lone label outside tables is a heading of its own: `Programma 012` says it all."""
    return _is_coded_class(label) or label.field in {"title", "area", "objective_owner"}


def _is_coded_class(label: Labelled) -> bool:
    return label.field in _CLASSES and bool(label.label.number)


def _names_class(line: Heading, following: Sequence[Entry]) -> bool:
    """`MISSIONE 011`, below it `Sviluppo delle imprese`, and then a programme or a table."""
    named = line.text[:1].isupper() and len(line.text) <= _LONGEST and not line.text.endswith(".")
    after, inside = (*following, None, None)[:2]
    classed = isinstance(after, Labelled) and after.outside and after.field in _CLASSES
    repeated = isinstance(inside, Labelled) and inside.field in _CLASSES
    return named and (classed or (isinstance(after, Break) and not repeated))


def _is_review(label: Labelled, text: Text, following: Sequence[Entry]) -> bool:
    """Words under a status row are its status, unless a colour has said it, or a table follows."""
    if read_status(text.text):
        return True
    tables = (isinstance(one, Header) or _opens_table(one) for one in following)
    return not label.fill and not any(tables)


def _opens_table(entry: Entry) -> bool:
    return isinstance(entry, Labelled) and entry.field == "heading"
