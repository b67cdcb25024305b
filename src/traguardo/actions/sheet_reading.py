"""The rows of a filled spreadsheet by indicator; every cell that does not fit is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from traguardo.actions.measuring import core_indicator
from traguardo.actions.said import Said, latest, now
from traguardo.actions.sheet_lines import KINDS
from traguardo.actions.sheet_scope import Own
from traguardo.core.asking import COUNTED, Asked, asked, wanted
from traguardo.core.calendar import Period
from traguardo.core.entries import ABSENCES as ABSENT_WORDS
from traguardo.core.entries import read_number, read_value
from traguardo.core.model import Indicator as CoreIndicator
from traguardo.core.values import Missing
from traguardo.core.wording import fold
from traguardo.documents.collection.layout import (
    ABSENCE,
    NOTE,
    SOURCE,
    TO_DATE,
    VALUE,
    Figure,
)
from traguardo.documents.collection.reading import FilledRow
from traguardo.documents.collection.words import WORDS
from traguardo.store.models import Indicator, Plan

_ABSENCES = {fold(text): name for words in WORDS.values() for name, text in words.absences.items()}
EARLIEST = 2000
"""The first year of a day that may be reported."""


class State(StrEnum):
    """What a filled indicator would do."""

    NEW = "new"
    SAME = "same"
    CONFLICT = "conflict"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell that cannot be taken: where, of which indicator, what is wrong and what is right."""

    place: str
    indicator: str
    message: str


@dataclass(frozen=True, slots=True)
class Filled:
    """An indicator of a sheet: what is reported now, what the sheet says, what would happen.

    `problem` is why it would be refused. `place` is its first cell.
    """

    row: Indicator
    place: str
    now: Said
    said: Said
    state: State
    problem: str = ""


