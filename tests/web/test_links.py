"""Collegamenti on the page: accepted, refused for good, dissolved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.cast import Cast
from tests.web.conftest import Login
from tests.web.example import example_plan, ratio, stored
from traguardo.core.model import Objective as CoreObjective
from traguardo.store.mapping import load_plan
from traguardo.store.models import Indicator, JournalEntry, Objective, Plan

ABOVE, BELOW = "areas/0/objectives/0", "operational/2"


@pytest.fixture
def plan(cast: Cast) -> Plan:
    """A plan whose third card repeats the title and an indicator of a strategic objective."""
    base = example_plan()
    twin = CoreObjective("Rafforzare la giustizia alternativa", indicators=(ratio(weight=100),))
    cards = (*base.operational_objectives, twin)
    return stored(replace(base, operational_objectives=cards), cast)


def test_proposals_come_with_their_reasons_the_strongest_first(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    answer = enter(cast.planner).get(f"/piani/{plan.pk}/collegamenti/")
    kinds = [(line.kind, line.paths) for line in answer.context["page"].proposed]
    assert ("indicator", (f"{ABOVE}/indicators/0", f"{BELOW}/indicators/0")) in kinds
    assert ("objective", (ABOVE, BELOW)) in kinds
    strengths = [line.strength for line in answer.context["page"].proposed]
    assert strengths == sorted(strengths, reverse=True)
    assert "stesso nome" in answer.content.decode()


def test_accepted_objectives_and_indicators_are_linked_and_can_be_parted(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    browser, ids = enter(cast.planner), load_plan(plan).ids
    page, decide = f"/piani/{plan.pk}/collegamenti/", f"/piani/{plan.pk}/collegamenti/decidi/"
    for ends in ((ABOVE, BELOW), (f"{ABOVE}/indicators/0", f"{BELOW}/indicators/0")):
        sent = {"strategico": ends[0], "operativo": ends[1], "azione": "collega"}
        assert "Collegati." in browser.post(decide, sent, follow=True).content.decode()
    assert Objective.objects.get(pk=ids[BELOW]).strategic_objective_id == ids[ABOVE]
    assert Indicator.objects.get(pk=ids[f"{ABOVE}/indicators/0"]).linked_to_id
    shown = browser.get(page).context["page"]
    assert {line.kind for line in shown.made} == {"objective", "indicator"}
    card = browser.get(f"/piani/{plan.pk}/obiettivi/{ids[BELOW]}/").content.decode()
    assert "Serve l’obiettivo strategico:" in card
    for line in shown.made:
        sent = {"strategico": line.paths[0], "operativo": line.paths[1], "azione": "sciogli"}
        browser.post(decide, sent)
    assert browser.get(page).context["page"].made == []
    assert JournalEntry.objects.filter(verb="link").count() == 4


def test_what_was_refused_is_not_proposed_again(enter: Login, cast: Cast, plan: Plan) -> None:
    browser = enter(cast.planner)
    page, decide = f"/piani/{plan.pk}/collegamenti/", f"/piani/{plan.pk}/collegamenti/decidi/"
    browser.post(decide, {"strategico": ABOVE, "operativo": BELOW, "azione": "rifiuta"})
    left = [line.paths for line in browser.get(page).context["page"].proposed]
    assert (ABOVE, BELOW) not in left
    assert JournalEntry.objects.filter(verb="refuse_link").exists()


def test_only_the_planner_decides_and_only_on_places_of_the_plan(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    decide = f"/piani/{plan.pk}/collegamenti/decidi/"
    sent = {"strategico": ABOVE, "operativo": BELOW, "azione": "collega"}
    answer = enter(cast.evaluator).post(decide, sent, follow=True)
    assert "non ha un ruolo" in answer.content.decode()
    planner = enter(cast.planner)
    assert planner.post(decide, sent | {"operativo": "operational/99"}).status_code == 404
    assert planner.post(decide, sent | {"azione": "boh"}).status_code == 404
    crossed = planner.post(decide, sent | {"strategico": BELOW}, follow=True)
    assert "Si collega un obiettivo operativo" in crossed.content.decode()
    assert not Objective.objects.filter(strategic_objective__isnull=False).exists()
