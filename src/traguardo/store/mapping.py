"""Rows to the core's frozen plan, in a number of queries that does not grow with the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from traguardo.core import model as core
from traguardo.core.findings import Finding
from traguardo.store import conversion, models
from traguardo.store.fetching import PlanRows, fetch


@dataclass(frozen=True)
class LoadedPlan:
    """A plan and the row of each of its places.

    `ids` maps the core's paths to primary keys: `areas/0`, `areas/0/objectives/1`,
    `operational/3`, `operational/3/indicators/0`.
    """

    plan: core.Plan
    ids: Mapping[str, int]

    @cached_property
    def objective_paths(self) -> Mapping[int, str]:
        """The path of an objective by its primary key."""
        return {
            key: path
            for path, key in self.ids.items()
            if "/indicators/" not in path and not _is_area(path)
        }

    @cached_property
    def indicator_paths(self) -> Mapping[int, str]:
        """The path of an indicator by its primary key."""
        return {key: path for path, key in self.ids.items() if "/indicators/" in path}


def _is_area(path: str) -> bool:
    return path.startswith("areas/") and path.count("/") == 1


def to_core(row: models.Plan) -> core.Plan:
    """The plan as frozen facts."""
    return load_plan(row).plan


def load_plan(row: models.Plan) -> LoadedPlan:
    """The plan as frozen facts, with the way back from each place to its row."""
    loader = _Loader(fetch(row))
    return LoadedPlan(loader.plan(row), loader.ids)


def reading_findings(row: models.Plan) -> list[Finding]:
    """What the import of this plan could not understand."""
    return [conversion.finding(one) for one in row.reading_findings.order_by("position")]


class _Loader:
    """Puts fetched rows together, noting the row of every path on the way."""

    def __init__(self, rows: PlanRows) -> None:
        self.rows = rows
        self.ids: dict[str, int] = {}

    def plan(self, row: models.Plan) -> core.Plan:
        return core.Plan(
            title=row.title,
            administration=row.administration_text or row.administration.name,
            years=tuple(self.rows.years),
            areas=tuple(map(self.area, range(len(self.rows.areas)), self.rows.areas)),
            operational_objectives=self.objectives(self.rows.objectives[None], "operational"),
            revisions=tuple(map(conversion.revision, self.rows.revisions)),
            state=core.PlanState(row.state),
        )

    def area(self, index: int, row: models.StrategicArea) -> core.StrategicArea:
        path = f"areas/{index}"
        self.ids[path] = row.pk
        objectives = self.objectives(self.rows.objectives[row.pk], f"{path}/objectives")
        return core.StrategicArea(row.title, row.description, objectives, row.anchor)

    def objectives(self, found: list[models.Objective], folder: str) -> tuple[core.Objective, ...]:
        return tuple(self.objective(f"{folder}/{index}", row) for index, row in enumerate(found))

    def objective(self, path: str, row: models.Objective) -> core.Objective:
        self.ids[path] = row.pk
        indicators = tuple(
            self.indicator(f"{path}/indicators/{index}", one)
            for index, one in enumerate(self.rows.indicators[row.pk])
        )
        return conversion.objective(
            row,
            self.rows.actions[row.pk],
            self.rows.earmarks[row.pk],
            indicators,
            self.rows.objective_reviews[row.pk],
        )

    def indicator(self, path: str, row: models.Indicator) -> core.Indicator:
        self.ids[path] = row.pk
        return conversion.indicator(
            row,
            self.rows.targets[row.pk],
            self.rows.measurements[row.linked_to_id or row.pk],
            self.rows.indicator_reviews[row.pk],
        )
