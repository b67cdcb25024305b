"""`traguardo measure`: measurements from a table, all of them or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from traguardo.console.database import open_database, refusals
from traguardo.console.failures import Refused
from traguardo.console.table_files import read_table
from traguardo.console.terminal import say, say_table, tell
from traguardo.console.today import today
from traguardo.console.words import _

if TYPE_CHECKING:
    from traguardo.actions.table import Line, TableOutcome


def measure_file(number: int, file: Path, email: str, *, dry_run: bool) -> None:
    """Record the table's rows, or show what they would change; Refused where one does not fit."""
    rows = read_table(file, ["period"])
    open_database()
    from traguardo.actions.table import measure_table
    from traguardo.console.acting import actor, plan_numbered
    from traguardo.core.roles import Verb

    plan = plan_numbered(number)
    by = actor(plan.administration, Verb.MEASURE, email)
    with refusals():
        outcome = measure_table(
            plan, [row.cells for row in rows], by=by, today=today(), dry_run=dry_run
        )
    lines = {place: row.line for place, row in enumerate(rows, 1)}
    for line in outcome.lines:
        _tell_problems(line, lines[line.number])
    if outcome.errors:
        raise Refused(_refusal(len(outcome.errors)))
    _say_outcome(outcome, dry_run=dry_run)


def _tell_problems(line: Line, place: int) -> None:
    where = f"{_('riga')} {place}, {line.indicator} ({line.period})"
    if line.error:
        tell(f"{where}: {line.error}")
    for doubt in line.doubts:
        tell(f"{where}: {_('attenzione')}: {doubt}")


def _refusal(number: int) -> str:
    if number == 1:
        return _("una riga non va: nulla è stato registrato.")
    return _("{number} righe non vanno: nulla è stato registrato.").format(number=number)


def _say_outcome(outcome: TableOutcome, *, dry_run: bool) -> None:
    if dry_run:
        say_table(
            (_("indicatore"), _("periodo"), _("valore"), ""),
            [
                (one.indicator, one.period, one.value, _("nuovo") if one.new else _("già noto"))
                for one in outcome.lines
            ],
        )
        say()
    verb = _("{new} rilevazioni da registrare") if dry_run else _("{new} rilevazioni registrate")
    known = len(outcome.lines) - outcome.recorded
    say((verb + ", " + _("{known} già note.")).format(new=outcome.recorded, known=known))
