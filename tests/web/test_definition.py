"""A formula is proposed from the office's words and counts once a person has confirmed it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.defining import define_indicator
from traguardo.actions.permission import Refused
from traguardo.core.model import Accumulation
from traguardo.store.mapping import LoadedPlan, load_plan
from traguardo.store.models import Indicator, JournalEntry, Plan

RATIO = "areas/0/objectives/0/indicators/0"
FORMULA = "100 * istanze_evase_entro_15_giorni / istanze_pervenute"
DAY = date(2026, 7, 15)


def page(plan: Plan, loaded: LoadedPlan) -> str:
    return f"/piani/{plan.pk}/indicatori/{loaded.ids[RATIO]}/calcolo/"


def test_the_proposal_opens_in_the_form_with_its_reason(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    answer = enter(cast.planner).get(page(plan, loaded))
    form = answer.context["form"]
    assert form["formula"].value().startswith("100 * istanze_evase")
    assert form["accumulation"].value() == "ratio"
    assert "Una parte divisa per il totale" in answer.content.decode()


def test_what_is_confirmed_is_asked_for_and_computed(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    browser = enter(cast.planner)
    sent = {"formula": "100*evase/pervenute", "accumulation": "ratio"}
    answer = browser.post(page(plan, loaded), sent, follow=True)
    assert "Il calcolo è confermato" in answer.content.decode()
    assert "100 * evase / pervenute" in answer.content.decode()
    address = page(plan, loaded).replace("calcolo", "rileva")
    browser.post(
        address, {"period": "2026-H1", "input_evase": "90", "input_pervenute": "120", "source": "R"}
    )
    measured = load_plan(plan).plan.strategic_objectives[0].indicators[0].measurements[-1]
    assert measured.value == Decimal(75)
    entry = JournalEntry.objects.get(verb="define")
    assert entry.after == {"formula": "100 * evase / pervenute", "accumulation": "ratio"}


def test_a_formula_that_cannot_be_read_says_where(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    sent = {"formula": "100 * evase / (", "accumulation": ""}
    answer = enter(cast.planner).post(page(plan, loaded), sent)
    assert answer.status_code == 422
    assert "al carattere" in answer.content.decode()


def test_a_formula_that_never_gives_a_value_is_refused(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    sent = {"formula": "100 * evase / (pervenute - pervenute)", "accumulation": ""}
    answer = enter(cast.planner).post(page(plan, loaded), sent)
    assert answer.status_code == 422
    assert "il denominatore «pervenute - pervenute» è sempre zero" in answer.content.decode()


def test_only_the_planner_defines_and_the_same_again_is_no_change(
    cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    row = Indicator.objects.select_related("objective").get(pk=loaded.ids[RATIO])
    for _time in range(2):
        define_indicator(
            row, formula="a / b", accumulation=Accumulation.RATIO, by=cast.planner, today=DAY
        )
    assert JournalEntry.objects.filter(verb="define").count() == 1
    for person in (cast.evaluator, cast.measurement_owner, cast.stranger):
        with pytest.raises(Refused):
            define_indicator(row, formula="", accumulation=None, by=person, today=DAY)


def test_a_formula_without_a_figure_is_refused_and_a_place_is_said_once(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    address = f"/piani/{plan.pk}/indicatori/{loaded.ids['operational/0/indicators/0']}/calcolo/"
    browser = enter(cast.planner)
    constant = browser.post(address, {"formula": "1", "accumulation": ""})
    assert "non usa nessun dato" in constant.content.decode()
    broken = browser.post(address, {"formula": "a +* b", "accumulation": ""}).content.decode()
    assert broken.count("al carattere") == 1
