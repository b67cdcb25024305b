"""The collection spreadsheet: made for its people, looked at when it is back, sent like the form.

What a filled sheet says is recorded by `send_reports`, the form's own action: the same roles,
windows and refusals, one transaction, one journal entry a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from traguardo.actions.figures import Figures
from traguardo.actions.measuring import core_indicator
from traguardo.actions.permission import Refused, require
from traguardo.actions.reporting import Report, send_reports
from traguardo.actions.said import Said, absence_words, latest, sheet_language, shown
from traguardo.actions.sheet_lines import KINDS, in_words, lines
from traguardo.actions.sheet_reading import CellError, Filled, SheetReader, State
from traguardo.actions.sheet_scope import Own
from traguardo.core.asking import asked
from traguardo.core.calendar import Period
from traguardo.core.roles import Verb
from traguardo.core.values import Input, Missing
from traguardo.documents.collection.layout import VALUE, OwnerSheet
from traguardo.documents.collection.reading import FilledRow
from traguardo.documents.collection.writing import collection_xlsx
from traguardo.store.answers import owner_answers
from traguardo.store.mapping import load_plan
from traguardo.store.models import Indicator, Person, Plan

__all__ = [
    "CellError",
    "Filled",
    "FilledSheet",
    "Said",
    "State",
    "absence_words",
    "collection_workbook",
    "read_filled",
    "report_of",
    "send_filled",
    "shown",
]


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A sheet: its period (None where no row says one), indicators, and cells to be mended."""

    period: Period | None
    filled: tuple[Filled, ...]
    errors: tuple[CellError, ...]

    def of(self, state: State) -> list[Filled]:
        """The indicators in a state."""
        return [one for one in self.filled if one.state is state]

    @property
    def sendable(self) -> bool:
        """Whether there is something to send and nothing to be mended."""
        asked_for = any(one.state in {State.NEW, State.CONFLICT} for one in self.filled)
        return asked_for and not self.errors and not any(one.problem for one in self.filled)


def collection_workbook(
    plan: Plan,
    period: Period,
    *,
    owner: Person | None,
    by: Person,
    today: date,
    language: str = "",
) -> bytes:
    """The sheet to fill in for one owner, or (None) one with a worksheet for every owner.

    In `language` (a code); without it each worksheet is in its owner's.

    Refused: for somebody else's, or everybody's, without the role to run a collection; where there
    is nothing to measure.
    """
    require(by, Verb.MEASURE if owner == by else Verb.COLLECT, plan, today)
    loaded = load_plan(plan)
    rows = {one.pk: one for one in Indicator.objects.of_plan(plan)}
    reported = latest(plan, period)
    sheets = []
    for answers in owner_answers(plan, loaded, period):
        if answers.owner is None or owner not in (None, answers.owner):
            continue
        spoken = sheet_language(language or answers.owner.language)
        with translation.override(spoken):
            asked_for = [
                line
                for place in answers.asked
                for line in lines(plan, period, place, rows[loaded.ids[place.path]], reported)
            ]
            told = in_words(period)
        sheets.append(OwnerSheet(str(answers.owner), told, tuple(asked_for), spoken))
    if not sheets:
        raise Refused(_("Nessun indicatore da rilevare: prima vanno assegnati gli incarichi."))
    return collection_xlsx(str(plan), sorted(sheets, key=lambda one: one.owner))


def read_filled(
    plan: Plan,
    rows: Sequence[FilledRow],
    *,
    by: Person,
    today: date,
    only: Period | None = None,
) -> FilledSheet:
    """What a filled sheet would do, without doing it: what is new, the same, or in conflict.

    In conflict is a value that was filled in, and meanwhile reported otherwise. Every cell that
    cannot be taken is an error with its address. With `only` a period, rows of others, and of
    indicators that the person is not asked for, are errors whatever the person may do elsewhere.
    """
    reader = SheetReader(plan, rows, Own.of(by, plan, only) if only else None)
    filled = reader.filled()
    sheet = FilledSheet(reader.period, tuple(filled), tuple(reader.errors))
    return _tried(plan, sheet, by, today)


def send_filled(
    plan: Plan, sheet: FilledSheet, taken: Iterable[int], *, by: Person, today: date
) -> dict[int, str]:
    """Send the new values, and of those in conflict the ones (by indicator) the person takes.

    All or none, as by the form; gives back, by indicator, why it was refused.
    """
    if sheet.errors or sheet.period is None:
        raise Refused(_("Il foglio ha celle da correggere: nulla è stato registrato."))
    chosen = set(taken)
    conflicts = [one for one in sheet.of(State.CONFLICT) if one.row.pk in chosen]
    reports = [report_of(one) for one in (*sheet.of(State.NEW), *conflicts)]
    return send_reports(plan, sheet.period, reports, by=by, today=today)


def report_of(one: Filled) -> Report:
    """What is sent of an indicator."""
    said, kind = one.said, asked(core_indicator(one.row))
    if said.absence:
        figures = Figures(missing=Missing(said.absence))
    elif kind in KINDS:
        figures = Figures(value=said.figures[VALUE])
    else:
        inputs = (Input(n, v) for n, v in said.figures.items() if isinstance(v, Decimal))
        figures = Figures(tuple(inputs))
    return Report(one.row, figures, said.source, said.note, said.to_date)


def _tried(plan: Plan, sheet: FilledSheet, by: Person, today: date) -> FilledSheet:
    """The sheet with what would be refused of it, found by sending it and taking all back."""
    would = [one for one in sheet.filled if one.state in {State.NEW, State.CONFLICT}]
    if sheet.period is None or not would:
        return sheet
    with transaction.atomic():
        reports = [report_of(one) for one in would]
        refusals = send_reports(plan, sheet.period, reports, by=by, today=today)
        transaction.set_rollback(True)
    filled = tuple(replace(one, problem=refusals.get(one.row.pk, "")) for one in sheet.filled)
    return FilledSheet(sheet.period, filled, sheet.errors)
