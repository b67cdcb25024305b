"""An owner's six indicators: one page, the fields, one click."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Login
from tests.cast import Cast
from tests.web.example import example_plan, stored
from traguardo.actions.assigning import assign_owner
from traguardo.store.models import Indicator, Measurement

pytestmark = pytest.mark.browser

ASKED = 6


@pytest.mark.parametrize("width", [320, 1440])
def test_six_indicators_take_one_page_and_one_click_beyond_their_fields(
    page: Page, stage: Cast, log_in: Login, live_server: LiveServer, width: int
) -> None:
    plan = stored(example_plan(), stage)
    for row in Indicator.objects.of_plan(plan)[:ASKED]:
        assign_owner(row, stage.measurement_owner, by=stage.planner, today=date(2026, 7, 15))
    page.set_viewport_size({"width": width, "height": 800})
    log_in(page, stage.measurement_owner)
    pages: list[str] = []
    page.on("framenavigated", lambda frame: pages.append(frame.url))
    before = Measurement.objects.count()
    page.goto(f"{live_server.url}/piani/{plan.pk}/rilevazioni/?periodo=2026-H1")
    cards = page.locator(".own")
    expect(cards).to_have_count(ASKED)
    for number in range(ASKED):
        fill(page, number)
    page.get_by_role("button", name="Invia", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("6 valori inviati.")).to_be_visible()
    assert len(pages) == 2
    assert Measurement.objects.count() == before + ASKED


def fill(page: Page, number: int) -> None:
    """By keyboard alone, as the fields of the card ask."""
    card = page.locator(".own").nth(number)
    if (shut := card.locator("fieldset > details:not([open]) > summary:text('Correggi')")).count():
        shut.focus()
        page.keyboard.press("Enter")
    for field in (
        card.locator(".own-fields .field-row").first.locator("input:not([type=checkbox])").all()
    ):
        kind = field.get_attribute("type")
        if kind == "radio":
            if field.get_attribute("value") == "yes":
                field.focus()
                page.keyboard.press("Space")
        elif kind == "date":
            field.fill("2026-05-20")
        else:
            field.focus()
            page.keyboard.type("12")
