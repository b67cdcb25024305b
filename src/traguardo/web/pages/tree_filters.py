"""What of the tree is asked for, and what passes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from traguardo.core.places import IndicatorPlace, ObjectivePlace
from traguardo.core.scoring.rollup import mission_code
from traguardo.core.unit_tree import walk
from traguardo.store.models import Plan, Unit
from traguardo.web.evaluation import Evaluation

NO_UNIT = "nessuna"
"""The filter's word for objectives that count for no unit."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the address asks for; empty means everything. `axis`: `missioni`, `unita`, or areas."""

    search: str = ""
    responsible: str = ""
    status: str = ""
    mission: str = ""
    unit: str = ""
    axis: str = ""

    @property
    def active(self) -> bool:
        return any((self.search, self.responsible, self.status, self.mission, self.unit))

    @property
    def by_mission(self) -> bool:
        return self.axis == "missioni"

    @property
    def by_unit(self) -> bool:
        return self.axis == "unita"


@dataclass(frozen=True, slots=True)
class UnitsOfPlan:
    """The units of the administration, in the order of their tree, and each objective's own.

    `roads` are by key, from the top of the tree to the unit; `own` is by the objective's path.
    """

    choices: Sequence[tuple[Unit, int]]
    roads: Mapping[int, tuple[Unit, ...]]
    own: Mapping[str, int]

    def holds(self, key: str, path: str) -> bool:
        """Whether the objective counts for the unit of this key, or for one below it."""
        road = self.roads.get(self.own.get(path, 0), ())
        return not road if key == NO_UNIT else any(str(unit.pk) == key for unit in road)


def units_of(plan: Plan, ids: Mapping[str, int]) -> UnitsOfPlan:
    """The administration's units, and for which the plan's objectives count."""
    rows = Unit.objects.filter(administration=plan.administration).order_by("name", "pk")
    units = {unit.pk: unit for unit in rows}
    if not units:
        return UnitsOfPlan((), {}, {})
    order = list(walk({key: unit.parent_id for key, unit in units.items()}))
    roads: dict[int, tuple[Unit, ...]] = {}
    for key, _depth in order:
        roads[key] = (*roads.get(units[key].parent_id or 0, ()), units[key])
    placed = plan.objectives.filter(unit__isnull=False).values_list("pk", "unit_id")
    own = {key: unit for key, unit in placed if unit is not None}
    paths = {
        path: own[key] for path, key in ids.items() if "/indicators/" not in path if key in own
    }
    return UnitsOfPlan([(units[key], depth) for key, depth in order], roads, paths)


def objective_passes(place: ObjectivePlace, filters: Filters, units: UnitsOfPlan) -> bool:
    """Whether mission and unit are those that are asked for."""
    if filters.unit and not units.holds(filters.unit, place.path):
        return False
    return not filters.mission or (
        not place.strategic and mission_code(place.objective) == filters.mission
    )


def indicator_passes(
    place: IndicatorPlace, evaluation: Evaluation, filters: Filters, *, named: bool
) -> bool:
    """Whether it is asked for; `named`: the search found its objective already."""
    indicator = place.indicator
    if filters.responsible and folded(indicator.responsible) != folded(filters.responsible):
        return False
    if filters.status and evaluation.status(place).level.value != filters.status:
        return False
    texts = (indicator.name, indicator.heading, indicator.algorithm, indicator.responsible)
    return named or found(filters.search, *texts)


def folded(text: str) -> str:
    """Without capitals, accents and doubled blanks, so that people find what they mean."""
    plain = unicodedata.normalize("NFKD", " ".join(text.split()).casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def found(search: str, *texts: str) -> bool:
    """Whether the words that are looked for stand in the texts."""
    return folded(search) in folded(" ".join(texts))
