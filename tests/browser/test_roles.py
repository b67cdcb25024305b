"""What each person does in a year, in a browser that runs no script; and by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from django.core import mail
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Login
from tests.cast import Cast
from tests.web.example import HALF, example_plan, stored
from traguardo.actions.assigning import assign_owner
from traguardo.actions.collecting import set_window
from traguardo.actions.measuring import record_measurement
from traguardo.actions.moving import propose_plan
from traguardo.actions.people import grant_role
from traguardo.core.collection import Window
from traguardo.core.roles import Role
from traguardo.core.values import Input
from traguardo.store.models import (
    CorrectiveAction,
    FigureDecision,
    Indicator,
    Measurement,
    Objective,
    Plan,
    Validation,
)

pytestmark = pytest.mark.browser

DAY = date(2026, 7, 15)
DAYS = Window(HALF, date(2026, 7, 1), date(2026, 7, 10), date(2026, 7, 30))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A narrow window without script: whatever works here works everywhere."""
    with browser.new_context(
        java_script_enabled=False, locale="it-IT", viewport={"width": 390, "height": 844}
    ) as context:
        context.set_default_timeout(60_000)
        yield context.new_page()


@pytest.fixture
def plan(stage: Cast) -> Plan:
    return stored(example_plan(), stage)


@pytest.fixture
def owed(stage: Cast, plan: Plan) -> Indicator:
    """A mean time that its owner has yet to report; the manager answers for its objective."""
    row = Indicator.objects.of_plan(plan).filter(name__startswith="Tempo medio")[0]
    assign_owner(row, stage.measurement_owner, by=stage.planner, today=DAY)
    card = Objective.objects.get(pk=row.objective_id)
    assign_owner(card, stage.objective_owner, by=stage.planner, today=DAY)
    return row


def reported(stage: Cast, row: Indicator) -> Measurement:
    inputs = (Input("numerator", Decimal(700)), Input("denominator", Decimal(200)))
    return record_measurement(
        row, period=HALF, inputs=inputs, by=stage.measurement_owner, today=DAY
    )


def follow(page: Page, *names: str) -> None:
    """By the menu of a phone."""
    page.locator(".app-menu > summary").click()
    for name in names:
        page.locator(".app-menu").get_by_role("link", name=name, exact=True).click()


def test_the_planner_opens_the_window_and_reminds_and_the_owner_answers_from_the_mail(
    page: Page, stage: Cast, plan: Plan, owed: Indicator, log_in: Login, live_server: LiveServer
) -> None:
    log_in(page, stage.planner)
    follow(page, "Raccolta")
    page.get_by_role("button", name="Apri la finestra").click()
    expect(page.get_by_text("I giorni della raccolta sono salvati.")).to_be_visible()
    page.get_by_role("button", name=re.compile("Sollecita 1 persona")).click()
    expect(page.get_by_text("Sollecito inviato a 1 persona.")).to_be_visible()
    page.get_by_role("button", name="Esci").click()

    link = re.search(r"/rispondi/\S+", str(mail.outbox[-1].body))
    assert link is not None
    page.goto(f"{live_server.url}{link.group()}")
    page.get_by_label("Numeratore").fill("700")
    page.get_by_label("Denominatore").fill("200")
    page.get_by_role("button", name="Invia", exact=True).click()
    expect(page.get_by_text("1 valore inviato.")).to_be_visible()
    assert Measurement.objects.get(indicator=owed).recorded_by == stage.measurement_owner


def test_the_manager_confirms_declares_corrects_and_signs(
    page: Page, stage: Cast, plan: Plan, owed: Indicator, log_in: Login, live_server: LiveServer
) -> None:
    reported(stage, owed)
    log_in(page, stage.objective_owner)
    follow(page, "Convalida")
    page.get_by_label(owed.name).check()
    page.get_by_role("button", name="Convalida", exact=True).click()
    expect(page.get_by_text("1 valore aggiornato.")).to_be_visible()
    assert FigureDecision.objects.get().decided_by == stage.objective_owner

    page.goto(f"{live_server.url}/piani/{plan.pk}/obiettivi/{owed.objective_id}/monitoraggio/")
    page.get_by_label("non in linea").check()
    page.get_by_label("Relazione").fill("Lo sportello è rimasto chiuso in maggio.")
    page.get_by_role("button", name="Salva la dichiarazione").click()
    page.get_by_role("link", name="Apri un’azione correttiva").click()
    page.get_by_label("Causa").fill("Un solo addetto allo sportello")
    page.get_by_role("textbox", name="Che cosa si fa").fill("Un secondo addetto da settembre")
    page.get_by_label("Chi ne risponde").select_option(label=stage.objective_owner.name)
    page.get_by_label("Entro il").fill("2026-09-30")
    page.get_by_role("button", name="Apri", exact=True).click()
    expect(page.get_by_text("L’azione correttiva è aperta.")).to_be_visible()
    assert CorrectiveAction.objects.get().owner == stage.objective_owner

    page.goto(f"{live_server.url}/piani/{plan.pk}/obiettivi/{owed.objective_id}/monitoraggio/")
    page.get_by_role("button", name="Firma il monitoraggio").click()
    expect(page.get_by_text("Monitoraggio firmato.")).to_be_visible()


