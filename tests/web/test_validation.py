"""The evaluator's page: criteria beside what the data show, a sample, remarks, the conclusion."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.core.validation import Criterion
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import CriterionAnswer, Plan, Remark, SampledFigure, Validation


@pytest.fixture
def evaluator(enter: Login, cast: Cast) -> Client:
    return enter(cast.evaluator)


def page(plan: Plan) -> str:
    return f"/piani/{plan.pk}/valutazione/?anno=2026"


def criteria(answer: str, note: str = "") -> dict[str, str]:
    chosen = {f"scelta-{one}": answer for one in Criterion}
    return chosen | {f"nota-{one}": note for one in Criterion}


def test_beside_each_criterion_stands_what_the_data_show(evaluator: Client, plan: Plan) -> None:
    shown = evaluator.get(page(plan))
    lines = {line.criterion: line for line in shown.context["page"].criteria}
    assert list(lines) == list(Criterion)
    assert "su" in lines[Criterion.EVERY_RESULT].ground.text
    assert lines[Criterion.CONCISE].ground is None
    assert "Il piano non risulta ancora approvato" in shown.content.decode()


def test_criteria_are_saved_and_a_refusal_keeps_what_was_typed(
    evaluator: Client, plan: Plan
) -> None:
    refused = evaluator.post(page(plan), criteria("partly") | {"azione": "criteri"})
    assert refused.status_code == 422
    assert "scrivere perché" in refused.content.decode()
    assert refused.content.decode().count('value="partly" selected') == len(Criterion)
    assert not CriterionAnswer.objects.exists()
    saved = evaluator.post(page(plan), criteria("partly", "Sigle") | {"azione": "criteri"})
    assert saved.status_code == 302
    assert CriterionAnswer.objects.count() == len(Criterion)
    assert "10 criteri su 10" in evaluator.get(page(plan)).content.decode()


def test_a_sample_is_drawn_and_judged(evaluator: Client, plan: Plan) -> None:
    evaluator.post(page(plan), {"azione": "estrai", "numero": "2", "seme": "7"})
    rows = list(SampledFigure.objects.all())
    assert len(rows) == 2
    assert "con il numero 7" in evaluator.get(page(plan)).content.decode()
    judged = {"azione": "campione", "riga": [row.pk for row in rows]}
    judged |= {f"scelta-{row.pk}": "supported" for row in rows}
    judged |= {f"nota-{row.pk}": "" for row in rows}
    assert evaluator.post(page(plan), judged).status_code == 302
    assert SampledFigure.objects.filter(verdict="supported").count() == 2
    wrong = evaluator.post(page(plan), {"azione": "estrai", "numero": "molti"})
    assert "da 1 a 200" in wrong.content.decode()


def test_a_remark_is_answered_by_the_office(
    evaluator: Client, enter: Login, cast: Cast, plan: Plan
) -> None:
    evaluator.post(page(plan), {"azione": "osserva", "testo": "Manca la baseline"})
    row = Remark.objects.get()
    office = enter(cast.planner)
    assert "Manca la baseline" in office.get(page(plan)).content.decode()
    said = {"azione": "rispondi", "osservazione": row.pk, "risposta": "Arriva a settembre"}
    done = office.post(page(plan), said, follow=True).content.decode()
    assert "Arriva a settembre" in done


def test_others_read_and_cannot_examine(enter: Login, cast: Cast, plan: Plan) -> None:
    office = enter(cast.planner)
    shown = office.get(page(plan)).content.decode()
    assert 'value="criteri"' not in shown
    refused = office.post(page(plan), criteria("met") | {"azione": "criteri"})
    assert refused.status_code == 422
    assert not Validation.objects.exists()
    assert enter(cast.stranger).get(page(plan)).status_code == 404


def test_a_year_that_the_plan_does_not_have_becomes_its_nearest(
    evaluator: Client, plan: Plan
) -> None:
    address = page(plan).partition("?")[0]
    years = {
        asked: evaluator.get(f"{address}?anno={asked}").context["page"].year
        for asked in ("1990", "2099", "abc", "2027")
    }
    assert years == {"1990": 2026, "2099": 2028, "abc": 2026, "2027": 2027}


def test_an_unknown_act_is_not_found(evaluator: Client, plan: Plan) -> None:
    assert evaluator.post(page(plan), {"azione": "altro"}).status_code == 404


def test_a_remark_made_on_a_card_stands_there(
    evaluator: Client, plan: Plan, loaded: LoadedPlan
) -> None:
    key = loaded.ids["operational/0"]
    said = {"azione": "osserva", "testo": "Il peso non si capisce", "obiettivo": key}
    card = evaluator.post(page(plan), said, follow=True)
    assert card.redirect_chain[-1][0] == f"/piani/{plan.pk}/obiettivi/{key}/"
    assert "Il peso non si capisce" in card.content.decode()


def test_a_sample_that_waits_for_its_verdicts_is_read_by_everybody(
    evaluator: Client, enter: Login, cast: Cast, plan: Plan
) -> None:
    evaluator.post(page(plan), {"azione": "estrai", "numero": "2", "seme": "7"})
    assert enter(cast.planner).get(page(plan)).status_code == 200
    assert enter(cast.approver).get(page(plan)).status_code == 200


@pytest.mark.parametrize("key", ["9" * 30, "٣", "-1", "1 or 1"])
def test_keys_that_are_none_are_not_found(evaluator: Client, plan: Plan, key: str) -> None:
    said = {"azione": "rispondi", "osservazione": key, "risposta": "Sì"}
    assert evaluator.post(page(plan), said).status_code == 404
