"""What a label of a card means beside the labels around it: a purpose, an answer, a target."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from traguardo.core.targets.parser import parse_target
from traguardo.documents.plan_reader.codes import BARE_NAMES, PLAIN_WORDS, is_code
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS
from traguardo.documents.plan_reader.described_areas import is_described
from traguardo.documents.plan_reader.entries import (
    Break,
    Entry,
    Header,
    Heading,
    Labelled,
    Unknown,
    above,
    below,
)
from traguardo.documents.plan_reader.lone_levels import is_bare_area
from traguardo.documents.plan_reader.sheet_lines import project_code
from traguardo.documents.vocabulary_words import plain

_PURPOSE = {"finalit"}
_AREAS = {"area", "area_in_card"}
_OFFICES = re.compile(r"\W*(?:uffici|servizi|strutture|settori|offices|units|services)\W*")
_ASKING = re.compile(r"\W*(?:(?:che\s+)?cosa|what)\b")
_YEARLY = re.compile(r"\s*(?:anno\s*|year\s*)?20\d\d\s*[:=]", re.IGNORECASE)
CARD = {"programme", "title", "mission_and_programme"}
"""What makes a card operational."""
CARD_ONLY = {
    *("expected_results", "expected_benefits", "organisational_impact", "cost_centre", "budget"),
}
"""What no area says of itself."""
_SEVERAL, _ANY_YEAR = 2, 2000
MEASURED = INDICATOR_FIELDS | {"heading", "review"}
"""What is said of an objective's indicators."""


def field_nearby(entries: Sequence[Entry], position: int, entry: Labelled) -> str:
    """The field a label has where it stands, if that is another than its own; else `""`."""
    if level := _names_numbered(entries, position, entry):
        return level
    if _is_answer(entries, position, entry):
        return "description"
    if _is_target(entries, position, entry):
        return "target"
    if _is_involved(entries, position, entry):
        return "organisational_impact"
    if _is_purpose(entries, position, entry):
        return "purpose"
    if entry.field == "purpose" and not _is_described(entries, position):
        return "description"
    return "area_in_card" if entry.field == "area" and _in_card(entries, position) else ""


def _names_numbered(entries: Sequence[Entry], position: int, entry: Labelled) -> str:
    """`Obiettivo n. | 21`, or `Scheda obiettivo n. 21`, and below it `Denominazione | …`.

    It is the name of the objective: its level, or `""` where it names something else.
    """
    passed = (one for one in above(entries, position) if not _is_between(one))
    before = next(passed, None)
    if entry.field != "name" or entry.label.key not in BARE_NAMES or not entry.value:
        return ""
    if not isinstance(before, Labelled):
        return ""
    level = "strategic" if before.field == "strategic" else "title"
    if _is_numbered_sheet(before):
        return level
    if not entry.paired or (before.value and not before.paired):
        return ""
    numbers = before.field in {"objective_number", "title", "strategic"}
    coded = is_code(before.value) if before.value else before.outside and before.label.number
    return level if numbers and coded else ""


def _is_between(entry: Entry) -> bool:
    """What may stand between the number of a card and its name."""
    pointing = isinstance(entry, Labelled) and entry.field == "strategic_link"
    return pointing or isinstance(entry, Break)


def _is_numbered_sheet(entry: Labelled) -> bool:
    numbered = entry.field == "heading" or (entry.field == "title" and bool(entry.label.number))
    words = plain(entry.written)
    return numbered and "scheda" in words and "obiettiv" in words and not entry.value


def _is_answer(entries: Sequence[Entry], position: int, entry: Labelled) -> bool:
    """`Cosa prevediamo di fare?` of a card whose title stands above: the answer describes it."""
    asked = entry.written.rstrip().endswith("?") or _ASKING.match(plain(entry.written))
    if entry.field != "title" or not asked:
        return False
    before = next(above(entries, position), None)
    if isinstance(before, Break) and entry.paired and position > 1:
        title = entries[position - 2]
        named = isinstance(title, Labelled) and title.field in {"title", "strategic"}
        return named and isinstance(title, Labelled) and bool(title.value)
    for other in above(entries, position):
        if isinstance(other, Break | Heading | Header):
            return False
        if isinstance(other, Labelled) and other.field in {"title", "review"}:
            return other.field == "title" and bool(other.value)
    return False


def _is_target(entries: Sequence[Entry], position: int, entry: Labelled) -> bool:
    """`Risultati attesi: 2026: 55%`, `Obiettivo 2026 | 55%` under an indicator: its targets."""
    year, value = entry.label.year, entry.value or ""
    promised = (
        entry.outside and year and parse_target(value, plan_year=max(year, _ANY_YEAR)).readings
    )
    dated = year is not None and bool(value) and bool(entry.paired or promised)
    plain_title = entry.field == "title" and entry.label.key in PLAIN_WORDS
    if entry.field != "expected_results" and not plain_title:
        return False
    if not dated and (plain_title or not _YEARLY.match(value)):
        return False
    before = next((one for one in above(entries, position) if isinstance(one, Labelled)), None)
    return before is not None and before.field in MEASURED | {"value", "actual"}


def _is_purpose(entries: Sequence[Entry], position: int, entry: Labelled) -> bool:
    """`Finalità` of a card that has a description besides."""
    purpose = entry.field == "description" and entry.label.key in _PURPOSE
    return purpose and _is_described(entries, position)


