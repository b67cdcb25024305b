"""Axe finds nothing to object to, on a phone and on a wide screen; nothing scrolls sideways."""

from __future__ import annotations

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Login
from tests.cast import Cast
from tests.web.example import example_plan, stored
from traguardo.actions.assigning import assign_owner
from traguardo.actions.correcting import open_corrective
from traguardo.actions.moving import approve_plan, propose_plan
from traguardo.actions.passes import make_pass
from traguardo.actions.staging import stage_import, staged_plan
from traguardo.core.calendar import Period
from traguardo.store.mapping import load_plan
from traguardo.store.models import Indicator, Objective, Plan
from traguardo.web.pages.reading import loose_rows

pytestmark = pytest.mark.browser

DRAWN = """<h1>Piano della performance 2026-2028</h1>
<p>Livello della carta: alto</p>
<table><tr><td>Obiettivo operativo</td><td colspan="4">Aprire lo sportello</td></tr>
<tr><td>Indicatore</td><td>Peso</td><td>Unità di misura</td><td>Fonte</td><td>Target 2026</td></tr>
<tr><td rowspan="2">Imprese assistite</td><td>50</td><td>n.</td><td>Albo</td><td>&gt;= 5</td></tr>
<tr><td>alto</td><td>giorni</td><td bgcolor="#00b050">Registro</td><td>presto</td></tr>
<tr><td bgcolor="#000000" colspan="5">Monitoraggio semestrale: in linea con target</td></tr></table>
<table><tr><td>Livello promesso</td><td>molto</td></tr></table>""".encode()
OPTIONS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


def pages(stage: Cast) -> dict[str, str]:
    """The main pages, with data on them."""
    plan = stored(example_plan(), stage)
    ids = load_plan(plan).ids
    day = stage.planner.roles.get().starts_on
    pending = stage_import(
        b"Obiettivo operativo: Aprire\n",
        "piano.txt",
        administration=stage.chamber,
        by=stage.planner,
        today=day,
    )
    drawn = stage_import(
        DRAWN, "piano.html", administration=stage.chamber, by=stage.planner, today=day
    )
    read = staged_plan(drawn)
    objective, indicator = ids["operational/0"], ids["areas/0/objectives/0/indicators/0"]
    sections = (
        "dashboard",
        "tree",
        "monitoring",
        "checks",
        "documents",
        "journal",
        "import",
        "links",
        "correctives",
        "revisions",
        "simulation",
        "windows",
        "confirming",
        "collection",
        "collection-sheet",
        "system",
        "validation",
    )
    return {name: reverse(name, args=[plan.pk]) for name in sections} | {
        "mission tree": reverse("tree", args=[plan.pk]) + "?vista=missioni&cerca=imprese",
        "objective": reverse("objective", args=[plan.pk, objective]),
        "editing": reverse("objective", args=[plan.pk, objective]) + "?modifica=description",
        "indicator": reverse("indicator", args=[plan.pk, indicator]),
        "measure": reverse("measure", args=[plan.pk, indicator]),
        "define": reverse("define", args=[plan.pk, indicator]),
        "review": reverse("review", args=[plan.pk, objective]),
        "corrective": reverse("corrective", args=[plan.pk, corrective(plan, objective, stage)]),
        "corrective to open": reverse("corrective-open", args=[plan.pk, objective]),
        "revision proposal": proposing(stage),
        "outline": reverse("import-outline", args=[pending.pk]),
        "deadlines": reverse("deadlines", args=["valdoro"]),
        "every field read": reverse("import-outline", args=[pending.pk]) + "?mostra=tutti",
        "correction": reverse("import-correct", args=[pending.pk])
        + "?punto=operational/0&campo=title",
        "document beside": reverse("import-outline", args=[drawn.pk]) + "?mostra=tutti&da=0",
        "correction beside": reverse("import-correct", args=[drawn.pk])
        + "?punto=operational/0/indicators/0&campo=targets",
        "assigning beside": reverse("import-assign", args=[drawn.pk, loose_rows(read)[0].key]),
        "labels": reverse("labels", args=[stage.chamber.code]),
        "pass": reverse("collection-by-pass", args=[opened(plan, stage)]),
        "sheet by pass": reverse("collection-by-pass-sheet", args=[opened(plan, stage)]),
        "plans": reverse("plans"),
    }


def proposing(stage: Cast) -> str:
    """The form for a revision, which only a plan in force has."""
    plan, day = stored(example_plan(1), stage), stage.planner.roles.get().starts_on
    propose_plan(plan, by=stage.planner, today=day)
    approve_plan(plan, by=stage.approver, today=day, deed="Delibera n. 4")
    return reverse("revision-propose", args=[plan.pk, load_plan(plan).ids["operational/0"]])


def opened(plan: Plan, stage: Cast) -> str:
    """A pass to the form of whoever owns the first indicator."""
    row = Indicator.objects.of_plan(plan)[0]
    day = date(2026, 7, 15)
    assign_owner(row, stage.measurement_owner, by=stage.planner, today=day)
    return make_pass(stage.measurement_owner, plan, Period.parse("2026-H1"), day)


def corrective(plan: Plan, objective: int, stage: Cast) -> int:
    """One corrective action of the objective."""
    day = stage.planner.roles.get().starts_on
    row = open_corrective(
        Objective.objects.get(pk=objective),
        cause="Sede chiusa",
        text="Sportello mobile",
        owner=stage.objective_owner,
        due_on=day,
        by=stage.planner,
        today=day,
    )
    return row.pk


@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(
    page: Page, stage: Cast, log_in: Login, live_server: LiveServer, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    problems = objections(page, "login", f"{live_server.url}/accedi/", width)
    addresses = pages(stage)
    log_in(page, stage.planner)
    for name, address in addresses.items():
        problems += objections(page, name, live_server.url + address, width)
    assert problems == []


def test_the_page_that_is_not_found_is_accessible_too(
    context: BrowserContext, stage: Cast, log_in: Login, live_server: LiveServer
) -> None:
    page = context.new_page()
    log_in(page, stage.planner)
    assert objections(page, "not found", f"{live_server.url}/piani/999999/", 1440) == []


def objections(page: Page, name: str, address: str, width: int) -> list[str]:
    """What axe objects to on a page (here, without an address); whether it is too wide."""
    if address:
        page.goto(address)
    found = Axe().run(page, options=OPTIONS).response["violations"]
    said = [f"{name}: {one['id']} {[node['target'] for node in one['nodes']][:3]}" for one in found]
    if page.evaluate("document.documentElement.scrollWidth") > width:
        said.append(f"{name}: scrolls sideways at {width}")
    return said
