"""Unità: the tree, what it refuses, and which unit a plan's objectives count for."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.actions.test_units import unit
from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Objective, Plan, Unit

LIST = "/ente/valdoro/"


def test_the_administrator_adds_a_unit_and_sees_the_tree(enter: Login, cast: Cast) -> None:
    browser = enter(cast.administrator)
    sent = {"name": "Servizio promozione", "kind": "service", "parent": "", "head": ""}
    assert "L’unità è aggiunta." in browser.post(LIST, sent, follow=True).content.decode()
    service = Unit.objects.get()
    browser.post(LIST, {"name": "Estero", "kind": "office", "parent": service.pk})
    lines = browser.get(LIST).context["lines"]
    assert [(line.unit.name, line.depth) for line in lines] == [
        ("Servizio promozione", 0),
        ("Estero", 1),
    ]
    again = browser.post(LIST, sent)
    assert again.status_code == 422
    assert "C’è già un’unità" in again.content.decode()


def test_a_unit_is_changed_and_never_offered_its_own_parts_as_parents(
    enter: Login, cast: Cast
) -> None:
    top = unit(cast, "Servizio")
    low = unit(cast, "Ufficio", top)
    browser, address = enter(cast.administrator), f"/ente/valdoro/unita/{top.pk}/"
    offered = [key for key, _ in browser.get(address).context["form"].fields["parent"].choices]
    assert offered == [""]
    browser.post(address, {"name": "Servizio I", "kind": "service", "parent": "", "head": ""})
    top.refresh_from_db()
    assert (top.name, top.kind) == ("Servizio I", "service")
    page = browser.get(f"/ente/valdoro/unita/{top.pk}/togli/").content.decode()
    assert "comprende 1 unità" in page
    removal = f"/ente/valdoro/unita/{low.pk}/togli/"
    assert "Che cosa si perde" in browser.get(removal).content.decode()
    browser.post(removal)
    assert not Unit.objects.filter(pk=low.pk).exists()


@pytest.mark.parametrize("who", ["planner", "approver", "evaluator", "measurement_owner"])
def test_who_does_not_manage_reads_and_is_forbidden_the_rest(
    enter: Login, cast: Cast, who: str
) -> None:
    row = unit(cast, "Servizio")
    browser = enter(getattr(cast, who))
    page = browser.get(LIST).content.decode()
    assert "Servizio" in page
    assert "Aggiungi un’unità" not in page
    assert 'class="app-body"' not in page
    own = f"/ente/valdoro/unita/{row.pk}/"
    assert browser.post(LIST, {"name": "Altra", "kind": "office"}).status_code == 403
    for address in (own, f"{own}togli/"):
        assert browser.get(address).status_code == 403
        assert browser.post(address, {"name": "X", "kind": "office"}).status_code == 403


def test_a_stranger_finds_no_such_administration(enter: Login, cast: Cast) -> None:
    row = unit(cast, "Servizio")
    browser = enter(cast.stranger)
    own = f"/ente/valdoro/unita/{row.pk}/"
    for address in (LIST, own, f"{own}togli/"):
        assert browser.get(address).status_code == 404
        assert browser.post(address, {"name": "X", "kind": "office"}).status_code == 404
    assert browser.post("/scegli-ente/", {"ente": "valdoro"}).status_code == 404


def test_cost_centres_are_proposed_and_count_once_confirmed(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    row = unit(cast, "Servizio promozione")
    browser, address = enter(cast.planner), reverse("plan-units", args=[plan.pk])
    lines = browser.get(address).context["lines"]
    (proposed,) = [line for line in lines if line.proposed]
    assert (proposed.text, proposed.proposed) == ("Servizio promozione", row.pk)
    assert len(proposed.keys) == 2
    assert not Objective.objects.filter(unit__isnull=False).exists()
    answer = browser.post(address, {proposed.field: row.pk}, follow=True)
    assert "2 obiettivi hanno cambiato unità." in answer.content.decode()
    assert Objective.objects.filter(unit=row).count() == 2
    assert "confermata" in browser.get(address).content.decode()
    assert enter(cast.evaluator).post(address, {proposed.field: ""}).status_code == 403


def test_a_cost_centre_that_is_a_surname_means_the_unit_that_person_heads(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    row = unit(cast, "Servizio anagrafe", head=cast.objective_owner)
    Objective.objects.filter(plan=plan, area__isnull=True).update(cost_centre="Brembati")
    lines = enter(cast.planner).get(reverse("plan-units", args=[plan.pk])).context["lines"]
    (line,) = [line for line in lines if line.text == "Brembati"]
    assert (line.proposed, str(line.why)) == (row.pk, "è chi la dirige")


def test_the_tree_is_shown_by_unit_and_filtered_by_one_and_all_below_it(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    top = unit(cast, "Servizio promozione")
    low = unit(cast, "Sportello", top)
    Objective.objects.filter(pk=loaded.ids["operational/0"]).update(unit=top)
    Objective.objects.filter(pk=loaded.ids["operational/1"]).update(unit=low)
    browser, address = enter(cast.planner), reverse("tree", args=[plan.pk])
    boughs = browser.get(address, {"vista": "unita"}).context["tree"].boughs
    assert [(bough.eyebrow, bough.title) for bough in boughs] == [
        ("Unità", "Servizio promozione"),
        ("Servizio promozione", "Sportello"),
        ("Unità non indicata", "Obiettivi senza unità"),
    ]
    shown = {key: browser.get(address, {"unita": key}).context["tree"].shown for key in (
        str(top.pk), str(low.pk), "nessuna", "99999"
    )}  # fmt: skip
    assert shown == {str(top.pk): 8, str(low.pk): 4, "nessuna": 3, "99999": 0}
