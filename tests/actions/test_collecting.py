"""Figures are taken while their window is open, and every window's days are the planner's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.cast import TODAY
from tests.plans import H1
from tests.stage import FLOW, Stage
from traguardo.actions.collecting import close_window, set_window
from traguardo.actions.measuring import record_measurement
from traguardo.actions.permission import Refused
from traguardo.core.calendar import Period
from traguardo.core.collection import Window, proposed_window
from traguardo.store.models import CollectionWindow

JULY = proposed_window(H1)


def opened(stage: Stage, window: Window = JULY, reason: str = "") -> CollectionWindow:
    return set_window(stage.row, window, reason=reason, by=stage.cast.planner, today=TODAY)


def measured(stage: Stage, today: date = TODAY, period: Period = H1) -> None:
    record_measurement(
        stage.indicator(FLOW), period=period, value=Decimal(5), by=stage.cast.planner, today=today
    )


def test_a_window_is_journalled_and_the_same_days_change_nothing(stage: Stage) -> None:
    row = opened(stage)
    entry = stage.journal()[-1]
    assert (entry.verb, entry.label, entry.before) == ("collect", "2019-H1", {})
    assert entry.after == {
        "opens_on": "2019-07-01",
        "reminds_on": "2019-07-15",
        "closes_on": "2019-07-30",
    }
    count = len(stage.journal())
    assert opened(stage) == row
    assert len(stage.journal()) == count


def test_while_it_is_open_figures_are_taken(stage: Stage) -> None:
    opened(stage)
    measured(stage)
    assert stage.indicator(FLOW).measurements.count() == 1


@pytest.mark.parametrize(
    ("today", "period", "words"),
    [
        (date(2019, 6, 20), "2019-H1", "apre il 01/07/2019"),
        (date(2019, 7, 31), "2019-H1", "è chiusa dal 30/07/2019"),
        (date(2019, 7, 31), "2019-03", "è chiusa dal 30/07/2019"),
    ],
)
def test_outside_it_they_are_refused_with_the_day(
    stage: Stage, today: date, period: str, words: str
) -> None:
    opened(stage)
    with pytest.raises(Refused, match=words):
        measured(stage, today, Period.parse(period))
    assert stage.indicator(FLOW).measurements.count() == 0


def test_a_period_of_its_own_window_is_not_ruled_by_the_longer(stage: Stage) -> None:
    opened(stage)
    march = Period.parse("2019-03")
    opened(stage, replace(JULY, period=march, closes_on=date(2019, 8, 31)))
    measured(stage, date(2019, 8, 20), march)
    assert stage.indicator(FLOW).measurements.count() == 1


def test_closing_before_the_time_and_reopening_with_a_reason(stage: Stage) -> None:
    row = opened(stage)
    closed = close_window(row, by=stage.cast.planner, today=TODAY)
    assert stage.journal()[-1].after == {"closed_on": "2019-07-15"}
    assert close_window(closed, by=stage.cast.planner, today=TODAY).closed_on == TODAY
    with pytest.raises(Refused, match="chiusa"):
        measured(stage)
    with pytest.raises(Refused, match="motivo"):
        opened(stage)
    opened(stage, reason="dati del registro arrivati tardi")
    entry = stage.journal()[-1]
    assert (entry.reason, entry.before) == (
        "dati del registro arrivati tardi",
        {"closed_on": "2019-07-15"},
    )
    measured(stage)


def test_only_the_planner_sets_and_closes(stage: Stage) -> None:
    row = opened(stage)
    for person in (stage.cast.measurement_owner, stage.cast.evaluator, stage.cast.stranger):
        with pytest.raises(Refused):
            set_window(stage.row, proposed_window(H1), by=person, today=TODAY)
        with pytest.raises(Refused):
            close_window(row, by=person, today=TODAY)


def test_a_window_of_another_year_is_refused(stage: Stage) -> None:
    with pytest.raises(Refused, match="fuori dal piano"):
        opened(stage, proposed_window(Period.parse("2030-H1")))
