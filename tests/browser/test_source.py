"""The document beside its reading, as a person goes through it: with script, without, by phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import DOCUMENT, Login
from tests.cast import Cast
from traguardo.actions.staging import stage_import
from traguardo.store.models import PendingImport

pytestmark = pytest.mark.browser
UNSURE = "".join(
    f"<tr><td>KPI operativo {number}</td><td></td></tr>"
    f"<tr><td>Nome indicatore</td><td>Indicatore {number}</td></tr>"
    f"<tr><td>Peso</td><td>peso {word}</td></tr>"
    for number, word in enumerate(("alto", "medio", "basso"), 1)
)
CARD = f"<table><tr><td>Obiettivo operativo</td><td>Sportello</td></tr>{UNSURE}</table>"


def staged(stage: Cast, data: bytes, name: str) -> PendingImport:
    day = stage.planner.roles.get().starts_on
    return stage_import(data, name, administration=stage.chamber, by=stage.planner, today=day)


def demonstration(stage: Cast) -> str:
    """The address of the demonstration's document, every field listed."""
    pending = staged(stage, DOCUMENT.read_bytes(), DOCUMENT.name)
    return f"/importa/{pending.pk}/?mostra=tutti"


def test_choosing_a_field_shows_its_place_and_leaves_the_list_where_it_was(
    page: Page, stage: Cast, log_in: Login, live_server: LiveServer
) -> None:
    log_in(page, stage.planner)
    page.goto(live_server.url + demonstration(stage))
    show = page.get_by_role("link", name=re.compile("^Mostra")).nth(20)
    show.click()
    expect(page).to_have_url(re.compile("campo="))
    here = page.locator("#scelto")
    expect(here).to_be_in_viewport()
    expect(here).to_contain_text("qui")
    expect(show).to_be_focused()
    expect(show).to_be_in_viewport()
    expect(page.locator("#detto")).to_contain_text("Nel documento")
    first, address = here.inner_text(), page.url
    page.get_by_role("link", name=re.compile("^Successivo")).click()
    expect(page).not_to_have_url(address)
    expect(page.locator("#scelto")).not_to_have_text(first)
    expect(page.locator("#scelto")).to_be_in_viewport()
    expect(page.locator("#scelta")).to_be_in_viewport()
    page.go_back()
    expect(page.locator("#scelto")).to_have_text(first, use_inner_text=True)
    expect(page.get_by_role("heading", name="Indice del piano")).to_be_visible()


def test_the_document_is_read_on_and_back_beside_the_form(
    page: Page, stage: Cast, log_in: Login, live_server: LiveServer
) -> None:
    log_in(page, stage.planner)
    page.goto(live_server.url + demonstration(stage))
    page.get_by_role("link", name=re.compile("^Correggi ?: titolo")).first.click()
    page.get_by_label("Titolo").fill("Un altro titolo")
    page.get_by_role("link", name="dopo", exact=True).click()
    expect(page.get_by_text(re.compile("^righe 61"))).to_be_visible()
    expect(page.get_by_label("Titolo")).to_have_value("Un altro titolo")
    page.get_by_role("link", name="prima", exact=True).click()
    expect(page.locator("#scelto")).to_be_visible()


def test_without_script_the_doubtful_fields_are_gone_through_one_by_one(
    browser: Browser, stage: Cast, log_in: Login, live_server: LiveServer
) -> None:
    pending = staged(stage, CARD.encode(), "piano.html")
    with browser.new_context(java_script_enabled=False, locale="it-IT") as context:
        page = context.new_page()
        log_in(page, stage.planner)
        page.goto(f"{live_server.url}/importa/{pending.pk}/")
        expect(page.locator("#scelto")).to_contain_text("peso alto")
        page.get_by_role("button", name="Giusto così").first.click()
        expect(page.locator("#scelto")).to_contain_text("peso medio")
        expect(page.locator("#scelto")).to_be_in_viewport()
        page.get_by_role("link", name=re.compile("^Correggi")).first.click()
        page.get_by_label("Peso").fill("30")
        page.get_by_role("button", name="Correggi").click()
        expect(page.locator("#scelto")).to_contain_text("peso basso")
        page.get_by_role("button", name="Giusto così").first.click()
        expect(page.get_by_text("Non c’è nulla di dubbio da controllare.")).to_be_visible()


def test_on_a_phone_one_goes_from_the_list_to_the_place_and_back(
    page: Page, stage: Cast, log_in: Login, live_server: LiveServer
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    log_in(page, stage.planner)
    page.goto(live_server.url + demonstration(stage))
    page.get_by_role("link", name=re.compile("^Mostra")).nth(5).click()
    expect(page.locator("#scelto")).to_be_in_viewport()
    page.get_by_role("link", name="Elenco dei campi").click()
    expect(page.locator("#scelta")).to_be_in_viewport()
    page.get_by_role("link", name="Vai al documento").click()
    expect(page.get_by_role("heading", name="Nel documento")).to_be_in_viewport()
