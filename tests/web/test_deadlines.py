"""Scadenze: set with their norm, shown on the dashboard as due, late or done."""

from __future__ import annotations

from datetime import date

import pytest
from django.conf import LazySettings

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.moving import approve_plan, propose_plan
from traguardo.core.deadlines import CycleStep
from traguardo.store.models import CycleDeadline, JournalEntry, Plan

PAGE = "/ente/valdoro/scadenze/"
SAID = {
    "step": "plan",
    "from_year": "2026",
    "day": "28",
    "month": "2",
    "years_after": "0",
    "source": "Delibera n. 2",
}


def shown(enter: Login, cast: Cast, plan: Plan) -> dict[tuple[CycleStep, int], tuple[date, str]]:
    lines = enter(cast.approver).get(f"/piani/{plan.pk}/").context["deadlines"]
    state = {(True, False): "done", (False, True): "late", (False, False): "due"}
    return {(one.step, one.year): (one.due_on, state[one.done, one.late]) for one in lines}


def test_a_plan_that_is_not_approved_in_time_is_late_until_it_is(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    key, day = (CycleStep.PLAN, 2026), date(2026, 1, 31)
    assert shown(enter, cast, plan)[key] == (day, "late")
    today = date(2026, 7, 15)
    propose_plan(plan, by=cast.planner, today=today)
    approve_plan(plan, by=cast.approver, today=today, deed="Delibera n. 4")
    assert shown(enter, cast, plan)[key] == (day, "done")


def test_what_is_far_away_is_not_shown_yet(
    enter: Login, cast: Cast, plan: Plan, settings: LazySettings
) -> None:
    assert (CycleStep.REPORT, 2026) not in shown(enter, cast, plan)
    settings.TODAY = "2027-04-01"
    assert shown(enter, cast, plan)[CycleStep.REPORT, 2026] == (date(2027, 6, 30), "due")


def test_the_office_sets_another_day_with_its_norm(enter: Login, cast: Cast, plan: Plan) -> None:
    browser = enter(cast.planner)
    done = browser.post(PAGE, SAID, follow=True)
    assert "Delibera n. 2" in done.content.decode()
    assert shown(enter, cast, plan)[CycleStep.PLAN, 2026][0] == date(2026, 2, 28)
    browser.post(PAGE, SAID)
    assert CycleDeadline.objects.count() == 1
    assert JournalEntry.objects.filter(verb="set_deadline").count() == 1
    changed = browser.post(PAGE, SAID | {"day": "15", "month": "3"}, follow=True)
    assert "15/3" in changed.content.decode()
    assert CycleDeadline.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"day": "30"}, "non ha un giorno così"),
        ({"source": ""}, "obbligatorio"),
        ({"from_year": "1800"}, "2010"),
    ],
)
def test_what_makes_no_sense_is_said_at_its_field(
    enter: Login, cast: Cast, changed: dict[str, str], words: str
) -> None:
    answer = enter(cast.planner).post(PAGE, SAID | changed)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not CycleDeadline.objects.exists()


def test_others_read_them(enter: Login, cast: Cast) -> None:
    browser = enter(cast.evaluator)
    assert "D.Lgs. 150/2009" in browser.get(PAGE).content.decode()
    assert browser.post(PAGE, SAID).status_code == 422
    assert enter(cast.stranger).get(PAGE).status_code == 404
    assert not CycleDeadline.objects.exists()
