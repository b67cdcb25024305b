"""Plans that are green without a figure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.counting import with_figures
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import DeclaredStatus, Plan, Review
from traguardo.core.places import Place, indicators, objectives

_GREEN = {DeclaredStatus.ON_TRACK, DeclaredStatus.ACHIEVED}


def green_without_values(plan: Plan, today: date) -> Iterator[Finding]:
    """A plan in which everything is declared to go well has at least one measured value."""
    declared = [one for one in _reviews(plan) if one.status is not DeclaredStatus.UNSTATED]
    if not declared or any(review.status not in _GREEN for review in declared):
        return
    if any(with_figures(place.indicator.measurements) for place in indicators(plan)):
        return
    yield Place().finding(
        "green_without_values",
        Severity.WARNING,
        said(
            "Tutti i {number} monitoraggi dicono in linea o raggiunto, ma nessun valore è "
            "stato rilevato.",
            number=len(declared),
        ),
        said("Inserire le rilevazioni del periodo: lo stato dichiarato si confronta con i valori."),
    )


def _reviews(plan: Plan) -> Iterator[Review]:
    for place in objectives(plan):
        yield from place.objective.reviews
        for indicator in place.objective.indicators:
            yield from indicator.reviews
