"""Drafts are kept for their person; sending makes measurements of all of them, or of none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.cast import TODAY
from tests.plans import H1
from tests.stage import FLOW, FLOW_BELOW, Stage
from traguardo.actions.evidence import EvidenceFile
from traguardo.actions.figures import Figures
from traguardo.actions.linking import link_indicators
from traguardo.actions.permission import Refused
from traguardo.actions.reporting import (
    KeptMeanwhile,
    Report,
    draft_mark,
    keep_draft,
    send_reports,
)
from traguardo.core.values import Input, Missing
from traguardo.store.models import Draft, DraftText, Indicator, Measurement, Person

PROOF = EvidenceFile("registro.pdf", b"%PDF-1.7 registro %%EOF", "application/pdf")


def kept(stage: Stage, by: Person, path: str = FLOW, **texts: str) -> Draft | None:
    return keep_draft(stage.indicator(path), H1, texts, by=by, today=TODAY)


def report(stage: Stage, path: str, value: int | Missing) -> Report:
    figure = value if isinstance(value, Missing) else Decimal(value)
    return Report(stage.indicator(path), Figures(value=figure))


@pytest.fixture
def owner(stage: Stage) -> Person:
    stage.own(FLOW, stage.cast.measurement_owner)
    stage.own(FLOW_BELOW, stage.cast.measurement_owner)
    return stage.cast.measurement_owner


def test_a_draft_is_replaced_by_what_was_typed_last_and_is_no_measurement(
    stage: Stage, owner: Person
) -> None:
    before = Measurement.objects.count()
    kept(stage, owner, value="4x", note="da controllare")
    draft = kept(stage, owner, value="41", note=" ")
    assert draft is not None
    assert {one.field: one.text for one in draft.texts.all()} == {"value": "41"}
    assert (Draft.objects.count(), Measurement.objects.count()) == (1, before)
    assert kept(stage, owner, value="") is None
    assert not Draft.objects.exists()


def test_its_file_stays_until_another_comes_and_goes_with_the_measurement(
    stage: Stage, owner: Person
) -> None:
    indicator = stage.indicator(FLOW)
    keep_draft(indicator, H1, {}, evidence=PROOF, by=owner, today=TODAY)
    draft = kept(stage, owner, value="")
    assert draft is not None
    assert draft.evidence is not None
    sent = send_reports(stage.row, H1, [report(stage, FLOW, 41)], by=owner, today=TODAY)
    assert sent == {}
    last = indicator.measurements.last()
    assert last is not None
    assert (last.number, last.evidence) == (Decimal(41), draft.evidence)
    assert not Draft.objects.exists()


def test_one_refusal_stores_nothing_and_keeps_every_draft(stage: Stage, owner: Person) -> None:
    kept(stage, owner, FLOW, value="41")
    before = Measurement.objects.count()
    reports = [report(stage, FLOW, 41), report(stage, FLOW_BELOW, Missing.NOT_APPLICABLE)]
    refusals = send_reports(stage.row, H1, reports, by=owner, today=TODAY)
    assert list(refusals) == [stage.indicator(FLOW_BELOW).pk]
    assert "nota" in refusals[stage.indicator(FLOW_BELOW).pk]
    assert (Draft.objects.count(), Measurement.objects.count()) == (1, before)


def test_raw_figures_are_sent_too(stage: Stage, owner: Person) -> None:
    figures = Figures((Input("value", Decimal(7)),))
    sent = Report(stage.indicator(FLOW), figures, "registro", "a mano", to_date=True)
    send_reports(stage.row, H1, [sent], by=owner, today=TODAY)
    last = stage.indicator(FLOW).measurements.last()
    assert last is not None
    assert (last.number, last.source, last.note, last.to_date) == (7, "registro", "a mano", True)


def test_nobody_keeps_a_draft_of_what_they_do_not_measure(stage: Stage, owner: Person) -> None:
    for person in (stage.cast.evaluator, stage.cast.stranger):
        with pytest.raises(Refused):
            kept(stage, person, value="1")
    stage.own(FLOW, stage.cast.planner)
    with pytest.raises(Refused):
        kept(stage, owner, value="1")


def test_a_linked_indicator_is_asked_once_where_it_is_measured(stage: Stage, owner: Person) -> None:
    stage.own(FLOW, stage.cast.planner)
    link_indicators(
        stage.indicator(FLOW), stage.indicator(FLOW_BELOW), by=stage.cast.planner, today=TODAY
    )
    asked = Indicator.objects.asked_of(owner, stage.row)
    assert [row.pk for row in asked] == [stage.indicator(FLOW).pk]
    assert kept(stage, owner, value="3") is not None


def test_a_draft_of_another_window_is_told_with_its_texts_and_stays(
    stage: Stage, owner: Person
) -> None:
    indicator = stage.indicator(FLOW)
    settings: dict[str, Any] = {"by": owner, "today": TODAY}
    blank, first = draft_mark({}), draft_mark({"value": " 41 ", "note": ""})
    keep_draft(indicator, H1, {"value": "41"}, seen=blank, **settings)
    with pytest.raises(KeptMeanwhile, match="un’altra finestra") as told:
        keep_draft(indicator, H1, {"value": "42"}, seen=blank, **settings)
    assert told.value.texts == {"value": "41"}
    for typed, seen in (
        ({}, blank),
        ({"value": "41"}, blank),
        ({"value": "7"}, draft_mark({"value": "7"})),
    ):
        kept = keep_draft(indicator, H1, typed, seen=seen, **settings)
        assert kept is not None
        assert [one.text for one in kept.texts.all()] == ["41"]
    with pytest.raises(KeptMeanwhile):
        keep_draft(
            indicator, H1, {"value": "7"}, seen=draft_mark({"value": "7"}), sends=True, **settings
        )
    assert keep_draft(indicator, H1, {"value": "42"}, seen=first, **settings) is not None
    assert DraftText.objects.get().text == "42"


def test_a_figure_that_came_in_since_the_page_was_made_is_not_replaced_unseen(
    stage: Stage, owner: Person
) -> None:
    indicator = stage.indicator(FLOW)
    first = replace(report(stage, FLOW, 41), after=0)
    assert send_reports(stage.row, H1, [first], by=owner, today=TODAY) == {}
    assert send_reports(stage.row, H1, [first], by=owner, today=TODAY) == {}
    other = replace(report(stage, FLOW, 42), after=0)
    refusals = send_reports(stage.row, H1, [other], by=owner, today=TODAY)
    assert "Nel frattempo" in refusals[indicator.pk]
    last = indicator.measurements.last()
    assert last is not None
    assert last.number == 41
    seen = replace(other, after=last.pk)
    assert send_reports(stage.row, H1, [seen], by=owner, today=TODAY) == {}
