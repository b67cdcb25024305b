"""A real browser against the live server; without Chromium the tests skip, in CI they fail."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.cast import PASSWORD, Cast, raise_curtain
from traguardo.store.models import Person

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
DOCUMENT = Path(__file__).resolve().parents[2] / "src/traguardo/console/demonstration/piano.txt"

# Playwright's own event loop runs in this thread; Django would refuse the database beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

Login = Callable[[Page, Person], None]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        missing = f"no browser at {CHROMIUM}: install Debian's package chromium"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A wide window; a slow machine gets its time."""
    with browser.new_context(locale="it-IT", viewport={"width": 1440, "height": 900}) as context:
        context.set_default_timeout(60_000)
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page whose test fails where the browser's console reports an error."""
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []


@pytest.fixture
def stage(transactional_db: None, settings: LazySettings) -> Cast:
    """The chamber's people, in July of the demonstration plan's first year."""
    settings.TODAY = "2026-07-15"
    return raise_curtain()


@pytest.fixture
def log_in(live_server: LiveServer) -> Login:
    """Type the address and the password as a person does."""

    def log_in(page: Page, person: Person) -> None:
        page.goto(f"{live_server.url}/accedi/")
        page.get_by_label("Email").fill(person.email)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Accedi").click()

    return log_in
