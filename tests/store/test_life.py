"""What happened around a plan, as the annual report asks for it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.cast import TODAY
from tests.plans import H1
from tests.stage import Stage
from traguardo.actions.accepting import accept_finding
from traguardo.actions.collecting import set_window
from traguardo.actions.moving import approve_plan, propose_plan
from traguardo.core.collection import Window
from traguardo.core.findings import Finding, Severity
from traguardo.core.life import NO_LIFE, Move
from traguardo.core.model import PlanState
from traguardo.store.life import life_of


def test_a_new_plan_has_no_life_yet(stage: Stage) -> None:
    assert life_of(stage.row, TODAY) == NO_LIFE


def test_moves_windows_and_acceptances_are_told_in_their_order(stage: Stage) -> None:
    cast = stage.cast
    settings: dict[str, Any] = {"by": cast.planner, "today": TODAY}
    window = Window(H1, TODAY, TODAY, TODAY + timedelta(days=9))
    set_window(stage.row, window, **settings)
    finding = Finding("target_flat", Severity.WARNING, "Piano", "Tutto uguale.")
    accept_finding(stage.row, finding, reason="Noto", until=TODAY, **settings)
    propose_plan(stage.row, **settings)
    stage.row.refresh_from_db()
    approve_plan(stage.row, deed="Delibera n. 4", by=cast.approver, today=TODAY)
    life = life_of(stage.row, TODAY)
    assert life.moves == (
        Move(PlanState.PROPOSED, TODAY, cast.planner.name),
        Move(PlanState.APPROVED, TODAY, cast.approver.name, "Delibera n. 4"),
    )
    assert life.windows == (window,)
    assert [(one.message, one.reason) for one in life.acceptances] == [("Tutto uguale.", "Noto")]
    later = life_of(stage.row, TODAY + timedelta(days=1))
    assert later.acceptances == ()
    assert life_of(stage.row, TODAY - timedelta(days=1)).moves == ()
