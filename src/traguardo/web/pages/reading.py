"""Importa: what was read field by field beside what the document says, the doubtful first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from traguardo.core.findings import Anchor, Finding
from traguardo.core.model import Indicator, Objective, Plan
from traguardo.core.places import areas, indicators, objectives
from traguardo.core.targets.printer import in_words
from traguardo.documents.corrected import Part, fields_of, parts, unread, words
from traguardo.documents.correcting import Correction, accepted
from traguardo.documents.loose_words import LooseWords, loose_words
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.plan_reader.confidence import Confidence, Origin
from traguardo.ui import figures
from traguardo.ui.figures import reader_language
from traguardo.ui.messages import in_language
from traguardo.ui.verbs import FIELDS
from traguardo.ui.words import WORDS

_Spot = tuple[int | None, ...]
VIEW_WORDS: dict[str, str | Promise] = {
    "dubbi": gettext_lazy("Da controllare"),
    "resto": gettext_lazy("Non capito e note"),
    "corretti": gettext_lazy("Corretti e confermati"),
    "vuoti": gettext_lazy("Campi vuoti"),
    "tutti": gettext_lazy("Tutti i campi"),
}


class FieldRow(NamedTuple):
    """A field of the reading: where it is, what the document says, what was understood.

    `doubt` is `doubtful`, `unread`, `likely` or `""`, `reasons` is why; `before` is the document's
    own text where a person corrected it; `accepted` says that a person found the doubtful reading
    right.
    """

    path: str
    field: str
    where: str
    part: Part
    places: tuple[Anchor, ...]
    source: str
    doubt: str
    reasons: tuple[str, ...]
    before: str | None
    accepted: bool

    @property
    def label(self) -> str | Promise:
        """What the field is called."""
        return FIELDS[self.field]

    @property
    def anchor(self) -> str:
        """Its place in the document, in words."""
        return in_language(self.places[0].words) if self.places else ""

    @property
    def meaning(self) -> list[str]:
        """What is read from its words; empty where they stand as they are."""
        return meaning(self.part, self.field)

    @property
    def key(self) -> tuple[str, str]:
        """What names it in an address: `punto`, `campo`."""
        return self.path, self.field

    @property
    def query(self) -> dict[str, str]:
        """What chooses it in an address."""
        return {"punto": self.path, "campo": self.field}

    @property
    def slug(self) -> str:
        """What names it on the page."""
        return "-".join(["mostra", *self.path.split("/"), self.field])

    @property
    def to_check(self) -> bool:
        """Whether it waits for somebody to look at it."""
        return bool(self.doubt) and self.before is None

    @property
    def rank(self) -> int:
        """The gravest doubt first."""
        return ("doubtful", "unread", "likely", "").index(self.doubt)


@dataclass(frozen=True, slots=True)
class LooseRow:
    """Words that no field took, and the part they stand at."""

    words: LooseWords
    where: str

    @property
    def key(self) -> str:
        """What names the words in an address, the same as long as they wait."""
        return sha256(self.words.key.encode()).hexdigest()[:16]

    @property
    def slug(self) -> str:
        """What names them on the page."""
        return f"mostra-{self.key}"

    @property
    def anchor(self) -> str:
        """Their place in the document, in words."""
        return in_language(self.words.anchor.words) if self.words.anchor else ""

    @property
    def places(self) -> tuple[Anchor, ...]:
        """Where they stand in the document; nothing where nobody knows."""
        return (self.words.anchor,) if self.words.anchor else ()

    @property
    def query(self) -> dict[str, str]:
        """What chooses them in an address."""
        return {"testo": self.key}

    def holds(self, sought: str) -> bool:
        """Whether their words, label or place hold what is sought."""
        said = f"{self.where} {self.words.label} {self.words.text}"
        return sought.casefold() in said.casefold()


def places_of(plan: Plan) -> dict[str, str]:
    """What each part is called, by its path."""
    named = {"": _("Piano")}
    for place in (*areas(plan), *objectives(plan), *indicators(plan)):
        named[place.path] = in_language(place.where)
    return named


def field_rows(
    read: ReadPlan, original: ReadPlan, corrections: Iterable[Correction] = ()
) -> list[FieldRow]:
    """Every field, the gravest doubts first, else in the order of the plan."""
    right = accepted(read, corrections)
    return sorted(_rows(read, original, right), key=lambda one: one.rank)


def chosen(rows: list[FieldRow], view: str, sought: str) -> list[FieldRow]:
    """The rows of a view, of those whose words hold what is sought."""
    tests: dict[str, Callable[[FieldRow], bool]] = {
        "dubbi": lambda one: one.to_check,
        "corretti": lambda one: one.before is not None or one.accepted,
        "vuoti": lambda one: not one.source,
        "tutti": lambda one: bool(one.source),
    }
    test, sought = tests.get(view, tests["tutti"]), sought.casefold()
    found = [one for one in rows if test(one)]
    if not sought:
        return found
    return [one for one in found if sought in f"{one.where} {one.label} {one.source}".casefold()]


def loose_rows(read: ReadPlan) -> list[LooseRow]:
    """The words nobody took, in the order of the reading."""
    named = places_of(read.plan)
    return [LooseRow(one, named.get(one.path, "") if one.path else "") for one in loose_words(read)]


def meaning(part: Part, field: str) -> list[str]:
    """What is read from a field's words, in words; empty where they stand as they are."""
    if isinstance(part, Indicator):
        return _indicator_meaning(part, field)
    if isinstance(part, Objective) and field in {"mission", "programme"}:
        found = getattr(part, field)
        code = _("codice %(code)s") % {"code": found.code} if found and found.code else ""
        return [f"{code} · {found.title}".strip(" ·")] if found else []
    if isinstance(part, Objective) and field == "budget" and part.budget.amount is not None:
        return [figures.money(part.budget.amount)]
    if isinstance(part, Objective) and field == "actions":
        return [f"{one.number} – {one.text}" for one in part.actions]
    return []


