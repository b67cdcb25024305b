"""Persone: invited, given roles, handed over from; passwords by signed links; who may what."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.actions.test_units import unit
from tests.cast import PASSWORD, Cast
from tests.web.conftest import Login
from tests.web.example import example_plan, stored
from traguardo.actions.assigning import assign_owner
from traguardo.actions.people import grant_role
from traguardo.core.roles import Role
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Indicator, JournalEntry, Objective, Person, Plan

PEOPLE = "/ente/valdoro/persone/"
INVITE = f"{PEOPLE}invita/"
INVITED = {
    "email": "nuova@valdoro.example",
    "name": "Nuova Arrivata",
    "language": "it",
    "role": "planner",
    "starts_on": "2026-07-01",
    "ends_on": "",
}
NEW = "un-altra-lunga-parola"


def anybody() -> Client:
    return Client(headers={"host": "localhost"})


def link_in(message: str) -> str:
    return "/password/" + message.split("/password/")[1].split()[0]


def outbox(number: int) -> list[str]:
    """The texts of the mails, once there are so many: some leave in the background."""
    for _ in range(100):
        if len(mail.outbox) >= number:
            break
        time.sleep(0.02)
    return [str(message.body) for message in mail.outbox]


def test_an_invited_person_chooses_a_password_and_comes_in(enter: Login, cast: Cast) -> None:
    page = enter(cast.administrator).post(INVITE, INVITED, follow=True).content.decode()
    assert "è partito verso nuova@valdoro.example" in page
    assert "in attesa della password" in page
    (body,) = outbox(1)
    assert "http://127.0.0.1:8000/password/" in body
    browser, link = anybody(), link_in(body)
    assert "Nuova Arrivata" in browser.get(link).content.decode()
    unlike = browser.post(link, {"password": NEW, "again": "diversa"})
    assert unlike.status_code == 422
    assert "non sono uguali" in unlike.content.decode()
    browser.post(link, {"password": NEW, "again": NEW})
    entered = browser.post(
        reverse("login"), {"username": INVITED["email"], "password": NEW}, follow=True
    )
    assert "Nuova Arrivata" in entered.content.decode()
    spent = browser.get(link)
    assert spent.status_code == 410
    assert "non vale più" in spent.content.decode()
    assert spent["Cache-Control"].count("no-store")


def test_an_invitation_that_is_refused_says_why(enter: Login, cast: Cast) -> None:
    browser = enter(cast.administrator)
    known = browser.post(INVITE, INVITED | {"email": cast.planner.email})
    assert known.status_code == 422
    assert "già tra le persone" in known.content.decode()
    backwards = browser.post(INVITE, INVITED | {"ends_on": "2026-06-01"})
    assert "prima del primo" in backwards.content.decode()
    assert not Person.objects.filter(email=INVITED["email"]).exists()


def test_whoever_serves_another_body_is_not_sent_a_password(enter: Login, cast: Cast) -> None:
    sent = INVITED | {"email": cast.stranger.email}
    page = enter(cast.administrator).post(INVITE, sent, follow=True).content.decode()
    assert "ha già un accesso" in page
    assert mail.outbox == []


def test_roles_are_given_and_ended_on_the_person_s_page(enter: Login, cast: Cast) -> None:
    browser, address = enter(cast.administrator), f"{PEOPLE}{cast.planner.pk}/"
    given = {"azione": "ruolo", "nuovo-role": "approver", "nuovo-starts_on": "2026-07-15"}
    assert "Fatto" in browser.post(address, given, follow=True).content.decode()
    row = cast.planner.roles.get(role="approver")
    ended = {"azione": "termina", "incarico": row.pk, "fine-on": "2026-07-31"}
    browser.post(address, ended | {"fine-reason": "Incarico a termine"})
    row.refresh_from_db()
    assert row.ends_on == date(2026, 7, 31)
    assert JournalEntry.objects.latest("pk").reason == "Incarico a termine"
    early = browser.post(address, ended | {"fine-on": "2026-07-01"})
    assert early.status_code == 422
    assert "prima di cominciare" in early.content.decode()
    foreign = cast.stranger.roles.get()
    assert browser.post(address, ended | {"incarico": foreign.pk}).status_code == 404
    assert browser.post(address, {"azione": "boh"}).status_code == 404


def test_who_is_shut_out_is_out_at_once(enter: Login, cast: Cast) -> None:
    browser, theirs = enter(cast.administrator), enter(cast.planner)
    address = f"{PEOPLE}{cast.planner.pk}/"
    assert theirs.get("/piani/").status_code == 200
    assert browser.post(address, {"azione": "escludi", "reason": ""}).status_code == 422
    browser.post(address, {"azione": "escludi", "reason": "Pensione"})
    assert theirs.get("/piani/").status_code == 302
    assert "chiuso" in browser.get(PEOPLE).content.decode()
    browser.post(address, {"azione": "riammetti"})
    assert Person.objects.get(pk=cast.planner.pk).is_active


def test_everything_is_named_before_it_is_handed_over(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    key = loaded.ids["operational/0"]
    card = Objective.objects.get(pk=key)
    assign_owner(card, cast.objective_owner, by=cast.planner, today=date(2026, 7, 15))
    browser, address = enter(cast.administrator), f"{PEOPLE}{cast.objective_owner.pk}/consegne/"
    assert card.title in browser.get(address).content.decode()
    sent = {"successor": cast.approver.pk, "on": "2026-07-15", "leaves": "on"}
    page = browser.post(address, sent | {"azione": "anteprima"}).content.decode()
    assert "1 incarico passa da Ottavia Brembati a Saverio Montaldi" in page
    assert Objective.objects.get(pk=key).owner == cast.objective_owner
    done = browser.post(address, sent | {"azione": "passa"}, follow=True)
    assert "1 incarico è passato a Saverio Montaldi" in done.content.decode()
    assert Objective.objects.get(pk=key).owner == cast.approver
    for verb in ("anteprima", "passa"):
        for day, words in (("2026-09-01", "nel futuro"), ("1900-01-01", "ha un ruolo dal")):
            early = browser.post(address, sent | {"azione": verb, "on": day})
            assert early.status_code == 422
            assert words in early.content.decode()
            assert 'value="passa"' not in early.content.decode()
            assert ("id_on_error" in early.content.decode()) == (words == "nel futuro")
    assert 'max="2026-07-15"' in browser.get(address).content.decode()


def test_the_answer_is_the_same_whether_the_address_exists(cast: Cast) -> None:
    answers = []
    for email in (cast.planner.email, "nessuno@valdoro.example"):
        page = anybody().post("/password/", {"email": email}).content.decode()
        answers.append(page[page.index("<main") :])
    assert answers[0] == answers[1]
    (body,) = outbox(1)
    browser, link = anybody(), link_in(body)
    browser.post(link, {"password": NEW, "again": NEW})
    assert Person.objects.get(pk=cast.planner.pk).check_password(NEW)


def test_who_was_locked_out_comes_in_with_the_new_password(cast: Cast) -> None:
    browser = anybody()
    tried = {"username": cast.planner.email, "password": "sbagliata"}
    for _attempt in range(11):
        last = browser.post(reverse("login"), tried)
    assert last.status_code == 429
    browser.post("/password/", {"email": cast.planner.email})
    (body,) = outbox(1)
    browser.post(link_in(body), {"password": NEW, "again": NEW})
    entered = browser.post(reverse("login"), tried | {"password": NEW}, follow=True)
    assert cast.planner.name in entered.content.decode()


def test_a_person_changes_the_password_and_stays_in(enter: Login, cast: Cast) -> None:
    browser = enter(cast.planner)
    page = browser.get("/accesso/").content.decode()
    assert "ufficio performance" in page
    wrong = browser.post("/accesso/", {"old": "x", "password": NEW, "again": NEW})
    assert "attuale" in wrong.content.decode()
    changed = browser.post(
        "/accesso/", {"old": PASSWORD, "password": NEW, "again": NEW}, follow=True
    )
    assert "La password è cambiata." in changed.content.decode()


@pytest.mark.parametrize(
    ("who", "status"),
    [("planner", 403), ("approver", 403), ("evaluator", 403), ("stranger", 404)],
)
def test_nobody_but_the_administrator_manages_people(
    enter: Login, cast: Cast, who: str, status: int
) -> None:
    browser, one = enter(getattr(cast, who)), f"{PEOPLE}{cast.objective_owner.pk}/"
    verbs = ("ruolo", "termina", "escludi", "riammetti", "collegamento")
    for address in (INVITE, one, f"{one}consegne/"):
        assert browser.get(address).status_code == status
        assert browser.post(address, INVITED).status_code == status
        for verb in verbs:
            assert browser.post(address, {"azione": verb, "reason": "x"}).status_code == status
    assert browser.get(PEOPLE).status_code == (404 if who == "stranger" else 200)
    assert mail.outbox == []


def test_a_person_of_another_body_is_not_found(enter: Login, cast: Cast) -> None:
    browser, one = enter(cast.administrator), f"{PEOPLE}{cast.stranger.pk}/"
    for address in (one, f"{one}consegne/"):
        assert browser.get(address).status_code == 404
        assert browser.post(address, {"azione": "escludi", "reason": "x"}).status_code == 404


def test_owners_are_proposed_from_the_plan_s_texts_and_confirmed_in_one_form(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    Indicator.objects.of_plan(plan).update(responsible="dott. Lanfranchi Duccio")
    browser, address = enter(cast.planner), reverse("owners", args=[plan.pk])
    (line,) = browser.get(address).context["page"].indicators
    assert (line.proposed, line.owner) == (cast.measurement_owner.pk, None)
    assert not Indicator.objects.filter(owner__isnull=False).exists()
    page = browser.post(address, {line.field: line.chosen}, follow=True).content.decode()
    assert f"{len(line.keys)} incarichi sono cambiati." in page
    assert set(Indicator.objects.values_list("owner", flat=True)) == {cast.measurement_owner.pk}
    assert enter(cast.evaluator).post(address, {line.field: ""}).status_code == 403
    assert enter(cast.stranger).post(address, {line.field: ""}).status_code == 404


def test_somebody_unknown_is_left_out_by_name_and_nothing_is_counted_or_lost(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    Indicator.objects.of_plan(plan).update(owner=cast.measurement_owner)
    browser, address = enter(cast.planner), reverse("owners", args=[plan.pk])
    page = browser.get(address).context["page"]
    (first, second), (objective, *_) = page.indicators[:2], page.objectives
    sent = {first.field: "999999", second.field: "nessuno", objective.field: "0"}
    said = browser.post(address, sent, follow=True).content.decode()
    assert "Nessun incarico è cambiato." in said
    assert "Rimasti com’erano" in said
    for line in (first, second, objective):
        assert (line.text or line.things[0][0])[:20] in said.partition("Rimasti")[2][:400]
    assert {one.owner for one in Indicator.objects.of_plan(plan)} == {cast.measurement_owner}
    changed = browser.post(address, sent | {first.field: ""}, follow=True).content.decode()
    assert "Rimasti com’erano" in changed
    one = len(first.keys)
    assert (f"{one} incarichi sono cambiati" if one > 1 else "1 incarico è cambiato") in changed


def test_who_lacks_the_role_for_what_they_now_answer_for_is_named(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    browser, address = enter(cast.planner), reverse("owners", args=[plan.pk])
    page = browser.get(address).context["page"]
    sent = {page.indicators[0].field: cast.approver.pk, page.objectives[0].field: cast.planner.pk}
    said = browser.post(address, sent, follow=True).content.decode()
    assert "«responsabile della rilevazione» a: Saverio Montaldi" in said
    assert "responsabile dell’obiettivo» a" not in said


def test_what_was_confirmed_in_another_plan_is_proposed_first(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    office = unit(cast, "Tutt’altro nome")
    Indicator.objects.of_plan(plan).update(owner=cast.approver)
    Objective.objects.filter(plan=plan).update(owner=cast.planner, unit=office)
    other = stored(replace(example_plan(1), title="Un altro piano"), cast)
    browser = enter(cast.planner)
    page = browser.get(reverse("owners", args=[other.pk])).context["page"]
    assert {one.proposed for one in page.indicators if one.text} == {cast.approver.pk}
    assert {one.proposed for one in page.objectives if one.text} == {cast.planner.pk}
    lines = browser.get(reverse("plan-units", args=[other.pk])).context["lines"]
    assert {one.proposed for one in lines if one.text} == {office.pk}
    assert {one.proposed for one in lines if not one.text} == {None}


def test_plans_are_grouped_by_the_bodies_one_serves_and_one_is_chosen(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    first = date(2019, 1, 1)
    grant_role(cast.planner, cast.elsewhere, Role.PLANNER, starts_on=first, by=None, today=first)
    browser = enter(cast.planner)
    assert "Camera di commercio di Montefosco</button>" in browser.get("/piani/").content.decode()
    nothing = browser.post("/scegli-ente/", {"ente": "montefosco"}, follow=True)
    assert "Non c’è ancora un piano" in nothing.content.decode()
    back = browser.post("/scegli-ente/", {"ente": "valdoro"}, follow=True)
    assert back.redirect_chain[-1][0] == reverse("dashboard", args=[plan.pk])
