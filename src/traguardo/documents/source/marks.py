"""What became of the words at a place: the fields that took them, or the words nobody took."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from traguardo.core.findings import Anchor
from traguardo.core.model import DeclaredStatus, Indicator, Objective, Review
from traguardo.documents.corrected import Part, fields_of, parts
from traguardo.documents.loose_words import LooseWords, loose_words
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.plan_reader.confidence import Confidence

REVIEW = "review"
"""Stands for a field where words became a half-yearly review, which is not corrected here."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A field that took words: `path` is its part; `status` is what a review declares.

    `correctable` says whether it is one of the fields a person corrects.
    """

    path: str
    field: str
    confidence: Confidence
    correctable: bool = False
    status: DeclaredStatus | None = None


@dataclass(slots=True)
class Mark:
    """Everything that became of the words at one place."""

    taken: list[Taken] = field(default_factory=list)
    loose: list[LooseWords] = field(default_factory=list)


def marks(read: ReadPlan, places: Collection[Anchor]) -> Mapping[Anchor, Mark]:
    """What became of the words at some places; a place without any mark is left out."""
    found: dict[Anchor, Mark] = {}
    for anchor, taken in (*_fields(read, places), *_reviews(read, places)):
        mark = found.setdefault(anchor, Mark())
        if taken not in mark.taken:
            mark.taken.append(taken)
    for one in loose_words(read):
        if one.anchor is not None and one.anchor in places:
            found.setdefault(one.anchor, Mark()).loose.append(one)
    return found


def places_of(read: ReadPlan, path: str, name: str) -> tuple[Anchor, ...]:
    """Where the words of a field stand, the first place first; none where nobody knows."""
    for one in read.origins:
        if (one.path, one.field) == (path, name) and one.anchor is not None:
            return (one.anchor, *one.further)
    return ()


def _fields(read: ReadPlan, places: Collection[Anchor]) -> Iterator[tuple[Anchor, Taken]]:
    known: dict[str, Part] = {}
    for one in read.origins:
        there = [place for place in (one.anchor, *one.further) if place and place in places]
        if not there:
            continue
        known = known or parts(read.plan)
        part = known.get(one.path)
        correctable = part is not None and one.field in fields_of(part)
        taken = Taken(one.path, one.field, one.confidence, correctable)
        yield from ((place, taken) for place in there)


def _reviews(read: ReadPlan, places: Collection[Anchor]) -> Iterator[tuple[Anchor, Taken]]:
    for path, part in parts(read.plan).items():
        if isinstance(part, Objective | Indicator):
            for one in part.reviews:
                if one.anchor is not None and one.anchor in places:
                    yield one.anchor, _review(path, one)


def _review(path: str, one: Review) -> Taken:
    return Taken(path, REVIEW, Confidence.CERTAIN, status=one.status)
