"""Last touches that need the whole objective, or the whole document, in view."""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.documents.plan_reader.drafts import ObjectiveDraft


def hand_down_reviews(objective: ObjectiveDraft) -> None:
    """A status row between two KPIs is of the KPI above it; the last one, of the objective.

    Where every KPI has one, the last belongs to the last KPI, too.
    """
    written = [one for one in objective.indicators if not one.is_empty()]
    places = [review.indicators for review in objective.reviews]
    each = len(written) > 1 and places == list(range(1, len(objective.indicators) + 1))
    kept = []
    for review in objective.reviews:
        below = review.indicators < len(objective.indicators)
        if review.indicators and (below or each):
            objective.indicators[review.indicators - 1].reviews.append(review)
        else:
            kept.append(review)
    objective.reviews = kept


def name_by_headings(objectives: Sequence[ObjectiveDraft]) -> None:
    """Where no indicator of a document has a name, the words beside its number are the name."""
    indicators = [one for objective in objectives for one in objective.indicators]
    if any(one.has("name") for one in indicators):
        return
    for one in indicators:
        if one.has("heading"):
            one.rename("heading", "name")
