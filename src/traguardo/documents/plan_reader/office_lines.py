"""Plain lines that name the office of what follows: over its cards, above its head, in capitals."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.entries import Break, Entry, Heading, Labelled, above, below
from traguardo.documents.plan_reader.office_tables import may_name_office, names_office
from traguardo.documents.vocabulary import recognise

_OF_CARD = {
    *("actions", "description", "expected_results", "expected_benefits", "budget", "name"),
    *("organisational_impact", "stakeholders", "contributors", "review"),
}
_SEVERAL = 2
_LONGEST = 120


def opens_office(assembly: Assembly, position: int, heading: Heading) -> bool:
    """Whether a line without the style of a heading names an office, and stands like its head."""
    if names_office(heading.text):
        entries = assembly.entries
        over = _is_over_card(entries, position) or _is_over_goal(entries, position)
        if heading.text.isupper() or _is_below_sheet(assembly, position) or over:
            return True
    return may_name_office(heading.text) and is_headed(assembly, position)


def _is_below_sheet(assembly: Assembly, position: int) -> bool:
    """Whether a line is all that stands between the name of a sheet and its first table."""
    before = next(above(assembly.entries, position), None)
    following = next(below(assembly.entries, position), None)
    named = isinstance(before, Heading) and is_heading(before.style)
    return named and isinstance(following, Break)


def is_headed(assembly: Assembly, position: int) -> bool:
    """Whether the line below an office names who heads it."""
    following = next(below(assembly.entries, position), None)
    return (
        isinstance(following, Labelled)
        and following.outside
        and following.field in {"objective_owner", "responsible"}
    )


def _is_over_card(entries: Sequence[Entry], position: int) -> bool:
    """Whether an office stands right over a table, as another does elsewhere."""
    places = (place for place in range(len(entries) - 1) if _over_table(entries, place))
    return _over_table(entries, position) and sum(1 for _ in islice(places, _SEVERAL)) > 1


def _is_over_goal(entries: Sequence[Entry], position: int) -> bool:
    """Whether an office stands right over the title of an objective, as another does elsewhere."""
    places = (place for place in range(len(entries) - 1) if _over_title(entries, place))
    return _over_title(entries, position) and sum(1 for _ in islice(places, _SEVERAL)) > 1


def _over_title(entries: Sequence[Entry], place: int) -> bool:
    here, after = entries[place], next(islice(entries, place + 1, place + 2), None)
    titled = isinstance(after, Labelled) and after.outside and after.field == "title"
    return titled and isinstance(here, Heading) and names_office(here.text)


def _over_table(entries: Sequence[Entry], place: int) -> bool:
    here = entries[place]
    if not isinstance(here, Heading) or not names_office(here.text):
        return False
    return isinstance(next(islice(entries, place + 1, place + 2), None), Break)


def ends_office(assembly: Assembly, heading: Heading) -> bool:
    """A line of a few words after a line that named an office: another part begins.

    Unless it names a part of a card, `Fasi di attuazione`.
    """
    held = assembly.held.get("cost_centre")
    named = held is not None and not held.label and not assembly.held_level
    if not named or len(heading.text) > _LONGEST or heading.text.rstrip()[-1:] in ".;:,":
        return False
    label = recognise(heading.text)
    return label is None or label.field not in _OF_CARD
