"""What somebody answers for in an administration."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from traguardo.core.corrective import CorrectiveState
from traguardo.core.model import PlanState
from traguardo.store.models import (
    Administration,
    CorrectiveAction,
    Indicator,
    Objective,
    Person,
    Unit,
)


@dataclass(frozen=True, slots=True)
class Charge:
    """What somebody answers for in an administration: plans that are closed are no charge."""

    indicators: QuerySet[Indicator]
    objectives: QuerySet[Objective]
    correctives: QuerySet[CorrectiveAction]
    units: QuerySet[Unit]

    @property
    def total(self) -> int:
        """How many things there are."""
        return sum(
            rows.count()
            for rows in (self.indicators, self.objectives, self.correctives, self.units)
        )


def charge_of(person: Person, administration: Administration) -> Charge:
    """What the person would hand over."""
    mine, closed = {"owner": person}, PlanState.CLOSED.value
    return Charge(
        Indicator.objects.filter(**mine, objective__plan__administration=administration)
        .exclude(objective__plan__state=closed)
        .select_related("objective__plan")
        .order_by("objective_id", "position"),
        Objective.objects.filter(**mine, plan__administration=administration)
        .exclude(plan__state=closed)
        .select_related("plan")
        .order_by("plan_id", "pk"),
        CorrectiveAction.objects.filter(
            **mine, plan__administration=administration, state=CorrectiveState.OPEN.value
        ).exclude(plan__state=closed),
        Unit.objects.filter(administration=administration, head=person),
    )
