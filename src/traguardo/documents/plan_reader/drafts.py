"""What is being put together while the document is read; frozen into the plan at the end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from traguardo.core.findings import Anchor
from traguardo.core.model import KeptNote
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.fields.actuals import WrittenActual
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget
from traguardo.documents.plan_reader.fields.statuses import Stated

_IN_WORDS = {
    *("algorithm", "source", "unit", "frequency", "kind", "responsible", "cost_centre"),
    *("description", "expected_results", "expected_benefits", "organisational_impact"),
    *("mission", "programme"),
}
_DASHES = " -–—"
_NAMES = {"responsible", "cost_centre"}
_STOP = re.compile(r"(?<=[a-zà-ÿ]{3})(?<!\bgen)(?<!\bamm)\.\s*\Z")
"""The full stop of a sentence that ends with a name: `Ne risponde: Ada Verdi.`"""
_INNER_STOP = re.compile(r"[a-zà-ÿ]{5}\.\s")


@dataclass(eq=False, repr=False)
class ReviewDraft:
    """A review as it stands; `words` name the period, `indicators` counts those above it."""

    stated: Stated
    text: str
    anchor: Anchor
    words: str = ""
    indicators: int = 0


@dataclass(eq=False, repr=False)
class Draft:
    """Texts by field, with the words of the label each came under.

    `places` are where the words of each field stand, in the order they were met.
    """

    anchor: Anchor
    texts: dict[str, str] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    places: dict[str, list[Anchor]] = field(default_factory=dict)
    reviews: list[ReviewDraft] = field(default_factory=list)
    notes: list[KeptNote] = field(default_factory=list)
    doubts: dict[str, Confidence] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether a field has words."""
        return bool(self.texts.get(name))

    def put(self, name: str, text: str, key: str, place: Anchor) -> None:
        """Set a field, or add a line to it; a dash alone says nothing told in words."""
        if name in _IN_WORDS and not text.strip(_DASHES):
            text = ""
        if name in _NAMES and not _INNER_STOP.search(text.rstrip()):
            text = _STOP.sub("", text)
        before = self.texts.get(name)
        self.texts[name] = f"{before}\n{text}" if before and text else before or text
        self.keys.setdefault(name, key)
        if not before:
            self.places[name] = [place]
        elif text and place not in self.places[name]:
            self.places[name].append(place)

    def place(self, name: str) -> Anchor:
        """Where the words of a field begin."""
        return next(iter(self.places.get(name, ())), self.anchor)

    def take_over(self, other: Draft, name: str) -> None:
        """A field as another draft has it: the same words, from the same places."""
        self.texts[name] = other.texts[name]
        self.places[name] = list(other.places.get(name, ()))

    def rename(self, name: str, other: str) -> None:
        """The words of one field turn out to be another's."""
        self.texts[other] = self.texts.pop(name)
        self.places[other] = self.places.pop(name, [])

    def doubt(self, name: str, confidence: Confidence) -> None:
        """Say that a field was inferred, not read off its label; the gravest doubt counts."""
        self.doubts[name] = min(confidence, self.doubts.get(name, confidence))


@dataclass(eq=False, repr=False)
class IndicatorDraft(Draft):
    """An indicator; `inherited` are the fields it takes from the one above it.

    `provisional` says that its name stood beside its number, where a card may have a heading.
    """

    targets: list[WrittenTarget] = field(default_factory=list)
    actuals: list[WrittenActual] = field(default_factory=list)
    inherited: set[str] = field(default_factory=set)
    provisional: bool = False

    def is_empty(self) -> bool:
        """Whether nothing at all was written for it."""
        written = any(self.texts.values())
        return not (written or self.targets or self.actuals or self.reviews or self.notes)


@dataclass(eq=False, repr=False)
class ObjectiveDraft(Draft):
    """An objective of either part; `assumed` are fields a heading above states for all cards.

    `stepped` is where the actions of a label or a column of their own stand, `ahead` the number
    that stood over it, `year` the one its part is of: `Obiettivi operativi 2026`.
    """

    strategic: bool = False
    year: int | None = None
    indicators: list[IndicatorDraft] = field(default_factory=list)
    actions: list[tuple[str, str]] = field(default_factory=list)
    stepped: list[Anchor] = field(default_factory=list)
    section: str = ""
    assumed: set[str] = field(default_factory=set)
    ahead: KeptNote | None = None

    def put(self, name: str, text: str, key: str, place: Anchor) -> None:
        """Set a field, or add a line to it; what was only assumed gives way."""
        if text and text != self.texts.get(name):
            self.give_way(name)
        super().put(name, text, key, place)

    def give_way(self, name: str) -> None:
        """Forget what was assumed of a field: the card has words of its own."""
        if name not in self.assumed:
            return
        self.assumed.discard(name)
        self.doubts.pop(name, None)
        self.texts[name] = ""
        if name == "number" and self.ahead is not None:
            self.notes.append(self.ahead)


@dataclass(eq=False, repr=False)
class AreaDraft:
    """A strategic area; `place` is where its title stands, `described` where its description.

    `code` is the number it was named by where only the rows over its objectives name it.
    """

    title: str
    description: str
    anchor: Anchor
    place: Anchor
    objectives: list[ObjectiveDraft] = field(default_factory=list)
    described: list[Anchor] = field(default_factory=list)
    code: str = ""
    confidence: Confidence = Confidence.CERTAIN

    def describe(self, text: str, place: Anchor) -> None:
        """One more line of the description."""
        self.description = "\n".join(line for line in (self.description, text) if line)
        self.described.append(place)
