"""Take a picture of every page of the demonstration, wide and narrow, into docs/screenshots.

The demonstration is prepared in a folder of its own and served on a free port; nothing that was
entered elsewhere is touched.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "screenshots"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
WINDOWS = {"desktop": (1440, 900), "phone": (390, 844)}
PASSWORD = "valdoro-2026"
PLANNER, OWNER, MANAGER, EVALUATOR, ADMINISTRATOR = (
    f"{name}@valdoro.example" for name in ("lavinia", "corrado", "ersilia", "fiorenza", "amedea")
)
PATIENCE = 120
SETTLED = 500
"""Milliseconds until what came beside the page stands still."""


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def demonstration() -> Iterator[str]:
    """The address of a fresh demonstration, served until the pictures are taken."""
    with tempfile.TemporaryDirectory(prefix="traguardo-screenshots-") as folder:
        port = free_port()
        command = [str(Path(sys.executable).parent / "traguardo"), "demo", "--port", str(port)]
        server = subprocess.Popen(command, env=os.environ | {"TRAGUARDO_DATA": folder})
        address = f"http://127.0.0.1:{port}"
        try:
            wait_for(f"{address}/accedi/")
            yield address
        finally:
            server.terminate()
            server.wait(timeout=30)


def wait_for(address: str) -> None:
    """Until the server answers; the first start prepares the database."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urlopen(address):
                return
        except (URLError, ConnectionError):
            if time.monotonic() > until:
                raise
            time.sleep(0.5)


def pages(page: Page) -> dict[str, str]:
    """Name of the picture to address; an objective and an indicator are found as people do."""
    plan = page.url.rstrip("/")
    page.goto(f"{plan}/albero/?cerca=seminari")
    card = page.get_by_role("link", name="Apri la scheda").first.get_attribute("href") or ""
    indicator = page.get_by_role("link", name="Seminari realizzati").get_attribute("href") or ""
    host = plan.partition("/piani/")[0]
    return {
        "cruscotto": f"{plan}/",
        "albero": f"{plan}/albero/",
        "albero-missioni": f"{plan}/albero/?vista=missioni&missione=012",
        "obiettivo": f"{host}{card}",
        "indicatore": f"{host}{indicator}",
        "rilevazione": f"{host}{indicator}rileva/",
        "monitoraggio": f"{plan}/monitoraggio/",
        "monitoraggio-obiettivo": f"{host}{card}monitoraggio/",
        "collegamenti": f"{plan}/collegamenti/",
        "raccolta": f"{plan}/raccolta/",
        "rimodulazioni": f"{plan}/rimodulazioni/",
        "correttive": f"{plan}/correttive/",
        "azione-correttiva": f"{plan}/correttive/2/",
        "versioni": f"{plan}/versioni/",
        "incarichi": f"{plan}/incarichi/",
        "piani": f"{host}/piani/",
        "simulazione": f"{plan}/simulazione/",
        "regole": f"{plan}/sistema/",
        "controlli": f"{plan}/controlli/",
        "importa": f"{plan}/importa/",
        "documenti": f"{plan}/documenti/",
        "registro": f"{plan}/registro/",
    }


def others(plan: str) -> dict[str, dict[str, str]]:
    """The pages that somebody else than the planner uses, by who does."""
    body = f"{plan.partition('/piani/')[0]}/ente/valdoro/"
    return {
        OWNER: {"rilevazioni": f"{plan}/rilevazioni/"},
        MANAGER: {"convalida": f"{plan}/convalida/"},
        EVALUATOR: {"valutazione": f"{plan}/valutazione/"},
        ADMINISTRATOR: {
            "unita": body,
            "persone": f"{body}persone/",
            "scadenze": f"{body}scadenze/",
        },
    }


def take(browser: Browser, address: str, window: str) -> None:
    """Every page in one size of window, each as the person who uses it."""
    plan = take_pages(browser, address, window, PLANNER, pages)
    for who, places in others(plan).items():
        take_pages(browser, address, window, who, lambda _page, places=places: places)


def take_pages(
    browser: Browser, address: str, window: str, who: str, found: Callable[[Page], dict[str, str]]
) -> str:
    """The pages that `found` names, as one person sees them; the address of the plan."""
    width, height = WINDOWS[window]
    context = browser.new_context(viewport={"width": width, "height": height}, locale="it-IT")
    page = context.new_page()
    page.goto(f"{address}/accedi/")
    page.screenshot(path=PICTURES / f"accesso-{window}.png")
    for label, text in (("Email", who), ("Password", PASSWORD)):
        page.get_by_label(label).fill(text)
    page.get_by_role("button", name="Accedi").click()
    page.wait_for_url("**/piani/**")
    plan = page.url.rstrip("/")
    for name, place in found(page).items():
        page.goto(place)
        page.screenshot(path=PICTURES / f"{name}-{window}.png")
    if who == PLANNER:
        take_outline(page, address, window)
    context.close()
    return plan


def take_outline(page: Page, address: str, window: str) -> None:
    """What an import shows before anything is stored, a field shown where it stands."""
    document = ROOT / "src/traguardo/console/demonstration/piano.txt"
    page.goto(f"{address}/importa/")
    page.get_by_label("Documento del piano").set_input_files(document)
    page.get_by_role("button", name="Leggi il documento").click()
    page.wait_for_url("**/importa/*/")
    page.get_by_role("link", name="Mostra").first.click()
    page.wait_for_url("**campo=*")
    page.wait_for_timeout(SETTLED)
    page.screenshot(path=PICTURES / f"importa-lettura-{window}.png")


def main() -> None:
    """All pages, all windows."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with demonstration() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for window in WINDOWS:
            take(browser, address, window)
        browser.close()
    print(f"{len(list(PICTURES.glob('*.png')))} pictures in {PICTURES.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
