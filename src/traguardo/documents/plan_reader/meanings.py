"""Words that mean one thing in the strategic part and another in a card, told apart.

Cards of this family put the mission in the cell labelled "obiettivo strategico"; and a card may
name the area it belongs to. What stands near decides. "Indicatore 1.1" opens an indicator, as
"KPI 1.1" does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from traguardo.documents.plan_reader.entries import (
    Break,
    Entry,
    Header,
    Heading,
    Labelled,
    above,
    below,
)
from traguardo.documents.plan_reader.fields.classified import states_code
from traguardo.documents.plan_reader.headers import INDICATOR_FIELDS

_CARD = {"programme", "title", "mission_and_programme"}
_MISSION = {"mission", "mission_and_programme"}
_CARD_ONLY = {
    *("expected_results", "expected_benefits", "organisational_impact", "cost_centre", "budget"),
}
_MEASURED = INDICATOR_FIELDS | {"heading", "review"}


def resolve(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, with `strategic` and `area` labels of cards given the field they mean there."""
    resolved = list(entries)
    for position, entry in enumerate(entries):
        if isinstance(entry, Labelled) and entry.field == "strategic":
            resolved[position] = _named(entry, _strategic(entries, position, entry))
        elif isinstance(entry, Labelled) and entry.field == "name" and entry.label.number:
            resolved[position] = _named(entry, "number")
    for position, entry in enumerate(resolved):
        if isinstance(entry, Labelled) and entry.field == "area" and _in_card(resolved, position):
            resolved[position] = _named(entry, "area_in_card")
    return resolved


def _named(entry: Labelled, field: str) -> Labelled:
    return entry._replace(label=entry.label._replace(field=field))


def _strategic(entries: Sequence[Entry], position: int, entry: Labelled) -> str:
    if entry.value and states_code(entry.value):
        return "mission"
    after, before = _decider(below(entries, position)), _decider(above(entries, position))
    if after in _MISSION or (before in _MISSION and after in _CARD | _CARD_ONLY):
        return "strategic_link"
    if after in _CARD or after in _CARD_ONLY:
        return "mission"
    return "mission" if entry.paired and before in _CARD else "strategic"


def _decider(entries: Iterable[Entry]) -> str:
    """The first field, going on within the table, that tells a card from the strategic part."""
    for entry in entries:
        if isinstance(entry, Break | Heading):
            return ""
        if isinstance(entry, Header):
            return "heading"
        if isinstance(entry, Labelled):
            field = entry.field
            if field in _CARD or field in _CARD_ONLY or field in _MEASURED:
                return field
            if field in {"mission", "area", "strategic"}:
                return field
    return ""


def _in_card(entries: Sequence[Entry], position: int) -> bool:
    """Whether an area is only named by a card; a paragraph looks on into the next table."""
    here = entries[position]
    outside = isinstance(here, Labelled) and here.outside
    for entry in below(entries, position):
        if isinstance(entry, Labelled):
            field = entry.field
            if field in _CARD or field in _CARD_ONLY or field == "mission":
                return True
            if field in _MEASURED or field in {"strategic", "area"}:
                return False
        if isinstance(entry, Header | Break) and not (outside and isinstance(entry, Break)):
            return False
    return False
