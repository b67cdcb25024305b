"""Rimodulazione on the pages: propose, look at what it comes to, decide."""

from __future__ import annotations

from datetime import date

import pytest

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.moving import approve_plan, propose_plan
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.system import CHAMBER
from traguardo.store.mapping import LoadedPlan, load_plan
from traguardo.store.models import Objective, Plan, RevisionProposal

DAY = date(2026, 7, 15)
COUNT = "operational/0/indicators/0"
CARD = "operational/0"


@pytest.fixture
def approved(cast: Cast, plan: Plan) -> Plan:
    propose_plan(plan, by=cast.planner, today=DAY)
    return approve_plan(plan, by=cast.approver, today=DAY, deed="Delibera n. 4")


def fields(loaded: LoadedPlan, browser: object, plan: Plan, **changes: str) -> dict[str, str]:
    """The form as the browser would send it, with some fields written otherwise."""
    address = f"/piani/{plan.pk}/obiettivi/{loaded.ids[CARD]}/rimodula/"
    form = browser.get(address).context["form"]  # type: ignore[attr-defined]
    sent = {bound.name: str(bound.value() or "") for bound in form}
    return sent | {"reason": "Meno risorse dal bilancio"} | changes


def target_field(loaded: LoadedPlan) -> str:
    card = Objective.objects.get(pk=loaded.ids[CARD])
    return f"target-{card.indicators.first().targets.first().pk}"


def test_from_the_card_to_the_changed_plan(
    enter: Login, cast: Cast, approved: Plan, loaded: LoadedPlan
) -> None:
    planner, approver = enter(cast.planner), enter(cast.approver)
    page = f"/piani/{approved.pk}/obiettivi/{loaded.ids[CARD]}/"
    assert "Proponi una rimodulazione" in planner.get(page).content.decode()
    sent = fields(loaded, planner, approved, **{target_field(loaded): ">= 18"})
    shown = planner.post(f"{page}rimodula/", sent, follow=True)
    assert "Proposta inviata" in shown.content.decode()
    (line,) = shown.context["line"].changes
    assert (line.before, line.after) == (">=40", ">= 18")
    assert shown.context["effects"].total.difference > 0

    proposal = RevisionProposal.objects.get()
    decide = f"/piani/{approved.pk}/rimodulazioni/{proposal.pk}/decidi/"
    refused = approver.post(decide, {"azione": "approva", "testo": ""}, follow=True)
    assert "Indicare l’atto" in refused.content.decode()
    done = approver.post(decide, {"azione": "approva", "testo": "Determina n. 9"}, follow=True)
    assert "il piano è cambiato" in done.content.decode()
    assert load_plan(Plan.objects.get()).plan.revisions[0].before == ">=40"
    listed = approver.get(f"/piani/{approved.pk}/rimodulazioni/").content.decode()
    assert "Determina n. 9" in listed
    indicator = approver.get(f"/piani/{approved.pk}/indicatori/{loaded.ids[COUNT]}/")
    assert "in origine:" in indicator.content.decode()


@pytest.mark.parametrize("text", ["", "—"])
def test_the_effects_of_a_target_taken_away_are_those_of_the_approval(
    enter: Login, cast: Cast, approved: Plan, loaded: LoadedPlan, text: str
) -> None:
    planner, approver = enter(cast.planner), enter(cast.approver)
    page = f"/piani/{approved.pk}/obiettivi/{loaded.ids[CARD]}/rimodula/"
    sent = fields(loaded, planner, approved, **{target_field(loaded): text})
    shown = planner.post(page, sent, follow=True)
    assert "Nessun punteggio cambia" not in shown.content.decode()
    foreseen = shown.context["effects"]
    (indicator,) = foreseen.indicators
    assert indicator.before is not None
    assert indicator.after is None
    assert foreseen.coverage.difference < 0
    decide = f"/piani/{approved.pk}/rimodulazioni/{RevisionProposal.objects.get().pk}/decidi/"
    approver.post(decide, {"azione": "approva", "testo": "Determina n. 9"})
    after = load_plan(Plan.objects.get()).plan
    scores = score_plan(after, CHAMBER, 2026, date(2026, 6, 30))
    assert scores.total.achievement == foreseen.total.after
    assert scores.total.coverage == foreseen.coverage.after


def test_a_new_target_that_cannot_be_read_comes_back(
    enter: Login, cast: Cast, approved: Plan, loaded: LoadedPlan
) -> None:
    card = Objective.objects.get(pk=loaded.ids[CARD])
    planner = enter(cast.planner)
    page = f"/piani/{approved.pk}/obiettivi/{card.pk}/rimodula/"
    name = f"target-{card.indicators.first().targets.first().pk}"
    unread = planner.post(page, fields(loaded, planner, approved, **{name: "xyzzy boh"}))
    assert unread.status_code == 422
    assert "«xyzzy boh» non si legge: al carattere 1 ci si aspetta" in unread.content.decode()


