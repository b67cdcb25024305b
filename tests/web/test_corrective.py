"""Azioni correttive, as people open, find and end them."""

from __future__ import annotations

from django.test import Client

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import CorrectiveAction, Plan

SAID = {
    "cause": "Adesioni sotto le attese",
    "text": "Due incontri in più nei comuni montani",
    "due_on": "2026-09-30",
}


def opened(browser: Client, cast: Cast, plan: Plan, loaded: LoadedPlan) -> str:
    card = f"/piani/{plan.pk}/obiettivi/{loaded.ids['operational/0']}/"
    said = SAID | {"owner": str(cast.objective_owner.pk)}
    page = browser.post(f"{card}correggi/", said, follow=True)
    assert "L’azione correttiva è aperta" in page.content.decode()
    return card


def test_it_is_opened_found_and_ended(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    browser = enter(cast.planner)
    card = opened(browser, cast, plan, loaded)
    assert SAID["text"] in browser.get(card).content.decode()
    assert SAID["text"] in browser.get(f"{card}monitoraggio/").content.decode()
    row = CorrectiveAction.objects.get()
    one = f"/piani/{plan.pk}/correttive/{row.pk}/"
    said = {"azione": "concludi", "state": "done", "outcome": "Incontri fatti, 40 adesioni"}
    done = enter(cast.objective_owner).post(one, said, follow=True).content.decode()
    assert "Incontri fatti, 40 adesioni" in done
    assert "fatta" in done
    assert "azione correttiva conclusa" in done


def test_late_ones_are_found_by_an_address(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan, settings: object
) -> None:
    browser = enter(cast.planner)
    opened(browser, cast, plan, loaded)
    listed = f"/piani/{plan.pk}/correttive/"
    assert SAID["text"] not in browser.get(f"{listed}?stato=late").content.decode()
    settings.TODAY = "2026-10-01"  # type: ignore[attr-defined]
    late = browser.get(f"{listed}?stato=late").content.decode()
    assert SAID["text"] in late
    assert "in ritardo" in late
    assert SAID["text"] not in browser.get(f"{listed}?mie=1").content.decode()


def test_what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    card = f"/piani/{plan.pk}/obiettivi/{loaded.ids['operational/0']}/correggi/"
    page = enter(cast.planner).post(card, {"cause": "Adesioni sotto le attese"})
    text = page.content.decode()
    assert page.status_code == 422
    assert "Scegli chi ne risponde" in text
    assert "Adesioni sotto le attese" in text


def test_who_does_not_answer_for_it_reads_only(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    opened(enter(cast.planner), cast, plan, loaded)
    one = f"/piani/{plan.pk}/correttive/{CorrectiveAction.objects.get().pk}/"
    browser = enter(cast.evaluator)
    assert 'value="concludi"' not in browser.get(one).content.decode()
    said = {"azione": "rinvia", "due_on": "2026-12-01", "reason": "Serve tempo"}
    refused = browser.post(one, said)
    assert refused.status_code == 422
    assert "chi ne risponde" in refused.content.decode()
    assert enter(cast.stranger).get(one).status_code == 404
