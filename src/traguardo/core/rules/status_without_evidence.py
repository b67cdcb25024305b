"""Statuses nothing supports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from traguardo.core.counting import with_figures
from traguardo.core.evidence import cites_evidence
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import DeclaredStatus, Indicator, Plan, Review
from traguardo.core.places import Place, objectives
from traguardo.core.wording import shorten


def status_without_evidence(plan: Plan, today: date) -> Iterator[Finding]:
    """A declared status rests on a deed, a document, a figure, or a value of the same period."""
    for place in objectives(plan):
        members = place.objective.indicators
        yield from _unproved(place, place.objective.reviews, members)
        for member in place.indicators():
            yield from _unproved(member, member.indicator.reviews, (member.indicator,))


def _unproved(
    place: Place, reviews: Iterable[Review], measured: tuple[Indicator, ...]
) -> Iterator[Finding]:
    for index, review in enumerate(reviews):
        stated = review.status is not DeclaredStatus.UNSTATED
        if not stated or cites_evidence(review.text) or _has_value(review, measured):
            continue
        message = said("Lo stato non cita atti, documenti o numeri.")
        if review.text.strip():
            message = said(
                "Lo stato «{text}» non cita atti, documenti o numeri.", text=shorten(review.text)
            )
        yield Finding(
            "status_without_evidence",
            Severity.WARNING,
            place.where,
            message,
            said("Citare l'atto, il documento o il valore che lo dimostra."),
            f"{place.path}/reviews/{index}",
            review.anchor or place.anchor,
        )


def _has_value(review: Review, measured: tuple[Indicator, ...]) -> bool:
    return any(
        review.period is None or review.period.contains(one.period)
        for indicator in measured
        for one in with_figures(indicator.measurements)
    )
