"""The days that matter, in the calendar people already use."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from icalendar import Calendar

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.collecting import close_window, set_window
from traguardo.actions.correcting import open_corrective
from traguardo.actions.passes import calendar_key
from traguardo.core.calendar import Period
from traguardo.core.collection import Window
from traguardo.store.models import CollectionWindow, Person, Plan

DAY = date(2026, 7, 15)


@pytest.fixture
def window(cast: Cast, plan: Plan) -> CollectionWindow:
    days = Window(Period.parse("2026-H1"), date(2026, 7, 1), date(2026, 7, 10), date(2026, 7, 30))
    return set_window(plan, days, by=cast.planner, today=DAY)


def subscribed(person: Person) -> dict[date, str]:
    answer = Client(headers={"host": "localhost"}).get(f"/calendario/{calendar_key(person)}.ics")
    assert answer["Content-Type"].startswith("text/calendar")
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    return {one.decoded("dtstart"): str(one["summary"]) for one in events}


def test_a_window_has_three_days(cast: Cast, window: CollectionWindow) -> None:
    told = subscribed(cast.measurement_owner)
    assert list(told) == [date(2026, 7, 1), date(2026, 7, 10), date(2026, 7, 30)]
    assert told[date(2026, 7, 30)].startswith("Ultimo giorno della raccolta 1° semestre 2026")


def test_a_window_closed_early_says_its_real_last_day(cast: Cast, window: CollectionWindow) -> None:
    close_window(window, by=cast.planner, today=DAY)
    assert DAY - timedelta(days=1) in subscribed(cast.planner)


def test_only_whoever_answers_for_a_corrective_action_has_its_day(cast: Cast, plan: Plan) -> None:
    due = date(2026, 9, 30)
    card = plan.objectives.filter(area__isnull=True)[0]
    open_corrective(
        card,
        cause="Poche adesioni",
        text="Due incontri in più",
        owner=cast.objective_owner,
        due_on=due,
        by=cast.planner,
        today=DAY,
    )
    assert subscribed(cast.objective_owner) == {due: "Azione correttiva: Due incontri in più"}
    assert subscribed(cast.planner) == {}


def test_a_stranger_sees_nothing_and_an_invented_key_is_not_found(
    cast: Cast, window: CollectionWindow
) -> None:
    assert subscribed(cast.stranger) == {}
    assert Client(headers={"host": "localhost"}).get("/calendario/abc.ics").status_code == 404


def test_another_password_makes_the_address_void(
    enter: Login, cast: Cast, plan: Plan, window: CollectionWindow
) -> None:
    key = calendar_key(cast.planner)
    page = enter(cast.planner).get(f"/piani/{plan.pk}/raccolta/").content.decode()
    assert f"/calendario/{key}.ics" in page
    cast.planner.set_password("un-altra-lunga-parola")
    cast.planner.save()
    assert Client(headers={"host": "localhost"}).get(f"/calendario/{key}.ics").status_code == 404
