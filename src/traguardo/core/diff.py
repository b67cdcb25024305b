"""What changed between two versions of a plan, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

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

AnyPart = AreaPlace | ObjectivePlace | IndicatorPlace


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
        *(
            change
            for before, after in counterparts(old, new)
            for change in _differences(before, after, old, new)
        ),
    )


def counterparts(old: Plan, new: Plan) -> Iterator[tuple[AnyPart | None, AnyPart | None]]:
    """Each area, objective and indicator of one plan with what it is in the other, if anything.

    Indicators are looked for only within objectives that both plans have.
    """
    yield from paired([*areas(old)], [*areas(new)], [_area_title])
    for places in (strategic_objectives, operational_objectives):
        for before, after in paired([*places(old)], [*places(new)], [_objective_title]):
            yield before, after
            if before and after:
                inside = [*before.indicators()], [*after.indicators()]
                yield from paired(*inside, [_numbered_name, _indicator_name])


def _differences(
    before: AnyPart | None, after: AnyPart | None, old: Plan, new: Plan
) -> Iterator[Change]:
    if before and after:
        yield from _changed(after, _fields(before, old), _fields(after, new))
        return
    if after is not None:
        yield Change(ChangeKind.ADDED, after.where, after.path, "", "", _title(after))
    if before is not None:
        yield Change(ChangeKind.REMOVED, before.where, before.path, "", _title(before), "")


def _fields(place: AnyPart, plan: Plan) -> Fields:
    if isinstance(place, AreaPlace):
        return {"title": place.area.title, "description": place.area.description}
    if isinstance(place, IndicatorPlace):
        return indicator_fields(place.indicator)
    number = place.area_number
    area = {} if number is None else {"area": plan.areas[number - 1].title}
    return objective_fields(place.objective) | area


def _title(place: AnyPart) -> str:
    if isinstance(place, AreaPlace):
        return place.area.title
    return place.indicator.name if isinstance(place, IndicatorPlace) else place.objective.title


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


def _area_title(place: AreaPlace) -> str:
    return place.area.title


def _objective_title(place: ObjectivePlace) -> str:
    return place.objective.title


def _numbered_name(place: IndicatorPlace) -> str:
    return f"{place.indicator.number} {place.indicator.name}"


def _indicator_name(place: IndicatorPlace) -> str:
    return place.indicator.name