class SheetReader:
    """The rows of a file, gathered by indicator; `errors` fills as they are read.

    With `own` only its rows are taken, each other one is an error.
    """

    def __init__(self, plan: Plan, rows: Sequence[FilledRow], own: Own | None = None) -> None:
        self.plan, self.rows, self.own = plan, rows, own
        self.errors: list[CellError] = []
        self.period = self._period()
        self._known = {one.pk: one for one in Indicator.objects.of_plan(plan)}
        self._latest = latest(plan, self.period) if self.period else {}

    def filled(self) -> list[Filled]:
        """Every indicator whose cells can be read."""
        found = []
        for number, rows in self._gathered().items():
            count = len(self.errors)
            one = self._indicator(self._known[number], rows)
            if one is not None and len(self.errors) == count:
                found.append(one)
        return found

    def _period(self) -> Period | None:
        if self.own:
            return self.own.period
        named = {row.key.period for row in self.rows if row.key and row.key.plan == self.plan.pk}
        if len(named) != 1:
            if len(named) > 1:
                self._wrong(self.rows[0], "", _("nel foglio ci sono righe di più periodi."))
            return None
        try:
            return Period.parse(named.pop())
        except ValueError:
            return None

    def _gathered(self) -> dict[int, list[FilledRow]]:
        """The rows by indicator; rows of nothing we know are errors."""
        found: dict[int, list[FilledRow]] = {}
        for row in self.rows:
            if row.key is None:
                self._wrong(
                    row,
                    VALUE,
                    _(
                        "la riga non ha più la sua chiave: scaricare il foglio di nuovo "
                        "e ricopiarvi il valore."
                    ),
                )
            elif row.key.plan != self.plan.pk:
                self._wrong(
                    row, VALUE, _("la riga è di un altro piano: caricare il foglio nel suo.")
                )
            elif self.own and (problem := self.own.against(row.key)):
                self._wrong(row, VALUE, problem)
            elif row.key.indicator not in self._known:
                self._wrong(row, VALUE, _("l’indicatore non è più nel piano."))
            else:
                found.setdefault(row.key.indicator, []).append(row)
        return found if self.period else {}

    def _indicator(self, row: Indicator, rows: list[FilledRow]) -> Filled | None:
        core = core_indicator(row)
        names = [one.name for one in wanted(core)]
        first = rows[0]
        figures: dict[str, Figure] = dict.fromkeys(names)
        seen: set[str] = set()
        for one in rows:
            assert one.key is not None
            if one.key.figure not in figures:
                self._wrong(
                    one,
                    VALUE,
                    _("l’indicatore ora chiede altri dati: scaricare il foglio di nuovo."),
                    row,
                )
            elif one.key.figure in seen:
                self._wrong(one, VALUE, _("la riga c’è due volte: lasciarne una."), row)
            else:
                seen.add(one.key.figure)
                figures[one.key.figure] = self._figure(one, core, row)
        said = Said(
            figures,
            self._absence(first, row),
            first.cells.get(NOTE, ""),
            first.cells.get(SOURCE, ""),
            self._to_date(first, core, row),
        )
        self._require_whole(first, rows, said, names, row)
        reported = now(row, core, self._latest.get(row.pk))
        assert first.key is not None
        state = _state(reported, said, first.key.mark)
        return Filled(row, first.place(VALUE), reported, said, state)

    def _figure(self, one: FilledRow, core: CoreIndicator, row: Indicator) -> Figure:
        text = one.cells.get(VALUE, "")
        if not text or text == "-":
            return None
        try:
            if asked(core) in KINDS:
                value = read_value(text.removesuffix(" 00:00"))
                right = bool if asked(core) is Asked.YES_NO else date
                # A number in a cell of dates is shown as a day of 1900.
                early = isinstance(value, date) and value.year < EARLIEST
                if type(value) is right and not early:
                    return value
                what = (
                    _("scrivere sì o no")
                    if right is bool
                    else _("scrivere una data, come 30/06/2026")
                )
                self._wrong(
                    one, VALUE, _("«%(text)s»: %(what)s.") % {"text": text, "what": what}, row
                )
                return None
            if fold(text) in ABSENT_WORDS:
                self._wrong(
                    one,
                    VALUE,
                    _("«%(text)s» va scritto in «%(column)s», con il perché nella nota.")
                    % {"text": text, "column": WORDS[one.language].headers[ABSENCE]},
                    row,
                )
                return None
            return read_number(text)
        except ValueError:
            advice = {
                Asked.YES_NO: _("«%(text)s»: scrivere sì o no."),
                Asked.DATE: _("«%(text)s» non è un giorno: scrivere una data, come 30/06/2026."),
            }.get(asked(core), _("«%(text)s» non è un numero: scrivere un numero, come 1.234,5."))
            self._wrong(one, VALUE, advice % {"text": text}, row)
            return None

    def _absence(self, one: FilledRow, row: Indicator) -> str:
        text = fold(one.cells.get(ABSENCE, ""))
        if text in _ABSENCES or not text:
            return _ABSENCES.get(text, "")
        known = ", ".join(WORDS[one.language].absences.values())
        self._wrong(
            one,
            ABSENCE,
            _("«%(text)s» non è un motivo: scegliere fra %(known)s.")
            % {"text": text, "known": known},
            row,
        )
        return ""

    def _to_date(self, one: FilledRow, core: CoreIndicator, row: Indicator) -> bool:
        text = one.cells.get(TO_DATE, "")
        if not text or asked(core) not in COUNTED:
            return False
        try:
            value = read_value(text)
        except ValueError:
            value = Missing.NOT_REPORTED
        if not isinstance(value, bool):
            self._wrong(one, TO_DATE, _("«%(text)s»: scrivere sì o no.") % {"text": text}, row)
        return value is True

    def _require_whole(
        self, first: FilledRow, rows: list[FilledRow], said: Said, names: list[str], row: Indicator
    ) -> None:
        given = [name for name in names if said.figures[name] is not None]
        if said.absence and given:
            self._wrong(
                first,
                ABSENCE,
                _("c’è un valore e anche il motivo per cui manca: lasciare uno dei due."),
                row,
            )
        elif said.absence and not said.note:
            self._wrong(first, NOTE, _("spiegare nella nota perché il valore manca."), row)
        elif (
            given
            and len(given) < len(names)
            and not any(e.indicator == str(row) for e in self.errors)
        ):
            lacking = [one for one in rows if one.key and said.figures.get(one.key.figure) is None]
            where = lacking[0] if lacking else first
            self._wrong(
                where, VALUE, _("manca un dato dell’indicatore: servono tutte le sue righe."), row
            )

    def _wrong(self, row: FilledRow, name: str, message: str, of: Indicator | None = None) -> None:
        named = str(of) if of else row.cells.get("indicator", "")
        self.errors.append(CellError(row.place(name), named, message))


def _state(now: Said, said: Said, mark: str) -> State:
    """By what was there when the sheet was made, what is there now, and what the sheet says."""
    if said.mark in (now.mark, mark):
        return State.SAME
    if not said.speaks:
        return State.ERASED if now.speaks else State.SAME
    return State.NEW if now.mark == mark else State.CONFLICT
