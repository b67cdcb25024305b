"""Words that mean one thing in the strategic part and another in a card, told apart.

Cards of this family put the mission in the cell labelled "obiettivo strategico"; and a card may
name the area it belongs to. What stands near decides. "Indicatore 1.1" opens an indicator, as
"KPI 1.1" does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.announced_phases import announced
from traguardo.documents.plan_reader.assigned_lines import assigned_in_line
from traguardo.documents.plan_reader.chapters import as_chapter
from traguardo.documents.plan_reader.coded_offices import offices_by_code
from traguardo.documents.plan_reader.codes import PLAIN_KEY, coded, is_code
from traguardo.documents.plan_reader.codes_by_rows import codes_by_rows
from traguardo.documents.plan_reader.column_values import told_by_cells
from traguardo.documents.plan_reader.entries import (
    Break,
    Data,
    Entry,
    Header,
    Heading,
    Labelled,
    Text,
    above,
    below,
)
from traguardo.documents.plan_reader.fields.classified import states_code
from traguardo.documents.plan_reader.goal_reviews import reviews_of_goals
from traguardo.documents.plan_reader.heading_titles import titled_by_headings
from traguardo.documents.plan_reader.keyed_rows import keyed_by_objective
from traguardo.documents.plan_reader.kinds_in_labels import kinds_apart
from traguardo.documents.plan_reader.lines_of_fields import by_lines
from traguardo.documents.plan_reader.lone_levels import area_over_goals
from traguardo.documents.plan_reader.merged_phases import phases_in_rows
from traguardo.documents.plan_reader.nearby import CARD, CARD_ONLY, MEASURED, field_nearby
from traguardo.documents.plan_reader.nested_codes import areas_behind_codes
from traguardo.documents.plan_reader.numbered_offices import numbered_offices
from traguardo.documents.plan_reader.office_tables import operational_under_offices
from traguardo.documents.plan_reader.owners import (
    areas_as_offices,
    head_of_office,
    is_cost_centre,
)
from traguardo.documents.plan_reader.shared_columns import parted_label
from traguardo.documents.plan_reader.sheet_rows import sheets_titled
from traguardo.documents.plan_reader.spread_cells import spread
from traguardo.documents.plan_reader.untitled_cards import titled_across
from traguardo.documents.vocabulary import Label
from traguardo.documents.vocabulary_words import stem

_MISSION = {"mission", "mission_and_programme"}
_MISSION_CODE = re.compile(r"\bco(?:d\w*)?\b[\s.:]*\d|\bmission|(?<!\d)\d{3}(?!\d)", re.IGNORECASE)
_PROGRAMMES = {"programme", "mission_and_programme"}
_CODED_TITLE = re.compile(
    r"\s*(?P<code>[A-Z]\.\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?P<title>[A-ZÀ-Ý“«].+)"
)
_GOALS = {"strategic", "title"}
_TITLES = {stem(word) for word in ("titolo", "denominazione", "oggetto", "title", "name")}


def resolve(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, with `strategic` and `area` labels of cards given the field they mean there."""
    listed = phases_in_rows(announced(areas_behind_codes(entries)))
    chapters = map(as_chapter, told_by_cells(spread(listed)))
    entries = [part for entry in chapters for part in parted_label(entry)]
    lines = list(kinds_apart(by_lines(entries)))
    entries = assigned_in_line(list(offices_by_code(lines)))
    resolved = areas_as_offices(entries)
    missions, goals = _names_missions(entries), _goals_hold_objectives(entries)
    specific = _has_operational(entries)
    named = {one.label.number for one in entries if isinstance(one, Labelled) and _is_named(one)}
    for position, entry in enumerate(entries):
        if isinstance(entry, Labelled) and _is_listed(entry, named):
            resolved[position] = Heading(entry.written, entry.anchor)
        elif goals and isinstance(entry, Labelled) and _is_goal(entry):
            resolved[position] = _named(entry, "area")
        elif isinstance(entry, Labelled) and specific and _is_specific(entry):
            resolved[position] = _named(entry, "strategic")
        elif isinstance(entry, Labelled) and entry.field == "strategic":
            resolved[position] = _named(entry, _strategic(entries, position, entry, missions))
        elif isinstance(entry, Labelled) and entry.field == "name" and entry.label.number:
            resolved[position] = _named(entry, "number")
        elif isinstance(entry, Text) and (level := area_over_goals(entries, position, entry)):
            resolved[position] = level
    resolved = numbered_offices(resolved)
    for position, entry in enumerate(resolved):
        before = resolved[position - 1] if position else None
        if isinstance(entry, Heading) and (headed := head_of_office(before, entry)):
            resolved[position] = headed
        elif isinstance(entry, Heading) and (titled := _coded_title(resolved, position, entry)):
            resolved[position] = titled
        if isinstance(entry, Labelled) and is_cost_centre(resolved, position, entry):
            resolved[position] = _named(entry, "cost_centre")
        elif isinstance(entry, Labelled) and (field := field_nearby(resolved, position, entry)):
            resolved[position] = _named(entry, field)
    keyed = keyed_by_objective(titled_across(titled_by_headings(sheets_titled(resolved))))
    return reviews_of_goals(operational_under_offices(codes_by_rows(keyed)))


