"""A condition while its trimmings are still being collected from the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from traguardo.core.decimals import exact
from traguardo.core.targets.cursor import Source, Unreadable
from traguardo.core.targets.milestones import percentages_by_date
from traguardo.core.targets.nodes import AtLeast, AtMost, Between, ByDate, Done, Reading
from traguardo.core.targets.quantities import Quantity


@dataclass(slots=True)
class Draft:
    """A reading on its way: where it stands, and the notes found around it, in order."""

    reading: Reading
    position: int
    notes: list[str] = field(default_factory=list)
    year: int | None = None

    def add_note(self, note: str) -> None:
        """Keep words that qualify the target."""
        if note:
            self.notes.append(note)

    def set_tolerance(self, source: Source, index: int, quantity: Quantity) -> None:
        """A tolerance in the value's own unit; per cent of a value in another unit is computed."""
        value: Decimal | None = getattr(self.reading, "value", None)
        amount, unit = quantity.magnitude, self.reading.unit
        if quantity.unit == "%" and unit not in {"%", "pp"} and value is not None:
            with exact():
                amount = abs(value) * amount / 100
        elif quantity.unit and unit and quantity.unit != unit and quantity.unit not in {"%", "pp"}:
            expected = "una tolleranza nell’unità del valore"
            raise Unreadable(source.at(index).start, expected)
        elif quantity.unit and not unit:
            unit = quantity.unit
        if self.reading.tolerance is not None:
            raise Unreadable(source.at(index).start, "una sola tolleranza")
        self.reading = replace(self.reading, tolerance=amount, unit=unit)

    def finished(self) -> Reading:
        """The reading with its notes and its year."""
        own = [self.reading.note] if self.reading.note else []
        note = "; ".join(dict.fromkeys([*own, *self.notes]))
        return replace(self.reading, note=note, year=self.year)


def assembled(drafts: Sequence[Draft]) -> tuple[Reading, ...]:
    """The readings of one stretch of text: pairs that mean one thing become one."""
    readings = [draft.finished() for draft in drafts]
    steps = percentages_by_date(readings, drafts[0].position) if readings else None
    if steps is not None:
        return (steps,)
    _refuse_several_deadlines(drafts)
    _refuse_the_same_twice(drafts)
    joined: list[Reading] = []
    for reading in readings:
        merged = _merged(joined[-1], reading) if joined else None
        joined[-1:] = [merged] if merged is not None else [*joined[-1:], reading]
    return tuple(joined)


def _refuse_several_deadlines(drafts: Sequence[Draft]) -> None:
    """`10 eventi entro giugno, 20 entro dicembre` is a course in steps, not four targets."""
    kinds = [isinstance(draft.reading, ByDate) for draft in drafts]
    if sum(kinds) > 1 and sum(kinds) < len(kinds) and len({d.year for d in drafts}) == 1:
        figures = [d for d in drafts if isinstance(d.reading, AtLeast | AtMost)]
        if len(figures) > 1:
            raise Unreadable(drafts[1].position, "tappe in percentuale, una per ogni scadenza")


def _refuse_the_same_twice(drafts: Sequence[Draft]) -> None:
    """`50; 55; 60` leaves open which value holds for what."""
    seen: set[tuple[object, ...]] = set()
    for draft in drafts:
        reading = draft.finished()
        key = (type(reading), reading.unit, reading.year, reading.note)
        if key in seen and isinstance(reading, AtLeast | AtMost):
            raise Unreadable(draft.position, "l’anno o l’oggetto di ogni valore")
        seen.add(key)


def _merged(one: Reading, other: Reading) -> Reading | None:
    """`>= 50 e <= 80` as one range, `sì, entro giugno` as the date; None for two conditions."""
    if one.year != other.year:
        return None
    note = "; ".join(part for part in (one.note, other.note) if part)
    if isinstance(one, Done) and one.expected and isinstance(other, ByDate):
        return replace(other, note=note)
    lower, upper = (one, other) if isinstance(one, AtLeast) else (other, one)
    if not isinstance(lower, AtLeast) or not isinstance(upper, AtMost):
        return None
    if lower.assumed or upper.assumed or lower.tolerance is not None or upper.tolerance is not None:
        return None
    same = not lower.unit or not upper.unit or lower.unit == upper.unit
    if not same or lower.value > upper.value:
        return None
    unit = lower.unit or upper.unit
    return Between(lower.value, upper.value, unit=unit, year=one.year, note=note)
