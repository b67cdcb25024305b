"""Bodies, people and roles are made by the console or by an administrator, and journalled."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cast import PASSWORD, TODAY, Cast
from tests.stage import FLOW_BELOW, Stage
from traguardo.actions.inviting import invite_person
from traguardo.actions.oneself import describe_oneself
from traguardo.actions.people import create_administration, create_person, end_role, grant_role
from traguardo.actions.permission import Refused, roles_of
from traguardo.actions.units import add_unit
from traguardo.core.roles import Role
from traguardo.core.unit_tree import UnitKind
from traguardo.store.models import JournalEntry, Person


def newcomer(cast: Cast, **changes: Any) -> Person:
    settings = {"by": cast.administrator, "administration": cast.chamber, "today": TODAY} | changes
    email = settings.pop("email", "Nuova.Arrivata@Valdoro.example ")
    password = settings.pop("password", PASSWORD)
    name = settings.pop("name", "Nuova Arrivata")
    return create_person(email, name, password, **settings)


def test_an_administrator_makes_a_person_who_can_log_in(cast: Cast) -> None:
    person = newcomer(cast, language="en")
    assert (person.email, person.language) == ("nuova.arrivata@valdoro.example", "en")
    assert person.check_password(PASSWORD)
    assert Person.objects.get_by_natural_key("NUOVA.arrivata@valdoro.example") == person
    assert (str(person), person.get_full_name()) == ("Nuova Arrivata", "Nuova Arrivata")
    entry = JournalEntry.objects.latest("pk")
    assert (entry.verb, entry.who) == ("create_person", cast.administrator)
    assert PASSWORD not in str(entry.after)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"email": "ilaria.PRANDELLI@valdoro.example"}, "Esiste già una persona"),
        ({"email": "senza chiocciola"}, "non è un indirizzo"),
        ({"password": "12345678"}, "password|comune"),
        ({"language": "fr"}, "sono previste it, en"),
        ({"administration": None}, "Indicare l’ente"),
        ({"today": None}, "Indicare l’ente"),
    ],
)
def test_a_person_who_cannot_be_is_refused(cast: Cast, changes: dict[str, Any], words: str) -> None:
    before = Person.objects.count()
    with pytest.raises(Refused, match=words):
        newcomer(cast, **changes)
    assert Person.objects.count() == before


@pytest.mark.parametrize("who", ["planner", "evaluator", "stranger"])
def test_only_an_administrator_makes_people(cast: Cast, who: str) -> None:
    with pytest.raises(Refused, match="ruolo"):
        newcomer(cast, by=getattr(cast, who))


def test_a_role_holds_from_its_first_day_to_its_last(cast: Cast) -> None:
    person = newcomer(cast)
    grant_role(
        person,
        cast.chamber,
        Role.PLANNER,
        starts_on=date(2019, 7, 10),
        ends_on=date(2019, 7, 20),
        by=cast.administrator,
        today=TODAY,
    )
    days = [date(2019, 7, day) for day in (9, 10, 20, 21)]
    held = [Role.PLANNER in roles_of(person, cast.chamber, day) for day in days]
    assert held == [False, True, True, False]
    assert roles_of(person, cast.elsewhere, TODAY) == frozenset()


def test_who_is_locked_out_has_no_role(cast: Cast) -> None:
    cast.planner.is_active = False
    assert roles_of(cast.planner, cast.chamber, TODAY) == frozenset()


def test_a_role_is_granted_once_and_ended(cast: Cast) -> None:
    grant = {"starts_on": TODAY, "by": cast.administrator, "today": TODAY}
    first = grant_role(cast.planner, cast.chamber, Role.APPROVER, **grant)
    assert grant_role(cast.planner, cast.chamber, Role.APPROVER, **grant) == first
    ended = end_role(
        first, on=TODAY, by=cast.administrator, today=TODAY, reason="cambio di incarico"
    )
    tomorrow = TODAY + timedelta(days=1)
    assert roles_of(cast.planner, cast.chamber, TODAY) == {Role.PLANNER, Role.APPROVER}
    assert roles_of(cast.planner, cast.chamber, tomorrow) == {Role.PLANNER}
    entry = JournalEntry.objects.latest("pk")
    assert (entry.verb, entry.reason, entry.before["ends_on"], entry.after["ends_on"]) == (
        "end_role",
        "cambio di incarico",
        "",
        "2019-07-15",
    )
    assert str(ended) == "Ilaria Prandelli – approver"
    assert JournalEntry.objects.filter(verb="grant_role", who=cast.administrator).count() == 1


def test_a_role_does_not_end_before_it_starts(cast: Cast) -> None:
    grant: dict[str, Any] = {"starts_on": TODAY, "by": None, "today": TODAY}
    yesterday = TODAY - timedelta(days=1)
    with pytest.raises(Refused, match="prima di cominciare"):
        grant_role(cast.planner, cast.chamber, Role.APPROVER, ends_on=yesterday, **grant)
    given = grant_role(cast.planner, cast.chamber, Role.APPROVER, **grant)
    with pytest.raises(Refused, match="prima di cominciare"):
        end_role(given, on=yesterday, by=None, today=TODAY)


@pytest.mark.parametrize("who", ["planner", "stranger"])
def test_only_an_administrator_grants_and_ends_roles(cast: Cast, who: str) -> None:
    by = getattr(cast, who)
    with pytest.raises(Refused, match="ruolo"):
        grant_role(by, cast.chamber, Role.ADMINISTRATOR, starts_on=TODAY, by=by, today=TODAY)
    given = cast.planner.roles.get()
    with pytest.raises(Refused, match="ruolo"):
        end_role(given, on=TODAY, by=by, today=TODAY)


@pytest.mark.parametrize(
    ("code", "words"),
    [("valdoro", "Esiste già"), ("Val Doro", "minuscole"), ("", "minuscole"), ("-a", "minuscole")],
)
def test_a_code_names_one_body(cast: Cast, code: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        create_administration(code, "Un altro ente", by=None)


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(1999, 12, 31), date(2101, 1, 1)])
def test_a_role_is_not_held_in_another_century(cast: Cast, day: date) -> None:
    settings: dict[str, Any] = {"by": cast.administrator, "today": TODAY}
    with pytest.raises(Refused, match="2000 e 2100"):
        grant_role(cast.planner, cast.chamber, Role.APPROVER, starts_on=day, **settings)
    with pytest.raises(Refused, match="2000 e 2100"):
        end_role(cast.planner.roles.get(), on=day, **settings)
    with pytest.raises(Refused, match="2000 e 2100"):
        invite_person(
            "n@v.example", "Nuova", cast.chamber, Role.APPROVER, starts_on=day, **settings
        )


@pytest.mark.parametrize("name", ["\u200b", " \u200b\u2060 ", "\u2800", "\u3164"])
def test_a_name_of_which_nothing_is_seen_is_refused(cast: Cast, name: str) -> None:
    settings: dict[str, Any] = {"by": cast.administrator, "today": TODAY}
    with pytest.raises(Refused, match="nome e cognome"):
        newcomer(cast, name=name)
    new = ("n@v.example", name, cast.chamber, Role.APPROVER)
    with pytest.raises(Refused, match="nome e cognome"):
        invite_person(*new, starts_on=TODAY, **settings)
    with pytest.raises(Refused, match="nome e cognome"):
        describe_oneself(cast.planner, name, "it")
    with pytest.raises(Refused, match="nome dell’unità"):
        add_unit(cast.chamber, name=name, kind=UnitKind.OFFICE, **settings)


@pytest.mark.parametrize(
    ("held", "wanted"), [("evaluator", Role.PLANNER), ("planner", Role.EVALUATOR)]
)
def test_the_evaluator_is_nothing_else_on_the_same_day(cast: Cast, held: str, wanted: Role) -> None:
    who = getattr(cast, held)
    with pytest.raises(Refused, match="indipendente"):
        grant_role(who, cast.chamber, wanted, starts_on=TODAY, by=None, today=TODAY)
    grant_role(who, cast.elsewhere, wanted, starts_on=TODAY, by=None, today=TODAY)
    end_role(who.roles.get(administration=cast.chamber), on=TODAY, by=None, today=TODAY)
    tomorrow = TODAY + timedelta(days=1)
    given = grant_role(who, cast.chamber, wanted, starts_on=tomorrow, by=None, today=TODAY)
    assert given.role == wanted.value


def test_the_evaluator_answers_for_nothing(stage: Stage) -> None:
    with pytest.raises(Refused, match="ciò che valuta"):
        stage.own(FLOW_BELOW, stage.cast.evaluator)


def test_who_heads_a_unit_is_not_made_evaluator_nor_the_evaluator_head(cast: Cast) -> None:
    settings: dict[str, Any] = {"by": cast.administrator, "today": TODAY}
    with pytest.raises(Refused, match="L’OIV è indipendente"):
        add_unit(
            cast.chamber, name="Servizio", kind=UnitKind.SERVICE, head=cast.evaluator, **settings
        )
    head = cast.objective_owner
    add_unit(cast.chamber, name="Servizio", kind=UnitKind.SERVICE, head=head, **settings)
    head.roles.update(ends_on=TODAY - timedelta(days=1))
    grant: dict[str, Any] = {"starts_on": TODAY, **settings}
    with pytest.raises(Refused, match="Passarne prima le consegne"):
        grant_role(head, cast.chamber, Role.EVALUATOR, **grant)
    grant_role(head, cast.elsewhere, Role.EVALUATOR, starts_on=TODAY, by=None, today=TODAY)


def test_an_evaluator_of_next_year_takes_no_charge_either(stage: Stage) -> None:
    cast = stage.cast
    cast.evaluator.roles.update(starts_on=TODAY + timedelta(days=100))
    with pytest.raises(Refused, match="L’OIV è indipendente"):
        stage.own(FLOW_BELOW, cast.evaluator)
