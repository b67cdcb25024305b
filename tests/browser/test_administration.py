"""The pages of the administration: axe finds nothing, on a phone and on a wide screen."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.actions.test_units import unit
from tests.browser.conftest import Login
from tests.browser.test_accessibility import objections
from tests.cast import Cast
from tests.web.example import example_plan, stored
from traguardo.actions.moving import approve_plan, propose_plan
from traguardo.actions.people import grant_role
from traguardo.actions.succession import copy_to_next_years
from traguardo.core.roles import Role
from traguardo.store.models import Objective

pytestmark = pytest.mark.browser


def pages(stage: Cast) -> dict[str, str]:
    """The pages of those who manage, who here also plan, for two administrations."""
    plan = stored(example_plan(), stage)
    day = stage.planner.roles.get().starts_on
    for body, role in ((stage.chamber, Role.PLANNER), (stage.elsewhere, Role.ADMINISTRATOR)):
        grant_role(stage.administrator, body, role, starts_on=day, by=None, today=day)
    propose_plan(plan, by=stage.planner, today=day)
    approve_plan(plan, by=stage.approver, today=day, deed="Delibera n. 4")
    Objective.objects.filter(plan=plan).update(description="Un’altra descrizione")
    following = copy_to_next_years(
        plan, first_year=2027, by=stage.planner, today=date(2026, 7, 15)
    ).plan
    top = unit(stage, "Servizio promozione")
    unit(stage, "Sportello", top)
    return {
        "units": reverse("units", args=["valdoro"]),
        "no units": reverse("units", args=["montefosco"]),
        "people": reverse("people", args=["valdoro"]),
        "invitation": reverse("person-invite", args=["valdoro"]),
        "person": reverse("person", args=["valdoro", stage.planner.pk]),
        "hand-over": reverse("hand-over", args=["valdoro", stage.planner.pk]),
        "owners": reverse("owners", args=[plan.pk]),
        "account": reverse("account"),
        "next years": reverse("plan-next", args=[plan.pk]),
        "merger": reverse("plans-merge"),
        "plans": reverse("plans"),
        "origins": reverse("versions", args=[following.pk]),
        "versions": reverse("versions", args=[plan.pk]),
        "comparison": reverse("versions-compare", args=[plan.pk]) + "?da=1&a=ora",
        "unit": reverse("unit", args=["valdoro", top.pk]),
        "removal": reverse("unit-remove", args=["valdoro", top.pk]),
        "plan's units": reverse("plan-units", args=[plan.pk]),
        "tree by unit": reverse("tree", args=[plan.pk]) + "?vista=unita",
    }


@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(
    page: Page, stage: Cast, log_in: Login, live_server: LiveServer, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    addresses = pages(stage)
    token = default_token_generator.make_token(stage.planner)
    problems: list[str] = []
    for address in ("/password/", f"/password/{stage.planner.pk}/{token}/"):
        problems += objections(page, address, live_server.url + address, width)
    log_in(page, stage.administrator)
    for name, address in addresses.items():
        problems += objections(page, name, live_server.url + address, width)
    assert problems == []


def test_the_other_administration_is_chosen_in_the_header(
    page: Page, stage: Cast, log_in: Login, live_server: LiveServer
) -> None:
    pages(stage)
    log_in(page, stage.administrator)
    page.locator(".app-switch summary").click()
    page.get_by_role("button", name="Camera di commercio di Montefosco").click()
    page.get_by_role("link", name="Ente", exact=True).click()
    assert page.url == f"{live_server.url}/ente/montefosco/"
