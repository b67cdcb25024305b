"""How far the reported figures of a plan have come, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from traguardo.core.collection import FigureState
from traguardo.store.models import FigureDecision, Indicator, Measurement, Plan

Key = tuple[int, str]
"""Indicator and period."""


@dataclass(frozen=True, slots=True)
class ReportedFigure:
    """The last figure of an indicator for a period, and what was decided of it."""

    row: Measurement
    decision: FigureDecision | None

    @property
    def state(self) -> FigureState:
        """Sent, until somebody decides otherwise."""
        return FigureState(self.decision.state) if self.decision else FigureState.SENT


def reported_figures(plan: Plan) -> Mapping[Key, ReportedFigure]:
    """The last figure of every indicator and period of a plan."""
    of_plan = Measurement.objects.filter(indicator__objective__plan=plan)
    rows = of_plan.select_related("indicator__objective", "recorded_by", "evidence").order_by("pk")
    last = {(row.indicator_id, row.period): row for row in rows}
    decided = FigureDecision.objects.filter(measurement__in=[row.pk for row in last.values()])
    decisions = {one.measurement_id: one for one in decided.select_related("decided_by")}
    return {key: ReportedFigure(row, decisions.get(row.pk)) for key, row in last.items()}


def figures_of(plan: Plan, indicator_id: int) -> dict[str, ReportedFigure]:
    """Those of one indicator, or of the one it is measured with, by period."""
    linked = Indicator.objects.get(pk=indicator_id).linked_to_id
    measured = linked or indicator_id
    found = reported_figures(plan).items()
    return {period: figure for (key, period), figure in found if key == measured}
