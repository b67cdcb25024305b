"""What a document says once of all the objectives below: over a table, or in a card's head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import heading_level
from traguardo.documents.plan_reader.assembly import OFFICE_NOTES, SAID_ONCE, Assembly
from traguardo.documents.plan_reader.entries import (
    Banner,
    Blank,
    Break,
    Data,
    Entry,
    Header,
    Heading,
    Labelled,
    Text,
    Unknown,
    above,
    below,
)
from traguardo.documents.plan_reader.office_tables import heads_objectives, may_name_office
from traguardo.documents.plan_reader.order import IDENTITY
from traguardo.documents.vocabulary_words import plain

_CLASSES = {"mission", "programme"}
_OF_ALL = SAID_ONCE | {"objective_owner"}
_OF_PART = {"budget", "organisational_impact"}
"""What the head of several cards may also say, of the office itself."""
_SEVERAL, _DEEPEST, _FAR = 2, 9, 400
_WIDER = re.compile(r"\W*(?:macro|dipartiment|direzion|area|department|division|directorate)")
"""`Dipartimento | …` beside `Struttura | …`: of the two the second is the office."""
_NUMBERED_AREA = re.compile(r"AREA\s+(?:\d{1,2}|[IVX]{1,4}|[A-Z])\b")
_OPENS_CARD = IDENTITY | {"objective_number"}


def classes_below(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """A table of mission and programme alone: they are those of all objectives below."""
    if entry.outside or entry.field not in _CLASSES or not _alone(assembly, position):
        return False
    if assembly.table != assembly.objective_table or assembly.objective is None:
        assembly.close_objective()
        assembly.hold(entry.field, "", entry.value or "", entry.place)
        return True
    return False


def _alone(assembly: Assembly, position: int) -> bool:
    for other in below(assembly.entries, position, _FAR):
        if isinstance(other, Break):
            return True
        if not isinstance(other, Labelled) or other.outside or other.field not in _CLASSES:
            return False
    return False


def said_of_all(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """`Responsabile: …` over a table of objectives: said once for all of them."""
    name = "responsible" if entry.field == "objective_owner" else entry.field
    if name in _OF_PART:
        return _said_of_part(assembly, position, entry)
    if name not in SAID_ONCE:
        return False
    if _over_banners(assembly, position, entry) or _over_cards(assembly, position, name, entry):
        if not _goes_on(assembly, position):
            assembly.release(*SAID_ONCE, *OFFICE_NOTES)
    elif not _over_objectives(assembly, position) and not _over_titles(assembly, position, entry):
        return False
    assembly.close_objective()
    written, place = " ".join(entry.written.split()), entry.place
    before = assembly.held.get(name)
    same = before is not None and _of_same_head(assembly, position, before.anchor)
    if name == "cost_centre" and before and before.label and same:
        if not _WIDER.match(plain(before.label)):
            name = "office cost_centre"
        else:
            assembly.held["office cost_centre"] = before
    assembly.hold(name, written, entry.value or "", place)
    return True


def _of_same_head(assembly: Assembly, position: int, place: Anchor | None) -> bool:
    """Whether the lines right above, all of one head, said what stands at a place."""
    for entry in above(assembly.entries, position, _FAR):
        if isinstance(entry, Labelled) and entry.place == place:
            return True
        if isinstance(entry, Heading) and entry.anchor == place:
            return True
        if not _of_head(entry) and not isinstance(entry, Break | Heading):
            return False
    return False


def _said_of_part(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """`Risorse finanziarie | …` in the head of several cards: the office's, a note of each."""
    if _goes_on(assembly, position) and _over_objectives(assembly, position):
        _hold_part(assembly, entry)
        return True
    over = _over_cards(assembly, position, entry.field, entry)
    told = _goes_on(assembly, position) and (over or _over_titles(assembly, position, entry))
    titles = 0
    for other in below(assembly.entries, position, _FAR):
        if isinstance(other, Labelled) and other.field in _OF_ALL and titles:
            break
        titles += isinstance(other, Labelled) and other.field == "title"
    if not told or titles < _SEVERAL:
        return False
    _hold_part(assembly, entry)
    return True


def _hold_part(assembly: Assembly, entry: Labelled) -> None:
    written = " ".join(entry.written.split())
    assembly.hold(f"office {entry.field}", written, entry.value or "", entry.place)


def office_ahead(assembly: Assembly, position: int) -> bool:
    """Whether a heading stands over cards, only lines that name people between them.

    Or over a table of objectives that names no offices.
    """
    here = assembly.entries[position]
    level = heading_level(here.style) if isinstance(here, Heading) else 0
    level = level or _DEEPEST
    for entry in below(assembly.entries, position, _FAR):
        if isinstance(entry, Header):
            return heads_objectives(entry)
        if isinstance(entry, Labelled) and entry.field in _OPENS_CARD:
            return True
        prose = isinstance(entry, Heading) and (
            entry.text.rstrip().endswith(".") or heading_level(entry.style) > level
        )
        if not isinstance(entry, Break) and not _of_head(entry) and not prose:
            return False
    return False


