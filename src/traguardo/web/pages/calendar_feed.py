"""The days that matter to a person, as a calendar other programs subscribe to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from traguardo.core.corrective import CorrectiveState
from traguardo.store.models import CollectionWindow, CorrectiveAction, Person, Plan
from traguardo.ui.figures import period

PRODUCT = "-//Traguardo//Traguardo//IT"


@dataclass(frozen=True, slots=True)
class Day:
    """One day: a lasting name, what it is, where to go."""

    name: str
    on: date
    what: str
    url: str


def feed(person: Person, today: date, site: str) -> bytes:
    """The windows of the plans the person sees, and the corrective actions they answer for."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Traguardo")
    for day in days(person, today, site):
        calendar.add_component(_event(day))
    return bytes(calendar.to_ical())


def days(person: Person, today: date, site: str) -> Iterator[Day]:
    """Every day of the feed; closed plans have none."""
    plans = Plan.objects.visible_to(person, today).exclude(state="closed")
    windows = CollectionWindow.objects.filter(plan__in=plans).select_related("plan__administration")
    for row in windows:
        yield from _of_window(row, site)
    actions = CorrectiveAction.objects.filter(
        plan__in=plans, owner=person, state=CorrectiveState.OPEN.value
    )
    for action in actions:
        yield Day(
            f"corrective-{action.pk}",
            action.due_on,
            _("Azione correttiva: %(text)s") % {"text": action.text},
            f"{site}/piani/{action.plan_id}/correttive/{action.pk}/",
        )


def _of_window(row: CollectionWindow, site: str) -> Iterator[Day]:
    window = row.facts
    told = {"period": period(window.period), "office": row.plan.administration.name}
    url = f"{site}/piani/{row.plan_id}/rilevazioni/?periodo={row.period}"
    last = window.closed_on - timedelta(days=1) if window.closed_on else window.closes_on
    said = (
        ("opens", window.opens_on, _("Apre la raccolta %(period)s – %(office)s")),
        ("reminds", window.reminds_on, _("Solleciti della raccolta %(period)s – %(office)s")),
        ("closes", last, _("Ultimo giorno della raccolta %(period)s – %(office)s")),
    )
    for what, on, words in said:
        yield Day(f"window-{row.pk}-{what}", on, words % told, url)


def _event(day: Day) -> Event:
    event = Event()
    event.add("uid", f"{day.name}@traguardo")
    event.add("dtstamp", datetime.combine(day.on, time(), UTC))
    event.add("dtstart", day.on)
    event.add("dtend", day.on + timedelta(days=1))
    event.add("summary", day.what)
    event.add("url", day.url)
    event.add("transp", "TRANSPARENT")
    return event
