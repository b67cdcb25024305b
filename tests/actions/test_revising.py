"""Rimodulazione: an approved plan changes only by what was proposed, decided and recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.cast import TODAY, Cast
from tests.stage import FLOW_BELOW, Stage
from traguardo.actions.assigning import assign_owner
from traguardo.actions.moving import approve_plan, propose_plan
from traguardo.actions.permission import Refused
from traguardo.actions.revising import (
    Change,
    approve_revision,
    propose_revision,
    send_back_revision,
    withdraw_revision,
)
from traguardo.core.model import PlanState
from traguardo.store.models import Plan, Revision, RevisionProposal

CARD = "operational/0"
FROM = date(2019, 8, 1)


@pytest.fixture
def approved(cast: Cast, stage: Stage) -> Stage:
    propose_plan(stage.row, by=cast.planner, today=TODAY)
    approve_plan(stage.row, by=cast.approver, today=TODAY, deed="Delibera n. 4")
    return stage


def changes(stage: Stage, target: str = ">= 12", budget: str = "€ 9.000") -> list[Change]:
    indicator = stage.indicator(FLOW_BELOW)
    first = indicator.targets.order_by("position")[0]
    return [Change(first, "text", target), Change(stage.objective(CARD), "budget", budget)]


def proposed(stage: Stage, *changed: Change, **details: Any) -> RevisionProposal:
    plain: dict[str, Any] = {
        "reason": "Meno risorse dal bilancio",
        "effective_on": FROM,
        "by": stage.cast.planner,
        "today": TODAY,
    }
    return propose_revision(
        stage.objective(CARD), list(changed) or changes(stage), **(plain | details)
    )


def test_a_proposal_changes_nothing_until_it_is_approved(approved: Stage) -> None:
    before = approved.plan
    proposed(approved)
    assert approved.plan == before


def test_an_approved_proposal_changes_the_plan_and_keeps_what_it_said(approved: Stage) -> None:
    old = approved.plan.operational_objectives[0]
    row = approve_revision(
        proposed(approved), deed="Determina n. 9", by=approved.cast.approver, today=TODAY
    )
    new = approved.plan
    card = new.operational_objectives[0]
    assert (row.state, new.state) == ("approved", PlanState.REVISED)
    assert card.indicators[0].targets[0].text == ">= 12"
    assert card.indicators[0].targets[0].reading != old.indicators[0].targets[0].reading
    assert (card.budget.text, card.budget.amount) == ("€ 9.000", 9000)
    target, budget = new.revisions[-2:]
    assert (target.path, target.field) == (f"{FLOW_BELOW}/targets/0", "text")
    assert (target.before, target.after) == (old.indicators[0].targets[0].text, ">= 12")
    assert (budget.path, budget.before) == (CARD, old.budget.text)
    assert (budget.deed, budget.effective_on) == ("Determina n. 9", FROM)


def test_a_second_revision_starts_from_the_first(approved: Stage) -> None:
    cast = approved.cast
    for target in (">= 12", ">= 11"):
        row = proposed(approved, changes(approved, target)[0])
        approve_revision(row, deed="Determina", by=cast.approver, today=TODAY)
    assert [(one.before, one.after) for one in approved.plan.revisions][-1] == (">= 12", ">= 11")


def test_the_journal_has_both_steps_with_before_and_after(approved: Stage) -> None:
    row = proposed(approved)
    approve_revision(row, deed="Determina n. 9", by=approved.cast.approver, today=TODAY)
    entries = {entry.verb: entry for entry in approved.journal()}
    assert {"propose_revision", "revise", "approve_revision"} <= set(entries)
    done = entries["approve_revision"]
    assert done.after["budget"] == "€ 9.000"
    assert done.reason == "Meno risorse dal bilancio"
    assert any(field.startswith("target ") for field in done.before)


def test_sent_back_or_withdrawn_leaves_the_plan_as_it_is(approved: Stage) -> None:
    cast, before = approved.cast, approved.plan
    back = send_back_revision(
        proposed(approved), note="Serve un atto", by=cast.approver, today=TODAY
    )
    assert (back.state, back.note) == ("sent_back", "Serve un atto")
    gone = withdraw_revision(proposed(approved), by=cast.planner, today=TODAY)
    assert gone.state == "withdrawn"
    assert approved.plan == before
    with pytest.raises(Refused, match="già deciso"):
        approve_revision(gone, deed="Determina", by=cast.approver, today=TODAY)


def test_what_has_changed_meanwhile_is_not_overwritten(approved: Stage) -> None:
    row, kept = proposed(approved), Revision.objects.count()
    change = row.changes.get(position=0)
    change.target.text = ">= 3"
    change.target.save()
    with pytest.raises(Refused, match="cambiato dopo la proposta"):
        approve_revision(row, deed="Determina", by=approved.cast.approver, today=TODAY)
    assert Revision.objects.count() == kept
    assert approved.plan.state is PlanState.APPROVED


@pytest.mark.parametrize(
    ("details", "why"),
    [
        ({"reason": " "}, "motivo"),
        ({"effective_on": date(2031, 1, 1)}, "anni del piano"),
    ],
)
def test_a_proposal_without_reason_or_place_in_time_is_refused(
    approved: Stage, details: dict[str, Any], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        proposed(approved, **details)


def test_other_proposals_that_are_refused(approved: Stage) -> None:
    card = approved.objective(CARD)
    with pytest.raises(Refused, match="diverso"):
        proposed(approved, Change(card, "title", card.title))
    with pytest.raises(Refused, match="non si modifica"):
        proposed(approved, Change(card, "section", "x"))
    with pytest.raises(Refused, match="non si modifica"):
        proposed(approved, Change(approved.objective("operational/1"), "title", "x"))
    with pytest.raises(Refused, match="non è un peso"):
        proposed(approved, Change(approved.indicator(FLOW_BELOW), "weight", "tanto"))
    with pytest.raises(Refused, match="condizione sola"):
        proposed(approved, changes(approved, ">= 3 e <= 9 eventi; <= 5 giorni")[0])
    proposed(approved)
    with pytest.raises(Refused, match="attende la decisione"):
        proposed(approved)


@pytest.mark.parametrize("text", ["xyzzy boh", "da definire", "2019: >= 4; 2020: boh"])
def test_a_new_target_that_nobody_can_read_is_not_proposed(approved: Stage, text: str) -> None:
    with pytest.raises(Refused, match="non si legge: al carattere"):
        proposed(approved, changes(approved, text)[0])
    assert not RevisionProposal.objects.exists()


@pytest.mark.parametrize("text", ["", "—", " - "])
def test_a_target_may_be_taken_away(approved: Stage, text: str) -> None:
    row = proposed(approved, changes(approved, text)[0])
    approve_revision(row, deed="Determina", by=approved.cast.approver, today=TODAY)
    target = approved.plan.operational_objectives[0].indicators[0].targets[0]
    assert (target.text, target.reading) == (text, None)


def test_who_may_propose_and_who_may_decide(approved: Stage) -> None:
    cast = approved.cast
    for person in (cast.approver, cast.evaluator, cast.stranger, cast.measurement_owner):
        with pytest.raises(Refused):
            proposed(approved, by=person)
    assign_owner(approved.objective(CARD), None, by=cast.planner, today=TODAY)
    with pytest.raises(Refused, match="non è assegnato"):
        proposed(approved, by=cast.objective_owner)
    row = proposed(approved)
    for person in (cast.planner, cast.evaluator, cast.objective_owner):
        with pytest.raises(Refused):
            approve_revision(row, deed="Determina", by=person, today=TODAY)
    with pytest.raises(Refused, match="atto"):
        approve_revision(row, deed=" ", by=cast.approver, today=TODAY)
    with pytest.raises(Refused, match="che cosa va cambiato"):
        send_back_revision(row, note="", by=cast.approver, today=TODAY)


def test_a_draft_is_edited_and_not_revised(stage: Stage) -> None:
    with pytest.raises(Refused, match="bozza"):
        proposed(stage)
    assert Plan.objects.get(pk=stage.row.pk).state == "draft"
