"""Last touches that need the whole objective, or the whole document, in view."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from traguardo.documents.ordinal_years import is_ordinal
from traguardo.documents.plan_reader.drafts import IndicatorDraft, ObjectiveDraft
from traguardo.documents.plan_reader.fields.actuals import WrittenActual

_LAST = re.compile(r"\d+(?:\.\d+)*\Z")
_COUNTED_ON = re.compile(
    r"\s*(?P<code>\d{1,2}(?:\.\d{1,2})+)(?:\.|\)|\s*[-–—:])?\s+(?P<rest>[A-ZÀ-Ý«“%].*)", re.DOTALL
)
_COUNTED = re.compile(
    r"\s*(?P<number>\d{1,2}|[a-z])(?:\s*[.)]\s+|\s+[-–—]\s+)(?P<name>[A-ZÀ-Ý«“].*)", re.DOTALL
)
"""`1. Utenti assistiti`, `b) Giorni medi`."""


def hand_down_reviews(objective: ObjectiveDraft) -> None:
    """A status row between two KPIs is of the KPI above it; the last one, of the objective.

    Where every KPI has one, the last belongs to the last KPI, too.
    """
    written = [one for one in objective.indicators if not one.is_empty()]
    places = [review.indicators for review in objective.reviews]
    each = len(written) > 1 and places == list(range(1, len(objective.indicators) + 1))
    kept = []
    for review in objective.reviews:
        below = review.indicators < len(objective.indicators)
        if review.indicators and (below or each):
            objective.indicators[review.indicators - 1].reviews.append(review)
        else:
            kept.append(review)
    objective.reviews = kept


def name_by_headings(objectives: Sequence[ObjectiveDraft]) -> None:
    """Where no numbered indicator of a document has a name, the words beside its number are it."""
    indicators = [
        one for objective in objectives for one in objective.indicators if one.has("heading")
    ]
    if any(one.has("name") for one in indicators):
        return
    for one in indicators:
        if one.has("heading"):
            one.rename("heading", "name")


def number_by_names(objectives: Sequence[ObjectiveDraft]) -> None:
    """`1.1 Posti`, `1.2 Turni` under objective 1: names that count on from it hold the numbers."""
    for objective in objectives:
        last = _LAST.search(objective.texts.get("number", ""))
        written = [one for one in objective.indicators if not one.is_empty()]
        found = [_COUNTED_ON.fullmatch(one.texts.get("name", "")) for one in written]
        codes = [one["code"] if one else "" for one in found]
        counted = last and codes == [f"{last[0]}.{place}" for place in range(1, len(codes) + 1)]
        if not counted or any(one.has("number") for one in written):
            continue
        for draft, one in zip(written, found, strict=True):
            if one is not None:
                draft.put("number", one["code"], "", draft.place("name"))
                draft.texts["name"] = one["rest"]


def number_names(objectives: Sequence[ObjectiveDraft]) -> None:
    """Where names count the indicators of an objective, `1. Utenti`, their numbers leave them.

    A lone letter counts nothing.
    """
    last = ""
    for objective in objectives:
        written = [one for one in objective.indicators if not one.is_empty()]
        counted = [_COUNTED.fullmatch(one.texts.get("name", "")) for one in written]
        found = [one for one in counted if one]
        numbers = [one["number"] for one in found]
        if not found or len(found) < len(written) or not _counts(numbers, last):
            continue
        if any(
            one.texts.get("number", said) != said
            for one, said in zip(written, numbers, strict=True)
        ):
            continue
        last = numbers[-1]
        for one, told in zip(written, found, strict=True):
            one.texts["name"] = told["name"]
            if not one.has("number"):
                one.put("number", told["number"], "", one.place("name"))


def _counts(numbers: Sequence[str], last: str) -> bool:
    """Whether numbers follow each other, from the first on or from the last one before."""
    places = [int(one) if one.isdigit() else ord(one) - ord("a") + 1 for one in numbers]
    begins = places[0] == 1 or (last.isdigit() and places[0] == int(last) + 1)
    alone = len(numbers) == 1 and not numbers[0].isdigit()
    return begins and not alone and places == list(range(places[0], places[0] + len(places)))


def date_counted_years(objectives: Sequence[ObjectiveDraft], years: tuple[int, ...]) -> None:
    """A target of the plan's second year is of the year after its first, where that is known."""
    for draft in (one for objective in objectives for one in objective.indicators):
        draft.targets = [
            replace(one, year=years[0] + one.year - 1 if years else None)
            if one.year is not None and is_ordinal(one.year)
            else one
            for one in draft.targets
        ]


def tell_baselines(objectives: Sequence[ObjectiveDraft], years: tuple[int, ...]) -> None:
    """What was reached last before the first year of the targets is where an indicator starts.

    `years` are the plan's: they count where the targets name none, and a bare year before them is
    no target beside those of the plan.
    """
    for draft in (one for objective in objectives for one in objective.indicators):
        if years:
            _part_from_targets(draft, years[0])
        dated = [one.year for one in draft.targets if one.year]
        first = min(dated or years, default=0)
        earlier = [
            one
            for one in draft.actuals
            if one.year and (one.year < first or (one.loose and not first))
        ]
        if earlier and not draft.has("baseline"):
            last = max(earlier, key=lambda one: one.year or 0)
            draft.actuals.remove(last)
            draft.put("baseline", last.text, "", last.anchor)


def _part_from_targets(draft: IndicatorDraft, first: int) -> None:
    gone = [one for one in draft.targets if one.bare and one.year and one.year < first]
    if len(gone) < len(draft.targets):
        for one in gone:
            draft.targets.remove(one)
            draft.actuals.append(WrittenActual(one.text, str(one.year), one.year, one.anchor))
