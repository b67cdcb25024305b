"""Labelled values into the assembly: the label says what, the assembly knows of which objective."""

from __future__ import annotations

import re

from traguardo.core.model import KeptNote
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.codes import PLAIN_WORDS, is_code
from traguardo.documents.plan_reader.columns import (
    INDICATOR_FIELDS,
    INDICATOR_NOTES,
    OBJECTIVE_NOTES,
)
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.entries import (
    Heading,
    Labelled,
    below,
)
from traguardo.documents.plan_reader.enumerated import opens_listing, take_enumerated
from traguardo.documents.plan_reader.fields.both_classes import (
    classes_within,
    mission_and_programme,
)
from traguardo.documents.plan_reader.fields.classified import states_code
from traguardo.documents.plan_reader.headings import take_heading
from traguardo.documents.plan_reader.label_forms import (
    apart_from_code,
    report_form,
    sums_up_objective,
    without_place,
)
from traguardo.documents.plan_reader.nearby import is_across
from traguardo.documents.plan_reader.numbering import (
    NUMBER,
    numbers_indicator,
    numbers_objective,
    take_number,
    take_part_heading,
)
from traguardo.documents.plan_reader.order import IDENTITY
from traguardo.documents.plan_reader.placing import put_indicator, put_objective
from traguardo.documents.plan_reader.prose_labels import (
    as_prose,
    counts_people,
    is_note,
    is_of_office,
    is_prose,
    opens_report,
)
from traguardo.documents.plan_reader.reached import take_reached
from traguardo.documents.plan_reader.said_once import classes_below, said_of_all
from traguardo.documents.plan_reader.segments import LIST_MARK
from traguardo.documents.plan_reader.split_reviews import explains_status
from traguardo.documents.plan_reader.status_rows import take_review
from traguardo.documents.plan_reader.titled_cards import is_titled_card
from traguardo.documents.vocabulary import Label

_CODE_DIGITS = {2, 3}
_DIGITS = re.compile(r"\d+")
_OF_CARD = {"cost_centre", "objective_owner", "budget", "actions", "expected_results"}
"""What begins no card where it is named and nothing said."""
_REPORTED = {"strategic_link", "area_in_card"}
_OF_EITHER = {"weight", "responsible", "kind", "source", "frequency", "unit"}
"""Indicator fields an office also states for a whole objective."""


def take_labelled(assembly: Assembly, position: int, entry: Labelled) -> None:
    """Put a labelled value where it belongs."""
    if _takes_no_field(assembly, position, entry):
        return
    if entry.value is None and entry.label.number and entry.field == "weight":
        entry = entry._replace(value=entry.label.number)
    report_form(assembly, entry)
    entry = apart_from_code(entry)
    field, value = entry.field, entry.value or ""
    if field == "area":
        assembly.open_area(value, entry.anchor, entry.place)
        assembly.area_table = assembly.table if is_across(entry) else -1
    elif field == "description" and assembly.describes_area() and assembly.area is not None:
        assembly.area.describe(value, entry.place)
    elif field == "strategic" or _is_strategic(assembly, entry):
        draft = assembly.open_strategic(value, entry.anchor, entry.place)
        assembly.strategic_named |= field == "strategic" and entry.label.key not in PLAIN_WORDS
        draft.put("number", entry.label.number, "", entry.anchor)
    elif field in {"heading", "legend"}:
        take_part_heading(assembly, entry)
    elif field == "review":
        take_review(assembly, entry)
    elif field == "number":
        take_number(assembly, position, entry)
    elif field in {"actual", "value"}:
        take_reached(assembly, position, entry)
    elif field in OBJECTIVE_NOTES or field in INDICATOR_NOTES:
        _kept(assembly, position, entry)
    elif field == "objective_number" and value and _before_strategic(assembly, position):
        assembly.close_objective()
        assembly.number_ahead = KeptNote(entry.written, value, entry.place)
    elif field == "objective_number" and _of_open_indicator(assembly, position):
        put_indicator(assembly, position, "number", entry)
    elif field in {"objective_owner", "objective_number"}:
        own = "responsible" if field == "objective_owner" else "number"
        if own == "number" and _numbers_another(assembly, position):
            assembly.close_objective()
        put_objective(assembly, position, own, value, entry)
    elif field in INDICATOR_FIELDS or _names_indicator(assembly, position, entry):
        _indicator_field(assembly, position, entry)
    else:
        _objective_field(assembly, position, entry)
    assembly.previous, assembly.guessed = entry, ""
    if entry.inferred and assembly.objective is not None:
        assembly.objective.doubt("title", Confidence.LIKELY)
    if entry.outside and field in {"strategic", "title"}:
        assembly.titled = assembly.table


