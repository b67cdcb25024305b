"""A unit and a person who both answer for an objective: the unit is its cost centre."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from traguardo.documents.blocks import Cell, Paragraph
from traguardo.documents.plan_reader.entries import (
    Banner,
    Break,
    Entry,
    Header,
    Heading,
    Labelled,
    Unknown,
    above,
    below,
)
from traguardo.documents.plan_reader.office_tables import may_name_office
from traguardo.documents.vocabulary import Label, recognise
from traguardo.documents.vocabulary_words import plain

_UNIT = re.compile(
    r"\W*(?:struttura|unita|ufficio|servizio|settore|direzione|area|dipartimento|centro)"
    r"(?:\s+organizzativ[ao])?\s+responsabile\b|\W*responsible\s+(?:unit|office|department)\b"
)
_UNITS = re.compile(
    r"\W*(?:altr[ei]\s+|other\s+)?(?:strutture|uffici|servizi|settori|unita|uu\.?oo|aree|direzioni|dipartimenti"
    r"|cdr|centri|articolazioni|units|offices|departments)\b(?!\s+(?:responsabil|titolar|assegnatari))"
)
_PERSON = re.compile(
    r"\W*(?:dott|dr|prof|arch|ing|geom|avv|rag|comm|com\.te|comandante|sig|p\.\s?i|mr|mrs|ms)"
    r"[a-z]{0,6}\.?(?:\s?ssa)?\.?\s+\w"
)
"""A name behind a title: `Dott.ssa Anna Bruni`."""
_OFFICE = Label("cost_centre", key="ar")
_OFFICE_WORDS = re.compile(
    r"(?:area|settore|servizio|ufficio|direzione|dipartimento|segreteria|ripartizione)\s"
)
_AREA = re.compile(r"\s*area\s*:\s*(?P<office>\S.*)", re.IGNORECASE | re.DOTALL)
_HEAD = re.compile(r"\s*(?P<label>[^\W\d][^:\d]{3,40}?)\s*[,–-]?\s+(?P<who>[^\s:][^:]{4,80})")
_OUTLINE = re.compile(r"\A\s*\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+")
_OWNERS = {"objective_owner", "responsible"}
_NEXT = {"title", "strategic", "area"}
_NEAR = 20
"""Entries within which a card says who answers for it."""


def names_unit(written: str) -> bool:
    """Whether a label of who answers asks for a unit: `Struttura responsabile`.

    >>> names_unit("Struttura responsabile"), names_unit("Responsabile di struttura")
    (True, False)
    """
    return _UNIT.match(plain(written)) is not None


def names_several(written: str) -> bool:
    """Whether a label speaks of several offices, `Strutture coinvolte`, not of the one in charge.

    >>> names_several("Strutture che collaborano"), names_several("Struttura che attua")
    (True, False)
    """
    return _UNITS.match(plain(written)) is not None


def names_person(text: str) -> bool:
    """Whether words are a name behind a title, `dott. Saverio Neri`."""
    return _PERSON.match(plain(text)) is not None


def headed(text: str) -> tuple[str, str] | None:
    """An office, and in a further line of its cell who heads it: `Segreteria⏎Dirigente: …`.

    >>> headed("Area promozione\\nDirigente: dott.ssa Ada Neri")
    ('Area promozione', 'dott.ssa Ada Neri')
    """
    office, _, line = text.partition("\n")
    label = recognise(line.partition(":")[0]) if ":" in line else None
    if label is None or label.field not in _OWNERS or "\n" in line or ":" in office:
        return None
    return office.strip(), line.partition(":")[2].strip()


def office_said(cell: Cell | Paragraph) -> Labelled | None:
    """`Area: Area tecnica` in a cell or line of its own: the office, under a bare word."""
    found = _AREA.fullmatch(cell.text)
    if found is None or _OFFICE_WORDS.match(plain(found["office"])) is None:
        return None
    return Labelled(_OFFICE, found["office"].strip(), cell.anchor, "Area", cell.anchor)


def head_of_office(before: Entry | None, entry: Heading) -> Labelled | None:
    """`Dirigente dott.ssa Ada Neri` right below the name of an office: who heads it."""
    found = _HEAD.fullmatch(entry.text)
    if found is None or not isinstance(before, Heading) or not names_person(found["who"]):
        return None
    label, office = recognise(found["label"]), _OUTLINE.sub("", before.text)
    if label is None or label.field not in _OWNERS or not may_name_office(office):
        return None
    place = entry.anchor
    return Labelled(label, found["who"].strip(), place, found["label"], place, outside=True)


def is_cost_centre(entries: Sequence[Entry], position: int, entry: Labelled) -> bool:
    """Whether who answers is a unit, and its card names no other centre."""
    if entry.field != "objective_owner" or not names_unit(entry.written):
        return False
    around = (above(entries, position), below(entries, position, _NEAR))
    return not any(_names_centre(side, outside=entry.outside) for side in around)


def _names_centre(entries: Iterable[Entry], *, outside: bool) -> bool:
    for count, entry in enumerate(entries):
        ends = isinstance(entry, Header | Banner) or (isinstance(entry, Break) and not outside)
        if count > _NEAR or ends:
            return False
        if isinstance(entry, Labelled):
            if entry.field in _NEXT:
                return False
            if entry.field == "cost_centre":
                return True
    return False


def areas_as_offices(entries: Sequence[Entry]) -> list[Entry]:
    """`Area | Area tecnica`, or beside who answers `Area | Tecnica`: a bare word for an office."""
    return [
        Labelled(_OFFICE, one.value, one.anchor, one.written, one.place, paired=True)
        if isinstance(one, Unknown) and _is_office(one, entries[max(place - 1, 0) : place + 2])
        else one
        for place, one in enumerate(entries)
    ]


def _is_office(one: Unknown, around: Sequence[Entry]) -> bool:
    if plain(one.written).strip(" .:") != "area" or not one.value or one.aside:
        return False
    same = [other for other in around if isinstance(other, Labelled) and other.paired]
    owned = any(other.field in _OWNERS and _in_row(other, one) for other in same)
    return owned or _OFFICE_WORDS.match(plain(one.value)) is not None


def _in_row(other: Labelled, one: Unknown) -> bool:
    here, there = one.anchor, other.anchor
    return (here.table, here.row) == (there.table, there.row) and here.row is not None
