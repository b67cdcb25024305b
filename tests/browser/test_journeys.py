"""The whole job in a browser: log in, import, look, store, measure, review, download."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import DOCUMENT, Login
from tests.cast import PASSWORD, Cast
from traguardo.documents.reading import read_document

pytestmark = pytest.mark.browser


def import_the_plan(page: Page) -> None:
    page.get_by_role("link", name="Importa un piano").click()
    page.get_by_label("Documento del piano").set_input_files(DOCUMENT)
    page.get_by_role("button", name="Leggi il documento").click()
    expect(page.get_by_role("heading", name="Che cosa è stato letto")).to_be_visible()
    expect(page.get_by_text("Indice del piano")).to_be_visible()
    page.get_by_role("button", name="Salva come bozza").click()
    expect(page.get_by_text("Il piano è stato salvato come bozza.")).to_be_visible()


def do_the_whole_job(page: Page) -> bytes:
    """From an empty administration to the half-yearly report."""
    import_the_plan(page)
    page.get_by_label("Cerca nel piano").first.fill("Seminari realizzati")
    page.get_by_label("Cerca nel piano").first.press("Enter")
    page.get_by_role("link", name="Seminari realizzati").click()
    page.get_by_role("link", name="Inserisci la rilevazione").click()
    page.get_by_label("Valore", exact=True).fill("2")
    page.get_by_label("Nota").fill("Due seminari, a marzo e a maggio.")
    page.get_by_role("button", name="Salva la rilevazione").click()
    expect(page.get_by_text("Rilevazione salvata.")).to_be_visible()
    expect(page.get_by_text("letto come: almeno 4").first).to_be_visible()
    expect(page.get_by_role("heading", name="Perché questo punteggio?")).to_be_visible()
    page.get_by_role("navigation", name="Percorso").get_by_role("link").last.click()
    page.get_by_role("link", name=re.compile("Monitoraggio 1° semestre 2026")).click()
    page.get_by_label("a rischio").check()
    page.get_by_label("Relazione").fill("Un laboratorio slitta all’autunno.")
    page.get_by_role("button", name="Salva la dichiarazione").click()
    expect(page.get_by_text("Dichiarazione salvata.")).to_be_visible()
    page.get_by_role("link", name="Documenti").first.click()
    page.get_by_label("Documento", exact=True).select_option("half-year")
    page.get_by_label("Formato").select_option("docx")
    with page.expect_download() as download:
        page.get_by_role("button", name="Genera").click()
    return download.value.path().read_bytes()


def test_going_back_after_filtering_shows_the_whole_page(
    page: Page, stage: Cast, log_in: Login, live_server: LiveServer
) -> None:
    log_in(page, stage.planner)
    import_the_plan(page)
    page.get_by_role("link", name="Albero").first.click()
    page.get_by_label("Responsabile").select_option(index=1)
    expect(page.get_by_text("indicatori su").first).to_be_visible()
    expect(page).to_have_url(re.compile("responsabile=[^&]"))
    page.get_by_label("Stato calcolato").select_option(index=1)
    expect(page).to_have_url(re.compile("stato=[^&]"))
    page.go_back()
    expect(page).to_have_url(re.compile("responsabile=[^&].*stato=&"))
    expect(page.get_by_role("heading", name="Albero della performance")).to_be_visible()


def test_a_planner_does_the_whole_job(
    page: Page, stage: Cast, log_in: Login, live_server: LiveServer
) -> None:
    log_in(page, stage.planner)
    report = do_the_whole_job(page)
    plan = read_document(report, "monitoraggio.docx").plan
    texts = [review.text for one in plan.operational_objectives for review in one.reviews]
    assert any("Un laboratorio slitta all’autunno." in text for text in texts)


def test_the_whole_job_needs_no_script(
    browser: Browser, stage: Cast, log_in: Login, live_server: LiveServer
) -> None:
    with browser.new_context(java_script_enabled=False, locale="it-IT") as context:
        context.set_default_timeout(60_000)
        page = context.new_page()
        log_in(page, stage.planner)
        assert do_the_whole_job(page).startswith(b"PK")


def test_the_keyboard_alone_logs_in_and_reaches_the_content(
    page: Page, stage: Cast, live_server: LiveServer
) -> None:
    page.goto(f"{live_server.url}/accedi/")
    page.keyboard.type(stage.planner.email)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Non c’è ancora un piano")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Vai al contenuto principale")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Importa un piano")).to_be_focused()


def test_a_filter_changes_the_address_and_the_tree(
    page: Page, stage: Cast, log_in: Login, live_server: LiveServer
) -> None:
    log_in(page, stage.planner)
    import_the_plan(page)
    page.get_by_role("link", name="Albero").first.click()
    page.get_by_label("Missione", exact=True).select_option("012")
    expect(page.get_by_text(re.compile(r"\d+ indicatori su \d+"))).to_be_visible()
    assert "missione=012" in page.url
    page.reload()
    expect(page.get_by_text(re.compile(r"\d+ indicatori su \d+"))).to_be_visible()
