"""What looked like an objective and is none: staff, a calendar of the year, facts that are counted.

Its words are reported, and none of them is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.drafts import IndicatorDraft, ObjectiveDraft
from traguardo.documents.plan_reader.entries import Heading
from traguardo.documents.plan_reader.headings import not_understood

_NO_CARD = {
    *("cost_centre", "responsible", "organisational_impact", "budget", "description"),
    *("expected_results", "expected_benefits", "mission", "programme"),
}
_OF_FACTS = {"name", "number", "unit", "source", "target", "baseline", "actual", "value"}
"""What a table of facts says of each."""


def every_objective(assembly: Assembly) -> list[ObjectiveDraft]:
    """The objectives of both parts."""
    return [*(one for area in assembly.areas for one in area.objectives), *assembly.cards]


def forget_ghosts(assembly: Assembly) -> None:
    """What neither a title nor a code nor a measure makes an objective: its words are reported.

    A table of staff, a chapter of the introduction: `Dipendenti | 27`; where other objectives have
    titles, a calendar: `Attività | Responsabile | Scadenza`.
    """
    titled = any(card.texts.get("title") for card in every_objective(assembly))
    for card in list(assembly.cards):
        filled = {name for name, text in card.texts.items() if text}
        acts = bool(card.actions) and not titled
        if card.indicators or acts or card.reviews or not filled <= _NO_CARD:
            continue
        if not filled and not card.actions:
            continue
        _forget(assembly, card)


def forget_facts(assembly: Assembly, years: tuple[int, ...]) -> None:
    """Numbers of years before the plan, under no objective: `Indicatore | 2023 | 2024 | 2025`.

    So is a calendar of the year, `Attività | Responsabile | Target`, that names no indicator.
    `years` are the plan's; where nobody says them, and where no objective has a title, they stay.
    """
    if not years or not any(card.texts.get("title") for card in every_objective(assembly)):
        return
    for card in list(assembly.cards):
        bare = not any(card.texts.values()) and not card.reviews
        written = [one for one in card.indicators if not one.is_empty()]
        facts = len(written) > 1 and all(_is_fact(one, years[0]) for one in written)
        dates = bool(card.actions) and not any(map(_is_named, written))
        if bare and (dates if card.actions else facts):
            _forget(assembly, card)


def _is_fact(draft: IndicatorDraft, first: int) -> bool:
    said = {name for name, text in draft.texts.items() if text}
    counted = len(draft.targets) + len(draft.actuals) + len(draft.notes) + draft.has("baseline")
    before = all(one.bare and one.year and one.year < first for one in draft.targets)
    return said <= _OF_FACTS and before and counted > 1 and not draft.reviews


def _is_named(draft: IndicatorDraft) -> bool:
    return draft.has("name") or draft.has("algorithm") or bool(draft.reviews)


def _forget(assembly: Assembly, card: ObjectiveDraft) -> None:
    assembly.cards.remove(card)
    notes = assembly.notes
    notes.kept = [one for one in notes.kept if one.owner is not card]
    for name, text in card.texts.items():
        if text:
            not_understood(assembly, text, Heading("", card.places[name][0]))
    for place, (_, text) in enumerate(card.actions):
        anchor = card.stepped[place] if place < len(card.stepped) else card.anchor
        not_understood(assembly, text, Heading("", anchor))
    for note in card.notes:
        not_understood(
            assembly, f"{note.label}: {note.text}", Heading("", note.anchor or card.anchor)
        )
    for indicator in card.indicators:
        if words := "; ".join(_words(indicator)):
            not_understood(assembly, words, Heading("", indicator.anchor))


def _words(draft: IndicatorDraft) -> Iterator[str]:
    yield from (text for name, text in draft.texts.items() if text and name != "target")
    yield from (one.text for one in draft.targets)
    yield from (one.text for one in draft.actuals)
    yield from (f"{note.label}: {note.text}" for note in draft.notes)
