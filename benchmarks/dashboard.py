"""Server time of the dashboard of a 500-indicator plan, against a bare view of as many bytes.

The bare view is one Django template that repeats a string; both go through the same middleware in
the same process, turn by turn, and the medians are compared.
"""

# ruff: noqa: E402 - Django is set up from the environment before anything of it is imported

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

ROUNDS = 15
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
FOLDER = tempfile.TemporaryDirectory(prefix="traguardo-bench-")
os.environ["TRAGUARDO_DATA"] = FOLDER.name
os.environ["TRAGUARDO_TODAY"] = "2026-07-15"
os.environ["TRAGUARDO_DATABASE"] = ""
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "traguardo.config.settings")

import django

django.setup()

from django.core.management import call_command
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import Client
from django.urls import path, reverse
from tests.cast import raise_curtain
from tests.web.example import example_plan, stored

from traguardo.config import urls

CARDS = 125
BARE = engines["django"].from_string("{% for line in lines %}{{ line }}{% endfor %}")


def bare(request: HttpRequest, size: int) -> HttpResponse:
    """As many bytes as asked for, in lines of 80."""
    return HttpResponse(BARE.render({"lines": ["x" * 80] * (size // 80)}, request))


urls.urlpatterns.append(path("bare/<int:size>/", bare, name="bare"))


def seconds(browser: Client, address: str) -> float:
    """One request, start to end of the response."""
    begin = perf_counter()
    assert browser.get(address).status_code == 200
    return perf_counter() - begin


def main() -> None:
    """Print both medians and their ratio."""
    call_command("migrate", verbosity=0)
    cast = raise_curtain()
    plan = stored(example_plan(CARDS), cast)
    browser = Client(headers={"host": "localhost"})
    browser.force_login(cast.planner, backend="django.contrib.auth.backends.ModelBackend")
    dashboard = reverse("dashboard", args=[plan.pk])
    first = seconds(browser, dashboard)
    size = len(browser.get(dashboard).content)
    plain = reverse("bare", args=[size])
    seconds(browser, plain)
    turns = [(seconds(browser, dashboard), seconds(browser, plain)) for _ in range(ROUNDS)]
    ours, floor = (median(column) for column in zip(*turns, strict=True))
    indicators = CARDS * 4 + 3
    print(f"dashboard of {indicators} indicators, the first time: {first * 1000:.1f} ms")
    print(f"dashboard of {indicators} indicators, {size} bytes: {ours * 1000:.1f} ms")
    print(f"bare view of as many bytes: {floor * 1000:.1f} ms")
    print(f"ratio: {ours / floor:.1f}")


if __name__ == "__main__":
    main()
