"""Linking, assigning, correcting a draft, moving it through its life, keeping documents."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.cast import TODAY, Cast
from tests.plans import H1, PLAN
from tests.stage import FLOW, FLOW_BELOW, MEAN, RATIO, Stage, set_stage
from traguardo.actions.assigning import assign_owner
from traguardo.actions.editing import edit_field, edit_target
from traguardo.actions.keeping import keep_document
from traguardo.actions.linking import link_indicators, unlink_indicator
from traguardo.actions.moving import approve_plan, close_plan, propose_plan, send_back_plan
from traguardo.actions.permission import Refused
from traguardo.core.model import Budget, Classified, Earmark, Frequency, Kind, PlanState
from traguardo.core.targets.nodes import AtLeast, AtMost
from traguardo.store.models import Indicator, Plan


def link(stage: Stage, measured: str, same: str) -> Indicator:
    return link_indicators(
        stage.indicator(measured), stage.indicator(same), by=stage.cast.planner, today=TODAY
    )


def test_a_link_is_made_once_and_undone(stage: Stage) -> None:
    assert link(stage, FLOW_BELOW, FLOW).linked_to == stage.indicator(FLOW_BELOW)
    link(stage, FLOW_BELOW, FLOW)
    unlinked = unlink_indicator(stage.indicator(FLOW), by=stage.cast.planner, today=TODAY)
    unlink_indicator(stage.indicator(FLOW), by=stage.cast.planner, today=TODAY)
    assert unlinked.linked_to is None
    entries = [entry for entry in stage.journal() if entry.verb == "link"]
    name = "Imprese assistite dallo sportello Export"
    assert [(one.before, one.after) for one in entries] == [
        ({"linked_to": ""}, {"linked_to": name}),
        ({"linked_to": name}, {"linked_to": ""}),
    ]


def test_a_link_can_be_turned_to_another_indicator(stage: Stage) -> None:
    link(stage, FLOW_BELOW, FLOW)
    assert link(stage, MEAN, FLOW).linked_to == stage.indicator(MEAN)


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (RATIO, FLOW, "obiettivi diversi"),
        (FLOW, MEAN, "già collegato"),
        (MEAN, FLOW_BELOW, "già collegato"),
    ],
)
def test_chains_and_links_within_an_objective_are_refused(
    stage: Stage, first: str, second: str, words: str
) -> None:
    link(stage, FLOW_BELOW, FLOW)
    with pytest.raises(Refused, match=words):
        link(stage, first, second)


def test_plans_are_not_linked_to_one_another(stage: Stage) -> None:
    other = set_stage(stage.cast, replace(PLAN, title="altro"))
    with pytest.raises(Refused, match="stesso piano"):
        link_indicators(
            stage.indicator(FLOW), other.indicator(FLOW_BELOW), by=stage.cast.planner, today=TODAY
        )


def test_an_owner_is_assigned_once_and_taken_away(stage: Stage) -> None:
    cast = stage.cast
    for person in (cast.measurement_owner, cast.measurement_owner, None):
        assign_owner(stage.indicator(FLOW), person, by=cast.planner, today=TODAY)
    assert stage.indicator(FLOW).owner is None
    entries = [entry for entry in stage.journal() if entry.verb == "assign_owner"]
    assert [entry.after["owner"] for entry in entries] == ["Duccio Lanfranchi", ""]
    assert {entry.object_kind for entry in entries} == {"indicator"}


def test_a_stranger_owns_nothing_here(stage: Stage) -> None:
    with pytest.raises(Refused, match="Livio Terranova"):
        assign_owner(
            stage.objective("operational/0"),
            stage.cast.stranger,
            by=stage.cast.planner,
            today=TODAY,
        )


def edit(stage: Stage, path: str, field: str, text: str, by: str = "planner") -> None:
    thing = stage.indicator(path) if "/indicators/" in path else stage.objective(path)
    edit_field(
        thing, field, text, by=getattr(stage.cast, by), today=TODAY, reason="refuso nel documento"
    )


def test_a_draft_is_corrected_and_the_old_text_stays_in_the_journal(stage: Stage) -> None:
    edit(stage, "operational/0", "cost_centre", "Ufficio Export")
    entry = stage.journal()[-1]
    assert stage.plan.operational_objectives[0].cost_centre == "Ufficio Export"
    assert entry.before == {"cost_centre": "in corso di definizione"}
    assert entry.after == {"cost_centre": "Ufficio Export"}
    assert (entry.verb, entry.reason, entry.object_kind) == (
        "edit_field",
        "refuso nel documento",
        "objective",
    )


def test_the_same_text_is_no_correction(stage: Stage) -> None:
    before = len(stage.journal())
    edit(stage, RATIO, "unit", "%")
    edit(stage, FLOW, "weight", "50")
    assert len(stage.journal()) == before


@pytest.mark.parametrize(
    ("text", "weight"), [("33,3 %", Decimal("33.3")), ("70", Decimal(70)), (" ", None)]
)
def test_a_weight_is_read_and_its_text_kept(
    stage: Stage, text: str, weight: Decimal | None
) -> None:
    edit(stage, RATIO, "weight", text)
    indicator = stage.plan.areas[0].objectives[0].indicators[0]
    assert (indicator.weight, indicator.weight_text) == (weight, text)
    assert stage.journal()[-1].before == {"weight": "33,4"}


@pytest.mark.parametrize(
    ("field", "text", "found"),
    [
        ("kind", "Efficienza", Kind.EFFICIENCY),
        ("kind", "boh", None),
        ("frequency", "ogni tre mesi", Frequency.QUARTERLY),
        ("frequency", "", None),
    ],
)
def test_kinds_and_frequencies_are_read_as_in_a_document(
    stage: Stage, field: str, text: str, found: Kind | Frequency | None
) -> None:
    edit(stage, RATIO, field, text)
    indicator = stage.plan.areas[0].objectives[0].indicators[0]
    assert getattr(indicator, field) == found
    assert getattr(indicator, f"{field}_text") == text


def test_a_budget_is_read_with_what_it_sets_aside(stage: Stage) -> None:
    edit(stage, "operational/0", "budget", "€ 80.000 di cui € 5.000 per fiere")
    budget = stage.plan.operational_objectives[0].budget
    assert budget == Budget(
        "€ 80.000 di cui € 5.000 per fiere", Decimal(80000), (Earmark(Decimal(5000), "fiere"),)
    )
    assert stage.journal()[-1].before == {"budget": "€ 195.000 di cui € 14.400 per PID"}


def test_missions_and_programmes_are_read_anew(stage: Stage) -> None:
    edit(stage, "operational/0", "programme", "Co.005 Sostegno alle imprese")
    edit(stage, "operational/0", "mission", "")
    objective = stage.plan.operational_objectives[0]
    assert objective.programme == Classified(
        "005", "Sostegno alle imprese", "Co.005 Sostegno alle imprese"
    )
    assert objective.mission is None


@pytest.mark.parametrize(
    ("path", "field", "text", "words"),
    [
        (RATIO, "budget", "1", "non si modifica qui"),
        ("operational/0", "weight", "1", "non si modifica qui"),
        (RATIO, "weight", "molto", "non è un peso"),
        (RATIO, "owner", "1", "non si modifica qui"),
        (RATIO, "description", "1", "non si modifica qui"),
        ("operational/0", "state", "approved", "non si modifica qui"),
        ("operational/0", "title", "\0", "U\\+0000"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(
    stage: Stage, path: str, field: str, text: str, words: str
) -> None:
    with pytest.raises(Refused, match=words):
        edit(stage, path, field, text)


@pytest.mark.parametrize("who", ["objective_owner", "evaluator", "administrator", "stranger"])
def test_nobody_but_the_planner_corrects(stage: Stage, who: str) -> None:
    with pytest.raises(Refused, match="ruolo"):
        edit(stage, RATIO, "unit", "n.", by=who)


def test_a_target_is_read_anew(stage: Stage) -> None:
    cast, target = stage.cast, stage.indicator(RATIO).targets.get(year=2020)
    for _twice in range(2):
        edit_target(target, ">= 85%", by=cast.planner, today=TODAY)
    found = stage.plan.areas[0].objectives[0].indicators[0].targets[1]
    assert (found.text, found.year) == (">= 85%", 2020)
    assert found.reading == AtLeast(Decimal(85), unit="%")
    assert stage.journal()[-1].before == {"target 2020": "Anno:2019---90%"}
    assert len([one for one in stage.journal() if one.verb == "edit_field"]) == 1


def test_a_bare_number_is_read_by_the_nature_of_its_indicator(stage: Stage) -> None:
    target = stage.indicator(MEAN).targets.get()
    edit_target(target, "18 gg", by=stage.cast.planner, today=TODAY)
    reading = stage.plan.operational_objectives[1].indicators[0].targets[0].reading
    assert isinstance(reading, AtMost)
    assert reading.value == 18


def test_a_target_that_cannot_be_read_keeps_its_text(stage: Stage) -> None:
    target = stage.indicator(RATIO).targets.get(year=2020)
    edit_target(target, "da definire", by=stage.cast.planner, today=TODAY)
    found = stage.plan.areas[0].objectives[0].indicators[0].targets[1]
    assert (found.text, found.reading) == ("da definire", None)


def test_several_conditions_are_several_targets(stage: Stage) -> None:
    target = stage.indicator(RATIO).targets.get(year=2020)
    with pytest.raises(Refused, match="condizione sola"):
        edit_target(target, "Anno 2019 >= 50\nAnno 2020 >= 60", by=stage.cast.planner, today=TODAY)


def test_a_plan_goes_through_its_life_with_who_when_and_deed(stage: Stage) -> None:
    cast, row = stage.cast, stage.row
    propose_plan(row, by=cast.planner, today=TODAY)
    send_back_plan(row, by=cast.approver, today=TODAY, reason="pesi da rivedere")
    propose_plan(row, by=cast.planner, today=TODAY, deed="nota 12")
    approve_plan(row, by=cast.approver, today=TODAY, deed="delibera 7")
    assert stage.plan.state is PlanState.APPROVED
    assert close_plan(row, by=cast.planner, today=TODAY).state == PlanState.CLOSED
    moves = list(row.moves.values_list("verb", "before", "after", "deed", "made_by__name"))
    assert moves == [
        ("propose", "draft", "proposed", "", "Ilaria Prandelli"),
        ("send_back", "proposed", "draft", "", "Saverio Montaldi"),
        ("propose", "draft", "proposed", "nota 12", "Ilaria Prandelli"),
        ("approve", "proposed", "approved", "delibera 7", "Saverio Montaldi"),
        ("close", "approved", "closed", "", "Ilaria Prandelli"),
    ]
    assert stage.journal()[2].reason == "pesi da rivedere"
    assert stage.journal()[-1].after["state"] == "closed"


def test_an_approval_names_its_deed_and_a_return_its_reason(stage: Stage) -> None:
    cast = stage.cast
    propose_plan(stage.row, by=cast.planner, today=TODAY)
    with pytest.raises(Refused, match="atto di approvazione"):
        approve_plan(stage.row, by=cast.approver, today=TODAY, deed=" ")
    with pytest.raises(Refused, match="che cosa va cambiato"):
        send_back_plan(stage.row, by=cast.approver, today=TODAY, reason="")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("draft", "ancora in bozza"),
        ("proposed", "attende l’approvazione"),
        ("approved", "rimodulazione"),
        ("revised", "rimodulato"),
        ("closed", "chiuso"),
    ],
)
def test_a_move_out_of_turn_says_where_the_plan_is(stage: Stage, state: str, words: str) -> None:
    Plan.objects.filter(pk=stage.row.pk).update(state=state)
    by = stage.cast.approver if state == "draft" else stage.cast.planner
    with pytest.raises(Refused, match=words):
        (approve_plan if state == "draft" else propose_plan)(
            stage.row, by=by, today=TODAY, deed="delibera 7"
        )


def test_once_proposed_nothing_is_corrected(stage: Stage) -> None:
    propose_plan(stage.row, by=stage.cast.planner, today=TODAY)
    with pytest.raises(Refused, match="attende l’approvazione"):
        edit(stage, RATIO, "unit", "n.")


def test_a_generated_document_is_kept_as_it_was_handed_out(stage: Stage) -> None:
    document = keep_document(
        stage.row,
        kind="half-year",
        format="docx",
        period=H1,
        name="monitoraggio.docx",
        content=b"bytes",
        by=stage.cast.evaluator,
        today=TODAY,
    )
    assert (bytes(document.content), document.size, document.period) == (b"bytes", 5, "2019-H1")
    assert document.made_by == stage.cast.evaluator
    assert stage.journal()[-1].after["sha256"] == document.sha256


def test_a_stranger_generates_nothing(stage: Stage) -> None:
    with pytest.raises(Refused, match="ruolo"):
        keep_document(
            stage.row,
            kind="half-year",
            format="docx",
            period=None,
            name="monitoraggio.docx",
            content=b"bytes",
            by=stage.cast.stranger,
            today=TODAY,
        )


@pytest.mark.parametrize("verb", [link_indicators, assign_owner])
def test_a_stranger_changes_nothing(stage: Stage, verb: Any, cast: Cast) -> None:
    second: Any = stage.indicator(FLOW_BELOW) if verb is link_indicators else None
    with pytest.raises(Refused, match="ruolo"):
        verb(stage.indicator(FLOW), second, by=cast.stranger, today=TODAY)
