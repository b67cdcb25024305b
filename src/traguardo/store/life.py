"""A plan's moves, windows, accepted findings and corrective actions as the core knows them."""

from __future__ import annotations

from datetime import date

from traguardo.core.corrective import CorrectiveState
from traguardo.core.life import Acceptance, Correction, Move, PlanLife
from traguardo.core.model import PlanState
from traguardo.store.models import AcceptedFinding, Plan


def life_of(plan: Plan, today: date) -> PlanLife:
    """What there was of the plan until today; the acceptances are those that still hold."""
    moves = plan.moves.filter(made_on__lte=today).select_related("made_by")
    accepted = AcceptedFinding.objects.holding(plan, today)
    corrections = plan.correctives.select_related("objective", "owner").order_by("due_on", "pk")
    return PlanLife(
        tuple(Move(PlanState(one.after), one.made_on, str(one.made_by), one.deed) for one in moves),
        tuple(one.facts for one in plan.windows.all()),
        tuple(
            Acceptance(one.message, one.reason, str(one.accepted_by), one.until) for one in accepted
        ),
        tuple(
            Correction(
                one.objective.title,
                one.cause,
                one.text,
                str(one.owner),
                one.due_on,
                CorrectiveState(one.state),
                one.outcome,
            )
            for one in corrections
        ),
    )
