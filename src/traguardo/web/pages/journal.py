"""Registro: who did what, when, with which effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from traguardo.store.models import JournalEntry
from traguardo.ui.figures import moment
from traguardo.ui.told import shortened, told_field, told_label, told_reason, told_value
from traguardo.ui.verbs import verb_word

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A spreadsheet would run a cell that begins so as a formula."""

UNREADABLE = {"sha256"}
"""Kept in the journal for whoever has to prove something; nobody reads it on a page."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after."""

    field: str | Promise
    before: str
    after: str

    @property
    def short_before(self) -> str:
        """With no more decimals than anybody reads."""
        return shortened(self.before)

    @property
    def short_after(self) -> str:
        """Likewise."""
        return shortened(self.after)


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One thing that was done."""

    at: datetime
    who: str
    verb: str | Promise
    label: str
    reason: str
    changes: list[Change]


def journal_line(
    at: datetime,
    who: str,
    verb: str,
    label: str,
    reason: str,
    before: Mapping[str, object],
    after: Mapping[str, object],
) -> JournalLine:
    """An entry as people read it."""
    names = [name for name in dict.fromkeys([*before, *after]) if name not in UNREADABLE]
    changes = [
        Change(told_field(verb, name), _text(verb, before, name), _text(verb, after, name))
        for name in names
    ]
    told = [change for change in changes if change.before or change.after]
    return JournalLine(
        at, who, verb_word(verb), told_label(verb, label), told_reason(verb, reason), told
    )


def entry_line(entry: JournalEntry) -> JournalLine:
    """A row of the journal; what nobody did, the program did."""
    who = entry.who.name if entry.who else _("Traguardo")
    return journal_line(
        entry.at, who, entry.verb, entry.label, entry.reason, entry.before, entry.after
    )


def _text(verb: str, fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    return "" if value is None else told_value(verb, name, str(value))


def csv_rows(lines: Iterable[JournalLine]) -> Iterator[list[str]]:
    """The journal as a table, one row for each change, safe to open in a spreadsheet."""
    for line in lines:
        for change in line.changes or [Change("", "", "")]:
            row = [
                moment(line.at),
                line.who,
                str(line.verb),
                line.label,
                str(change.field),
                change.before,
                change.after,
                line.reason,
            ]
            yield [harmless(cell) for cell in row]


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(DANGEROUS) else cell
