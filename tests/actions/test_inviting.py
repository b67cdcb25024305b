"""Who comes in, who is shut out; somebody always administers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import TODAY, Cast
from traguardo.actions.inviting import invite_person, let_in, shut_out
from traguardo.actions.people import end_role, grant_role
from traguardo.actions.permission import Refused, roles_of
from traguardo.core.roles import Role
from traguardo.store.models import JournalEntry, Person

TOMORROW = TODAY + timedelta(days=1)


def invited(cast: Cast, email: str = "Nuova@valdoro.example", **changes: Any) -> Person:
    said: dict[str, Any] = {"starts_on": TODAY, "by": cast.administrator, "today": TODAY}
    name = changes.pop("name", "Nuova  Arrivata")
    return invite_person(email, name, cast.chamber, Role.PLANNER, **(said | changes))


def test_an_invited_person_has_a_role_and_no_password(cast: Cast) -> None:
    person = invited(cast, language="en")
    assert (person.email, person.name, person.language) == (
        "nuova@valdoro.example",
        "Nuova Arrivata",
        "en",
    )
    assert not person.has_usable_password()
    assert roles_of(person, cast.chamber, TODAY) == {Role.PLANNER}
    entry = JournalEntry.objects.latest("pk")
    assert (entry.verb, entry.who, entry.after["role"]) == (
        "invite_person",
        cast.administrator,
        "planner",
    )


def test_somebody_of_another_body_serves_both_and_keeps_name_and_password(cast: Cast) -> None:
    password = cast.stranger.password
    person = invited(cast, cast.stranger.email.upper(), name="Altro Nome")
    assert (person, person.name, person.password) == (cast.stranger, "Livio Terranova", password)
    assert roles_of(person, cast.elsewhere, TODAY) == {Role.PLANNER}
    assert roles_of(person, cast.chamber, TODAY) == {Role.PLANNER}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"by": "planner"}, "ruolo"),
        ({"by": "stranger"}, "ruolo"),
        ({"email": "senza chiocciola"}, "non è un indirizzo"),
        ({"email": "ilaria.prandelli@valdoro.example"}, "già tra le persone"),
        ({"name": " "}, "nome e cognome"),
        ({"language": "fr"}, "it, en"),
        ({"ends_on": TODAY - timedelta(days=1)}, "prima di cominciare"),
    ],
)
def test_an_invitation_that_cannot_be_is_refused(
    cast: Cast, changes: dict[str, Any], words: str
) -> None:
    said = dict(changes)
    if "by" in said:
        said["by"] = getattr(cast, said["by"])
    before = Person.objects.count()
    with pytest.raises(Refused, match=words):
        invited(cast, said.pop("email", "nuova@valdoro.example"), **said)
    assert Person.objects.count() == before


def test_who_is_shut_out_has_no_role_and_no_login_until_let_in(cast: Cast) -> None:
    settings: dict[str, Any] = {"by": cast.administrator, "today": TODAY}
    row = shut_out(cast.planner, cast.chamber, reason="Pensione", **settings)
    assert not row.is_active
    assert roles_of(row, cast.chamber, TODAY) == frozenset()
    entry = JournalEntry.objects.latest("pk")
    assert (entry.verb, entry.reason) == ("shut_out", "Pensione")
    again = let_in(row, cast.chamber, **settings)
    assert again.is_active
    assert roles_of(again, cast.chamber, TODAY) == frozenset()


def test_a_role_of_today_or_to_come_ends_with_the_others(cast: Cast) -> None:
    settings: dict[str, Any] = {"by": cast.administrator, "today": TODAY}
    for day in (TODAY, TOMORROW):
        grant_role(cast.planner, cast.chamber, Role.APPROVER, starts_on=day, **settings)
    grant_role(cast.planner, cast.elsewhere, Role.PLANNER, starts_on=TODAY, by=None, today=TODAY)
    row = shut_out(cast.planner, cast.chamber, reason="Altro incarico", **settings)
    for day in (TODAY, TOMORROW):
        assert roles_of(row, cast.chamber, day) == frozenset()
    assert JournalEntry.objects.latest("pk").after["role"] == "approver, planner"


def test_who_serves_another_body_still_logs_in_there(cast: Cast) -> None:
    settings: dict[str, Any] = {"by": cast.administrator, "today": TODAY}
    grant_role(cast.planner, cast.elsewhere, Role.PLANNER, starts_on=TODAY, by=None, today=TODAY)
    row = shut_out(cast.planner, cast.chamber, reason="Altro incarico", **settings)
    assert row.is_active
    assert roles_of(row, cast.chamber, TODAY) == frozenset()
    assert roles_of(row, cast.elsewhere, TODAY) == {Role.PLANNER}


def test_nobody_shuts_out_themselves_or_the_last_administrator(cast: Cast) -> None:
    settings: dict[str, Any] = {"by": cast.administrator, "today": TODAY}
    with pytest.raises(Refused, match="se stesso"):
        shut_out(cast.administrator, cast.chamber, reason="x", **settings)
    given = cast.administrator.roles.get()
    with pytest.raises(Refused, match="nessuno ad amministrare"):
        end_role(given, on=TODAY, **settings)
    grant_role(cast.planner, cast.chamber, Role.ADMINISTRATOR, starts_on=TODAY, **settings)
    assert end_role(given, on=TODAY, **settings).ends_on == TODAY
    assert roles_of(cast.administrator, cast.chamber, TOMORROW) == frozenset()


@pytest.mark.parametrize("who", ["planner", "evaluator", "stranger"])
def test_only_an_administrator_shuts_out_and_lets_in(cast: Cast, who: str) -> None:
    by = getattr(cast, who)
    with pytest.raises(Refused, match="ruolo"):
        shut_out(cast.approver, cast.chamber, reason="x", by=by, today=TODAY)
    with pytest.raises(Refused, match="ruolo"):
        let_in(cast.approver, cast.chamber, by=by, today=TODAY)


def test_a_stranger_is_not_let_in_by_another_body(cast: Cast) -> None:
    with pytest.raises(Refused, match="non ha un ruolo"):
        let_in(cast.stranger, cast.chamber, by=cast.administrator, today=TODAY)
