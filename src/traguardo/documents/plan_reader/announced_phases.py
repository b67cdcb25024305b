"""Sentences over the phases of an objective: `Il lavoro si articola nelle seguenti fasi:`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.entries import Entry, Heading, Labelled, above
from traguardo.documents.plan_reader.segments import LIST_MARK
from traguardo.documents.vocabulary import Label

_PHASES = (
    r"(?:fas[ei]|azion[ei]|attivit[aà]|intervent[oi]|inizi?ative|passagg[io]|step|tappe|operazioni|adempimenti"
    r"|linee\s+(?:di\s+)?(?:azione|attività|intervento|operative)|phases?|actions?|activit(?:y|ies)|steps?)"
)
_ANNOUNCED = re.compile(
    rf".*\b(?:(?:seguenti|following|quest[ie]|these)\s+(?:\w+\s+)?{_PHASES}\b[^.:;]{{0,60}}"
    rf"|{_PHASES}\b[^.:;]{{0,60}}\s(?:seguenti|following|sono|saranno|are)"
    r"|(?:seguente|following)\s+(?:cronoprogramma|programma|calendario|piano\s+di\s+lavoro|timetable|work\s+plan)"
    rf"|in\s+{_PHASES}|{_PHASES}\s+(?:previste|principali|successive|programmat[ei]|operative|planned))\s*:\s*",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 220
_GOALS = {"title", "strategic"}
_LISTED = "list item"


def announced(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, a sentence over the list of an open objective's phases as their label."""
    return [
        _label(one) if isinstance(one, Heading) and _announces(entries, position, one) else one
        for position, one in enumerate(entries)
    ]


def _label(line: Heading) -> Labelled:
    label, place = Label("actions", key="fas"), line.anchor
    return Labelled(label, "", place, line.text.rstrip(" :"), place, outside=True)


def _announces(entries: Sequence[Entry], position: int, line: Heading) -> bool:
    if len(line.text) > _LONGEST or is_heading(line.style) or not _ANNOUNCED.fullmatch(line.text):
        return False
    following = entries[position + 1] if position + 1 < len(entries) else None
    listed = isinstance(following, Heading) and (
        following.style == _LISTED or LIST_MARK.match(following.text) is not None
    )
    return listed and _within_objective(entries, position)


def _within_objective(entries: Sequence[Entry], position: int) -> bool:
    """Whether lines of an objective stand above, its title first: no chapter between."""
    for entry in above(entries, position):
        if isinstance(entry, Labelled) and entry.outside and entry.field in _GOALS:
            return bool(entry.value) or bool(entry.label.number)
        lines = isinstance(entry, Heading) and not is_heading(entry.style)
        told = isinstance(entry, Labelled) and entry.outside and entry.field not in {"area"}
        if not lines and not told:
            return False
    return False
