"""Corrections put into a reading: other words for a field, or that it is right as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import NamedTuple, cast

from traguardo.core.findings import Anchor, Finding
from traguardo.core.model import Indicator, KeptNote, Objective, Plan
from traguardo.documents.corrected import Part, change_at, fields_of, part_at, parts, put, words
from traguardo.documents.plan_reader.confidence import Confidence, Origin
from traguardo.documents.plan_reader.reader import ReadPlan


class Correction(NamedTuple):
    """What a person put into a field: `before` and `after` are its words.

    `path` points to the part, `field` is one of its fields, `taken` the note or finding whose words
    went there (`taken_key`), `""` for none. The same words before and after say that a doubtful
    reading is right.
    """

    path: str
    field: str
    before: str
    after: str
    taken: str = ""

    @property
    def accepts(self) -> bool:
        """Whether it only says that the field is right as it was read."""
        return self.before == self.after and not self.taken


def apply(read: ReadPlan, corrections: Iterable[Correction]) -> tuple[ReadPlan, list[Correction]]:
    """The reading with the corrections in it, and those that no longer fit what it says."""
    left: list[Correction] = []
    for one in corrections:
        part = part_at(read.plan, one.path)
        if part is None or one.field not in fields_of(part) or words(part, one.field) != one.before:
            left.append(one)
        else:
            read = _sure(read if one.accepts else _changed(read, one), read, one)
    return read, left


def accepted(read: ReadPlan, corrections: Iterable[Correction]) -> set[tuple[str, str]]:
    """Path and name of the fields that a person found right and that still say the same."""
    found = ((one, part_at(read.plan, one.path)) for one in corrections if one.accepts)
    return {
        (one.path, one.field)
        for one, part in found
        if part is not None and words(part, one.field) == one.after
    }


def note_key(path: str, note: KeptNote) -> str:
    """What names a kept note in a correction."""
    return f"{path}|{note.label}|{note.text}"


def finding_key(one: Finding) -> str:
    """What names a finding in a correction."""
    return f"{one.path}|{one.anchor or ''}|{one.message}"


def _changed(read: ReadPlan, one: Correction) -> ReadPlan:
    plan = put(read.plan, one.path, one.field, one.after)
    if not one.taken:
        return replace(read, plan=plan)
    findings = tuple(found for found in read.findings if finding_key(found) != one.taken)
    return replace(read, plan=_without(plan, one.taken), findings=findings)


def _sure(read: ReadPlan, before: ReadPlan, one: Correction) -> ReadPlan:
    """The reading with the field certain, its words where they stood or were taken from."""
    key = (one.path, one.field)
    same = [found for found in read.origins if (found.path, found.field) == key]
    others = [found for found in read.origins if (found.path, found.field) != key]
    stood = [place for found in same for place in (found.anchor, *found.further)]
    places = dict.fromkeys(
        place for place in (_place_of(before, one.taken), *stood) if place is not None
    )
    first, *further = places or (None,)
    rest = tuple(place for place in further if place is not None)
    origin = Origin(one.path, one.field, first, Confidence.CERTAIN, rest)
    return replace(read, origins=(*others, origin))


def _place_of(read: ReadPlan, taken: str) -> Anchor | None:
    """Where the note or finding stands whose words went into a field."""
    if not taken:
        return None
    for path, part in parts(read.plan).items():
        if isinstance(part, Objective | Indicator):
            for note in part.notes:
                if note_key(path, note) == taken:
                    return note.anchor
    return next((one.anchor for one in read.findings if finding_key(one) == taken), None)


def _without(plan: Plan, taken: str) -> Plan:
    """The plan without the note whose words went into a field."""
    for place, part in parts(plan).items():
        if isinstance(part, Objective | Indicator):
            rest = tuple(one for one in part.notes if note_key(place, one) != taken)
            if len(rest) < len(part.notes):
                return change_at(plan, place, partial(_with_notes, rest))
    return plan


def _with_notes(notes: tuple[KeptNote, ...], part: Part) -> Part:
    return replace(cast(Objective, part), notes=notes)
