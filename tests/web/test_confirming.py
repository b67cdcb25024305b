"""Convalida, as the manager and the owner meet it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.assigning import assign_owner
from traguardo.actions.measuring import record_measurement
from traguardo.core.calendar import Period
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import FigureDecision, Indicator, Measurement, Objective, Plan

HALF = Period.parse("2026-H1")
DAY = date(2026, 7, 15)


@pytest.fixture
def figure(cast: Cast, plan: Plan, loaded: LoadedPlan) -> Measurement:
    """A figure that the owner has sent, of the manager's objective."""
    row = Indicator.objects.get(pk=loaded.ids["operational/0/indicators/0"])
    assign_owner(row, cast.measurement_owner, by=cast.planner, today=DAY)
    card = Objective.objects.get(pk=row.objective_id)
    assign_owner(card, cast.objective_owner, by=cast.planner, today=DAY)
    return record_measurement(
        row, period=HALF, value=Decimal(41), by=cast.measurement_owner, today=DAY
    )


def page(plan: Plan) -> str:
    return f"/piani/{plan.pk}/convalida/?periodo={HALF}"


def test_the_manager_returns_a_figure_and_the_owner_reads_why(
    enter: Login, cast: Cast, plan: Plan, figure: Measurement
) -> None:
    said = {"valore": figure.pk, "azione": "rimanda", "nota": "Mancano quelli in rete"}
    done = enter(cast.objective_owner).post(page(plan), said, follow=True)
    assert "1 valore aggiornato" in done.content.decode()
    own = enter(cast.measurement_owner).get(f"/piani/{plan.pk}/rilevazioni/?periodo={HALF}")
    assert "Mancano quelli in rete" in own.content.decode()
    late = enter(cast.planner).get(f"/piani/{plan.pk}/raccolta/?periodo={HALF}").context["page"]
    missing = {one.owner: len(one.missing) for one in late.owners}
    assert missing[cast.measurement_owner] == 1


def test_a_confirmed_figure_has_no_fields_any_more(
    enter: Login, cast: Cast, plan: Plan, figure: Measurement
) -> None:
    own = f"/piani/{plan.pk}/rilevazioni/?periodo={HALF}"
    name = f"i{figure.indicator_id}-value"
    assert name in enter(cast.measurement_owner).get(own).content.decode()
    enter(cast.objective_owner).post(page(plan), {"valore": figure.pk, "azione": "convalida"})
    text = enter(cast.measurement_owner).get(own).content.decode()
    assert name not in text
    assert "chiedi di riaprirlo" in text


def test_a_refusal_keeps_what_was_chosen(
    enter: Login, cast: Cast, plan: Plan, figure: Measurement
) -> None:
    said = {"valore": figure.pk, "azione": "rimanda", "nota": ""}
    answer = enter(cast.planner).post(page(plan), said)
    assert answer.status_code == 422
    assert "Scrivere che cosa va corretto" in answer.content.decode()
    assert f'value="{figure.pk}" checked' in answer.content.decode()
    nothing = enter(cast.planner).post(page(plan), {"azione": "convalida"})
    assert "Scegli almeno un valore" in nothing.content.decode()


def test_others_only_read(enter: Login, cast: Cast, plan: Plan, figure: Measurement) -> None:
    for who in (cast.evaluator, cast.measurement_owner):
        browser = enter(who)
        assert 'type="checkbox"' not in browser.get(page(plan)).content.decode()
        said = {"valore": figure.pk, "azione": "convalida"}
        assert browser.post(page(plan), said).status_code == 422
    assert not FigureDecision.objects.exists()
    assert enter(cast.stranger).get(page(plan)).status_code == 404


def test_a_state_is_asked_for_by_an_address(
    enter: Login, cast: Cast, plan: Plan, figure: Measurement
) -> None:
    browser = enter(cast.planner)
    lines = browser.get(f"{page(plan)}&stato=sent").context["page"].lines
    assert figure.pk in [line.figure.row.pk for line in lines]
    assert browser.get(f"{page(plan)}&stato=confirmed").context["page"].lines == []


def test_the_indicator_s_page_shows_what_was_decided(
    enter: Login, cast: Cast, plan: Plan, figure: Measurement
) -> None:
    enter(cast.objective_owner).post(page(plan), {"valore": figure.pk, "azione": "convalida"})
    shown = enter(cast.evaluator).get(f"/piani/{plan.pk}/indicatori/{figure.indicator_id}/")
    assert "convalidato" in shown.content.decode()


@pytest.mark.parametrize("key", ["9" * 30, "-1", "x"])
def test_a_key_that_is_none_is_nothing_chosen(
    enter: Login, cast: Cast, plan: Plan, key: str
) -> None:
    answer = enter(cast.planner).post(page(plan), {"valore": key, "azione": "convalida"})
    assert answer.status_code == 422
    assert "Scegli almeno un valore" in answer.content.decode()