def test_the_approver_approves_with_a_deed(
    page: Page, stage: Cast, plan: Plan, log_in: Login, live_server: LiveServer
) -> None:
    propose_plan(plan, by=stage.planner, today=DAY)
    log_in(page, stage.approver)
    page.get_by_label("Atto").fill("Delibera di Giunta n. 7 del 15/07/2026")
    page.get_by_role("button", name="Approva il piano").click()
    expect(page.get_by_text("Delibera di Giunta n. 7 del 15/07/2026").first).to_be_visible()
    assert Plan.objects.get(pk=plan.pk).state == "approved"


def test_the_evaluator_examines_a_sample_and_remarks(
    page: Page, stage: Cast, plan: Plan, owed: Indicator, log_in: Login, live_server: LiveServer
) -> None:
    reported(stage, owed)
    log_in(page, stage.evaluator)
    follow(page, "Valutazione")
    page.get_by_label("Giudizio").first.select_option("met")
    page.get_by_role("button", name="Salva i criteri").click()
    expect(page.get_by_text("I criteri sono salvati.")).to_be_visible()
    page.get_by_label("Quanti valori").fill("3")
    page.get_by_role("button", name="Estrai", exact=True).click()
    expect(page.get_by_text("Il campione è estratto.")).to_be_visible()
    page.get_by_label("Nuova osservazione").fill("Manca la baseline dei tempi.")
    page.get_by_role("button", name="Aggiungi").click()
    expect(page.get_by_text("Manca la baseline dei tempi.", exact=True)).to_be_visible()
    work = Validation.objects.get()
    assert (work.answers.count(), work.sample.count()) == (1, 3)


def test_somebody_who_serves_two_bodies_goes_from_one_plan_to_the_other(
    page: Page, stage: Cast, plan: Plan, log_in: Login, live_server: LiveServer
) -> None:
    role = {"starts_on": date(2026, 1, 1), "by": None, "today": DAY}
    grant_role(stage.stranger, stage.chamber, Role.EVALUATOR, **role)  # type: ignore[arg-type]
    log_in(page, stage.stranger)
    page.goto(f"{live_server.url}/piani/")
    expect(page.get_by_role("heading", name=stage.chamber.name)).to_be_visible()
    page.get_by_role("link", name=str(plan)).click()
    expect(page.get_by_role("heading", name="Cruscotto")).to_be_visible()
    expect(page.get_by_role("button", name="Approva il piano")).to_have_count(0)


def test_the_owner_answers_by_keyboard_alone(
    browser: Browser,
    stage: Cast,
    plan: Plan,
    owed: Indicator,
    log_in: Login,
    live_server: LiveServer,
) -> None:
    set_window(plan, DAYS, by=stage.planner, today=DAY)
    with browser.new_context(locale="it-IT") as context:
        context.set_default_timeout(60_000)
        page = context.new_page()
        log_in(page, stage.measurement_owner)
        page.goto(f"{live_server.url}/piani/{plan.pk}/rilevazioni/?periodo={HALF}")
        reach(page, page.get_by_label("Numeratore"))
        page.keyboard.type("700")
        reach(page, page.get_by_label("Denominatore"))
        page.keyboard.type("200")
        reach(page, page.get_by_role("button", name="Invia", exact=True))
        page.keyboard.press("Enter")
        expect(page.get_by_text("1 valore inviato.")).to_be_visible()


def reach(page: Page, goal: Locator) -> None:
    """Tab until the goal has the focus; a page that traps or loses it fails."""
    for _step in range(80):
        if goal.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{goal} is not reached by Tab")
