"""`traguardo collect`: the collection spreadsheet, written for its people or read back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from traguardo.console.database import open_database, refusals
from traguardo.console.failures import Refused, Unusable
from traguardo.console.files import read_bytes, write_whole
from traguardo.console.terminal import say, say_table, tell
from traguardo.console.today import today
from traguardo.console.words import _

if TYPE_CHECKING:
    from traguardo.actions.filling import FilledSheet


def write_sheet(number: int, out: Path, period_text: str, owner_email: str, email: str) -> None:
    """Write the sheet of one owner, or one worksheet for every owner."""
    if out.suffix.lower() != ".xlsx":
        raise Unusable(
            _("«{path}»: il foglio si scrive come cartella di Excel, .xlsx.").format(path=out)
        )
    open_database()
    from traguardo.actions.filling import collection_workbook
    from traguardo.console.acting import actor, person_called, plan_numbered
    from traguardo.core.calendar import Period, half_year_at
    from traguardo.core.roles import Verb

    plan = plan_numbered(number)
    owner = person_called(owner_email) if owner_email else None
    by = actor(plan.administration, Verb.MEASURE if owner else Verb.COLLECT, email)
    try:
        period = Period.parse(period_text) if period_text else half_year_at(today())
    except ValueError as problem:
        raise Unusable(
            _("«{text}» non è un periodo: scrivere 2026, 2026-H1, 2026-Q2 o 2026-05.").format(
                text=period_text
            )
        ) from problem
    with refusals():
        content = collection_workbook(plan, period, owner=owner, by=by, today=today())
    write_whole(out, content)
    tell(_("Scritto «{path}».").format(path=out))


def read_sheet(number: int, file: Path, email: str, keep: str, *, dry_run: bool) -> None:
    """Send what a filled sheet says, all of it or nothing; or show what it would do."""
    from traguardo.documents.collection.reading import read_collection
    from traguardo.documents.unreadable import UnreadableDocument

    try:
        rows = read_collection(read_bytes(file), file.name)
    except UnreadableDocument as problem:
        raise Unusable(str(problem)) from problem
    open_database()
    from traguardo.actions.filling import State, read_filled, send_filled
    from traguardo.console.acting import actor, plan_numbered
    from traguardo.core.roles import Verb

    plan = plan_numbered(number)
    by = actor(plan.administration, Verb.MEASURE, email)
    with refusals():
        sheet = read_filled(plan, rows, by=by, today=today())
    _tell_problems(sheet)
    conflicts = sheet.of(State.CONFLICT)
    if dry_run:
        _say(sheet)
        return
    if conflicts and not keep:
        raise Refused(
            _("valori cambiati anche da altri: decidere con --conflicts sheet oppure stored.")
        )
    taken = [one.row.pk for one in conflicts] if keep == "sheet" else []
    with refusals():
        refused = send_filled(plan, sheet, taken, by=by, today=today())
    if refused:
        raise Refused(_("nulla è stato registrato."))
    count = len(sheet.of(State.NEW)) + len(taken)
    say(_("{new} valori registrati.").format(new=count))


def _tell_problems(sheet: FilledSheet) -> None:
    """Every cell that does not fit; Refused where there is one."""
    for one in sheet.errors:
        tell(f"{one.place}, {one.indicator}: {one.message}")
    refused = [one for one in sheet.filled if one.problem]
    for filled in refused:
        tell(f"{filled.place}, {filled.row}: {filled.problem}")
    if count := len(sheet.errors) + len(refused):
        raise Refused(
            _("una cella non va: nulla è stato registrato.")
            if count == 1
            else _("{number} celle non vanno: nulla è stato registrato.").format(number=count)
        )


def _say(sheet: FilledSheet) -> None:
    from traguardo.actions.filling import Said, State, absence_words, shown

    states = {
        State.NEW: _("nuovo"),
        State.SAME: _("già noto"),
        State.CONFLICT: _("cambiato anche da altri"),
        State.ERASED: _("svuotato: resta com’è"),
    }

    def words(said: Said) -> str:
        return (
            absence_words(said.absence)
            if said.absence
            else " / ".join(shown(one) for one in said.figures.values())
        )

    say_table(
        (_("cella"), _("indicatore"), _("ora"), _("nel foglio"), ""),
        [
            (one.place, str(one.row), words(one.now), words(one.said), states[one.state])
            for one in sheet.filled
        ],
    )
