"""The page of a period's window: its days, who has answered, who is late."""

from __future__ import annotations

from datetime import date

import pytest

from tests.cast import Cast
from tests.web.conftest import Login
from tests.web.example import HALF
from traguardo.actions.assigning import assign_owner
from traguardo.actions.collecting import set_window
from traguardo.actions.linking import link_indicators
from traguardo.core.calendar import Period
from traguardo.core.collection import Window
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import CollectionWindow, Indicator, Plan

DAYS = {"opens_on": "2026-07-01", "reminds_on": "2026-07-10", "closes_on": "2026-07-30"}


def page(plan: Plan, period: str = "2026-H1") -> str:
    return f"/piani/{plan.pk}/raccolta/?periodo={period}"


def test_the_usual_days_are_proposed_and_the_planner_opens_closes_and_reopens(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    client = enter(cast.planner)
    first = client.get(page(plan)).content.decode()
    assert 'value="2026-07-01"' in first
    assert 'value="2026-07-30"' in first
    client.post(page(plan), DAYS)
    assert "aperta" in client.get(page(plan)).content.decode()
    client.post(f"/piani/{plan.pk}/raccolta/chiudi/", {"periodo": "2026-H1"})
    assert CollectionWindow.objects.get().closed_on is not None
    refused = client.post(page(plan), DAYS)
    assert refused.status_code == 422
    assert "Scrivi perché la raccolta si riapre" in refused.content.decode()
    client.post(page(plan), DAYS | {"reason": "registro corretto"})
    assert CollectionWindow.objects.get().closed_on is None


def test_who_has_not_answered_is_late_from_the_reminder_on(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    row = Indicator.objects.get(pk=loaded.ids["operational/1/indicators/0"])
    assign_owner(row, cast.measurement_owner, by=cast.planner, today=plan.created_at.date())
    client = enter(cast.planner)
    client.post(page(plan), DAYS | {"reminds_on": "2026-07-20"})
    assert ">in ritardo<" not in client.get(page(plan)).content.decode()
    client.post(page(plan), DAYS)
    shown = client.get(page(plan))
    assert ">in ritardo<" in shown.content.decode()
    asked = shown.context["page"].owners
    assert cast.measurement_owner in [one.owner for one in asked]
    assert sum(one.all for one in asked) == Indicator.objects.of_plan(plan).count()


def test_whoever_measures_the_other_half_of_a_link_is_asked_for_both(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    keys = [loaded.ids[f"operational/{n}/indicators/0"] for n in (0, 1)]
    rows = [Indicator.objects.get(pk=key) for key in keys]
    link_indicators(*rows, by=cast.planner, today=HALF.end)
    for row, person in zip(rows, (None, cast.measurement_owner), strict=True):
        assign_owner(row, person, by=cast.planner, today=HALF.end)
    owners = enter(cast.planner).get(page(plan)).context["page"].owners
    asked = {one.owner: one.all for one in owners}
    assert asked[cast.measurement_owner] == len(
        Indicator.objects.asked_of(cast.measurement_owner, plan)
    )
    assert sum(asked.values()) == Indicator.objects.of_plan(plan).count() - 1


def test_days_out_of_order_are_said_at_their_field(enter: Login, cast: Cast, plan: Plan) -> None:
    wrong = DAYS | {"reminds_on": "2026-06-01", "closes_on": "2026-05-01"}
    answer = enter(cast.planner).post(page(plan), wrong)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"reminds_on", "closes_on"}
    assert not CollectionWindow.objects.exists()


def test_others_read_and_do_not_set(enter: Login, cast: Cast, plan: Plan) -> None:
    client = enter(cast.evaluator)
    assert "Apri la finestra" not in client.get(page(plan)).content.decode()
    refused = client.post(page(plan), DAYS)
    assert refused.status_code == 422
    assert not CollectionWindow.objects.exists()
    enter(cast.planner).post(page(plan), DAYS)
    client.post(f"/piani/{plan.pk}/raccolta/chiudi/", {"periodo": "2026-H1"})
    assert CollectionWindow.objects.get().closed_on is None


def test_a_closed_period_refuses_the_form_of_an_indicator(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    client = enter(cast.planner)
    client.post(page(plan), DAYS)
    client.post(f"/piani/{plan.pk}/raccolta/chiudi/", {"periodo": "2026-H1"})
    key = loaded.ids["operational/0/indicators/0"]
    answer = client.post(
        f"/piani/{plan.pk}/indicatori/{key}/rileva/", {"period": "2026-H1", "value": "12"}
    )
    assert answer.status_code == 422
    assert "è chiusa dal 15/07/2026" in answer.content.decode()


def test_the_dashboard_says_late_when_the_window_says_so(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    browser = enter(cast.planner)
    due = browser.get(f"/piani/{plan.pk}/?periodo=2026-H1").context["overview"].due
    assert {(one.due_on, one.late) for one in due} == {(date(2026, 7, 31), False)}
    days = Window(Period.parse("2026-H1"), date(2026, 7, 1), date(2026, 7, 15), date(2026, 7, 25))
    set_window(plan, days, by=cast.planner, today=date(2026, 7, 15))
    due = browser.get(f"/piani/{plan.pk}/?periodo=2026-H1").context["overview"].due
    assert {(one.due_on, one.late) for one in due} == {(date(2026, 7, 15), True)}


@pytest.mark.parametrize(
    "days",
    [
        {"opens_on": "1900-01-01", "reminds_on": "2026-07-10", "closes_on": "2026-07-30"},
        {"opens_on": "2026-07-01", "reminds_on": "2026-07-10", "closes_on": "9999-12-31"},
    ],
)
def test_days_far_from_the_period_are_refused(
    enter: Login, cast: Cast, plan: Plan, days: dict[str, str]
) -> None:
    answer = enter(cast.planner).post(page(plan), days)
    assert answer.status_code == 422
    assert "non oltre" in answer.content.decode()
    assert not CollectionWindow.objects.exists()


def test_the_dashboard_owes_what_the_collection_misses(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    browser = enter(cast.planner)
    due = browser.get(f"/piani/{plan.pk}/?periodo=2026-H1").context["overview"].due
    missing = browser.get(page(plan)).context["page"].owners
    assert len(due) == sum(len(one.missing) for one in missing)


def test_the_dashboard_counts_the_findings_of_the_checks(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    browser = enter(cast.planner)
    counted = browser.get(f"/piani/{plan.pk}/").context["overview"].findings
    checks = browser.get(f"/piani/{plan.pk}/controlli/").context["page"]
    assert counted == sum(number for _severity, number in checks.counts)
