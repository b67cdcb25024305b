"""A figure is confirmed and then locked, or returned with a note; a reason reopens it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.cast import TODAY
from tests.plans import H1
from tests.stage import BY_DATE, FLOW, FLOW_BELOW, Stage
from traguardo.actions.confirming import decide_figures, figure_state
from traguardo.actions.measuring import record_measurement
from traguardo.actions.permission import Refused
from traguardo.core.collection import FigureState
from traguardo.store.figures import reported_figures
from traguardo.store.models import FigureDecision, Measurement, Person

CONFIRMED, RETURNED, SENT = FigureState.CONFIRMED, FigureState.RETURNED, FigureState.SENT


@pytest.fixture
def figure(stage: Stage) -> Measurement:
    """What the owner of an indicator has sent; the objective has its manager."""
    stage.own(FLOW_BELOW, stage.cast.measurement_owner)
    stage.own("operational/0", stage.cast.objective_owner)
    return sent(stage, 7)


def sent(stage: Stage, number: int, path: str = FLOW_BELOW) -> Measurement:
    by = stage.cast.measurement_owner
    row = stage.indicator(path)
    return record_measurement(row, period=H1, value=Decimal(number), by=by, today=TODAY)


def decide(
    stage: Stage,
    *figures: Measurement,
    state: FigureState,
    by: Person | None = None,
    note: str = "",
) -> Any:
    by = by or stage.cast.objective_owner
    return decide_figures(stage.row, figures, state, note=note, by=by, today=TODAY)


def test_a_confirmed_figure_is_locked_until_a_reason_reopens_it(
    stage: Stage, figure: Measurement
) -> None:
    decide(stage, figure, state=CONFIRMED)
    with pytest.raises(Refused, match="convalidato"):
        sent(stage, 8)
    assert sent(stage, 7) == figure
    with pytest.raises(Refused, match="perché si riapre"):
        decide(stage, figure, state=SENT)
    decide(stage, figure, state=SENT, note="Manca dicembre")
    assert sent(stage, 8).number == 8
    verbs = [entry.verb for entry in stage.journal()]
    assert verbs[-3:] == ["confirm", "reopen_figure", "measure"]


def test_a_returned_figure_needs_a_note_and_a_correction_waits_anew(
    stage: Stage, figure: Measurement
) -> None:
    with pytest.raises(Refused, match="che cosa va corretto"):
        decide(stage, figure, state=RETURNED)
    decide(stage, figure, state=RETURNED, note="Mancano i seminari in rete")
    key = (figure.indicator_id, str(H1))
    assert reported_figures(stage.row)[key].state is RETURNED
    corrected = sent(stage, 9)
    assert reported_figures(stage.row)[key].row == corrected
    assert reported_figures(stage.row)[key].state is SENT


def test_the_same_decision_again_changes_nothing(stage: Stage, figure: Measurement) -> None:
    assert len(decide(stage, figure, state=CONFIRMED)) == 1
    assert decide(stage, figure, state=CONFIRMED) == []
    assert FigureDecision.objects.count() == 1


def test_nobody_confirms_what_they_reported(stage: Stage, figure: Measurement) -> None:
    own = record_measurement(
        stage.indicator(FLOW_BELOW), period=H1, value=Decimal(3), by=stage.cast.planner, today=TODAY
    )
    with pytest.raises(Refused, match="non lo convalida da sé"):
        decide(stage, own, state=CONFIRMED, by=stage.cast.planner)
    decide(stage, own, state=CONFIRMED)
    assert figure_state(own) is CONFIRMED


def test_a_figure_that_was_corrected_meanwhile_is_looked_at_first(
    stage: Stage, figure: Measurement
) -> None:
    sent(stage, 8)
    with pytest.raises(Refused, match="arrivato un altro valore"):
        decide(stage, figure, state=CONFIRMED)


def test_all_are_decided_or_none(stage: Stage, figure: Measurement) -> None:
    stage.own(FLOW, stage.cast.measurement_owner)
    elsewhere = sent(stage, 4, FLOW)
    with pytest.raises(Refused, match="non è assegnato"):
        decide(stage, figure, elsewhere, state=CONFIRMED)
    assert not FigureDecision.objects.exists()
    decide(stage, figure, elsewhere, state=CONFIRMED, by=stage.cast.planner)
    assert FigureDecision.objects.count() == 2


@pytest.mark.parametrize("who", ["measurement_owner", "evaluator", "approver", "stranger"])
def test_only_planner_and_manager_confirm(stage: Stage, figure: Measurement, who: str) -> None:
    with pytest.raises(Refused):
        decide(stage, figure, state=CONFIRMED, by=getattr(stage.cast, who))


@pytest.mark.parametrize(
    ("first", "then", "words"),
    [
        (None, SENT, None),
        (RETURNED, SENT, "solo un valore convalidato"),
        (CONFIRMED, RETURNED, "va riaperto"),
    ],
)
def test_moves_that_make_no_sense_are_refused(
    stage: Stage, figure: Measurement, first: FigureState | None, then: FigureState, words: str
) -> None:
    if first is not None:
        decide(stage, figure, state=first, note="Nota")
    if words is None:
        assert decide(stage, figure, state=then, note="Nota") == []
        return
    with pytest.raises(Refused, match=words):
        decide(stage, figure, state=then, note="Nota")


def test_decisions_are_never_changed(stage: Stage, figure: Measurement) -> None:
    decide(stage, figure, state=CONFIRMED)
    with pytest.raises(TypeError, match="append-only"):
        FigureDecision.objects.all().delete()


def test_the_state_of_every_figure_takes_a_fixed_number_of_queries(
    stage: Stage, figure: Measurement, django_assert_num_queries: Any
) -> None:
    stage.own(BY_DATE, stage.cast.measurement_owner)
    stage.own(FLOW, stage.cast.measurement_owner)
    sent(stage, 4, FLOW)
    with django_assert_num_queries(2):
        assert len(reported_figures(stage.row)) >= 2
