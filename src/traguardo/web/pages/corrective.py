"""Azioni correttive: those of a plan, and those beside an objective."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from traguardo.core.corrective import CorrectiveState
from traguardo.store.models import CorrectiveAction, JournalEntry
from traguardo.web.pages.journal import JournalLine, entry_line
from traguardo.web.room import Room


@dataclass(frozen=True, slots=True)
class CorrectiveLine:
    """One action, the card it belongs to, and whether it is late."""

    row: CorrectiveAction
    objective_url: str
    late: bool

    @property
    def state(self) -> CorrectiveState:
        """Under way, done or dropped."""
        return CorrectiveState(self.row.state)

    @property
    def mark(self) -> str:
        """The filter under which it is found."""
        return "late" if self.late else self.row.state


@dataclass(frozen=True, slots=True)
class CorrectivesPage:
    """The lines that pass the filters, and how many there are of each mark."""

    lines: list[CorrectiveLine]
    under_way: int
    late: int
    ended: int


def correctives_page(room: Room, mark: str, mine: bool) -> CorrectivesPage:
    """The plan's corrective actions; `mark` is open, late or ended, `mine` the person's own."""
    every = list(_lines(room, CorrectiveAction.objects.filter(plan=room.row).open_first()))
    under_way = [one for one in every if one.state is CorrectiveState.OPEN]
    late = [one for one in under_way if one.late]
    ended = [one for one in every if one.state is not CorrectiveState.OPEN]
    shown = {"open": under_way, "late": late, "ended": ended}.get(mark, every)
    chosen = [one for one in shown if not mine or one.row.owner_id == room.person.pk]
    return CorrectivesPage(chosen, len(under_way), len(late), len(ended))


def correctives_of(room: Room, objective_id: int) -> list[CorrectiveLine]:
    """Those of one objective."""
    rows = CorrectiveAction.objects.filter(objective=objective_id)
    return list(_lines(room, rows.open_first()))


def corrective_line(room: Room, row: CorrectiveAction) -> CorrectiveLine:
    """One action as a page shows it."""
    return next(_lines(room, [row]))


def history(row: CorrectiveAction) -> list[JournalLine]:
    """What was done about it, the first first."""
    about = JournalEntry.objects.filter(object_kind="corrective", object_id=row.pk)
    return [entry_line(one) for one in about.select_related("who").order_by("pk")]


def _lines(room: Room, rows: Iterable[CorrectiveAction]) -> Iterator[CorrectiveLine]:
    for row in rows:
        path = room.loaded.objective_paths.get(row.objective_id, "")
        yield CorrectiveLine(row, room.addresses.of(path), row.is_late(room.day))