def _is_named(entry: Labelled) -> bool:
    return entry.field == "title" and bool(entry.value and entry.label.number)


def _is_listed(entry: Labelled, named: set[str]) -> bool:
    """`Obiettivo 5` on a line of a list of contents: the objective itself is named elsewhere."""
    bare = entry.field == "title" and entry.outside and not entry.value
    return bare and entry.label.number in named


def _has_operational(entries: Sequence[Entry]) -> bool:
    titles = (one for one in entries if isinstance(one, Labelled) and one.field == "title")
    return any("operativ" in one.label.key.split() and one.value for one in titles)


def _is_specific(entry: Labelled) -> bool:
    """`Obiettivo specifico` in a document that has operational ones besides: it is above them."""
    return entry.field == "title" and "specific" in entry.label.key.split() and bool(entry.value)


def _coded_title(entries: Sequence[Entry], position: int, entry: Heading) -> Labelled | None:
    """`A.1 Aprire lo sportello` as a heading over the lines of an objective: its title."""
    found = _CODED_TITLE.fullmatch(entry.text) if is_heading(entry.style) else None
    following = next(below(entries, position), None)
    if found is None or not isinstance(following, Labelled) or not following.outside:
        return None
    if following.field not in CARD_ONLY | {"description", "objective_owner", "responsible"}:
        return None
    label = Label("title", found["code"], key=PLAIN_KEY)
    place = entry.anchor
    return Labelled(label, found["title"], place, found["code"], place, outside=True)


def _named(entry: Labelled, field: str) -> Labelled:
    return entry._replace(label=entry.label._replace(field=field))


def _names_missions(entries: Sequence[Entry]) -> bool:
    """Whether this document has programmes, and so missions: in their own cell or in another's."""
    return any(isinstance(one, Labelled) and one.field in _PROGRAMMES for one in entries)


def _goals_hold_objectives(entries: Sequence[Entry]) -> bool:
    """`Goal 1: …` and below it `Objective 1.1: …`: a goal is what an area is elsewhere."""
    levels = [one for one in entries if isinstance(one, Labelled) and one.field in _GOALS]
    goals = [place for place, one in enumerate(levels) if _is_goal(one)]
    followed = [place for place in goals if levels[place + 1 : place + 2]]
    held = [place for place in followed if "objectiv" in levels[place + 1].label.key.split()]
    return bool(goals) and len(held) == len(goals)


def _is_goal(entry: Labelled) -> bool:
    words = entry.label.key.split()
    return entry.outside and entry.field in _GOALS and "goal" in words and "objectiv" not in words


def _strategic(entries: Sequence[Entry], position: int, entry: Labelled, missions: bool) -> str:
    if entry.value and _MISSION_CODE.search(entry.value) and states_code(entry.value):
        return "mission"
    if entry.value and is_code(entry.value) and not _named_below(entries, position):
        return "strategic_link"
    if _is_linked(entries, position, entry):
        return "strategic_link"
    numbered = bool(entry.value and entry.label.number)
    if (numbered or _says_strategic(entry.value or "")) and _names_no_other(entries, position):
        return "strategic"
    if _is_strategic_card(entries, position, missions=missions):
        return "strategic"
    if coded(entry.written) and _heads_table(entries, position):
        return "strategic"
    after, before = _decider(below(entries, position)), _decider(above(entries, position))
    if after in _MISSION or (before in _MISSION and after in CARD | CARD_ONLY):
        return "strategic_link"
    titled = entry.paired and (before in CARD or _under_title(entries, position))
    if after in CARD or after in CARD_ONLY or titled:
        return "mission" if missions else "strategic_link"
    return "strategic"


