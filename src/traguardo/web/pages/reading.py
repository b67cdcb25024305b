"""Importa: what was read field by field beside what the document says, the doubtful first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from traguardo.core.model import Indicator, Objective, Plan
from traguardo.core.places import areas, indicators, objectives
from traguardo.core.targets.printer import in_words
from traguardo.documents.corrected import Part, fields_of, parts, unread, words
from traguardo.documents.loose_words import LooseWords, loose_words
from traguardo.documents.plan_reader import ReadPlan
from traguardo.ui import figures
from traguardo.ui.figures import reader_language
from traguardo.ui.messages import in_language
from traguardo.ui.verbs import FIELDS
from traguardo.ui.words import WORDS

PER_PAGE = 30
VIEWS = ("dubbi", "resto", "corretti", "vuoti", "tutti")
VIEW_WORDS: dict[str, str | Promise] = {
    "dubbi": gettext_lazy("Da controllare"),
    "resto": gettext_lazy("Non capito e note"),
    "corretti": gettext_lazy("Corretti"),
    "vuoti": gettext_lazy("Campi vuoti"),
    "tutti": gettext_lazy("Tutti i campi"),
}


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of the reading: where it is, what the document says, what was understood.

    `doubt` is `doubtful`, `unread`, `likely` or `""`; `before` is the document's own text where a
    person corrected it.
    """

    path: str
    field: str
    where: str
    label: str | Promise
    anchor: str
    source: str
    meaning: list[str]
    doubt: str
    before: str | None

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


def places_of(plan: Plan) -> dict[str, str]:
    """What each part is called, by its path."""
    named = {"": _("Piano")}
    for place in (*areas(plan), *objectives(plan), *indicators(plan)):
        named[place.path] = in_language(place.where)
    return named


def field_rows(read: ReadPlan, original: ReadPlan) -> list[FieldRow]:
    """Every field, the gravest doubts first, else in the order of the plan."""
    return sorted(_rows(read, original), key=lambda one: one.rank)


def chosen(rows: list[FieldRow], view: str, sought: str) -> list[FieldRow]:
    """The rows of a view, of those whose words hold what is sought."""
    tests: dict[str, Callable[[FieldRow], bool]] = {
        "dubbi": lambda one: bool(one.doubt) and one.before is None,
        "corretti": lambda one: one.before is not None,
        "vuoti": lambda one: not one.source,
        "tutti": lambda one: bool(one.source),
    }
    test, sought = tests.get(view, tests["tutti"]), sought.casefold()
    return [
        one
        for one in rows
        if test(one) and sought in f"{one.where} {one.label} {one.source}".casefold()
    ]


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


def _rows(read: ReadPlan, original: ReadPlan) -> Iterator[FieldRow]:
    origins = {(one.path, one.field): one for one in original.origins}
    named, before = places_of(read.plan), parts(original.plan)
    for path, part in parts(read.plan).items():
        for field in fields_of(part):
            source, was = words(part, field), words(before[path], field)
            origin = origins.get((path, field))
            sure = origin.confidence.label if origin else "certain"
            doubt = "unread" if unread(part, field) else "" if sure == "certain" else sure
            yield FieldRow(
                path,
                field,
                named[path],
                FIELDS[field],
                in_language(origin.anchor.words) if origin and origin.anchor else "",
                source,
                meaning(part, field),
                doubt,
                was if was != source else None,
            )
