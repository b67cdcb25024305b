"""Long names break, and nothing is cut on a phone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Login
from tests.cast import Cast
from tests.web.example import example_plan, stored
from traguardo.store.models import Plan

pytestmark = pytest.mark.browser

SOLID = ("Internazionalizzazione" * 14)[:300]
WORDS = ("Accompagnare le imprese del territorio nei percorsi di innovazione " * 5)[:300]
CUT = """() => [...document.querySelectorAll('main *')].filter(one => {
  if (one.closest('thead, .visually-hidden')) return false;
  const right = one.getBoundingClientRect().right;
  return right > document.documentElement.clientWidth + 1 && one.textContent.trim();
}).map(one => one.tagName + ' ' + one.textContent.trim().slice(0, 30))"""


@pytest.fixture
def wordy(stage: Cast) -> Plan:
    """Areas, objectives and indicators with 300 letters, with blanks and without."""
    plan = example_plan()
    named = [
        replace(one, title=title, indicators=tuple(replace(i, name=title) for i in one.indicators))
        for one, title in zip(plan.operational_objectives, (SOLID, WORDS), strict=True)
    ]
    areas = [
        replace(
            area,
            title=title,
            objectives=tuple(replace(one, title=title) for one in area.objectives),
        )
        for area, title in zip(plan.areas, (SOLID, WORDS), strict=True)
    ]
    return stored(
        replace(plan, title=WORDS, areas=tuple(areas), operational_objectives=tuple(named)), stage
    )


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_names_of_300_letters_break_no_page(
    wordy: Plan,
    stage: Cast,
    log_in: Login,
    page: Page,
    live_server: LiveServer,
    width: int,
) -> None:
    log_in(page, stage.planner)
    page.set_viewport_size({"width": width, "height": 900})
    for name in ("dashboard", "tree", "monitoring", "checks", "owners", "simulation", "plan-units"):
        page.goto(live_server.url + reverse(name, args=[wordy.pk]))
        assert page.evaluate(CUT) == [], name
    page.goto(live_server.url + reverse("tree", args=[wordy.pk]) + "?vista=missioni")
    assert page.evaluate(CUT) == []


def test_the_header_of_a_phone_names_the_plan_and_the_chart_is_whole(
    wordy: Plan, stage: Cast, log_in: Login, page: Page, live_server: LiveServer
) -> None:
    log_in(page, stage.planner)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(live_server.url + reverse("documents", args=[wordy.pk]))
    title = page.locator(".app-plan > span")
    assert title.is_visible()
    box = title.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 390
    assert box["height"] < 30
    picture = page.locator(".chart-picture")
    assert "stretto=1" in picture.evaluate("one => one.currentSrc")
    drawn = picture.bounding_box()
    assert drawn is not None
    assert drawn["x"] + drawn["width"] <= 390
    assert drawn["width"] > 250
