"""Answering from the address in an e-mail, without a password."""

from __future__ import annotations

from datetime import date

import pytest
from django.conf import LazySettings
from django.core import mail
from django.test import Client

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.assigning import assign_owner
from traguardo.actions.collecting import set_window
from traguardo.core.calendar import Period
from traguardo.core.collection import Window
from traguardo.store.models import Indicator, Measurement, Plan

DAY = date(2026, 7, 15)
HALF = Period.parse("2026-H1")


@pytest.fixture
def asked(cast: Cast, plan: Plan) -> Indicator:
    """An indicator whose owner owes the half-year, while the window is open."""
    row = Indicator.objects.of_plan(plan).filter(name__startswith="Tempo medio")[0]
    assign_owner(row, cast.measurement_owner, by=cast.planner, today=DAY)
    window = Window(HALF, date(2026, 7, 1), date(2026, 7, 10), date(2026, 7, 30))
    set_window(plan, window, by=cast.planner, today=DAY)
    return row


def link(enter: Login, cast: Cast, plan: Plan) -> str:
    """The address in the e-mail that «Sollecita» sends."""
    address = f"/piani/{plan.pk}/raccolta/sollecita/?periodo={HALF}"
    said = {"persona": cast.measurement_owner.pk}
    page = enter(cast.planner).post(address, said, follow=True).content.decode()
    assert "Sollecito inviato a 1 persona" in page
    assert "sollecito del 15/07/2026" in page
    lines = str(mail.outbox[-1].body).splitlines()
    return next(line for line in lines if "/rispondi/" in line).partition("8000")[2]


def figures(row: Indicator) -> dict[str, str]:
    """Three and a half days, as the form's fields."""
    told = {"period": str(HALF), "numerator": "700", "denominator": "200"}
    return {f"i{row.pk}-{name}": text for name, text in told.items()}


@pytest.fixture
def stranger() -> Client:
    return Client(headers={"host": "localhost"})


def test_from_the_mail_to_sent_it_is_one_page_and_one_click_beyond_the_fields(
    enter: Login, cast: Cast, plan: Plan, asked: Indicator, stranger: Client
) -> None:
    address = link(enter, cast, plan)
    page = stranger.get(address).content.decode()
    assert str(asked) in page
    assert "app-nav" not in page
    assert "/piani/" not in page
    sent = stranger.post(address, figures(asked) | {"azione": "invia"}, follow=True)
    assert "1 valore inviato" in sent.content.decode()
    measured = Measurement.objects.get(indicator=asked)
    assert measured.recorded_by == cast.measurement_owner
    assert [len(sent.redirect_chain), sent.status_code] == [1, 200]


def test_a_doubtful_figure_is_asked_again_through_the_pass_too(
    enter: Login, cast: Cast, plan: Plan, asked: Indicator, stranger: Client
) -> None:
    address = link(enter, cast, plan)
    said = figures(asked) | {f"i{asked.pk}-numerator": "-700", "azione": "invia"}
    doubted = stranger.post(address, said)
    assert doubted.status_code == 422
    assert "Una quantità è negativa" in doubted.content.decode()
    assert not Measurement.objects.filter(indicator=asked).exists()
    sure = {f"i{asked.pk}-sure": "-700 · 200"}
    assert "1 valore inviato" in stranger.post(address, said | sure, follow=True).content.decode()


def test_the_pass_opens_its_own_period_and_nothing_else(
    enter: Login, cast: Cast, plan: Plan, asked: Indicator, stranger: Client
) -> None:
    address = link(enter, cast, plan)
    page = stranger.get(f"{address}?periodo=2027-H1").content.decode()
    assert "1° semestre 2026" in page
    assert stranger.get(f"/piani/{plan.pk}/").status_code == 302


def test_the_preview_answers_through_the_pass_too(
    enter: Login, cast: Cast, plan: Plan, asked: Indicator, stranger: Client
) -> None:
    address = link(enter, cast, plan)
    said = figures(asked)
    assert "3,5" in stranger.post(f"{address}{asked.pk}/", said).content.decode()
    assert stranger.post(f"{address}999999/", said).status_code == 404


def test_an_expired_or_invented_address_says_what_to_do(
    enter: Login,
    cast: Cast,
    plan: Plan,
    asked: Indicator,
    stranger: Client,
    settings: LazySettings,
) -> None:
    address = link(enter, cast, plan)
    invented = stranger.get("/rispondi/abc/")
    assert invented.status_code == 404
    assert "chiedi all’ufficio performance" in invented.content.decode()
    settings.TODAY = "2026-07-31"
    late = stranger.get(address)
    assert late.status_code == 404
    assert "Il tempo per rispondere è finito" in late.content.decode()


def test_it_speaks_the_person_s_language(
    enter: Login, cast: Cast, plan: Plan, asked: Indicator, stranger: Client
) -> None:
    address = link(enter, cast, plan)
    cast.measurement_owner.language = "en"
    cast.measurement_owner.save()
    assert 'lang="en"' in stranger.get(address).content.decode()
    stranger.post("/lingua/", {"language": "it", "next": address})
    assert 'lang="it"' in stranger.get(address).content.decode()
