"""One stretch of text (a year's, or the whole cell): its conditions, and the words between them.

Every number must be accounted for: it belongs to a condition, to a note in brackets, to a
reference such as `art. 5`, or to a qualifier (`50 imprese con oltre 10 addetti`). Any other
number makes the stretch unreadable.
"""

from __future__ import annotations

from dataclasses import replace

from traguardo.core.targets.changes import reference, refers
from traguardo.core.targets.comparisons import Plain, compared
from traguardo.core.targets.conditions import condition, starts
from traguardo.core.targets.cursor import Source, Unreadable
from traguardo.core.targets.dates import due
from traguardo.core.targets.drafts import Draft
from traguardo.core.targets.incidental import is_incidental, names_a_figure, past_enumerator
from traguardo.core.targets.nodes import (
    AtMost,
    Between,
    ByDate,
    DecreaseBy,
    Done,
    IncreaseBy,
    Keep,
    Reading,
)
from traguardo.core.targets.quantities import a_quantity
from traguardo.core.targets.ranges import between
from traguardo.core.targets.separators import separates
from traguardo.core.targets.tokens import fold, word_set
from traguardo.core.targets.trimmings import (
    bracketed,
    give_year,
    later_year,
    set_reference,
    tolerance,
)
from traguardo.core.targets.units import DURATIONS, UNITS
from traguardo.core.targets.vocabulary import (
    AND,
    COMPARATORS,
    DOWN,
    LABELS,
    MORE,
    POINTERS,
    UP,
)

_QUALIFIERS = word_set("di del della dei delle degli dell' con per su in of with for which di")
A_TARGET = "un confronto e un valore (per esempio «>= 50», «entro il 31/12/2019», «sì»)"


