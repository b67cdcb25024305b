"""Who is asked for which figures of a period, and which are missing; a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass

from traguardo.core.calendar import Period
from traguardo.core.collection import FigureState, is_answered
from traguardo.core.places import IndicatorPlace, indicators
from traguardo.store.figures import reported_figures
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Indicator, Person, Plan


@dataclass(frozen=True, slots=True)
class OwnerAnswers:
    """What one person is asked for; `owner` is None for the indicators nobody measures."""

    owner: Person | None
    asked: tuple[IndicatorPlace, ...]
    missing: tuple[IndicatorPlace, ...]


def owner_answers(row: Plan, loaded: LoadedPlan, period: Period) -> list[OwnerAnswers]:
    """Who measures what, and what is missing of the period; those who miss most first.

    A linked indicator is asked once, of whoever measures the one it is linked to. A figure that was
    returned to be corrected is missing.
    """
    people = _people(row)
    returned = _returned(row, period)
    asked: dict[Person | None, list[IndicatorPlace]] = {}
    for place in indicators(loaded.plan):
        key = loaded.ids[place.path]
        if key in people:
            asked.setdefault(people[key], []).append(place)
    found = [
        OwnerAnswers(
            owner,
            tuple(places),
            tuple(
                one
                for one in places
                if loaded.ids[one.path] in returned or not is_answered(one.indicator, period)
            ),
        )
        for owner, places in asked.items()
    ]
    return sorted(found, key=lambda one: (-len(one.missing), str(one.owner or "")))


def _people(row: Plan) -> dict[int, Person | None]:
    """By measured indicator, who measures it."""
    rows = Indicator.objects.of_plan(row).select_related("owner")
    through = {one.linked_to_id: one.owner for one in rows if one.linked_to_id and one.owner}
    return {one.pk: one.owner or through.get(one.pk) for one in rows if not one.linked_to_id}


def _returned(row: Plan, period: Period) -> set[int]:
    return {
        key
        for (key, text), figure in reported_figures(row).items()
        if figure.state is FigureState.RETURNED and period.contains(Period.parse(text))
    }
