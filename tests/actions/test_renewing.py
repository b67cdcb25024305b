"""A corrected document of a stored plan: taken over by a draft, proposed for a plan in force."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.cast import TODAY, Cast
from tests.plans import PLAN, Read
from tests.stage import FLOW, FLOW_BELOW, Stage
from traguardo.actions.measuring import record_measurement
from traguardo.actions.moving import approve_plan, close_plan, propose_plan
from traguardo.actions.permission import Refused
from traguardo.actions.renewing import Renewal, differences, renew_plan
from traguardo.core import model as core
from traguardo.core.calendar import Period
from traguardo.core.values import Input
from traguardo.store.models import JournalEntry, RevisionProposal, SourceDocument


def corrected() -> core.Plan:
    """Another target and budget, a new indicator, objective and area; one objective is gone."""
    card, *others = PLAN.operational_objectives
    first = card.indicators[0]
    targets = (replace(first.targets[0], text=">= 60"), *first.targets[1:])
    indicators = (replace(first, targets=targets, source="Nuova fonte"), *card.indicators[1:])
    new_indicator = core.Indicator(number="9.9", name="Indicatore nuovo", unit="n.")
    card = replace(card, budget=core.Budget("€ 77.000"), indicators=(*indicators, new_indicator))
    new_card = core.Objective("Obiettivo del tutto nuovo", indicators=(new_indicator,))
    area = PLAN.areas[0]
    grown = replace(area, objectives=(*area.objectives, core.Objective("Strategico nuovo")))
    extra = core.StrategicArea("Area nuova", "", (core.Objective("Nel nuovo"),))
    return replace(
        PLAN,
        areas=(grown, *PLAN.areas[1:], extra),
        operational_objectives=(card, *others[1:], new_card),
    )


def renewed(stage: Stage, plan: core.Plan, **options: object) -> Renewal:
    settings = {"by": stage.cast.planner, "today": TODAY} | options
    return renew_plan(stage.row, Read(plan), source=b"corretto", name="piano-2.docx", **settings)


def test_a_draft_takes_the_new_texts_and_what_was_added(stage: Stage) -> None:
    renewal = renewed(stage, corrected())
    plan = stage.plan
    card = plan.operational_objectives[0]
    assert card.indicators[0].targets[0].text == ">= 60"
    assert card.indicators[0].targets[0].reading is not None
    assert card.indicators[0].source == "Nuova fonte"
    assert card.budget.amount == 77000
    assert card.indicators[-1].name == "Indicatore nuovo"
    assert plan.operational_objectives[-1].indicators[0].name == "Indicatore nuovo"
    assert plan.areas[0].objectives[-1].title == "Strategico nuovo"
    assert plan.areas[-1].objectives[0].title == "Nel nuovo"
    assert {one.after for one in renewal.taken} >= {">= 60", "Obiettivo del tutto nuovo"}


def test_what_left_the_document_stays_in_the_plan(stage: Stage) -> None:
    gone = PLAN.operational_objectives[1].title
    renewal = renewed(stage, corrected())
    assert gone in [one.title for one in stage.plan.operational_objectives]
    assert gone in [one.before for one in renewal.left]


def test_figures_and_reviews_stay_as_they_were_recorded(stage: Stage) -> None:
    indicator = stage.indicator(FLOW)
    record_measurement(
        indicator,
        period=Period.parse("2019-H1"),
        inputs=(Input("value", Decimal(7)),),
        by=stage.cast.planner,
        today=TODAY,
    )
    before = stage.plan.strategic_objectives[0].indicators
    renewed(stage, corrected())
    after = stage.plan.strategic_objectives[0].indicators
    assert [one.measurements for one in after] == [one.measurements for one in before]


def test_the_same_document_again_changes_nothing_and_says_so(stage: Stage) -> None:
    assert renewed(stage, PLAN).nothing
    renewed(stage, corrected())
    again = renewed(stage, corrected())
    assert again.taken == ()
    assert JournalEntry.objects.filter(verb="renew_plan").count() == 2
    assert SourceDocument.objects.filter(name="piano-2.docx").count() == 1


def test_every_change_is_in_the_journal_with_the_document(stage: Stage) -> None:
    renewed(stage, corrected())
    edits = JournalEntry.objects.filter(verb="edit_field")
    assert {entry.reason for entry in edits} == {"Dal documento «piano-2.docx»"}
    assert any(entry.after.get("budget") == "€ 77.000" for entry in edits)


def test_a_plan_in_force_changes_only_when_the_proposal_is_approved(
    cast: Cast, stage: Stage
) -> None:
    propose_plan(stage.row, by=cast.planner, today=TODAY)
    approve_plan(stage.row, by=cast.approver, today=TODAY, deed="Delibera")
    before = stage.plan
    renewal = renewed(stage, corrected())
    assert stage.plan == before
    assert renewal.taken == ()
    (proposal,) = RevisionProposal.objects.all()
    changed = {one.after for one in proposal.changes.all()}
    assert changed == {">= 60", "€ 77.000", "Nuova fonte"}
    assert "Obiettivo del tutto nuovo" in [one.after for one in renewal.left]


def test_a_target_that_nobody_can_read_is_left_and_not_proposed(cast: Cast, stage: Stage) -> None:
    propose_plan(stage.row, by=cast.planner, today=TODAY)
    approve_plan(stage.row, by=cast.approver, today=TODAY, deed="Delibera")
    card = PLAN.operational_objectives[0]
    target = replace(card.indicators[0].targets[0], text="xyzzy boh", reading=None)
    odd = replace(card.indicators[0], targets=(target, *card.indicators[0].targets[1:]))
    cards = (
        replace(card, indicators=(odd, *card.indicators[1:])),
        *PLAN.operational_objectives[1:],
    )
    renewal = renewed(stage, replace(PLAN, operational_objectives=cards))
    assert not RevisionProposal.objects.exists()
    assert [one.after for one in renewal.left] == ["xyzzy boh"]


def test_a_text_that_no_form_takes_is_left_for_a_person(stage: Stage) -> None:
    card = PLAN.operational_objectives[0]
    bad = replace(card.indicators[0], weight=None, weight_text="metà")
    odd = replace(card, indicators=(bad, *card.indicators[1:]))
    plan = replace(PLAN, operational_objectives=(odd, *PLAN.operational_objectives[1:]))
    renewal = renewed(stage, plan)
    assert [one.field for one in renewal.left] == ["weight"]
    assert stage.indicator(FLOW_BELOW).weight == card.indicators[0].weight


def test_who_may_not_and_when_not(cast: Cast, stage: Stage) -> None:
    for person in (cast.evaluator, cast.approver, cast.stranger):
        with pytest.raises(Refused):
            renewed(stage, corrected(), by=person)
    propose_plan(stage.row, by=cast.planner, today=TODAY)
    with pytest.raises(Refused, match="attende l’approvazione"):
        renewed(stage, corrected())
    approve_plan(stage.row, by=cast.approver, today=TODAY, deed="Delibera")
    close_plan(stage.row, by=cast.approver, today=TODAY)
    with pytest.raises(Refused, match="chiuso"):
        renewed(stage, corrected())


def test_the_differences_do_not_speak_of_figures(stage: Stage) -> None:
    assert differences(stage.row, Read(PLAN)) == ()
    fields = {one.field for one in differences(stage.row, Read(corrected()))}
    assert {"budget", "source"} <= fields
    assert not any(field.startswith(("measurement", "review")) for field in fields)
