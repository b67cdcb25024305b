"""Monitoraggio: what owners declare beside what the figures say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from traguardo.core.model import DeclaredStatus, Review
from traguardo.core.monitoring.level import Level, disagrees
from traguardo.core.monitoring.status import ComputedStatus
from traguardo.core.places import ObjectivePlace
from traguardo.web.addresses import Addresses
from traguardo.web.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class MonitoringRow:
    """One objective in a period."""

    place: ObjectivePlace
    title: str
    url: str
    objective_id: int
    status: ComputedStatus
    declared: DeclaredStatus
    review: Review | None
    disagrees: bool


@dataclass(frozen=True, slots=True)
class MonitoringPage:
    """The rows that pass the filter, and how the whole period stands."""

    rows: list[MonitoringRow]
    counts: list[tuple[Level, int]]
    all: int
    reviewed: int
    signed: int
    disagreements: int


def monitoring_page(
    evaluation: Evaluation, addresses: Addresses, *, level: str, only_disagreements: bool
) -> MonitoringPage:
    """The objectives of a period; `level` and `only_disagreements` narrow the rows."""
    rows = [monitoring_row(place, evaluation, addresses) for place in evaluation.objectives]
    counts = Counter(row.status.level for row in rows)
    shown = [
        row
        for row in rows
        if (not level or row.status.level.value == level)
        and (row.disagrees or not only_disagreements)
    ]
    return MonitoringPage(
        shown,
        [(one, counts[one]) for one in Level],
        len(rows),
        sum(row.review is not None for row in rows),
        sum(row.review is not None and row.review.signed for row in rows),
        sum(row.disagrees for row in rows),
    )


def monitoring_row(
    place: ObjectivePlace, evaluation: Evaluation, addresses: Addresses
) -> MonitoringRow:
    """One objective: computed status, declared status, whether they agree."""
    status = evaluation.status(place)
    declared = evaluation.declared(place.objective)
    stated = declared is not DeclaredStatus.UNSTATED
    return MonitoringRow(
        place,
        place.objective.title,
        addresses.of(place.path),
        addresses.ids[place.path],
        status,
        declared,
        evaluation.review(place.objective),
        stated and disagrees(declared, status.level),
    )
