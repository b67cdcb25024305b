"""Scoring one path again: a changed measurement, target or weight, and the totals above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Generic, TypeVar

from traguardo.core.decimals import exact
from traguardo.core.model import Objective, Plan
from traguardo.core.scoring.indicator import scored_indicator
from traguardo.core.scoring.rollup import (
    equal_total,
    mission_code,
    objective_total,
    part_totals,
    unit_name,
)
from traguardo.core.scoring.rules.circumstances import Circumstances
from traguardo.core.scoring.score import PlanScore, Total
from traguardo.core.scoring.system import MeasurementSystem

T = TypeVar("T")


class Overlay(Mapping[str, T], Generic[T]):
    """A mapping with a few values replaced; making one costs its changes, not its size.

    Changes on changes stay one layer deep.
    """

    __slots__ = ("_base", "_changes")

    _base: Mapping[str, T]
    _changes: Mapping[str, T]

    def __init__(self, base: Mapping[str, T], changes: Mapping[str, T]) -> None:
        if isinstance(base, Overlay):
            self._base, self._changes = base._base, {**base._changes, **changes}
        else:
            self._base, self._changes = base, changes

    def __getitem__(self, key: str) -> T:
        return self._changes[key] if key in self._changes else self._base[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._base)

    def __len__(self) -> int:
        return len(self._base)


def rescore(
    scores: PlanScore,
    plan: Plan,
    path: str,
    system: MeasurementSystem,
    year: int,
    at: date,
) -> PlanScore:
    """The scores of `plan`, which differs from what `scores` was made of only below `path`.

    `path` is an objective or one of its indicators; the plan's structure (objectives, missions,
    units, numbers of indicators) is as it was. Gives what `score_plan` would give. Costs the
    objective's indicators and the totals' direct members, whatever else the plan holds; KeyError
    for a path that was not scored.
    """
    objective_path = path.split("/indicators/")[0]
    objective = _objective_at(plan, objective_path)
    with exact():
        inside = {
            f"{objective_path}/indicators/{place}": one
            for place, one in enumerate(objective.indicators)
        }
        touched = inside if path == objective_path else {path: inside[path]}
        bare = Circumstances(system)
        fresh = {key: scored_indicator(one, year, at, bare) for key, one in touched.items()}
        indicators = Overlay(scores.indicators, fresh)
        total = objective_total(objective, {key: indicators[key] for key in inside}, system)
        objectives = Overlay(scores.objectives, {objective_path: total})
        below = replace(scores, indicators=indicators, objectives=objectives)
        return _above(below, objective_path, objective, system)


def _objective_at(plan: Plan, path: str) -> Objective:
    steps = path.split("/")
    try:
        if steps[0] == "operational":
            return plan.operational_objectives[int(steps[1])]
        return plan.areas[int(steps[1])].objectives[int(steps[3])]
    except (IndexError, ValueError):
        raise KeyError(path) from None


def _above(
    scores: PlanScore, path: str, objective: Objective, system: MeasurementSystem
) -> PlanScore:
    areas, missions = scores.areas, scores.missions
    if path.startswith("areas/"):
        areas = _renewed(areas, "/".join(path.split("/")[:2]), scores.objectives)
    else:
        missions = _renewed(missions, mission_code(objective), scores.objectives)
    unit = unit_name(objective)
    units = _renewed(scores.units, unit, scores.objectives) if unit else scores.units
    strategic, operational, total = part_totals(system, areas, missions)
    return replace(
        scores,
        areas=areas,
        missions=missions,
        units=units,
        strategic=strategic,
        operational=operational,
        total=total,
    )


def _renewed(
    totals: Mapping[str, Total], key: str, objectives: Mapping[str, Total]
) -> Mapping[str, Total]:
    members = [part.path for part in totals[key].parts]
    return Overlay(totals, {key: equal_total(members, objectives)})
