"""The years that follow and two plans in one, on their pages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from django.conf import LazySettings
from django.urls import reverse

from tests.cast import Cast
from tests.web.conftest import Login
from tests.web.example import example_plan, stored
from traguardo.store.models import Plan

MERGE = "/piani/unisci/"


@pytest.fixture
def other(cast: Cast, plan: Plan) -> Plan:
    """A second plan of the chamber, for the same years."""
    return stored(replace(example_plan(1), title="Piano di un altro ufficio"), cast)


def test_what_a_copy_would_be_is_shown_and_nothing_is_made(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    browser, address = enter(cast.planner), reverse("plan-next", args=[plan.pk])
    assert address in browser.get("/piani/").content.decode()
    made = browser.get(address).context["made"]
    assert (made.plan.years, made.baseline_year) == ((2027, 2028, 2029), None)
    later = browser.get(address, {"dal": "2028"}).context["made"]
    assert later.plan.years == (2028, 2029, 2030)
    assert "Mostra" in browser.get(address, {"dal": "1999"}).content.decode()
    assert Plan.objects.count() == 1


def test_the_copy_is_made_once_and_both_plans_name_one_another(
    enter: Login, cast: Cast, plan: Plan, settings: LazySettings
) -> None:
    settings.TODAY = "2027-01-15"
    browser, address = enter(cast.planner), reverse("plan-next", args=[plan.pk])
    page = browser.post(address, {"dal": "2027"}, follow=True).content.decode()
    new = Plan.objects.latest("pk")
    assert "Il nuovo piano è una bozza" in page
    assert f'href="{reverse("dashboard", args=[plan.pk])}"' in page
    old = browser.get(reverse("dashboard", args=[plan.pk])).content.decode()
    assert f'href="{reverse("dashboard", args=[new.pk])}"' in old
    again = browser.post(address, {"dal": "2027"}, follow=True).content.decode()
    assert "c’era già" in again
    assert Plan.objects.count() == 2


def test_a_plan_is_compared_with_what_it_was_made_from(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    browser = enter(cast.planner)
    browser.post(reverse("plan-next", args=[plan.pk]), {"dal": "2027"})
    new = Plan.objects.latest("pk")
    origin = new.origins.get()
    shown = browser.get(reverse("versions", args=[new.pk])).content.decode()
    assert "copiato da" in shown
    address = f"{reverse('versions-compare', args=[new.pk])}?da=origine-{origin.pk}&a=ora"
    fields = {
        change.field
        for _, changes in browser.get(address).context["page"].groups
        for change in changes
    }
    assert {"years", "target 2026"} <= fields
    file = browser.get(reverse("plan-origin", args=[new.pk, origin.pk]))
    assert file.content == bytes(origin.content)
    assert browser.get(reverse("plan-origin", args=[plan.pk, origin.pk])).status_code == 404


def test_two_plans_are_previewed_and_then_made_one(
    enter: Login, cast: Cast, plan: Plan, other: Plan
) -> None:
    browser = enter(cast.planner)
    assert MERGE in browser.get("/piani/").content.decode()
    sent = {
        "first": plan.pk,
        "second": other.pk,
        "administration": cast.chamber.pk,
        "title": "Piano unico",
    }
    shown = browser.post(MERGE, sent | {"azione": "anteprima"})
    assert len(shown.context["made"].plan.operational_objectives) == 3
    assert Plan.objects.count() == 2
    page = browser.post(MERGE, sent | {"azione": "unisci"}, follow=True).content.decode()
    new = Plan.objects.latest("pk")
    assert new.title == "Piano unico"
    for source in (plan, other):
        assert f'href="{reverse("dashboard", args=[source.pk])}"' in page
    same = browser.post(MERGE, sent | {"second": plan.pk, "azione": "unisci"})
    assert same.status_code == 422
    assert "due piani diversi" in same.content.decode()


def test_two_plans_of_one_title_are_told_apart(
    enter: Login, cast: Cast, plan: Plan, other: Plan
) -> None:
    Plan.objects.filter(pk=other.pk).update(title=plan.title, state="approved")
    page = enter(cast.planner).get(MERGE).content.decode()
    named = set(re.findall(r'<option value="\d+">([^<]*2026–2028[^<]*)</option>', page))
    assert len(named) == 2
    assert sorted(one.split(" · ")[2].split(",")[0] for one in named) == ["approvato", "bozza"]
    assert all("importato il" in one for one in named)


@pytest.mark.parametrize("who", ["approver", "evaluator", "administrator", "measurement_owner"])
def test_who_does_not_plan_neither_copies_nor_merges(
    enter: Login, cast: Cast, plan: Plan, other: Plan, who: str
) -> None:
    browser, address = enter(getattr(cast, who)), reverse("plan-next", args=[plan.pk])
    for verb in (browser.get, browser.post):
        assert verb(address).status_code == 403
        assert verb(MERGE).status_code == 403
    assert MERGE not in browser.get("/piani/").content.decode()


def test_a_stranger_neither_copies_nor_merges_what_is_not_seen(
    enter: Login, cast: Cast, plan: Plan, other: Plan
) -> None:
    browser = enter(cast.stranger)
    assert browser.post(reverse("plan-next", args=[plan.pk]), {"dal": "2027"}).status_code == 404
    sent = {"first": plan.pk, "second": other.pk, "administration": cast.elsewhere.pk}
    assert browser.post(MERGE, sent | {"azione": "unisci"}).status_code == 422
    assert Plan.objects.count() == 2


def test_the_present_day_decides_which_year_is_closed(
    enter: Login, cast: Cast, plan: Plan, settings: LazySettings
) -> None:
    settings.TODAY = date(2027, 1, 1).isoformat()
    made = enter(cast.planner).get(reverse("plan-next", args=[plan.pk])).context["made"]
    assert made.baseline_year == 2026


def test_home_opens_the_plan_in_force_of_the_year_not_the_draft_that_follows(
    enter: Login, cast: Cast, plan: Plan, settings: LazySettings
) -> None:
    browser, first = enter(cast.planner), reverse("dashboard", args=[plan.pk])
    browser.post(reverse("plan-next", args=[plan.pk]), {"dal": "2027"})
    new = Plan.objects.latest("pk")
    assert browser.get("/")["Location"] == first
    settings.TODAY = "2027-02-01"
    assert browser.get("/")["Location"] == reverse("dashboard", args=[new.pk])
    Plan.objects.filter(pk=plan.pk).update(state="approved")
    assert browser.get("/")["Location"] == first
    settings.TODAY = "2029-02-01"
    assert browser.get("/")["Location"] == reverse("dashboard", args=[new.pk])
