"""What stands in brackets or behind a condition: years, tolerances, units, notes."""

from __future__ import annotations

from dataclasses import replace

from traguardo.core.targets.changes import reference, refers
from traguardo.core.targets.comparisons import PLAIN_KINDS
from traguardo.core.targets.cursor import Source
from traguardo.core.targets.drafts import Draft
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    DecreaseBy,
    IncreaseBy,
    Keep,
    LessThan,
    Reading,
)
from traguardo.core.targets.quantities import a_quantity
from traguardo.core.targets.tokens import unquote, word_set
from traguardo.core.targets.units import DURATIONS, UNITS, a_unit
from traguardo.core.targets.vocabulary import LINKS, POSTFIX, TOLERANCE
from traguardo.core.targets.years import year_list

_NOTES = word_set("nota note")
ASSUMED = word_set("presunto presunta assumed")
YEAR_LINKS = word_set("nel nell' per il l' in for the anno year esercizio nello")
_YEAR_STARTS = word_set("nel nell' per in for anno year dell'")


def tolerance(source: Source, index: int, draft: Draft) -> int | None:
    """`± 5`, `con tolleranza di 5 gg`; `+5` behind an upper limit: the index behind, or None."""
    found = source.phrase(index, TOLERANCE)
    upper = isinstance(draft.reading, AtMost | LessThan)
    if found is None and not (source.at(index).fold == "+" and upper):
        return None
    place = index if found is None else source.skip(found[1], LINKS | {"massima"}, 3)
    if found and source.at(place).fold in {"+", "±", "+/-"}:
        place += 1
    quantity = a_quantity(source, place)
    if quantity is None:
        return None
    draft.set_tolerance(source, index, quantity)
    return quantity.behind


def later_year(source: Source, index: int) -> tuple[int, int] | None:
    """`nel 2019`, `per l'anno 2020` behind a condition: the year and the index behind it."""
    if source.at(index).fold not in _YEAR_STARTS:
        return None
    years, behind = year_list(source, source.skip(index, YEAR_LINKS, 4))
    return (years[0], behind) if len(years) == 1 else None


def bracketed(source: Source, opened: int, drafts: list[Draft], *, dated: bool) -> str:
    """Take what a bracket says of the last condition; the text that remains a note, if any.

    `dated`: the stretch states its year, so that a year in brackets is a note.
    """
    closed = source.partner[opened]
    end = source.at(closed).start
    note = _quoted_note(source, opened) or source.text[source.at(opened).end : end].strip()
    if not drafts:
        return note
    taken = _year(source, opened, closed, drafts) if not dated else False
    if taken or _mark(source, opened, closed, drafts[-1]):
        return ""
    return note


def _quoted_note(source: Source, opened: int) -> str:
    place = opened + 1
    named = source.at(place).fold in _NOTES and source.at(place + 1).fold == ":"
    if named and source.at(place + 2).kind == "quoted" and source.partner[opened] == place + 3:
        return unquote(source.slice(place + 2, place + 3))
    return ""


def _year(source: Source, opened: int, closed: int, drafts: list[Draft]) -> bool:
    years, behind = year_list(source, source.skip(opened + 1, YEAR_LINKS, 4))
    if len(years) != 1 or behind != closed:
        return False
    give_year(drafts, years[0])
    return True


def give_year(drafts: list[Draft], year: int) -> None:
    """The year behind a condition holds for it and for those before it that have none."""
    for draft in reversed(drafts):
        if draft.year is not None:
            break
        draft.year = year


def _mark(source: Source, opened: int, closed: int, draft: Draft) -> bool:
    """A bracket that is no note: `(presunto)`, `(± 5)`, `(gg)`, `(max)`, `(rispetto al 2018)`."""
    first = opened + 1
    word, alone = source.at(first).fold, closed == first + 1
    if word in ASSUMED and alone:
        draft.reading = replace(draft.reading, assumed=True)
        return True
    if word == "unita" and source.at(first + 1).fold == ":":
        return _unit(source, first + 2, closed, draft)
    found = source.phrase(first, UNITS)
    if found and found[1] == closed and not draft.reading.unit:
        draft.reading = _in_unit(source, draft.reading, found[0])
        return True
    found = source.phrase(first, POSTFIX)
    if found and found[1] == closed and draft.reading.assumed:
        draft.reading = _with_kind(draft.reading, found[0])
        return True
    return _reference(source, first, closed, draft) or _tolerance(source, first, closed, draft)


def _in_unit(source: Source, reading: Reading, unit: str) -> Reading:
    """`20 (gg)`: the figure in its unit; a bare duration is at most, like `20 gg`."""
    bare = isinstance(reading, AtLeast) and reading.assumed and source.lower_is_better is None
    if isinstance(reading, AtLeast) and bare and unit in DURATIONS:
        return AtMost(reading.value, unit=unit, note=reading.note, assumed=True)
    return replace(reading, unit=unit)


def _with_kind(reading: Reading, kind: str) -> Reading:
    """A bare figure with the comparison that stood behind it, in brackets: `20 gg (max)`."""
    if not isinstance(reading, AtLeast | AtMost) or not reading.assumed:
        return reading
    return PLAIN_KINDS[kind](reading.value, unit=reading.unit, note=reading.note)


def _unit(source: Source, index: int, closed: int, draft: Draft) -> bool:
    found = a_unit(source, index)
    if found is None or found[1] != closed or draft.reading.unit:
        return False
    draft.reading = replace(draft.reading, unit=found[0])
    return True


def _reference(source: Source, first: int, closed: int, draft: Draft) -> bool:
    found = reference(source, first) if refers(source, first) else None
    if found is None or found[1] != closed:
        return False
    return set_reference(draft, found[0])


def set_reference(draft: Draft, words: str) -> bool:
    """Give a change the reference that stood apart from it; False for other readings."""
    reading = draft.reading
    if not isinstance(reading, IncreaseBy | DecreaseBy | Keep) or reading.reference:
        return False
    draft.reading = replace(reading, reference=words)
    return True


def _tolerance(source: Source, first: int, closed: int, draft: Draft) -> bool:
    probe = Draft(draft.reading, draft.position)
    if tolerance(source, first, probe) != closed:
        return False
    draft.reading = probe.reading
    return True
