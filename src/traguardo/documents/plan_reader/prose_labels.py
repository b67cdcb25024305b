"""Lines that open with a label and are prose all the same: chapters, letters, notes on a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.columns import INDICATOR_NOTES, OBJECTIVE_NOTES
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
from traguardo.documents.plan_reader.fields.statuses import read_status
from traguardo.documents.plan_reader.ghosts import every_objective
from traguardo.documents.plan_reader.sentences import tells

_CHAPTERS = {
    *("description", "organisational_impact", "budget", "stakeholders", "contributors", "purpose"),
    *("expected_results", "expected_benefits", "baseline"),
}
"""What, as a heading over a text before any objective, opens a chapter: `1. Il contesto`."""
_OF_OFFICE = {"organisational_impact", "budget"}
_PEOPLE = {"responsible", "objective_owner"}
_SEVERAL, _FURTHER = 2, 40
"""Objectives of a plan with several, and entries of what may end it."""
_SUBJECT = {"oggett", "subject"}
_LATER = re.compile(r"\b(?:sar(?:à|anno)|verr(?:à|anno)|will\s+be|shall\s+be)\b", re.IGNORECASE)


_OUTLINE = re.compile(r"\s*\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+[^\W\d]")


def is_prose(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """Whether a line outside tables, of whatever label, belongs to no objective."""
    announced = _announces_review(entry) or _closes_plan(assembly, position, entry)
    return announced or _is_chapter(assembly, entry) or _is_beside(assembly, position, entry)


def is_note(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """`Fonte: …` in a cell of its own, apart from the rows of a sheet: said of all of them."""
    if entry.field != "source" or entry.outside or entry.paired:
        return False
    for other in above(assembly.entries, position):
        if isinstance(other, Break):
            return True
        if not isinstance(other, Unknown | Text | Blank):
            return False
    return False


def is_of_office(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """`Personale assegnato: …` in a table of its own under the accounts of an office: no goal's."""
    if entry.outside or entry.field not in _OF_OFFICE or assembly.table == assembly.objective_table:
        return False
    before = list(islice(above(assembly.entries, position), 2))
    if len(before) < 2 or not isinstance(before[0], Break):
        return False
    aside = isinstance(before[1], Unknown) and before[1].aside
    measured = assembly.objective is not None and bool(assembly.objective.indicators)
    return aside and measured


def opens_report(assembly: Assembly, entry: Labelled) -> bool:
    """`MONITORAGGIO AL 30 GIUGNO 2025` before any objective, over a text: what the document is."""
    begun = assembly.objective or assembly.cards or assembly.areas
    return entry.outside and entry.field == "review" and not begun


def counts_people(entry: Labelled) -> bool:
    """Whether a label of people only says how many there are, `Dirigenti: 2`."""
    value = entry.value or ""
    return entry.field in _PEOPLE and bool(value) and not any(map(str.isalpha, value))


def as_prose(entry: Labelled) -> Iterator[Heading]:
    """The words of a line outside tables; what follows the `Oggetto` of a letter is its title.

    The number and name of a chapter stay a line of their own.
    """
    if entry.split and entry.value and _OUTLINE.match(entry.written):
        yield Heading(entry.written, entry.place)
        yield Heading(entry.value, entry.anchor)
        return
    subject = entry.label.key in _SUBJECT and entry.value
    words = (entry.value,) if subject else (entry.written, entry.value)
    yield Heading(": ".join(filter(None, words)), entry.anchor)


def _is_chapter(assembly: Assembly, entry: Labelled) -> bool:
    """`Oggetto: …` in a letter: a one-word label outside tables, before any objective."""
    if assembly.objective is None and entry.split and entry.field in _CHAPTERS:
        return assembly.number_ahead is None
    levels = {"mission", "programme", "area"}
    plain_word = " " not in entry.label.key and entry.field not in levels
    ahead = assembly.number_ahead is not None
    chapter = entry.written[:1].isdigit() and any(map(str.isalpha, entry.written))
    numbered = bool(entry.label.number) and not chapter
    return assembly.objective is None and plain_word and not numbered and not ahead


def _announces_review(entry: Labelled) -> bool:
    """`Monitoraggio`, and below it how it will be done: nothing has been monitored yet."""
    later = entry.field == "review" and entry.split and _LATER.search(entry.value or "")
    return bool(later) and not read_status(entry.value or "")


def _closes_plan(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """`Monitoraggio` under the last of several objectives: how the plan as a whole is watched.

    Of none of those above anything is said under such a line.
    """
    if entry.field != "review" or not (entry.split and entry.outside):
        return False
    if read_status(entry.value or "") or not tells(entry.value or ""):
        return False
    drafts = every_objective(assembly)
    reviewed = any(one.reviews or any(kpi.reviews for kpi in one.indicators) for one in drafts)
    if len(drafts) < _SEVERAL or reviewed:
        return False
    after = below(assembly.entries, position, _FURTHER)
    return not any(isinstance(one, Header | Data | Banner) or _is_field(one) for one in after)


def _is_field(entry: Entry) -> bool:
    return isinstance(entry, Labelled) and entry.field in {"title", "strategic", "area", "review"}


def _is_beside(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """A line under a table of several rows that tells of all of them: `Fonte: …`, or a chapter."""
    lines = (one for one in above(assembly.entries, position) if not _is_aside(one))
    before = next(lines, None)
    if entry.field == "source" and isinstance(before, Unknown) and before.aside:
        return True
    if not isinstance(before, Data):
        return False
    listed = any(map(assembly.columns_name, ("title", "strategic")))
    told_of_plan = entry.field in _CHAPTERS or _is_outlined(entry)
    chapter = entry.split and told_of_plan and listed
    told = entry.split and entry.field == "name" and (entry.value or "").endswith(".")
    return chapter or told or entry.field == "source"


def _is_outlined(entry: Labelled) -> bool:
    """`2.2 Performance`, and prose below it: the number is the chapter's."""
    of_goal = entry.field in INDICATOR_NOTES | OBJECTIVE_NOTES | {"review"}
    return of_goal and _OUTLINE.match(entry.written) is not None


def _is_aside(entry: Entry) -> bool:
    """What may stand between a table and a line under it: nothing, or its source."""
    source = isinstance(entry, Labelled) and entry.outside and entry.field == "source"
    return source or isinstance(entry, Blank)