def _takes_no_field(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """Whether a label only numbers what follows, speaks for several, or is a heading."""
    alone = entry.value is None
    if entry.outside and alone and numbers_objective(assembly, entry):
        return True
    if entry.outside and alone and numbers_indicator(assembly, entry):
        return True
    if alone and assembly.objective is None and entry.field in _OF_CARD:
        return True
    if opens_listing(assembly, entry) or take_enumerated(assembly, entry):
        assembly.previous, assembly.last = entry, "field"
        return True
    if _apart(assembly, entry) and entry.value and said_of_all(assembly, position, entry):
        return True
    if entry.value and classes_below(assembly, position, entry):
        return True
    if counts_people(entry) or is_of_office(assembly, position, entry):
        without_place(assembly, entry)
        return True
    if opens_report(assembly, entry):
        lines = ((entry.written, entry.anchor), (entry.value, entry.place))
        assembly.front += [Heading(words, place) for words, place in lines if words]
        return True
    if is_note(assembly, position, entry) or (
        entry.outside and (alone or is_prose(assembly, position, entry))
    ):
        for line in as_prose(entry):
            take_heading(assembly, position, line)
        return True
    return False


def _of_open_indicator(assembly: Assembly, position: int) -> bool:
    """Whether a bare `Codice` stands in the rows of an indicator, not over the next title."""
    if _numbers_another(assembly, position):
        return False
    return assembly.indicator is not None and assembly.table == assembly.objective_table


def _numbers_another(assembly: Assembly, position: int) -> bool:
    """Whether a code stands over a title, while the open objective has its own and is measured."""
    objective, following = assembly.objective, next(below(assembly.entries, position), None)
    titled = isinstance(following, Labelled) and following.field == "title"
    return (
        titled and objective is not None and objective.has("title") and bool(objective.indicators)
    )


def _before_strategic(assembly: Assembly, position: int) -> bool:
    """Whether the next row names the strategic objective a code belongs to."""
    following = next(below(assembly.entries, position), None)
    return isinstance(following, Labelled) and following.field == "strategic"


def _apart(assembly: Assembly, entry: Labelled) -> bool:
    """Whether a label stands outside what was said of the open objective."""
    elsewhere = assembly.objective is None or assembly.table != assembly.objective_table
    return entry.outside or elsewhere


def _is_strategic(assembly: Assembly, entry: Labelled) -> bool:
    """`Objective A.1: …` under a strategic area: a plain objective is a strategic one there.

    So is one in a card whose number goes on with those of the strategic objectives before it.
    """
    if is_titled_card(entry.label):
        return assembly.within_area()
    if entry.field != "title" or not entry.value or entry.label.key not in PLAIN_WORDS:
        return False
    below = entry.outside or assembly.table == assembly.area_table
    return (below and assembly.within_area()) or _counts_on(assembly, entry.label.number)


def _counts_on(assembly: Assembly, number: str) -> bool:
    """Whether a number goes on with those of the strategic objectives, `3.2` and here `4.1`."""
    if assembly.area is None or assembly.cards or assembly.operational or "." not in number:
        return False
    others = (one.texts.get("number", "") for area in assembly.areas for one in area.objectives)
    return _DIGITS.sub("0", number) in {_DIGITS.sub("0", one) for one in others}


def _kept(assembly: Assembly, position: int, entry: Labelled) -> None:
    if not entry.value or explains_status(assembly, entry):
        return
    unnamed = assembly.indicator is not None and not assembly.indicator.has("name")
    if entry.field == "definition" and unnamed:
        put_indicator(assembly, position, "name", entry._replace(label=Label("name")))
        return
    if entry.outside and assembly.describes_area():
        without_place(assembly, entry)
        return
    note = KeptNote(" ".join(entry.written.split()), entry.value, entry.place)
    field = "objective_kind" if sums_up_objective(entry) else entry.field
    if not assembly.keep(field, note, position) or entry.field in _REPORTED:
        without_place(assembly, entry)
    assembly.last = "field"


def _names_indicator(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """`Descrizione` inside a KPI is its name, where it has no other."""
    draft, objective = assembly.indicator, assembly.objective
    if entry.field != "description" or draft is None or objective is None or draft.has("name"):
        return False
    return objective.has("description") or assembly.order.after(position) in INDICATOR_FIELDS


def _indicator_field(assembly: Assembly, position: int, entry: Labelled) -> None:
    name = "name" if entry.field == "description" else entry.field
    after = assembly.order.after(position)
    following = next(below(assembly.entries, position), None)
    beside = not entry.outside or isinstance(following, Labelled)
    measured = beside and after in INDICATOR_FIELDS and after != "number"
    if name == "responsible" and after in {"name", "kind"}:
        measured = False
    if assembly.indicator is None and name == "responsible" and not measured:
        put_objective(assembly, position, name, entry.value or "", entry)
    elif assembly.indicator is None and name in _OF_EITHER and not measured:
        note = KeptNote(" ".join(entry.written.split()), entry.value or "", entry.place)
        if not note.text or not assembly.keep("objective_kind", note, position):
            without_place(assembly, entry)
    else:
        put_indicator(assembly, position, name, entry)


def _objective_field(assembly: Assembly, position: int, entry: Labelled) -> None:
    name, text = entry.field, entry.value or ""
    if name == "mission_and_programme":
        mission, programme = mission_and_programme(text)
        put_objective(assembly, position, "mission", mission, entry)
        put_objective(assembly, position, "programme", programme, entry)
    elif name == "actions" and entry.outside and entry.split and LIST_MARK.match(text):
        assembly.card_for(name, entry.anchor, position)
        assembly.list_action(LIST_MARK.sub("", text), entry.place)
    elif name == "actions" and entry.label.number:
        objective = assembly.card_for(name, entry.anchor, position)
        objective.actions.append((entry.label.number, text))
        objective.stepped.append(entry.place)
    else:
        text = _identity(assembly, entry, text) if name in IDENTITY else text
        numbers = NUMBER.fullmatch(text) or (is_code(text) and not entry.label.number)
        name = "number" if name == "title" and numbers else name
        put_objective(assembly, position, name, text, entry)
        if name == "budget":
            _classes_of_money(assembly, text, entry)
        told = assembly.objective is not None and assembly.objective.texts.get("number")
        if name == "title" and entry.label.number not in {"", told} and assembly.objective:
            assembly.objective.put("number", entry.label.number, "", entry.anchor)


def _classes_of_money(assembly: Assembly, text: str, entry: Labelled) -> None:
    """`€ 95.000 (Missione 012, Programma 004)`: the budget says where it stands."""
    found, objective = classes_within(text), assembly.objective
    if found is None or objective is None or objective.has("mission"):
        return
    for name, code in zip(("mission", "programme"), found, strict=True):
        objective.put(name, code, "", entry.place)


def _identity(assembly: Assembly, entry: Labelled, text: str) -> str:
    """A title on one line; a mission whose code stands in its label, `Missione 011 - …`, whole."""
    if entry.field == "title":
        return " ".join(text.split())
    if len(entry.label.number) in _CODE_DIGITS and text and not states_code(text):
        text = f"{entry.written} - {text}"
    own = assembly.objective is not None and assembly.titled == assembly.table
    heads = (entry.outside and not own) or _over_card(assembly, entry)
    if heads and entry.field == "mission":
        assembly.release("programme")
    if heads and text:
        assembly.hold(entry.field, "", text, entry.place)
    return text


def _over_card(assembly: Assembly, entry: Labelled) -> bool:
    """`Missione 011 - …` in a row across, over a card: a heading, said also of the cards below."""
    across = not entry.paired and not entry.split and bool(entry.label.number)
    return across and (assembly.objective is None or not assembly.objective.has("title"))
