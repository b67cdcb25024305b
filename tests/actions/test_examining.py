"""The evaluator answers the criteria, compares a sample with its evidence, and concludes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.cast import TODAY
from tests.plans import H1, PLAN
from tests.stage import FLOW, FLOW_BELOW, Stage, set_stage
from traguardo.actions.examining import (
    answer_criteria,
    conclude,
    draw_sample,
    judge_sample,
    measured_in,
)
from traguardo.actions.measuring import record_measurement
from traguardo.actions.moving import approve_plan, propose_plan
from traguardo.actions.permission import Refused
from traguardo.actions.remarking import remark, reply
from traguardo.core.validation import Answer, Criterion, ValidationState, Verdict
from traguardo.store.models import SampledFigure, Validation

YEAR = H1.year
ALL_MET = dict.fromkeys(Criterion, (Answer.MET, ""))


@pytest.fixture
def who(stage: Stage) -> dict[str, Any]:
    return {"by": stage.cast.evaluator, "today": TODAY}


@pytest.fixture
def measured(stage: Stage) -> Stage:
    for path, number in ((FLOW, 3), (FLOW_BELOW, 7)):
        record_measurement(
            stage.indicator(path),
            period=H1,
            value=Decimal(number),
            by=stage.cast.planner,
            today=TODAY,
        )
    return stage


@pytest.fixture
def in_force(measured: Stage) -> Stage:
    propose_plan(measured.row, by=measured.cast.planner, today=TODAY)
    approve_plan(measured.row, by=measured.cast.approver, today=TODAY, deed="Delibera n. 4")
    return measured


def examined(stage: Stage, who: dict[str, Any]) -> Validation:
    answer_criteria(stage.row, YEAR, ALL_MET, **who)
    work = draw_sample(stage.row, YEAR, 1, 7, **who)
    key = work.sample.get().pk
    return judge_sample(stage.row, YEAR, {key: (Verdict.SUPPORTED, "")}, **who)


def test_what_is_not_met_says_why_and_only_changes_are_journalled(
    stage: Stage, who: dict[str, Any]
) -> None:
    with pytest.raises(Refused, match="scrivere perché"):
        answer_criteria(stage.row, YEAR, {Criterion.CLEAR: (Answer.PARTLY, " ")}, **who)
    answers = {Criterion.CLEAR: (Answer.PARTLY, "Troppe sigle"), Criterion.METHOD: (None, "")}
    answer_criteria(stage.row, YEAR, answers, **who)
    assert stage.journal()[-1].after == {"clear": "partly: Troppe sigle"}
    entries = len(stage.journal())
    answer_criteria(stage.row, YEAR, answers, **who)
    assert len(stage.journal()) == entries
    answer_criteria(stage.row, YEAR, {Criterion.CLEAR: (None, "")}, **who)
    assert stage.journal()[-1].before == {"clear": "partly: Troppe sigle"}


def test_a_sample_is_drawn_from_what_was_measured_and_can_be_drawn_again(
    measured: Stage, who: dict[str, Any]
) -> None:
    def drawn(seed: int) -> list[int]:
        work = draw_sample(measured.row, YEAR, 1, seed, **who)
        return list(work.sample.values_list("measurement__indicator", flat=True))

    assert drawn(7) == drawn(7)
    known = {row.indicator_id for row in measured_in(measured.row, YEAR).values()}
    assert {key for seed in range(30) for key in drawn(seed)} == known
    assert measured.indicator(FLOW).pk in known


def test_without_figures_there_is_nothing_to_draw(stage: Stage, who: dict[str, Any]) -> None:
    empty = max(PLAN.years) + 1
    longer = set_stage(stage.cast, replace(PLAN, years=(*PLAN.years, empty)))
    with pytest.raises(Refused, match="nessun valore"):
        draw_sample(longer.row, empty, 5, 7, **who)
    with pytest.raises(Refused, match="fuori dal piano"):
        draw_sample(stage.row, 1999, 5, 7, **who)


@pytest.mark.parametrize("size", [0, 201])
def test_a_sample_has_a_sensible_size(measured: Stage, who: dict[str, Any], size: int) -> None:
    with pytest.raises(Refused, match="da 1 a 200"):
        draw_sample(measured.row, YEAR, size, 7, **who)


def test_a_verdict_on_a_sample_that_was_drawn_anew_is_refused(
    measured: Stage, who: dict[str, Any]
) -> None:
    old = draw_sample(measured.row, YEAR, 1, 7, **who).sample.get().pk
    draw_sample(measured.row, YEAR, 2, 8, **who)
    with pytest.raises(Refused, match="estratto di nuovo"):
        judge_sample(measured.row, YEAR, {old: (Verdict.SUPPORTED, "")}, **who)
    new = SampledFigure.objects.first()
    assert new is not None
    with pytest.raises(Refused, match="scrivere perché"):
        judge_sample(measured.row, YEAR, {new.pk: (Verdict.UNSUPPORTED, "")}, **who)


def test_the_report_is_validated_once_everything_was_looked_at(
    in_force: Stage, who: dict[str, Any]
) -> None:
    done = ValidationState.VALIDATED
    with pytest.raises(Refused, match="Mancano ancora 10 criteri"):
        conclude(in_force.row, YEAR, done, conclusion="Attendibile", **who)
    examined(in_force, who)
    with pytest.raises(Refused, match="Scrivere la conclusione"):
        conclude(in_force.row, YEAR, done, conclusion=" ", **who)
    work = conclude(in_force.row, YEAR, done, conclusion="Attendibile", deed="Prot. 12", **who)
    assert (work.state, work.ended_by, work.deed) == (
        "validated",
        in_force.cast.evaluator,
        "Prot. 12",
    )
    with pytest.raises(Refused, match="va prima riaperto"):
        answer_criteria(in_force.row, YEAR, ALL_MET, **who)


def test_a_conclusion_is_reopened_with_a_reason(in_force: Stage, who: dict[str, Any]) -> None:
    examined(in_force, who)
    conclude(in_force.row, YEAR, ValidationState.NOT_VALIDATED, conclusion="Dati mancanti", **who)
    work = conclude(in_force.row, YEAR, ValidationState.UNDER_WAY, conclusion="Nuovi dati", **who)
    assert (work.state, work.ended_on) == ("under_way", None)
    assert in_force.journal()[-1].reason == "Nuovi dati"
    answer_criteria(in_force.row, YEAR, {Criterion.CLEAR: (Answer.PARTLY, "Sigle")}, **who)


def test_a_plan_that_is_not_in_force_is_not_validated(measured: Stage, who: dict[str, Any]) -> None:
    examined(measured, who)
    with pytest.raises(Refused, match="bozza"):
        conclude(measured.row, YEAR, ValidationState.VALIDATED, conclusion="Attendibile", **who)


@pytest.mark.parametrize("role", ["planner", "approver", "objective_owner", "stranger"])
def test_only_the_evaluator_examines(in_force: Stage, role: str) -> None:
    who: dict[str, Any] = {"by": getattr(in_force.cast, role), "today": TODAY}
    for act in (
        lambda: answer_criteria(in_force.row, YEAR, ALL_MET, **who),
        lambda: draw_sample(in_force.row, YEAR, 1, 7, **who),
        lambda: judge_sample(in_force.row, YEAR, {}, **who),
        lambda: conclude(in_force.row, YEAR, ValidationState.VALIDATED, conclusion="Sì", **who),
    ):
        with pytest.raises(Refused):
            act()


def test_a_remark_is_replied_to_once(stage: Stage, who: dict[str, Any]) -> None:
    row = remark(stage.row, "Manca la baseline", objective=stage.objective("operational/0"), **who)
    planner: dict[str, Any] = {"by": stage.cast.planner, "today": TODAY}
    with pytest.raises(Refused, match="Scrivere la risposta"):
        reply(row, "", **planner)
    answered = reply(row, "La aggiungiamo con la rimodulazione", **planner)
    assert (answered.replied_by, answered.replied_on) == (stage.cast.planner, TODAY)
    with pytest.raises(Refused, match="già risposto"):
        reply(row, "Di nuovo", **planner)
    assert [entry.verb for entry in stage.journal()][-2:] == ["comment", "reply"]


def test_a_stranger_remarks_nothing(stage: Stage) -> None:
    with pytest.raises(Refused):
        remark(stage.row, "Ciao", by=stage.cast.stranger, today=TODAY)
    with pytest.raises(Refused, match="Scrivere l’osservazione"):
        remark(stage.row, " ", by=stage.cast.planner, today=TODAY)


def test_a_note_is_no_book(stage: Stage, who: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="ne bastano 20000"):
        remark(stage.row, "x" * 20_001, **who)


def test_a_conclusion_that_stands_is_not_written_over(in_force: Stage, who: dict[str, Any]) -> None:
    examined(in_force, who)
    done = ValidationState.VALIDATED
    conclude(in_force.row, YEAR, done, conclusion="Attendibile", **who)
    with pytest.raises(Refused, match="già in questo stato"):
        conclude(in_force.row, YEAR, done, conclusion="Un'altra", **who)