def _is_involved(entries: Sequence[Entry], position: int, entry: Labelled) -> bool:
    """`Uffici` of a card that names one centre besides: those who take part."""
    if entry.field != "cost_centre" or not _OFFICES.fullmatch(plain(entry.written)):
        return False
    around = (_in_table(above(entries, position)), _in_table(below(entries, position)))
    return any(
        other.field == "cost_centre" and not _OFFICES.fullmatch(plain(other.written))
        for side in around
        for other in side
        if other.value
    )


def _is_described(entries: Sequence[Entry], position: int) -> bool:
    """Whether the card of an entry has a description that is no purpose."""
    around = (_in_table(above(entries, position)), _in_table(below(entries, position)))
    return any(
        other.field == "description" and other.label.key not in _PURPOSE
        for side in around
        for other in side
    )


def _in_table(entries: Iterable[Entry]) -> Iterator[Labelled]:
    """The labels up to where the table, or the objective, ends."""
    for entry in entries:
        if isinstance(entry, Break | Heading | Header):
            return
        if isinstance(entry, Labelled):
            if entry.field in {"title", "review"}:
                return
            yield entry


def _in_card(entries: Sequence[Entry], position: int) -> bool:
    """Whether an area is only named by a card; a paragraph looks on into the next table."""
    here = entries[position]
    outside = isinstance(here, Labelled) and here.outside
    heads = _heads_cards(entries, position) or (outside and ends_list(entries, position))
    heads = heads or (outside and _is_level_elsewhere(entries, position))
    heads = heads or (outside and is_described(entries, position))
    if (outside or is_across(here)) and heads:
        return False
    if isinstance(here, Labelled) and here.paired and _titled_above(entries, position):
        return True
    for entry in below(entries, position):
        if isinstance(entry, Labelled):
            field = entry.field
            if outside and entry.outside and field == "title" and entry.label.key in PLAIN_WORDS:
                return False
            if field in CARD or field in CARD_ONLY or field == "mission":
                return True
            if field in MEASURED - {"responsible"} or field in {"strategic", "area"}:
                return False
        if isinstance(entry, Header | Break) and not (outside and isinstance(entry, Break)):
            return False
    return False


def ends_list(entries: Sequence[Entry], position: int) -> bool:
    """`Linea 4 – …` right below `Linea 3 – …`: one of a list of areas, over no card of its own."""
    here, before = entries[position], next(above(entries, position), None)
    if not isinstance(here, Labelled) or not isinstance(before, Labelled) or not before.outside:
        return False
    alike = before.field in _AREAS and before.label.key == here.label.key
    numbers = before.label.number, here.label.number
    return alike and all(numbers) and numbers[0] != numbers[1] and bool(before.value)


def _heads_cards(entries: Sequence[Entry], position: int) -> bool:
    """Whether lines like this one stand over several cards; a line over each is of it alone."""
    lines = [position]
    for side in (range(position - 1, -1, -1), range(position + 1, len(entries))):
        lines += islice((place for place in side if _is_area_line(entries[place])), 1)
    return any(_cards_below(entries, place) for place in lines)


def _is_level_elsewhere(entries: Sequence[Entry], position: int) -> bool:
    """Whether another line of the name, `Linea 1` for `Linea 2`, stands over objectives in lines,
    or over strategic ones: then this one is an area, whatever stands below it."""
    here = entries[position]
    if not isinstance(here, Labelled) or not here.label.number or is_bare_area(here.label):
        return False
    for place, one in enumerate(entries):
        if not isinstance(one, Labelled) or not one.outside or one.field != "area":
            continue
        alike = one.label.key == here.label.key and one.label.number not in {"", here.label.number}
        if alike and _over_lines(entries, place):
            return True
    return False


def _over_lines(entries: Sequence[Entry], position: int) -> bool:
    for entry in below(entries, position):
        if isinstance(entry, Header):
            return "strategic" in {one.field for one in entry.columns}
        if isinstance(entry, Labelled):
            plainly = entry.field == "title" and entry.label.key in PLAIN_WORDS
            return entry.field == "strategic" or (plainly and entry.outside and bool(entry.value))
    return False


def _cards_below(entries: Sequence[Entry], position: int) -> bool:
    """Whether two objectives are named before the next area or strategic objective."""
    named = 0
    for entry in below(entries, position):
        if isinstance(entry, Labelled) and entry.field in {"strategic", "area"}:
            return False
        project = isinstance(entry, Unknown) and bool(project_code(entry.written))
        if project or (isinstance(entry, Labelled) and entry.field == "title" and entry.value):
            named += 1
            if named == _SEVERAL:
                return True
    return False


def _is_area_line(entry: Entry) -> bool:
    line = isinstance(entry, Labelled) and entry.outside and entry.field == "area"
    return line or is_across(entry)


def is_across(entry: Entry) -> bool:
    """Whether a row across a table, `LINEA 1 – Controlli`, names an area by its number."""
    area = isinstance(entry, Labelled) and entry.field == "area" and bool(entry.label.number)
    return area and isinstance(entry, Labelled) and not (entry.paired or entry.outside)


def _titled_above(entries: Sequence[Entry], position: int) -> bool:
    """Whether the table has named an operational objective, and nothing strategic, before."""
    for entry in above(entries, position):
        if isinstance(entry, Break | Heading | Header):
            return False
        if isinstance(entry, Labelled) and entry.field in {"strategic", "title"}:
            return entry.field == "title" and bool(entry.value)
    return False