def _indicator_meaning(one: Indicator, field: str) -> list[str]:
    if field == "targets":
        return [
            (f"{t.year}: " if t.year else "")
            + (in_words(t.reading, reader_language()) if t.reading else _("non letto"))
            for t in one.targets
        ]
    if field == "weight" and one.weight is not None:
        return [figures.percent(one.weight)]
    if field == "baseline" and one.baseline is not None:
        return [figures.number(one.baseline)]
    if field in {"kind", "frequency"} and getattr(one, field) is not None:
        return [str(WORDS[getattr(one, field)])]
    return []


def _rows(
    read: ReadPlan, original: ReadPlan, right: Collection[tuple[str, str]]
) -> Iterator[FieldRow]:
    origins = {(one.path, one.field): one for one in read.origins}
    named, before = places_of(read.plan), parts(original.plan)
    told: dict[_Spot, list[Finding]] = {}
    for one in original.findings:
        if one.anchor is not None:
            told.setdefault(_spot(one.anchor), []).append(one)
    for path, part in parts(read.plan).items():
        for field in fields_of(part):
            source = words(part, field)
            was = source if part is before[path] else words(before[path], field)
            origin = origins.get((path, field))
            places = (origin.anchor, *origin.further) if origin and origin.anchor else ()
            found = (path, field) in right
            doubt = "" if found else _doubt(part, field, origin)
            yield FieldRow(
                path,
                field,
                named[path],
                part,
                places,
                source,
                doubt,
                _reasons(path, places, told) if doubt else (),
                was if was != source else None,
                found,
            )


def _reasons(
    path: str, places: Iterable[Anchor], told: Mapping[_Spot, list[Finding]]
) -> tuple[str, ...]:
    """What the reading says of a field's places and of the label before them.

    What it says of another part there is left out.
    """
    spots = dict.fromkeys(spot for place in places for spot in (_spot(place), _spot(place, 1)))
    found = (one for spot in spots for one in told.get(spot, ()))
    return tuple(one.message for one in found if not one.path or _within(path, one.path))


def _spot(anchor: Anchor, left: int = 0) -> _Spot:
    """A cell or paragraph, or the cell to the left of it, wherever its line or page begins."""
    cell = anchor.cell - left if anchor.cell else None
    return anchor.sheet, anchor.table, anchor.row, cell, anchor.paragraph


def _within(path: str, other: str) -> bool:
    return f"{path}/".startswith(f"{other}/")


def _doubt(part: Part, field: str, origin: Origin | None) -> str:
    if unread(part, field):
        return "unread"
    sure = origin is None or origin.confidence is Confidence.CERTAIN
    return "" if sure or origin is None else origin.confidence.label
