"""Two people at the same moment around one figure: a decision and a correction, two reminders."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core import mail

from tests.actions.test_at_once import at_once
from tests.cast import TODAY, Cast, raise_curtain
from tests.plans import H1
from tests.stage import FLOW_BELOW, set_stage
from traguardo.actions.collecting import set_window
from traguardo.actions.confirming import decide_figures, figure_state
from traguardo.actions.measuring import record_measurement
from traguardo.actions.permission import Refused
from traguardo.actions.reminding import remind_where_due
from traguardo.core.collection import FigureState, Window
from traguardo.store.models import Measurement, Reminder

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def troupe(transactional_db: None) -> Cast:
    return raise_curtain()


def test_a_confirmation_and_a_correction_never_cross(troupe: Cast) -> None:
    """Either the figure is confirmed and stays, or the correction is there, undecided."""
    stage = set_stage(troupe)
    stage.own(FLOW_BELOW, troupe.measurement_owner)
    stage.own("operational/0", troupe.objective_owner)
    row = stage.indicator(FLOW_BELOW)

    def measure(value: int) -> Measurement:
        return record_measurement(
            row, period=H1, value=Decimal(value), by=troupe.measurement_owner, today=TODAY
        )

    first = measure(7)
    outcomes = at_once(
        lambda: measure(8),
        lambda: decide_figures(
            stage.row, [first], FigureState.CONFIRMED, by=troupe.objective_owner, today=TODAY
        ),
    )
    assert sum(isinstance(one, Refused) for one in outcomes) == 1
    last = Measurement.objects.filter(indicator=row, period=str(H1)).latest("pk")
    confirmed = figure_state(first) is FigureState.CONFIRMED
    assert (last == first) == confirmed


def test_two_programs_that_remind_at_once_write_once(troupe: Cast) -> None:
    stage = set_stage(troupe)
    stage.own(FLOW_BELOW, troupe.measurement_owner)
    window = Window(H1, TODAY, TODAY, TODAY + timedelta(days=20))
    set_window(stage.row, window, by=troupe.planner, today=TODAY)
    at_once(*[lambda: remind_where_due(stage.row, address=str, today=TODAY)] * 3)
    assert len(mail.outbox) == Reminder.objects.count() == 1
