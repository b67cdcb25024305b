"""The pages of a 500-indicator plan: server time against a bare view, weight, queries.

The bare view is one Django template that repeats a string to as many bytes; both go through the
same middleware in the same process, turn by turn, and the medians are compared. The weight is what
a first visit loads, compressed as a server would: the page, its styles and its script. Queries are
counted for a small plan, too: they must not grow with it.
"""

# ruff: noqa: E402 - Django is set up from the environment before anything of it is imported

from __future__ import annotations

import gzip
import os
import re
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

ROUNDS = 7
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
FOLDER = tempfile.TemporaryDirectory(prefix="traguardo-bench-")
os.environ["TRAGUARDO_DATA"] = FOLDER.name
os.environ["TRAGUARDO_TODAY"] = "2026-07-15"
os.environ["TRAGUARDO_DATABASE"] = ""
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "traguardo.config.settings")

import django

django.setup()

from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import path, reverse
from tests.cast import Cast, raise_curtain
from tests.web.example import example_plan, stored

from traguardo.config import urls
from traguardo.store.mapping import load_plan
from traguardo.store.models import Plan

CARDS = 125
BARE = engines["django"].from_string("{% for line in lines %}{{ line }}{% endfor %}")
SECTIONS = (
    "dashboard",
    "tree",
    "monitoring",
    "checks",
    "collection",
    "windows",
    "confirming",
    "correctives",
    "revisions",
    "documents",
    "simulation",
    "validation",
    "journal",
)
ASSET = re.compile(r'(?:<link rel="stylesheet" href|<script src)="/static/([^"]+)"')


def bare(request: HttpRequest, size: int) -> HttpResponse:
    """As many bytes as asked for, in lines of 80."""
    return HttpResponse(BARE.render({"lines": ["x" * 80] * (size // 80)}, request))


urls.urlpatterns.append(path("bare/<int:size>/", bare, name="bare"))


def seconds(browser: Client, address: str) -> float:
    """One request, start to end of the response."""
    begin = perf_counter()
    assert browser.get(address).status_code == 200, address
    return perf_counter() - begin


def addresses(plan: Plan) -> dict[str, str]:
    """The pages of a plan, with one card and one indicator."""
    ids = load_plan(plan).ids
    return {name: reverse(name, args=[plan.pk]) for name in SECTIONS} | {
        "objective": reverse("objective", args=[plan.pk, ids["operational/0"]]),
        "indicator": reverse("indicator", args=[plan.pk, ids["operational/0/indicators/0"]]),
    }


def packed(content: bytes) -> int:
    """Bytes on the way, compressed."""
    return len(gzip.compress(content, 6))


def assets(html: str) -> int:
    """The compressed size of the styles and scripts that a page names."""
    files = [finders.find(name) for name in ASSET.findall(html)]
    assert all(files), files
    return sum(packed(Path(str(file)).read_bytes()) for file in files)


def queries(browser: Client, address: str) -> int:
    """How many queries a page makes."""
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(address).status_code == 200, address
    return len(captured)


def logged_in(cast: Cast) -> Client:
    """A browser of the planner's."""
    browser = Client(headers={"host": "localhost"})
    browser.force_login(cast.planner, backend="django.contrib.auth.backends.ModelBackend")
    return browser


def line(browser: Client, name: str, address: str, small: str) -> float:
    """Print one page's figures; its ratio."""
    content = browser.get(address).content
    plain = reverse("bare", args=[len(content)])
    seconds(browser, plain)
    turns = [(seconds(browser, address), seconds(browser, plain)) for _ in range(ROUNDS)]
    ours, floor = (median(column) for column in zip(*turns, strict=True))
    few, many = queries(browser, small), queries(browser, address)
    print(
        f"{name:12} {ours * 1000:7.1f} ms  bare {floor * 1000:5.1f} ms  ratio {ours / floor:6.1f}"
        f"  html {len(content) // 1024:5} KiB, compressed {packed(content) // 1024:4} KiB"
        f"  queries {few} -> {many}"
    )
    return ours / floor


def main() -> None:
    """Print a line for each page, and what they share."""
    call_command("migrate", verbosity=0)
    cast = raise_curtain()
    small, large = (addresses(stored(example_plan(cards), cast)) for cards in (2, CARDS))
    browser = logged_in(cast)
    html = browser.get(large["dashboard"]).content.decode()
    print(f"{CARDS * 4 + 3} indicators; styles and script, compressed: {assets(html) // 1024} KiB")
    ratios = [line(browser, name, large[name], small[name]) for name in large]
    print(f"ratio: {median(ratios):.1f} (median of the pages), {max(ratios):.1f} (the largest)")


if __name__ == "__main__":
    main()