def _over_cards(assembly: Assembly, position: int, name: str, entry: Labelled) -> bool:
    """`Settore | …`, `Responsabile | …` in a table or in lines of their own: of all cards below.

    Unless a card is open that still lacks them.
    """
    objective = assembly.objective
    told = any(one in assembly.held for one in SAID_ONCE)
    if objective is not None and not objective.has(name) and not told:
        return False
    for other in above(assembly.entries, position, _FAR):
        if isinstance(other, Break | Heading) or (entry.outside and not _is_outside(other)):
            break
        if not _of_head(other):
            return False
    return _leads_to_cards(below(assembly.entries, position, _FAR), entry)


def _over_banners(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """`Settore | …` across a table, over rows that name objectives (`offices_over_rows`)."""
    others = (one for one in below(assembly.entries, position, _FAR) if not _of_head(one))
    return entry.outside and isinstance(next(others, None), Banner)


def _leads_to_cards(entries: Iterator[Entry], entry: Labelled) -> bool:
    """Whether the head ends with its table, or its lines, and a card opens below.

    Or in the same table several, none of which has what the head says.
    """
    inside = not entry.outside
    for other in entries:
        if isinstance(other, Break | Heading):
            inside = False
        elif isinstance(other, Labelled) and other.field in _OPENS_CARD:
            numbers = other.value is None and bool(other.label.number)
            apart = not inside or _lacked_below(entries, entry, other)
            return (numbers or not other.outside) and apart
        elif not _of_head(other):
            return False
    return False


def _lacked_below(entries: Iterator[Entry], entry: Labelled, title: Labelled) -> bool:
    """Whether the table goes on with a further title, and is silent on what `entry` says."""
    titles = int(title.field == "title")
    for other in entries:
        if isinstance(other, Break):
            break
        if isinstance(other, Labelled) and other.field == entry.field:
            return False
        titles += isinstance(other, Labelled) and other.field == "title"
    return titles > 1


def _goes_on(assembly: Assembly, position: int) -> bool:
    """Whether what stands right above is of the same head."""
    passed = (one for one in above(assembly.entries, position, _FAR) if not _is_aside(one))
    before = next((one for one in passed if not isinstance(one, Break)), None)
    if isinstance(before, Heading):
        office = assembly.held.get("cost_centre")
        return office is not None and office.anchor == before.anchor
    return isinstance(before, Labelled) and before.field in _OF_ALL | _OF_PART


def _of_head(entry: Entry) -> bool:
    known = isinstance(entry, Labelled) and entry.field in _OF_ALL | _OF_PART
    return known or _is_aside(entry)


def _is_aside(entry: Entry) -> bool:
    return isinstance(entry, Unknown | Blank)


def _is_outside(entry: Entry) -> bool:
    return isinstance(entry, Labelled) and entry.outside


def _over_titles(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """A line between objectives, before the number or title of the next one."""
    opens = (
        _ends_line(assembly, position)
        or _goes_on(assembly, position)
        or _under_office(assembly, position)
    )
    if not entry.outside or (assembly.objective is not None and not opens):
        return False
    following = (
        one
        for one in below(assembly.entries, position, _FAR)
        if not isinstance(one, Heading) and not (opens and _of_head(one))
    )
    other = next(following, None)
    return isinstance(other, Labelled) and other.outside and other.field in {"title", "strategic"}


def _ends_line(assembly: Assembly, position: int) -> bool:
    """`AREA TECNICA - Responsabile: …`: words before it in its line open a part of their own."""
    before, here = next(above(assembly.entries, position, _FAR), None), assembly.entries[position]
    return (
        isinstance(before, Heading) and isinstance(here, Labelled) and before.anchor == here.anchor
    )


def _under_office(assembly: Assembly, position: int) -> bool:
    """`AREA 2 – FINANZE` in the line above, under an objective that is told to its end."""
    before, objective = next(above(assembly.entries, position), None), assembly.objective
    told = objective is not None and bool(objective.indicators)
    if not told or not isinstance(before, Heading):
        return False
    return may_name_office(before.text) or _NUMBERED_AREA.match(before.text) is not None


def _over_objectives(assembly: Assembly, position: int) -> bool:
    """Whether the next table, only paragraphs before it, names objectives in columns."""
    for entry in below(assembly.entries, position, _FAR):
        if isinstance(entry, Data):
            return any(column.field in {"title", "strategic"} for column, _ in entry.cells)
        if isinstance(entry, Header):
            return any(column.field in {"title", "strategic"} for column in entry.columns)
        said = isinstance(entry, Labelled) and entry.field in _OF_ALL | _OF_PART
        if not said and not isinstance(entry, Break | Heading | Unknown | Text):
            return False
    return False