def test_sent_back_with_what_is_to_change(
    enter: Login, cast: Cast, approved: Plan, loaded: LoadedPlan
) -> None:
    planner = enter(cast.planner)
    page = f"/piani/{approved.pk}/obiettivi/{loaded.ids[CARD]}/rimodula/"
    planner.post(page, fields(loaded, planner, approved, **{"obiettivo-budget": "€ 1.000"}))
    proposal = RevisionProposal.objects.get()
    decide = f"/piani/{approved.pk}/rimodulazioni/{proposal.pk}/decidi/"
    answer = enter(cast.approver).post(
        decide, {"azione": "rimanda", "testo": "Serve il parere"}, follow=True
    )
    assert "Serve il parere" in answer.content.decode()
    gone = planner.post(decide, {"azione": "ritira"}, follow=True)
    assert "già deciso" in gone.content.decode()
    assert planner.post(decide, {"azione": "boh"}).status_code == 404


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Nessun campo è diverso"),
        ({"reason": ""}, "Scrivi perché il piano va cambiato"),
        ({"effective_on": "domani"}, "effective_on"),
        ({"effective_on": "2040-01-01", "obiettivo-title": "Altro"}, "anni del piano"),
    ],
)
def test_a_proposal_that_does_not_hold_comes_back(
    enter: Login,
    cast: Cast,
    approved: Plan,
    loaded: LoadedPlan,
    changes: dict[str, str],
    said: str,
) -> None:
    planner = enter(cast.planner)
    page = f"/piani/{approved.pk}/obiettivi/{loaded.ids[CARD]}/rimodula/"
    answer = planner.post(page, fields(loaded, planner, approved, **changes))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not RevisionProposal.objects.exists()


def test_a_draft_says_that_it_is_edited_directly(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    browser = enter(cast.planner)
    shown = browser.get(f"/piani/{plan.pk}/rimodulazioni/").content.decode()
    assert "non è ancora approvato" in shown
    card = browser.get(f"/piani/{plan.pk}/obiettivi/{loaded.ids[CARD]}/").content.decode()
    assert "Proponi una rimodulazione" not in card


def test_a_target_of_another_year_is_said_beside_the_effects(
    enter: Login, cast: Cast, approved: Plan, loaded: LoadedPlan
) -> None:
    card = Objective.objects.get(pk=loaded.ids[CARD])
    card.indicators.first().targets.update(year=2027)
    planner = enter(cast.planner)
    page = f"/piani/{approved.pk}/obiettivi/{card.pk}/rimodula/"
    sent = fields(loaded, planner, approved, **{target_field(loaded): ">= 18"})
    shown = planner.post(page, sent, follow=True)
    assert "anche target di altri anni (2027)" in shown.content.decode()


@pytest.mark.parametrize(
    "who", ["objective_owner", "measurement_owner", "approver", "evaluator", "administrator"]
)
def test_who_may_not_propose_sees_no_link_and_no_form(
    enter: Login, cast: Cast, approved: Plan, loaded: LoadedPlan, who: str
) -> None:
    browser = enter(getattr(cast, who))
    page = f"/piani/{approved.pk}/obiettivi/{loaded.ids[CARD]}/"
    assert "rimodula/" not in browser.get(page).content.decode()
    for verb in (browser.get, browser.post):
        answer = verb(f"{page}rimodula/")
        assert answer.status_code == 403
        assert "propone rimodulazioni chi ne risponde" in answer.content.decode()
        assert "Invia la proposta" not in answer.content.decode()


def test_the_owner_of_an_objective_proposes_for_it(
    enter: Login, cast: Cast, approved: Plan, loaded: LoadedPlan
) -> None:
    Objective.objects.filter(pk=loaded.ids[CARD]).update(owner=cast.objective_owner)
    browser = enter(cast.objective_owner)
    page = f"/piani/{approved.pk}/obiettivi/{loaded.ids[CARD]}/"
    assert "rimodula/" in browser.get(page).content.decode()
    assert browser.get(f"{page}rimodula/").status_code == 200


def test_a_draft_says_that_it_is_mended_directly(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    answer = enter(cast.planner).get(f"/piani/{plan.pk}/obiettivi/{loaded.ids[CARD]}/rimodula/")
    assert answer.status_code == 200
    assert "Invia la proposta" not in answer.content.decode()
    assert "i testi si modificano direttamente nelle schede" in answer.content.decode()
