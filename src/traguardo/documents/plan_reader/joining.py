"""A label and its value in two rows, because an empty paragraph stands between them, are one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.captions import is_caption
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
from traguardo.documents.plan_reader.lone_levels import is_bare_area, is_titled_by
from traguardo.documents.plan_reader.owners import head_of_office
from traguardo.documents.plan_reader.parts import opens_part
from traguardo.documents.plan_reader.sentences import tells

_TELLS = re.compile(r"\b(?:sono|è|are|is)\s", re.IGNORECASE)
"""`Le date sono quelle comunicate …` below `Fasi`: of the table that follows."""
_AT_LENGTH = {"budget": 12, "organisational_impact": 25}
"""Words from which on a paragraph below such a label is a chapter, and no objective's."""
_OF_OFFICES = {"objective_owner", "responsible", "cost_centre"}
_CLASSES = {"mission", "programme"}
_NAMED = {"strategic", "name", "number", "mission_and_programme", *_CLASSES}
"""What has a name for a value, and no sentence that tells of the part below."""
_LONGEST = 200
_ALONE = {"heading", "legend"}
"""Labels that open a part of the document and take no value."""


def join_split_labels(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries, with each lone label given the lone text that follows it as its value."""
    position = 0
    while position < len(entries):
        entry, following = entries[position], entries[position + 1 : position + 4]
        office = _office(entry, following)
        joined = _joined(office, following) if isinstance(office, Labelled) else None
        yield joined or office
        position += 2 if joined else 1


def _office(entry: Entry, following: Sequence[Entry]) -> Entry:
    """`Direzione Amministrativa` over a line that names its head: an office, no label of one."""
    if not isinstance(entry, Labelled) or entry.value is not None or not entry.outside:
        return entry
    heading, below = Heading(entry.written, entry.anchor), following[0] if following else None
    if isinstance(below, Heading) and _names_again(entry.written, below.text):
        return heading
    headed = isinstance(below, Heading) and head_of_office(heading, below) is not None
    return heading if headed and entry.field == "cost_centre" else entry


def _names_again(written: str, line: str) -> bool:
    """`Area 2`, the name of a sheet, over `AREA 2 – REGOLAZIONE DEL MERCATO`."""
    name, longer = " ".join(written.casefold().split()), " ".join(line.casefold().split())
    return longer.startswith(name) and not longer[len(name) :][:1].isalnum() and longer != name


def _joined(label: Labelled, following: Sequence[Entry]) -> Labelled | None:
    if label.value is not None or label.field in _ALONE or not following:
        return None
    if announces_several(label.written):
        return None
    entry = following[0]
    if isinstance(entry, Heading) and opens_part(entry.text):
        return None
    if isinstance(entry, Heading) and label.outside and is_caption(entry.text, entry.style):
        return None
    if isinstance(entry, Text) and not entry.paired and not label.outside:
        if label.field == "review" and not _is_review(label, entry, following[1:]):
            return None
        fill = label.fill or entry.fill
        return label._replace(value=entry.text, place=entry.anchor, fill=fill, split=True)
    if isinstance(entry, Heading) and label.outside and _is_title(label, entry, following[1:]):
        return label._replace(value=entry.text, place=entry.anchor, split=True)
    beside = isinstance(entry, Heading) and not is_heading(entry.style)
    if label.field == "actions" and isinstance(entry, Heading) and _TELLS.search(entry.text):
        return None
    if label.outside and _is_coded_class(label):
        named = isinstance(entry, Heading) and beside and _names_class(entry, following[1:])
        if isinstance(entry, Heading) and named:
            return label._replace(value=entry.text, place=entry.anchor, split=True)
    if isinstance(entry, Heading) and beside and label.outside and not _is_whole(label):
        if label.written.rstrip().endswith(".") or _is_chapter(label, entry.text):
            return None
        return label._replace(value=entry.text, place=entry.anchor, split=True)
    if isinstance(entry, Blank) and not label.outside and label.field != "review":
        return label._replace(value="", fill=label.fill or entry.fill, split=True)
    return None


def _is_chapter(label: Labelled, text: str) -> bool:
    """`Risorse` over `Il bilancio dell'Unione pareggia a …`: running text of the whole body.

    So is what stands between `Indicatori` and their table: `Gli indicatori sono riportati …`.
    """
    if label.field in _NAMED and tells(text):
        return True
    return len(text.split()) > _AT_LENGTH.get(label.field, len(text)) and text.endswith(".")


def _is_title(label: Labelled, title: Heading, following: Sequence[Entry]) -> bool:
    """`PRIORITÀ POLITICA I`, and its title in the line below; an `Area 2` whose head is named
    below is an office."""
    after = following[0] if following else None
    owned = isinstance(after, Labelled) and after.outside and after.field in _OF_OFFICES
    return is_titled_by(label.label, title.text) and not (owned and is_bare_area(label.label))


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
