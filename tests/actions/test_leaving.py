"""Handing over: everything, in one step, to one person; and many owners at once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.actions.test_units import unit
from tests.cast import TODAY, Cast
from tests.stage import BY_DATE, FLOW, Stage
from traguardo.actions.assigning import assign_owners
from traguardo.actions.charge import charge_of
from traguardo.actions.correcting import open_corrective
from traguardo.actions.leaving import hand_over
from traguardo.actions.people import grant_role
from traguardo.actions.permission import Refused, roles_of
from traguardo.core.roles import Role
from traguardo.store.models import CorrectiveAction, JournalEntry, Unit

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def charged(stage: Stage) -> Stage:
    """The objective owner answers for an objective, an indicator, a corrective action, a unit."""
    cast = stage.cast
    stage.own("operational/0", cast.objective_owner)
    stage.own(FLOW, cast.objective_owner)
    unit(cast, "Servizio", head=cast.objective_owner)
    open_corrective(
        stage.objective("operational/0"),
        cause="Sede chiusa",
        text="Sportello mobile",
        owner=cast.objective_owner,
        due_on=TODAY,
        by=cast.planner,
        today=TODAY,
    )
    return stage


def passed(cast: Cast, **changes: Any) -> int:
    said: dict[str, Any] = {"on": TODAY, "leaves": True, "by": cast.administrator, "today": TODAY}
    return hand_over(
        changes.pop("person", cast.objective_owner),
        changes.pop("successor", cast.approver),
        cast.chamber,
        **(said | changes),
    )


def test_everything_goes_to_the_successor_with_the_roles_it_needs(charged: Stage) -> None:
    cast = charged.cast
    assert charge_of(cast.objective_owner, cast.chamber).total == 4
    assert passed(cast) == 4
    assert charge_of(cast.objective_owner, cast.chamber).total == 0
    assert charged.objective("operational/0").owner == cast.approver
    assert charged.indicator(FLOW).owner == cast.approver
    assert CorrectiveAction.objects.get().owner == cast.approver
    assert Unit.objects.get().head == cast.approver
    assert roles_of(cast.approver, cast.chamber, TODAY) == {
        Role.APPROVER,
        Role.MEASUREMENT_OWNER,
        Role.OBJECTIVE_OWNER,
    }
    assert roles_of(cast.objective_owner, cast.chamber, TODAY) == frozenset()
    assert roles_of(cast.objective_owner, cast.chamber, YESTERDAY) == {Role.OBJECTIVE_OWNER}


@pytest.mark.parametrize("starts_on", [YESTERDAY, TODAY + timedelta(days=30)])
def test_nothing_is_handed_to_an_evaluator_of_today_or_of_later(
    charged: Stage, starts_on: date
) -> None:
    cast = charged.cast
    if starts_on > TODAY:
        cast.evaluator.roles.filter(administration=cast.chamber).update(starts_on=starts_on)
    with pytest.raises(Refused, match="L’OIV è indipendente"):
        passed(cast, successor=cast.evaluator)
    assert charge_of(cast.objective_owner, cast.chamber).total == 4


def test_the_journal_names_a_role_once_that_was_held_twice(charged: Stage) -> None:
    cast = charged.cast
    for days in (3, 9):
        grant_role(
            cast.objective_owner,
            cast.chamber,
            Role.OBJECTIVE_OWNER,
            starts_on=TODAY + timedelta(days=days),
            by=cast.administrator,
            today=TODAY,
        )
    passed(cast)
    entry = JournalEntry.objects.get(verb="hand_over")
    assert entry.before["roles_ended"] == "objective_owner"
    assert entry.after["roles_given"] == "measurement_owner, objective_owner"


def test_the_journal_names_every_thing_in_one_entry(charged: Stage) -> None:
    before = JournalEntry.objects.count()
    passed(charged.cast)
    assert JournalEntry.objects.count() == before + 1
    entry = JournalEntry.objects.latest("pk")
    assert (entry.verb, entry.label) == ("hand_over", "Ottavia Brembati")
    assert (entry.before["owner"], entry.after["owner"]) == ("Ottavia Brembati", "Saverio Montaldi")
    assert str(charged.indicator(FLOW).pk) in entry.after["indicators"]
    assert {"objectives", "correctives", "units", "starts_on"} <= set(entry.after)


def test_who_stays_keeps_the_roles(charged: Stage) -> None:
    cast = charged.cast
    passed(cast, leaves=False)
    assert roles_of(cast.objective_owner, cast.chamber, TODAY) == {Role.OBJECTIVE_OWNER}


def test_others_things_and_closed_plans_stay_where_they_are(charged: Stage) -> None:
    cast = charged.cast
    charged.own(BY_DATE, cast.measurement_owner)
    charged.row.__class__.objects.filter(pk=charged.row.pk).update(state="closed")
    assert passed(cast) == 1
    assert charged.indicator(FLOW).owner == cast.objective_owner
    assert charged.indicator(BY_DATE).owner == cast.measurement_owner


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"by": "planner"}, "ruolo"),
        ({"by": "stranger"}, "ruolo"),
        ({"successor": "objective_owner"}, "altra persona"),
        ({"on": TODAY + timedelta(days=1)}, "nel futuro"),
        ({"on": date(1900, 1, 1)}, "dal 01/01/2019"),
        ({"on": date(2019, 1, 1)}, "dal giorno dopo"),
        ({"on": date(2018, 12, 31), "leaves": False}, "dal 01/01/2019"),
        ({"person": "evaluator", "leaves": False}, "nulla da passare"),
        ({"person": "administrator"}, "nessuno ad amministrare"),
    ],
)
def test_what_cannot_be_handed_over_is_refused(
    charged: Stage, changes: dict[str, Any], words: str
) -> None:
    cast = charged.cast
    named = {key: getattr(cast, text) for key, text in changes.items() if isinstance(text, str)}
    with pytest.raises(Refused, match=words):
        passed(cast, **(changes | named))
    assert charge_of(cast.objective_owner, cast.chamber).total == 4


def test_many_owners_are_assigned_in_one_step_and_one_entry(stage: Stage) -> None:
    cast = stage.cast
    indicators = {stage.indicator(path).pk: cast.measurement_owner for path in (FLOW, BY_DATE)}
    objectives = {stage.objective("operational/0").pk: cast.objective_owner}
    settings: dict[str, Any] = {"by": cast.planner, "today": TODAY}
    assert assign_owners(stage.row, indicators, objectives, **settings) == 3
    assert assign_owners(stage.row, indicators, objectives, **settings) == 0
    (entry,) = [one for one in stage.journal() if one.verb == "assign_owners"]
    assert sorted(entry.after.values()) == [
        "Duccio Lanfranchi",
        "Duccio Lanfranchi",
        "Ottavia Brembati",
    ]


def test_many_owners_are_all_right_or_none_is_assigned(stage: Stage) -> None:
    cast, mine = stage.cast, stage.indicator(FLOW).pk
    with pytest.raises(Refused, match="non ha un ruolo"):
        assign_owners(
            stage.row, {mine: cast.planner}, {stage.objective("operational/0").pk: cast.stranger},
            by=cast.planner, today=TODAY,
        )  # fmt: skip
    with pytest.raises(Refused, match="non è di questo piano"):
        assign_owners(stage.row, {mine + 9999: cast.planner}, {}, by=cast.planner, today=TODAY)
    for who in (cast.evaluator, cast.administrator, cast.stranger):
        with pytest.raises(Refused, match="ruolo"):
            assign_owners(stage.row, {mine: None}, {}, by=who, today=TODAY)
    assert stage.indicator(FLOW).owner is None
