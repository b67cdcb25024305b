"""Albero della performance: the same objectives along two axes, and a search over both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from traguardo.core.model import Classified, DeclaredStatus
from traguardo.core.monitoring.level import Level
from traguardo.core.places import IndicatorPlace, ObjectivePlace
from traguardo.core.scoring.rollup import equal_total, mission_code
from traguardo.core.scoring.score import Total
from traguardo.core.scoring.system import Light
from traguardo.core.values import Value
from traguardo.web.addresses import Addresses
from traguardo.web.evaluation import Evaluation
from traguardo.web.pages.tree_filters import (
    Filters,
    UnitsOfPlan,
    folded,
    found,
    indicator_passes,
    objective_passes,
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One indicator in the tree."""

    number: str
    title: str
    url: str
    responsible: str
    target: str
    actual: Value | None
    unit: str
    achievement: Decimal | None
    light: Light | None
    level: Level


@dataclass(frozen=True, slots=True)
class Twig:
    """One objective with the indicators that pass the filters."""

    title: str
    url: str
    owner: str
    total: Total
    light: Light | None
    level: Level
    declared: DeclaredStatus
    leaves: list[Leaf]


@dataclass(frozen=True, slots=True)
class Branch:
    """The objectives of a programme; one branch without a title where there is none."""

    title: str
    twigs: list[Twig]


@dataclass(frozen=True, slots=True)
class Bough:
    """An area, a mission, or the operational part, with its objectives."""

    anchor: str
    eyebrow: str
    title: str
    total: Total
    light: Light | None
    level: Level
    branches: list[Branch]


@dataclass(frozen=True, slots=True)
class Tree:
    """The whole page; `shown` of `all` indicators pass the filters."""

    boughs: list[Bough]
    filters: Filters
    shown: int
    all: int
    responsibles: list[str]
    missions: list[tuple[str, str]]
    units: UnitsOfPlan


@dataclass(frozen=True, slots=True)
class _Soil:
    """What every part of the tree grows from."""

    evaluation: Evaluation
    addresses: Addresses
    filters: Filters
    units: UnitsOfPlan


def tree(
    evaluation: Evaluation,
    addresses: Addresses,
    filters: Filters,
    units: UnitsOfPlan,
) -> Tree:
    """The plan along the asked axis, as far as the filters let it through."""
    grower = _by_mission if filters.by_mission else _by_unit if filters.by_unit else _by_area
    soil = _Soil(evaluation, addresses, filters, units)
    boughs = [bough for bough in grower(soil) if bough.branches]
    twigs = [twig for bough in boughs for branch in bough.branches for twig in branch.twigs]
    return Tree(
        boughs,
        filters,
        sum(len(twig.leaves) for twig in twigs),
        len(evaluation.indicators),
        _responsibles(evaluation),
        _mission_choices(evaluation),
        units,
    )


def _by_area(soil: _Soil) -> Iterator[Bough]:
    evaluation = soil.evaluation
    for index, area in enumerate(evaluation.plan.areas):
        path = f"areas/{index}"
        places = [one for one in evaluation.objectives if one.path.startswith(f"{path}/")]
        total = evaluation.scores.areas[path]
        words = (_("Area strategica %(number)d") % {"number": index + 1}, area.title)
        twigs = {"": _twigs(places, soil)}
        yield _bough(path.replace("/", "-"), words, total, places, twigs, evaluation)
    places = [one for one in evaluation.objectives if not one.strategic]
    words = (_("Parte operativa"), _("Obiettivi operativi"))
    twigs = {"": _twigs(places, soil)}
    yield _bough("operativi", words, evaluation.scores.operational, places, twigs, evaluation)


def _by_mission(soil: _Soil) -> Iterator[Bough]:
    evaluation = soil.evaluation
    missions: dict[str, dict[str, list[ObjectivePlace]]] = {}
    for place in evaluation.objectives:
        if not place.strategic:
            objective = place.objective
            title = _classified(_("Programma"), objective.programme)
            programmes = missions.setdefault(mission_code(objective), {})
            programmes.setdefault(title, []).append(place)
    for code, programmes in sorted(missions.items()):
        places = [place for members in programmes.values() for place in members]
        mission = places[0].objective.mission
        words = (
            _("Missione %(code)s") % {"code": code} if code else _("Missione non indicata"),
            mission.title if mission else _("Obiettivi senza missione"),
        )
        total = evaluation.scores.missions[code]
        twigs = {title: _twigs(members, soil) for title, members in sorted(programmes.items())}
        yield _bough(f"missione-{code}", words, total, places, twigs, evaluation)


