"""By which rules a plan is scored: those it was approved under, else those in force."""

from __future__ import annotations

from datetime import date

from traguardo.core.model import PlanState
from traguardo.core.scoring import system as core
from traguardo.core.scoring.grades import Grade
from traguardo.store import models

DEFAULT = core.CHAMBER
"""The rules of an administration that has adopted none of its own."""
_UNDECIDED = frozenset({PlanState.DRAFT, PlanState.PROPOSED})


def to_system(row: models.MeasurementSystem) -> core.MeasurementSystem:
    """A stored version as the core's frozen object."""
    return core.MeasurementSystem(
        name=row.name,
        version=row.version,
        valid_from=row.valid_from,
        cap=row.cap,
        floor=row.floor,
        missing=core.MissingPolicy(row.missing),
        lower_rule=core.LowerRule(row.lower_rule),
        use_baseline=row.use_baseline,
        delay_points=row.delay_points,
        strategic_share=row.strategic_share,
        grades=tuple(Grade(one.at_least, one.points, one.until) for one in row.grades.all()),
        bands=tuple(core.Band(one.at_least, core.Light(one.light)) for one in row.bands.all()),
    )


def is_frozen(plan: models.Plan) -> bool:
    """Whether the plan was approved: its rules do not change any more."""
    return PlanState(plan.state) not in _UNDECIDED


def system_row(plan: models.Plan, today: date) -> models.MeasurementSystem | None:
    """The stored version that holds for the plan; None where it is the product's own.

    An undecided plan follows the version in force today, or at the end of its first year where
    that is over: importing an old plan does not judge it by rules that came later.
    """
    if is_frozen(plan):
        return models.MeasurementSystem.objects.kept_by(plan)
    rows = {row.version: row for row in plan.administration.systems.whole()}
    first = plan.plan_years.order_by("year").values_list("year", flat=True).first()
    day = min(today, date(first, 12, 31)) if first else today
    chosen = core.in_force(map(to_system, rows.values()), day)
    return rows[chosen.version] if chosen else None


def system_of(plan: models.Plan, today: date) -> core.MeasurementSystem:
    """The rules by which the plan is scored."""
    row = system_row(plan, today)
    return to_system(row) if row else DEFAULT
