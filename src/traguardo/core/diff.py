"""What changed between two versions of a plan, field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from traguardo.core.field_texts import (
    Fields,
    indicator_fields,
    objective_fields,
    plan_fields,
)
from traguardo.core.model import Plan
from traguardo.core.pairing import paired
from traguardo.core.places import (
    AreaPlace,
    IndicatorPlace,
    ObjectivePlace,
    Place,
    areas,
    operational_objectives,
    strategic_objectives,
)

AnyPlace = TypeVar("AnyPlace", bound=Place)


class ChangeKind(StrEnum):
    """What happened to a field, or to a whole object."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    `where` and `path` say the place: in the new plan, or in the old one for what was removed.
    `field` is empty where a whole area, objective or indicator came or went; `before` and `after`
    are the texts of the field (for a whole object, its title).
    """

    kind: ChangeKind
    where: str
    path: str
    field: str
    before: str
    after: str


def compare(old: Plan, new: Plan) -> tuple[Change, ...]:
    """Every difference, in the order of the new plan; removed things after their neighbours.

    Areas and objectives are recognised by their titles, indicators by number and name, then by
    name, even somewhat rewritten. Mere order, blanks and line breaks are no difference.
    """
    return (
        *_changed(Place(), plan_fields(old), plan_fields(new)),
        *_areas(old, new),
        *_objectives(old, new, strategic_objectives),
        *_objectives(old, new, operational_objectives),
    )


def _areas(old: Plan, new: Plan) -> Iterator[Change]:
    for before, after in paired([*areas(old)], [*areas(new)], [_area_title]):
        if before and after:
            yield from _changed(after, _area_fields(before), _area_fields(after))
        else:
            yield from _came_or_went(before, after, _area_title)


def _objectives(
    old: Plan, new: Plan, places: Callable[[Plan], Iterator[ObjectivePlace]]
) -> Iterator[Change]:
    for before, after in paired([*places(old)], [*places(new)], [_objective_title]):
        if before and after:
            yield from _changed(after, _fields_of(before, old), _fields_of(after, new))
            yield from _indicators([*before.indicators()], [*after.indicators()])
        else:
            yield from _came_or_went(before, after, _objective_title)


def _indicators(old: list[IndicatorPlace], new: list[IndicatorPlace]) -> Iterator[Change]:
    for before, after in paired(old, new, [_numbered_name, _indicator_name]):
        if before and after:
            fields = indicator_fields(before.indicator), indicator_fields(after.indicator)
            yield from _changed(after, *fields)
        else:
            yield from _came_or_went(before, after, _indicator_name)


def _changed(place: Place, before: Fields, after: Fields) -> Iterator[Change]:
    for field in dict.fromkeys([*before, *after]):
        old, new = before.get(field, ""), after.get(field, "")
        if old.split() == new.split():
            continue
        yield Change(_kind(old, new), place.where, place.path, field, old, new)


def _kind(old: str, new: str) -> ChangeKind:
    if old and new:
        return ChangeKind.CHANGED
    return ChangeKind.ADDED if new else ChangeKind.REMOVED


def _came_or_went(
    before: AnyPlace | None, after: AnyPlace | None, title: Callable[[AnyPlace], str]
) -> Iterator[Change]:
    if after is not None:
        yield Change(ChangeKind.ADDED, after.where, after.path, "", "", title(after))
    if before is not None:
        yield Change(ChangeKind.REMOVED, before.where, before.path, "", title(before), "")


def _area_title(place: AreaPlace) -> str:
    return place.area.title


def _area_fields(place: AreaPlace) -> Fields:
    return {"title": place.area.title, "description": place.area.description}


def _fields_of(place: ObjectivePlace, plan: Plan) -> Fields:
    """The fields of an objective, with the area it stands in: moving it is a change."""
    number = place.area_number
    area = {} if number is None else {"area": plan.areas[number - 1].title}
    return objective_fields(place.objective) | area


def _objective_title(place: ObjectivePlace) -> str:
    return place.objective.title


def _numbered_name(place: IndicatorPlace) -> str:
    return f"{place.indicator.number} {place.indicator.name}"


def _indicator_name(place: IndicatorPlace) -> str:
    return place.indicator.name
