"""Lines over a table of objectives that say to whom they are assigned, under no label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.plan_reader.entries import Break, Entry, Header, Heading, Labelled, below
from traguardo.documents.plan_reader.office_tables import names_office
from traguardo.documents.plan_reader.owners import names_person
from traguardo.documents.vocabulary import Label

_ASSIGNED = re.compile(
    r"\s*(?:gli\s+|the\s+)?(?:obiettivi|objectives)\s+(?:[^\W\d]+\s+){0,2}(?:(?:20\d\d)\s+)?"
    r"(?P<written>assegnati|affidati|attribuiti|assigned)\s+"
    r"(?:(?:a|al|allo|alla|ai|agli|alle|to|to\s+the)\s+|all['’]\s*)(?P<whom>\S[^:;]{2,100}?)\s*[.:]?\s*",
    re.IGNORECASE,
)
_ALL = re.compile(r"(?:tutt[ie]\s+(?:i|gli|le)|all(?:\s+the)?)\s+\w+.*", re.IGNORECASE)
_TITLES = {"title", "strategic"}


def assigns(text: str) -> bool:
    """Whether a line says whose several objectives are: it names none of them.

    >>> assigns("Obiettivi assegnati al Settore II – Acque"), assigns("Obiettivo II – Acque")
    (True, False)
    """
    return _ASSIGNED.fullmatch(text) is not None


def assigned_in_line(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, `Obiettivi assegnati al Settore Tributi` over a table of objectives as whose.

    An office is their cost centre; a person, or all of a kind, answers for them.
    """
    return [
        _assigned(entries, position, entry) or entry if isinstance(entry, Heading) else entry
        for position, entry in enumerate(entries)
    ]


def _assigned(entries: Sequence[Entry], position: int, entry: Heading) -> Labelled | None:
    found = _ASSIGNED.fullmatch(entry.text)
    if found is None or not _over_objectives(entries, position):
        return None
    whom, place = found["whom"], entry.anchor
    if names_office(whom):
        field = "cost_centre"
    elif names_person(whom) or _ALL.fullmatch(whom):
        field = "objective_owner"
    else:
        return None
    return Labelled(Label(field), whom, place, found["written"], place, outside=True)


def _over_objectives(entries: Sequence[Entry], position: int) -> bool:
    for entry in below(entries, position):
        if isinstance(entry, Header):
            return bool(_TITLES & {one.field for one in entry.columns})
        if not isinstance(entry, Break):
            return False
    return False
