"""Raccolta: the window of a period, and who has answered what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from traguardo.core.calendar import Period
from traguardo.core.collection import (
    FigureState,
    Window,
    WindowState,
    is_answered,
    proposed_window,
    window_for,
)
from traguardo.core.places import IndicatorPlace
from traguardo.store.figures import reported_figures
from traguardo.store.models import CollectionWindow, Indicator, Person
from traguardo.web.room import Room


@dataclass(frozen=True, slots=True)
class Asking:
    """One indicator of an owner: how it is called, where it is measured."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What one person has answered; `owner` is None for the indicators nobody measures."""

    owner: Person | None
    all: int
    missing: tuple[Asking, ...]

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


def window_page(room: Room) -> WindowPage:
    """What the page of the room's period says; the queries do not grow with the plan."""
    rows = list(CollectionWindow.objects.filter(plan=room.row))
    row = next((one for one in rows if one.period == str(room.period)), None)
    ruling = window_for(room.period, (one.facts for one in rows))
    return WindowPage(
        row,
        row.facts if row else proposed_window(room.period),
        ruling,
        ruling.state(room.day) if ruling else None,
        _late(ruling, room.day),
        tuple(answers(room)),
    )


def ruling_window(room: Room) -> Window | None:
    """The window in which the figures of the room's period are taken."""
    rows = CollectionWindow.objects.filter(plan=room.row)
    return window_for(room.period, (row.facts for row in rows))


def answers(room: Room) -> list[Answers]:
    """Who measures what, and what is missing of the room's period; those who miss most first."""
    rows = Indicator.objects.of_plan(room.row).select_related("owner")
    through = {row.linked_to_id: row.owner for row in rows if row.linked_to_id and row.owner}
    people = {row.pk: row.owner or through.get(row.pk) for row in rows if not row.linked_to_id}
    asked: dict[Person | None, list[IndicatorPlace]] = {}
    for place in room.evaluation.indicators:
        key = room.loaded.ids[place.path]
        if key in people:
            asked.setdefault(people[key], []).append(place)
    returned = returned_figures(room)
    found = [_answers(room, owner, places, returned) for owner, places in asked.items()]
    return sorted(found, key=lambda one: (-len(one.missing), str(one.owner or "")))


def returned_figures(room: Room) -> set[str]:
    """The paths of the indicators whose figure of the period was returned to be corrected."""
    paths = room.loaded.indicator_paths
    return {
        paths[key]
        for (key, period), figure in reported_figures(room.row).items()
        if figure.state is FigureState.RETURNED and room.period.contains(Period.parse(period))
    }


def _answers(
    room: Room, owner: Person | None, places: Iterable[IndicatorPlace], returned: set[str]
) -> Answers:
    places = list(places)
    missing = (
        one for one in places if one.path in returned or not is_answered(one.indicator, room.period)
    )
    return Answers(owner, len(places), tuple(_asking(room, one, room.period) for one in missing))


def _asking(room: Room, place: IndicatorPlace, period: Period) -> Asking:
    title = place.indicator.name or place.label
    return Asking(title, f"{room.addresses.of(place.path).partition('?')[0]}?periodo={period}")


def _late(window: Window | None, day: date) -> bool:
    """Whether who has not answered is late: from the reminder on, also once it is closed."""
    return window is not None and day >= window.reminds_on
