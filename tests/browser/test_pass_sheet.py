"""The spreadsheet from an e-mail: out, filled in, back and sent, on a phone and wide."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.actions.test_filling import header
from tests.browser.test_accessibility import objections, opened
from tests.cast import Cast
from tests.web.example import example_plan, stored
from traguardo.actions.collecting import set_window
from traguardo.core.calendar import Period
from traguardo.core.collection import Window
from traguardo.store.models import Measurement

pytestmark = pytest.mark.browser

DAY = date(2026, 7, 15)


def download(page: Page) -> bytes:
    with page.expect_download() as found:
        page.get_by_role("link", name="I miei indicatori").click()
    return Path(found.value.path()).read_bytes()


def give_back(page: Page, data: bytes, figure: object, folder: Path) -> None:
    """The sheet with a figure in its first row, chosen and looked at."""
    book = load_workbook(BytesIO(data))
    sheet = book.worksheets[1]
    top, columns = header(sheet)
    for row in range(top + 1, sheet.max_row + 1):
        sheet.cell(row, columns["value"]).value = figure
    file = folder / "r.xlsx"
    book.save(file)
    page.get_by_label("Il foglio compilato").set_input_files(file)
    page.get_by_role("button", name="Leggi il foglio").click()


@pytest.mark.parametrize("width", [320, 1440])
def test_the_sheet_goes_out_and_back_without_a_login(
    context: BrowserContext, stage: Cast, live_server: LiveServer, tmp_path: Path, width: int
) -> None:
    plan = stored(example_plan(), stage)
    set_window(plan, Window(Period.parse("2026-H1"), DAY, DAY, DAY), by=stage.planner, today=DAY)
    address = live_server.url + reverse("collection-by-pass", args=[opened(plan, stage)])
    before = Measurement.objects.count()
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    page.get_by_role("link", name="In un foglio di calcolo").click()
    sheet = page.url
    problems = objections(page, "sheet", sheet, width)
    data = download(page)
    give_back(page, data, "molti", tmp_path)
    expect(page.get_by_role("heading", name="Celle da correggere")).to_be_visible()
    problems += objections(page, "errors", "", width)
    page.goto(sheet)
    give_back(page, data, 12, tmp_path)
    problems += objections(page, "preview", "", width)
    assert Measurement.objects.count() == before
    page.get_by_role("button", name="Invia", exact=True).click()
    expect(page.get_by_text("1 valore inviato.")).to_be_visible()
    assert Measurement.objects.count() == before + 1
    assert problems == []
