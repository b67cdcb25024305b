"""Cells of a card whose lines say more than their label: each line has a label of its own.

`Come misuriamo? | Dimensione: Efficacia⏎Indicatore: Utenti⏎Formula: conteggio`; and a title with
the sentence that describes it below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS, INDICATOR_NOTES
from traguardo.documents.plan_reader.entries import (
    Break,
    Entry,
    Heading,
    Labelled,
    below,
)
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.title_cells import title_cell
from traguardo.documents.vocabulary import Label

_OF_INDICATOR = INDICATOR_FIELDS | INDICATOR_NOTES
_ASKED = {"name", "algorithm", "number", "kind"}
"""What a cell may be asked for that tells all of an indicator."""
_CARD = 20
"""Rows within which a card describes its objective."""
_LONGEST_TITLE, _TWO = 160, 2


def by_lines(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, a cell that says several things as one entry for each."""
    return [part for place in range(len(entries)) for part in _parts(entries, place)]


def _parts(entries: Sequence[Entry], place: int) -> list[Entry]:
    entry = entries[place]
    if not isinstance(entry, Labelled) or not entry.paired or "\n" not in (entry.value or ""):
        return [entry]
    if entry.field == "title" and not _is_described(entries, place):
        return _title_and_description(entry)
    if entry.field in _ASKED:
        return list(_of_indicator(entry)) or [entry]
    return [entry]


def _title_and_description(entry: Labelled) -> list[Entry]:
    """A title, and the sentence in the last line of its cell; one line else is the title's."""
    title, _, told = (entry.value or "").partition("\n")
    parted = title_cell(entry.value or "")
    whole = len(title) <= _LONGEST_TITLE and len(title.split()) > _TWO
    ends = title.rstrip()[-1:] in {".", ",", ";", ":", "-", "–"}
    if not parted.description or parted.description != told.strip() or not whole or ends:
        return [entry]
    described = entry._replace(label=Label("description"), value=told.strip())
    return [entry._replace(value=title.strip()), described]


def _is_described(entries: Sequence[Entry], place: int) -> bool:
    """Whether the card goes on with a description of its own."""
    for entry in below(entries, place, _CARD):
        if isinstance(entry, Break | Heading):
            return False
        if isinstance(entry, Labelled) and entry.field in {"title", "description", "purpose"}:
            return entry.field != "title"
    return False


def _of_indicator(entry: Labelled) -> Iterator[Labelled]:
    """What each line says, the name of each indicator first; none where a line has no label."""
    told: list[Labelled] = []
    for line in (entry.value or "").split("\n"):
        found = split_label(line) if ":" in line else None
        if found and found[0].field in _OF_INDICATOR and found[2] and not found[0].misspelt:
            label, written, value = found
            told.append(entry._replace(label=label, written=written, value=value.strip()))
        elif told and line:
            told[-1] = told[-1]._replace(value=f"{told[-1].value}\n{line}")
        elif line:
            return
    groups = _each(told)
    fields = [[one.field for one in group] for group in groups]
    if all("name" in one and len(set(one)) == len(one) > 1 for one in fields):
        for group in groups:
            yield from sorted(group, key=lambda one: one.field != "name")


def _each(told: Sequence[Labelled]) -> list[list[Labelled]]:
    """The lines of each indicator: where the first label comes again, another begins."""
    groups: list[list[Labelled]] = []
    for one in told:
        if not groups or one.field == told[0].field:
            groups.append([])
        groups[-1].append(one)
    return groups
