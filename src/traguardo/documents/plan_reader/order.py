"""Which field a value without a label is: the one that stands there everywhere else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from traguardo.documents.plan_reader.entries import (
    Break,
    Data,
    Entry,
    Header,
    Heading,
    Labelled,
    below,
)
from traguardo.documents.plan_reader.fields.terms import read_frequency, read_kind, read_weight

IDENTITY = frozenset({"mission", "programme", "title", "mission_and_programme"})
"""Fields a card opens with."""
_START = "start"
_USUAL = (
    *("start", "mission", "programme", "title", "description", "expected_results"),
    *("expected_benefits", "organisational_impact", "cost_centre", "budget", "number", "name"),
    *("algorithm", "target", "weight", "kind", "source", "responsible", "frequency"),
)
_GUESSABLE = {*_USUAL, "unit", "baseline", "actions"} - {_START}
_LONGEST = {"description": 100_000, "expected_results": 100_000, "expected_benefits": 100_000}
_LONG = 400
_READ = {"weight": read_weight, "kind": read_kind, "frequency": read_frequency}


class Order:
    """The order in which this document writes its fields, learned from its own labels."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Learn from all entries; the order usual in the family counts less than one example."""
        self._before: list[str] = []
        self._after: list[str] = []
        self._ahead = _identity_ahead(entries)
        self._groups = {place for place, pair in enumerate(pairwise(entries)) if _heads(*pair)}
        self._mark(entries)
        self._seen: dict[tuple[str, str], Counter[str]] = {}
        self._followers: dict[str, Counter[str]] = {}
        self._leaders: dict[str, Counter[str]] = {}
        usual = [*_USUAL, "review"], [*_USUAL, _START], [*_USUAL, "number", "name"]
        for sequence in usual:
            self._learn(sequence, 1)
        self._learn(_sequence(entries), 2)

    def between(self, before: str, after: str) -> list[str]:
        """The fields that elsewhere stand between two others, the likeliest first."""
        return _ranked(self._seen.get((before, after)))

    def beside(self, before: str, after: str) -> list[str]:
        """The fields that elsewhere follow the one or lead to the other."""
        return [*_ranked(self._followers.get(before)), *_ranked(self._leaders.get(after))]

    def before(self, position: int) -> str:
        """The field labelled last before an entry; `start` where a card begins."""
        return self._before[position]

    def after(self, position: int) -> str:
        """The field labelled next after an entry; `start` where a card begins, or nothing."""
        return self._after[position]

    def identity_ahead(self, position: int) -> bool:
        """Whether the table goes on to name a mission, a programme or an operational objective.

        At a paragraph: whether the table below does.
        """
        return self._ahead[position]

    def groups(self, position: int) -> bool:
        """Whether a numbered label stands right over a title: `Obiettivo strategico 2 | …`."""
        return position in self._groups

    def _learn(self, fields: Sequence[str], weight: int) -> None:
        for before, between, after in zip(fields, fields[1:], fields[2:], strict=False):
            if between in _GUESSABLE:
                self._followers.setdefault(before, Counter())[between] += weight
                self._leaders.setdefault(after, Counter())[between] += weight
                self._seen.setdefault((before, after), Counter())[between] += weight

    def _mark(self, entries: Sequence[Entry]) -> None:
        following = _following(entries)
        previous = _START
        for position, entry in enumerate(entries):
            if isinstance(entry, Break | Heading) and following[position] in IDENTITY:
                previous = _START
            self._before.append(previous)
            self._after.append(self._next(entries, position, following))
            if isinstance(entry, Labelled):
                previous = entry.field

    def _next(self, entries: Sequence[Entry], position: int, following: Sequence[str]) -> str:
        after = following[position]
        if after not in IDENTITY:
            return after or _START
        for entry in below(entries, position):
            if isinstance(entry, Labelled):
                return after
            if isinstance(entry, Break | Heading):
                return _START
        return after


def _heads(entry: Entry, following: Entry) -> bool:
    numbered = isinstance(entry, Labelled) and bool(entry.label.number)
    return numbered and isinstance(following, Labelled) and following.field == "title"


def fits(field: str, text: str) -> bool:
    """Whether some words can be the value of a field at all."""
    reader = _READ.get(field)
    if reader is not None:
        return reader(text) is not None
    return 0 < len(text) <= _LONGEST.get(field, _LONG)


def _ranked(counted: Counter[str] | None) -> list[str]:
    return [field for field, _ in counted.most_common()] if counted else []


def _following(entries: Sequence[Entry]) -> list[str]:
    """For each entry, the next labelled field after it."""
    fields, upcoming = [], ""
    for entry in reversed(entries):
        fields.append(upcoming)
        if isinstance(entry, Labelled):
            upcoming = entry.field
    return fields[::-1]


def _identity_ahead(entries: Sequence[Entry]) -> list[bool]:
    found, below, ahead, outside = False, False, [], False
    for entry in reversed(entries):
        inside = isinstance(entry, Data | Header) or (
            isinstance(entry, Labelled) and not entry.outside
        )
        found = found and not (outside and inside)
        outside = isinstance(entry, Heading) or (isinstance(entry, Labelled) and entry.outside)
        if isinstance(entry, Break):
            below, found = found, False
        ahead.append(below if isinstance(entry, Break | Heading) else found)
        found = found or (isinstance(entry, Labelled) and entry.field in IDENTITY)
    return ahead[::-1]


def _sequence(entries: Sequence[Entry]) -> list[str]:
    fields: list[str] = [_START]
    broken = False
    for entry in entries:
        if isinstance(entry, Break | Heading):
            broken = True
        elif isinstance(entry, Labelled):
            if broken and entry.field in IDENTITY:
                fields.append(_START)
            fields.append(entry.field)
            broken = False
    return fields
