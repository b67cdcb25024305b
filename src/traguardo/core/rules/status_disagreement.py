"""Words that the figures contradict."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import DeclaredStatus, Plan, Review
from traguardo.core.monitoring.level import Level, disagrees
from traguardo.core.monitoring.objective import objective_status
from traguardo.core.places import ObjectivePlace, objectives
from traguardo.core.scoring.system import SIMPLE

_DECLARED = {
    DeclaredStatus.ON_TRACK: said("in linea"),
    DeclaredStatus.OFF_TRACK: said("non in linea"),
    DeclaredStatus.ACHIEVED: said("raggiunto"),
    DeclaredStatus.AT_RISK: said("a rischio"),
}
_COMPUTED = {
    Level.ACHIEVED: said("raggiunto"),
    Level.ON_TRACK: said("in linea"),
    Level.AT_RISK: said("a rischio"),
    Level.OFF_TRACK: said("non in linea"),
}


def status_disagreement(plan: Plan, today: date) -> Iterator[Finding]:
    """What an objective's owner declares for a period agrees with what the figures give."""
    for place in objectives(plan):
        for review in place.objective.reviews:
            if review.period and review.status in _DECLARED and review.period.end <= today:
                yield from _contradiction(place, review)


def _contradiction(place: ObjectivePlace, review: Review) -> Iterator[Finding]:
    assert review.period is not None
    year, end = review.period.year, review.period.end
    computed = objective_status(place.objective, year, end, SIMPLE).level
    if disagrees(review.status, computed):
        yield place.finding(
            "status_disagreement",
            Severity.WARNING,
            said(
                "Per {period} è dichiarato «{declared}», ma i valori dicono «{computed}».",
                period=str(review.period),
                declared=_DECLARED[review.status],
                computed=_COMPUTED[computed],
            ),
            said("Correggere lo stato dichiarato, oppure spiegare la differenza nella relazione."),
        )