def _says_strategic(text: str) -> bool:
    """`OS 1.1 – Sostenere le imprese`: the code says that it is a strategic objective."""
    code = coded(text)
    return code is not None and code.field == "strategic" and bool(code.rest)


def _names_no_other(entries: Sequence[Entry], position: int) -> bool:
    """Whether the rows up to the next strategic objective measure this one, and name no title."""
    for entry in below(entries, position):
        if isinstance(entry, Labelled) and entry.field == "title":
            return False
        if isinstance(entry, Header):
            return "name" in {one.field for one in entry.columns}
        if isinstance(entry, Break) or (isinstance(entry, Labelled) and entry.field == "strategic"):
            return False
    return False


def _named_below(entries: Sequence[Entry], position: int) -> bool:
    """Whether the row below a code is its title, or the code has a whole card of its own."""
    following = next(below(entries, position), None)
    if not isinstance(following, Labelled) or following.outside:
        return False
    words = set(following.label.key.split())
    return following.field in {"title", "strategic"} and words <= _TITLES


def _is_linked(entries: Sequence[Entry], position: int, entry: Labelled) -> bool:
    """Whether the card has a title, and a mission of its own cell."""
    sides = (_of_card(above(entries, position)), _of_card(below(entries, position)))
    fields = {field for side in sides for field in side}
    return entry.paired and {"title", "mission"} <= fields


def _of_card(entries: Iterable[Entry]) -> Iterator[str]:
    """The fields a card labels on one side of a cell, up to its indicators or its end."""
    for entry in entries:
        if isinstance(entry, Break | Heading | Header | Data):
            return
        if isinstance(entry, Labelled):
            if entry.field in MEASURED - {"responsible"} or entry.field == "strategic":
                return
            yield entry.field


def _under_title(entries: Sequence[Entry], position: int) -> bool:
    """`Obiettivo operativo | … | Codice | … | Area | …` right above: the card has its title."""
    for entry in above(entries, position):
        if not isinstance(entry, Labelled) or not entry.paired:
            return False
        if entry.field not in {"area", "objective_number"}:
            return entry.field == "title" and bool(entry.value)
    return False


def _is_strategic_card(entries: Sequence[Entry], position: int, *, missions: bool) -> bool:
    """A card without operational title: it is the strategic objective's own.

    Unless it has a programme and no mission, which then is what the cell holds.
    """
    here = entries[position]
    if isinstance(here, Labelled) and here.outside:
        return _opens_card(below(entries, position))
    names: set[str] = set()
    for side in (above(entries, position), below(entries, position)):
        for entry in side:
            if isinstance(entry, Break | Heading) or (
                isinstance(entry, Labelled) and entry.outside
            ):
                break
            if isinstance(entry, Labelled):
                names.add(entry.field)
    inside = isinstance(here, Labelled) and here.paired
    lacks_mission = bool(names & _PROGRAMMES) and "mission" not in names
    return inside and "title" not in names and not (missions and lacks_mission)


def _opens_card(entries: Iterable[Entry]) -> bool:
    """Whether the lines below a title go on with what is said of an objective, not with another."""
    for entry in entries:
        if isinstance(entry, Labelled):
            return entry.outside and entry.field in CARD_ONLY | MEASURED | {"description"}
        if not isinstance(entry, Heading):
            return False
    return False


def _heads_table(entries: Sequence[Entry], position: int) -> bool:
    """Whether a table opens with this entry and names no objective besides."""
    before = next(above(entries, position), None)
    if not (before is None or isinstance(before, Break)):
        return False
    for entry in below(entries, position):
        if isinstance(entry, Break):
            return True
        if isinstance(entry, Labelled) and entry.field == "title":
            return False
    return True


def _decider(entries: Iterable[Entry]) -> str:
    """The first field, going on within the table, that tells a card from the strategic part."""
    for entry in entries:
        if isinstance(entry, Break | Heading):
            return ""
        if isinstance(entry, Header):
            return "heading"
        if isinstance(entry, Labelled):
            field = entry.field
            if field in CARD or field in CARD_ONLY or field in MEASURED:
                return field
            if field in {"mission", "area", "strategic"}:
                return field
    return ""
