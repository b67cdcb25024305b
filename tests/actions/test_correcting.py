"""A corrective action is opened with its cause, followed, and ended with what came of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cast import TODAY
from tests.stage import FLOW, FLOW_BELOW, Stage
from traguardo.actions.correcting import end_corrective, open_corrective, put_off_corrective
from traguardo.actions.permission import Refused
from traguardo.core.corrective import CorrectiveState
from traguardo.store.models import CorrectiveAction, Person

CARD = "operational/0"
IN_A_MONTH = TODAY + timedelta(days=30)


def opened(stage: Stage, by: Person | None = None, **changed: Any) -> CorrectiveAction:
    said: dict[str, Any] = {
        "cause": "La sede di Montefosco è chiusa da marzo",
        "text": "Uno sportello mobile due giorni la settimana",
        "owner": stage.cast.objective_owner,
        "due_on": IN_A_MONTH,
    }
    by = by or stage.cast.planner
    return open_corrective(stage.objective(CARD), **said | changed, by=by, today=TODAY)


def test_it_is_opened_with_cause_owner_and_day_and_journalled(stage: Stage) -> None:
    row = opened(stage)
    assert (row.state, row.owner, row.due_on) == ("open", stage.cast.objective_owner, IN_A_MONTH)
    entry = stage.journal()[-1]
    assert entry.verb == "correct"
    assert entry.after["cause"] == "La sede di Montefosco è chiusa da marzo"
    assert entry.after["due_on"] == IN_A_MONTH.isoformat()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"cause": " "}, "causa"),
        ({"text": ""}, "rimediare"),
        ({"due_on": TODAY - timedelta(days=1)}, "già passata"),
    ],
)
def test_what_is_missing_is_named(stage: Stage, changed: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words):
        opened(stage, **changed)
    assert not CorrectiveAction.objects.exists()


def test_its_owner_must_be_of_the_body(stage: Stage) -> None:
    with pytest.raises(Refused, match="non ha un ruolo"):
        opened(stage, owner=stage.cast.stranger)


def test_an_indicator_of_another_objective_is_refused(stage: Stage) -> None:
    with pytest.raises(Refused, match="altro obiettivo"):
        opened(stage, indicator=stage.indicator(FLOW))
    assert opened(stage, indicator=stage.indicator(FLOW_BELOW)).indicator is not None


def test_an_objective_s_owner_opens_it_on_their_own_objective_only(stage: Stage) -> None:
    cast = stage.cast
    with pytest.raises(Refused, match="non è assegnato"):
        opened(stage, by=cast.objective_owner)
    stage.own(CARD, cast.objective_owner)
    assert opened(stage, by=cast.objective_owner).opened_by == cast.objective_owner


@pytest.mark.parametrize("who", ["evaluator", "measurement_owner", "stranger", "approver"])
def test_nobody_else_opens_one(stage: Stage, who: str) -> None:
    with pytest.raises(Refused):
        opened(stage, by=getattr(stage.cast, who))


def test_another_day_needs_its_reason_and_the_same_day_changes_nothing(stage: Stage) -> None:
    row, later = opened(stage), IN_A_MONTH + timedelta(days=10)
    settings: dict[str, Any] = {"by": stage.cast.objective_owner, "today": TODAY}
    with pytest.raises(Refused, match="perché la data cambia"):
        put_off_corrective(row, later, reason="", **settings)
    entries = len(stage.journal())
    put_off_corrective(row, IN_A_MONTH, reason="", **settings)
    assert len(stage.journal()) == entries
    assert put_off_corrective(row, later, reason="Gara deserta", **settings).due_on == later
    entry = stage.journal()[-1]
    assert (entry.verb, entry.reason) == ("put_off_corrective", "Gara deserta")


@pytest.mark.parametrize("state", [CorrectiveState.DONE, CorrectiveState.DROPPED])
def test_it_ends_with_what_came_of_it_and_stays_ended(stage: Stage, state: CorrectiveState) -> None:
    row = opened(stage)
    settings: dict[str, Any] = {"by": stage.cast.objective_owner, "today": TODAY}
    with pytest.raises(Refused, match="come è andata"):
        end_corrective(row, state, outcome=" ", **settings)
    ended = end_corrective(row, state, outcome="Sportello aperto il 2 luglio", **settings)
    assert (ended.state, ended.ended_on, ended.ended_by) == (
        state.value,
        TODAY,
        stage.cast.objective_owner,
    )
    with pytest.raises(Refused, match="già conclusa"):
        end_corrective(row, state, outcome="Di nuovo", **settings)


@pytest.mark.parametrize("who", ["measurement_owner", "evaluator", "stranger"])
def test_who_does_not_answer_for_it_does_not_end_it(stage: Stage, who: str) -> None:
    row = opened(stage)
    with pytest.raises(Refused, match="la può aggiornare chi ne risponde"):
        end_corrective(
            row,
            CorrectiveState.DONE,
            outcome="Fatto",
            by=getattr(stage.cast, who),
            today=TODAY,
        )


def test_it_is_late_from_the_day_after_until_it_ends(stage: Stage) -> None:
    row = opened(stage, due_on=date(2019, 8, 1))
    assert [row.is_late(date(2019, 8, day)) for day in (1, 2)] == [False, True]
    row.state = CorrectiveState.DONE.value
    assert not row.is_late(date(2019, 8, 2))
