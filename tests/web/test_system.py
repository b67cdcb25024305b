"""The page of the measurement system: rules, what others would do, and their adoption."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast
from tests.web.example import example_plan, stored
from traguardo.store.models import MeasurementSystem, Plan
from traguardo.store.systems import system_of

DAY = date(2026, 7, 20)


@pytest.fixture
def plan(cast: Cast) -> Plan:
    return stored(example_plan(), cast)


def page(plan: Plan) -> str:
    return f"/piani/{plan.pk}/sistema/"


def rules(**changes: str) -> dict[str, str]:
    plain = {
        "valid_from": "2026-07-15",
        "deed": "Delibera n. 3",
        "missing": "exclude",
        "lower_rule": "ratio",
        "cap": "100",
        "floor": "0",
        "delay_points": "1",
        "strategic_share": "50",
        "green": "90",
        "amber": "70",
        "grades": "",
        "azione": "prova",
    }
    return plain | changes


def test_the_page_shows_the_rules_of_the_plan(client: Client, cast: Cast, plan: Plan) -> None:
    client.force_login(cast.evaluator)
    shown = client.get(page(plan)).content.decode()
    assert "chamber@1" in shown
    assert "Adotta queste regole" not in shown


def test_a_trial_shows_every_total_that_moves_and_saves_nothing(
    client: Client, cast: Cast, plan: Plan
) -> None:
    client.force_login(cast.planner)
    answer = client.post(page(plan), rules(grades="100: 100\n0: 0"))
    moved = answer.context["effects"]
    assert moved.total.before > moved.total.after
    assert any(effect.after == 0 for effect in moved.indicators)
    assert "Raggiungimento dell’ente" in answer.content.decode()
    assert not MeasurementSystem.objects.exists()


def test_the_same_rules_change_nothing(client: Client, cast: Cast, plan: Plan) -> None:
    client.force_login(cast.evaluator)
    answer = client.post(page(plan), rules())
    assert answer.context["effects"].nothing
    assert "Nessun punteggio cambia" in answer.content.decode()


def test_adopting_makes_a_version_that_the_draft_follows(
    client: Client, cast: Cast, plan: Plan
) -> None:
    client.force_login(cast.administrator)
    answer = client.post(page(plan), rules(cap="120,5", azione="adotta"), follow=True)
    assert "Il sistema smvp@1 è adottato." in answer.content.decode()
    assert system_of(plan, date(2026, 7, 16)).label == "smvp@1"
    assert "120,5" in client.get(page(plan)).content.decode()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"cap": "80"}, "nasconderebbe un target raggiunto"),
        ({"cap": ""}, "Scrivi un numero"),
        ({"cap": "tanto"}, "non è un numero"),
        ({"amber": "95"}, "si sovrappongono"),
        ({"grades": "90 = 100"}, "non è uno scaglione"),
        ({"grades": "100: 100\n50: 40–80"}, "non hanno punti"),
        ({"grades": "100: 90\n0: 0"}, "esattamente il target"),
        ({"missing": "forget"}, "forget"),
        ({"deed": "", "azione": "adotta"}, "Indicare l’atto"),
        ({"valid_from": "domani"}, "valid_from"),
    ],
)
def test_rules_that_do_not_hold_come_back_with_the_reason(
    client: Client, cast: Cast, plan: Plan, changes: dict[str, Any], said: str
) -> None:
    client.force_login(cast.planner)
    answer = client.post(page(plan), rules(**changes))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not MeasurementSystem.objects.exists()


def test_who_may_not_adopt_is_told_so(client: Client, cast: Cast, plan: Plan) -> None:
    client.force_login(cast.evaluator)
    answer = client.post(page(plan), rules(cap="120", azione="adotta"))
    assert answer.status_code == 422
    assert "non ha un ruolo che lo permetta" in answer.content.decode()


def test_a_stranger_finds_no_page(client: Client, cast: Cast, plan: Plan) -> None:
    client.force_login(cast.stranger)
    assert client.get(page(plan)).status_code == 404