class Stretch:
    """A walk over the tokens of a stretch.

    `joined`: a condition was read since the last separator. `gap`: where words outside any
    condition began. `bare`: a figure may stand here without a comparison. `pointed`, `changing`:
    the words before it point elsewhere (`vedi`), or speak of a change.
    """

    def __init__(self, source: Source, *, dated: bool) -> None:
        self.source = source
        self.dated = dated
        self.drafts: list[Draft] = []
        self.lead: list[str] = []
        self.pointed = self.changing = False
        self.gap: int | None = None
        self.joined = False
        self.bare = True

    def read(self) -> list[Draft]:
        """Every condition of the stretch, in order."""
        index = 0
        while index < len(self.source.tokens):
            index = self._step(index)
        self._separate(index)
        if self.drafts:
            for note in self.lead:
                self.drafts[-1].add_note(note)
        return self.drafts

    def _step(self, index: int) -> int:
        token = self.source.at(index)
        if token.kind == "symbol" and token.fold in self._brackets:
            return self._bracket(index)
        if self.gap is None and not self.joined and (behind := past_enumerator(self.source, index)):
            return behind
        if separates(self.source, index, joined=self.joined):
            return self._past_separator(index)
        read = self._behind_condition if self.joined else self._before_condition
        behind = read(index)
        if behind is not None:
            return behind
        return self._word(index)

    _brackets = "([{"

    def _past_separator(self, index: int) -> int:
        """Close the words before it; what qualifies the condition may follow a comma."""
        follower = self.source.at(index + 1)
        qualifies = self.joined and self.source.at(index).fold == ","
        qualifies = qualifies and follower.fold in _QUALIFIERS
        qualifies = qualifies and not starts(self.source, index + 1, bare=False)
        if qualifies and not tolerance(self.source, index + 1, self._probe()):
            self._close_gap(index)
            self.gap = index + 1
            return index + 2
        joined = self.joined and (qualifies or self._trims(index + 1))
        self._separate(index)
        self.joined = joined
        return index + 1

    def _probe(self) -> Draft:
        return Draft(self.drafts[-1].reading, 0)

    def _trims(self, index: int) -> bool:
        """Whether a tolerance or a reference follows, of the condition before the separator."""
        if refers(self.source, index):
            return isinstance(self.drafts[-1].reading, IncreaseBy | DecreaseBy | Keep)
        return tolerance(self.source, index, self._probe()) is not None

    def _separate(self, index: int) -> None:
        self._close_gap(index)
        self.joined = False
        listed = self.source.at(index).fold in AND | {",", ";", "&"}
        self.bare = not self.pointed and not (self.lead and listed)

    def _close_gap(self, behind: int) -> None:
        """Keep the words outside conditions as a note: of the condition before, or the next."""
        if self.gap is None:
            return
        note = self._gap_words(self.gap, behind)
        self.gap = None
        if self.joined:
            self.drafts[-1].add_note(note)
        elif note:
            self._add_lead(note)

    def _add_lead(self, note: str) -> None:
        """Keep words before a condition, and what they forbid it to be."""
        self.lead.append(note)
        said = {word.strip(".:") for word in fold(note).split()}
        self.pointed = self.pointed or bool(said & POINTERS)
        self.changing = self.changing or bool(said & (UP | DOWN))

    def _gap_words(self, first: int, behind: int) -> str:
        if not self.joined and all(t.fold in LABELS for t in self.source.tokens[first:behind]):
            return ""
        return self.source.slice(first, behind).strip(" \t\n,;:/-–—·•")

    def _bracket(self, index: int) -> int:
        self._close_gap(index)
        year = self.drafts[-1].year if self.drafts else None
        note = bracketed(self.source, index, self.drafts, dated=self.dated)
        if self.drafts and year != self.drafts[-1].year:
            self._separate(index)
        elif self.drafts and (self.joined or not self.lead):
            self.drafts[-1].add_note(note)
        elif note:
            self._add_lead(note)
        return self.source.partner[index] + 1

    def _before_condition(self, index: int) -> int | None:
        bare = self.bare and (self.gap is None or names_a_figure(self.source, self.gap, index))
        found = condition(self.source, index, bare=bare)
        if found is None:
            return None
        reading, behind = found
        if isinstance(reading, Done) and self.lead and self.source.at(index - 1).fold != ":":
            return None
        if not reading.unit and isinstance(reading, Plain | Between):
            reading = replace(reading, unit=self._unit_label(index))
        self._close_gap(index)
        if self.changing and isinstance(reading, Plain | Between):
            expected = "la misura della variazione, per esempio «riduzione del 5%»"
            raise Unreadable(self.source.at(index).start, expected)
        self._add(reading, index)
        return behind

    def _unit_label(self, index: int) -> str:
        """`% >= 80`, `gg <= 30`: what stands before the comparison is the unit."""
        if self.gap is None:
            return ""
        if self.source.at(self.gap).fold in {"%", "percentuale", "percentage"}:
            return "%"
        found = self.source.phrase(self.gap, UNITS)
        if found is None or found[1] != index:
            return ""
        self.gap = None
        return found[0]

    def _add(self, reading: Reading, index: int) -> None:
        self.drafts.append(Draft(reading, self.source.at(index).start, self.lead))
        self.lead, self.pointed, self.changing = [], False, False
        self.joined = True

    def _behind_condition(self, index: int) -> int | None:
        """What may follow a condition: trimmings, a deadline, a second condition, a qualifier."""
        source, draft = self.source, self.drafts[-1]
        behind = self._trimming(index, draft)
        if behind is not None:
            return behind
        dated = due(source, index)
        if dated is None and self.gap is not None and not self._new_sentence(index):
            return self._qualifier(index)
        if dated is None and self._is_term(index):
            return self._qualifier(index)
        found = condition(source, index, bare=self._dated_figure(index))
        if found is None:
            return None
        self._close_gap(index)
        if self._was_a_term(found[0]):
            term = self.drafts.pop()
            words = source.text[term.position : source.at(index).start].strip()
            self.lead = [*term.notes[:-1], " ".join([*term.notes[-1:], words])]
        self._add(found[0], index)
        return found[1]

    def _was_a_term(self, reading: Reading) -> bool:
        """`pratiche evase entro 25 gg >= 90%`: the days only say what is counted."""
        before = self.drafts[-1]
        days = isinstance(before.reading, AtMost) and before.reading.unit in DURATIONS
        percent = isinstance(reading, Plain) and reading.unit == "%"
        return days and percent and bool(before.notes)

    def _dated_figure(self, index: int) -> bool:
        """`entro giugno 40%`: a figure with its unit may follow a date."""
        if self.gap is not None or not isinstance(self.drafts[-1].reading, ByDate):
            return False
        quantity = a_quantity(self.source, index)
        return quantity is not None and quantity.unit != ""

    def _trimming(self, index: int, draft: Draft) -> int | None:
        source = self.source
        behind = tolerance(source, index, draft)
        if behind is None and not self.dated and (later := later_year(source, index)):
            give_year(self.drafts, later[0])
            behind = later[1]
        if behind is None and refers(source, index):
            behind = self._referring(index, draft)
        if behind is None and source.phrase(index, MORE):
            raise Unreadable(
                source.at(index).start, "la parola «aumento» o «riduzione», e di quanto"
            )
        if behind is not None:
            self._close_gap(index)
        return behind

    def _referring(self, index: int, draft: Draft) -> int | None:
        found = reference(self.source, index)
        if found is not None and set_reference(draft, found[0]):
            return found[1]
        if self.source.at(index).fold in {"in", "nei", "a"}:
            return None
        raise Unreadable(self.source.at(index).start, "la parola «aumento» o «riduzione»")

    def _new_sentence(self, index: int) -> bool:
        before = self.source.at(index - 1)
        return before.stop and len(before.fold) > 3

    def _is_term(self, index: int) -> bool:
        """`100% entro 5 giorni`: the days qualify what is counted, they are no second target."""
        found = self.source.phrase(index, COMPARATORS)
        return found is not None and found[0] == "deadline"

    def _qualifier(self, index: int) -> int | None:
        """A comparison among the words behind a condition: part of the note, numbers and all."""
        found = between(self.source, index) or compared(self.source, index)
        if found is None:
            return None
        if self.gap is None:
            self.gap = index
        return found[1]

    def _word(self, index: int) -> int:
        """A token outside any condition; a number only where it names something else."""
        token = self.source.at(index)
        if token.kind in {"number", "date"} and not self._is_incidental(index):
            raise Unreadable(token.start, self._expected_before_number())
        if token.kind == "compare" or token.fold in {"?", "+"}:
            raise Unreadable(token.start, A_TARGET)
        if self.gap is None:
            self.gap = index
        return index + 1

    def _expected_before_number(self) -> str:
        if self.joined:
            return "una parola che dica a che cosa si riferisce questo numero"
        return "un confronto davanti al numero (almeno, entro, >=), se il numero è il target"

    def _is_incidental(self, index: int) -> bool:
        behind = self.drafts[-1].reading if self.joined else None
        return is_incidental(self.source, index, behind)
