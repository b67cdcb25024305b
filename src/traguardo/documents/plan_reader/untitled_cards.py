"""Cards that no label names: their title stands across the table, over the rows of the card.

`Ridurre i tempi` over `Perché | …`, `Chi risponde | …` and a table of indicators.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.plan_reader.entries import (
    Break,
    Entry,
    Header,
    Labelled,
    Text,
    Unknown,
    above,
    below,
)
from traguardo.documents.plan_reader.fields.statuses import read_status
from traguardo.documents.plan_reader.office_tables import may_name_office
from traguardo.documents.plan_reader.titled_cards import OF_CARD, TITLED
from traguardo.documents.vocabulary import Label

_NAMING = {"title", "strategic", "objective_number"}
_SURELY = {"description", "objective_owner", "responsible", "actions", "expected_results", "budget"}
_CAPTION = re.compile(
    r"\W*(?:sched[ae]|dati|anagrafica|sezione|parte|quadro|informazioni|elementi|riepilogo|dettaglio|sintesi"
    r"|identificazione|obiettiv\w+|indicator\w*|kpis?|descrizione|allegato|tabella|programmazione|monitoraggio"
    r"|risorse|personale|form|sheet|section|part|data|general|details|objectives?|goals?"
    r"|comune|provincia|regione|citta|camera|azienda|universita|ente|unione|agenzia|consorzio|istituto)\b",
    re.IGNORECASE,
)
"""What a row across a card also is: the name of a part of it, or of the body."""
_COUNT = re.compile(r"\d{1,2}")
_WORDS, _LONGEST = 2, 200


def titled_across(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, words across a table as the title of the card they stand over.

    A card has two things at least that are said of an objective, is measured, and names no title.
    """
    told = list(entries)
    for position, entry in enumerate(entries):
        found = _across(entry)
        if found is None or _is_named_above(entries, position):
            continue
        if isinstance(entry, Text | Unknown) and _is_card(entries, position):
            text, number = found
            place, label = entry.anchor, Label("title", number, key=TITLED)
            told[position] = Labelled(label, text, place, text, place, inferred=True)
    return told


def _across(entry: Entry) -> tuple[str, str] | None:
    """Words across a table that may be a title, and the number beside them."""
    if isinstance(entry, Text) and not (entry.paired or entry.continued):
        text, number = entry.text, ""
    elif isinstance(entry, Unknown) and not entry.aside and _COUNT.fullmatch(entry.value):
        text, number = entry.written, entry.value
    else:
        return None
    ends = text.rstrip().endswith((".", ";", ":", "?", ","))
    worded = len(text.split()) >= _WORDS and len(text) <= _LONGEST and not ends
    other = _CAPTION.match(text) or may_name_office(text) or read_status(text)
    return (" ".join(text.split()), number) if worded and not other else None


def _is_named_above(entries: Sequence[Entry], position: int) -> bool:
    """Whether a line right over the table names the objective already."""
    before = next((one for one in above(entries, position) if not isinstance(one, Break)), None)
    return isinstance(before, Labelled) and before.field in _NAMING


def _is_card(entries: Sequence[Entry], position: int) -> bool:
    following = next(below(entries, position), None)
    if not isinstance(following, Labelled) or not following.paired:
        return False
    if following.field not in OF_CARD:
        return False
    said: set[str] = set()
    for entry in below(entries, position):
        if isinstance(entry, Labelled) and entry.field in _NAMING:
            return False
        if isinstance(entry, Labelled) and entry.paired and entry.field in OF_CARD:
            said.add(entry.field)
        named = isinstance(entry, Header) and "name" in {one.field for one in entry.columns}
        if named or (isinstance(entry, Labelled) and entry.field in {"name", "number"}):
            return len(said) > 1 and bool(said & _SURELY)
        if isinstance(entry, Break) or _across(entry) is not None:
            return False
    return False
