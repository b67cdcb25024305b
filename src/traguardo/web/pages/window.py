"""Raccolta: the window of a period, who has answered what, and who was reminded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from traguardo.core.calendar import Period
from traguardo.core.collection import Window, WindowState, proposed_window, window_for
from traguardo.core.places import IndicatorPlace
from traguardo.store.answers import OwnerAnswers, owner_answers
from traguardo.store.models import CollectionWindow, Person, Reminder
from traguardo.web.room import Room


@dataclass(frozen=True, slots=True)
class Asking:
    """One indicator of an owner: how it is called, where it is measured."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What one person has answered; `owner` is None for the indicators nobody measures.

    `reminded` is the last reminder of the period.
    """

    owner: Person | None
    all: int
    missing: tuple[Asking, ...]
    reminded: Reminder | None

    @property
    def given(self) -> int:
        """How many of the indicators have an answer."""
        return self.all - len(self.missing)


@dataclass(frozen=True, slots=True)
class WindowPage:
    """The window in force, or the proposed days; who has answered, who has not first."""

    row: CollectionWindow | None
    window: Window
    ruling: Window | None
    state: WindowState | None
    late: bool
    owners: tuple[Answers, ...]

    @property
    def all(self) -> int:
        """How many indicators are measured."""
        return sum(one.all for one in self.owners)

    @property
    def given(self) -> int:
        """How many of them have an answer."""
        return sum(one.given for one in self.owners)

    @property
    def owing(self) -> int:
        """How many people have yet to answer."""
        return sum(one.owner is not None and bool(one.missing) for one in self.owners)


def window_page(room: Room) -> WindowPage:
    """What the page of the room's period says; the queries do not grow with the plan."""
    rows = list(CollectionWindow.objects.filter(plan=room.row))
    row = next((one for one in rows if one.period == str(room.period)), None)
    ruling = window_for(room.period, (one.facts for one in rows))
    sent = Reminder.objects.filter(plan=room.row, period=str(room.period)).order_by("pk")
    reminded = {one.person_id: one for one in sent}
    owners = owner_answers(room.row, room.loaded, room.period)
    return WindowPage(
        row,
        row.facts if row else proposed_window(room.period),
        ruling,
        ruling.state(room.day) if ruling else None,
        _late(ruling, room.day),
        tuple(_answers(room, one, reminded) for one in owners),
    )


def ruling_window(room: Room) -> Window | None:
    """The window in which the figures of the room's period are taken."""
    rows = CollectionWindow.objects.filter(plan=room.row)
    return window_for(room.period, (row.facts for row in rows))


def _answers(room: Room, found: OwnerAnswers, reminded: dict[int, Reminder]) -> Answers:
    missing = tuple(_asking(room, one, room.period) for one in found.missing)
    last = reminded.get(found.owner.pk) if found.owner else None
    return Answers(found.owner, len(found.asked), missing, last)


def _asking(room: Room, place: IndicatorPlace, period: Period) -> Asking:
    title = place.indicator.name or place.label
    return Asking(title, f"{room.addresses.of(place.path).partition('?')[0]}?periodo={period}")


def _late(window: Window | None, day: date) -> bool:
    """Whether who has not answered is late: from the reminder on, also once it is closed."""
    return window is not None and day >= window.reminds_on