def _by_unit(soil: _Soil) -> Iterator[Bough]:
    """The objectives of each unit by itself, in the order of the units' tree."""
    evaluation, own = soil.evaluation, soil.units.own
    for unit, _depth in soil.units.choices:
        places = [one for one in evaluation.objectives if own.get(one.path) == unit.pk]
        above = " › ".join(one.name for one in soil.units.roads[unit.pk][:-1])
        yield _of_unit(f"unita-{unit.pk}", (above or _("Unità"), unit.name), places, soil)
    places = [one for one in evaluation.objectives if one.path not in own]
    words = (_("Unità non indicata"), _("Obiettivi senza unità"))
    yield _of_unit("senza-unita", words, places, soil)


def _of_unit(
    anchor: str, words: tuple[str, str], places: list[ObjectivePlace], soil: _Soil
) -> Bough:
    total = equal_total([place.path for place in places], soil.evaluation.scores.objectives)
    return _bough(anchor, words, total, places, {"": _twigs(places, soil)}, soil.evaluation)


def _bough(
    anchor: str,
    words: tuple[str, str],
    total: Total,
    places: list[ObjectivePlace],
    twigs: dict[str, list[Twig]],
    evaluation: Evaluation,
) -> Bough:
    level, light = evaluation.level(places), evaluation.light(total)
    branches = [Branch(title, found) for title, found in twigs.items() if found]
    return Bough(anchor, *words, total, light, level, branches)


def _classified(kind: str, one: Classified | None) -> str:
    if one is None or not (one.code or one.title):
        return _("%(kind)s non indicato") % {"kind": kind}
    return " ".join(part for part in (kind, one.code, "–" if one.title else "", one.title) if part)


def _twigs(places: Iterable[ObjectivePlace], soil: _Soil) -> list[Twig]:
    return [
        twig
        for place in places
        if objective_passes(place, soil.filters, soil.units)
        and (twig := _twig(place, soil)) is not None
    ]


def _twig(place: ObjectivePlace, soil: _Soil) -> Twig | None:
    evaluation, addresses, filters = soil.evaluation, soil.addresses, soil.filters
    status = evaluation.status(place)
    named = found(filters.search, place.objective.title, place.objective.description)
    leaves = [
        leaf_of(one, evaluation, addresses)
        for one in place.indicators()
        if indicator_passes(one, evaluation, filters, named=named)
    ]
    plain_search = not (filters.responsible or filters.status)
    if not leaves and not (plain_search and named):
        return None
    total = evaluation.scores.objectives[place.path]
    return Twig(
        place.objective.title,
        addresses.of(place.path),
        place.objective.cost_centre,
        total,
        evaluation.light(total),
        status.level,
        evaluation.declared(place.objective),
        leaves,
    )


def leaf_of(place: IndicatorPlace, evaluation: Evaluation, addresses: Addresses) -> Leaf:
    """One indicator as a row."""
    score = evaluation.scores.indicators[place.path]
    indicator = place.indicator
    return Leaf(
        indicator.number,
        indicator.name or indicator.heading or place.label,
        addresses.of(place.path),
        indicator.responsible,
        " · ".join(target.text for target in indicator.targets_for(evaluation.year)),
        score.actual,
        indicator.unit,
        score.achievement,
        evaluation.light(score),
        evaluation.status(place).level,
    )


def _responsibles(evaluation: Evaluation) -> list[str]:
    names = {
        folded(one.indicator.responsible): one.indicator.responsible.strip()
        for one in evaluation.indicators
    }
    return sorted((name for name in names.values() if name), key=folded)


def _mission_choices(evaluation: Evaluation) -> list[tuple[str, str]]:
    titles: dict[str, str] = {}
    for objective in evaluation.plan.operational_objectives:
        if objective.mission and objective.mission.code:
            titles.setdefault(objective.mission.code, objective.mission.title)
    return sorted(titles.items())
