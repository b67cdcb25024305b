"""Albero della performance: the same objectives along two axes, and a search over both."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from traguardo.core.model import Classified, DeclaredStatus
from traguardo.core.monitoring.level import Level
from traguardo.core.places import IndicatorPlace, ObjectivePlace
from traguardo.core.scoring.rollup import mission_code
from traguardo.core.scoring.score import Total
from traguardo.core.scoring.system import Light
from traguardo.core.values import Value
from traguardo.web.addresses import Addresses
from traguardo.web.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class Filters:
    """What the address asks for; empty means everything."""

    search: str = ""
    responsible: str = ""
    status: str = ""
    mission: str = ""
    by_mission: bool = False

    @property
    def active(self) -> bool:
        return bool(self.search or self.responsible or self.status or self.mission)


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


def tree(evaluation: Evaluation, addresses: Addresses, filters: Filters) -> Tree:
    """The plan along the asked axis, as far as the filters let it through."""
    grower = _by_mission if filters.by_mission else _by_area
    boughs = [bough for bough in grower(evaluation, addresses, filters) if bough.branches]
    twigs = [twig for bough in boughs for branch in bough.branches for twig in branch.twigs]
    return Tree(
        boughs,
        filters,
        sum(len(twig.leaves) for twig in twigs),
        len(evaluation.indicators),
        _responsibles(evaluation),
        _mission_choices(evaluation),
    )


def _by_area(evaluation: Evaluation, addresses: Addresses, filters: Filters) -> Iterator[Bough]:
    for index, area in enumerate(evaluation.plan.areas):
        path = f"areas/{index}"
        places = [one for one in evaluation.objectives if one.path.startswith(f"{path}/")]
        total = evaluation.scores.areas[path]
        words = (_("Area strategica %(number)d") % {"number": index + 1}, area.title)
        twigs = {"": _twigs(places, evaluation, addresses, filters)}
        yield _bough(path.replace("/", "-"), words, total, places, twigs, evaluation)
    places = [one for one in evaluation.objectives if not one.strategic]
    words = (_("Parte operativa"), _("Obiettivi operativi"))
    twigs = {"": _twigs(places, evaluation, addresses, filters)}
    yield _bough("operativi", words, evaluation.scores.operational, places, twigs, evaluation)


def _by_mission(evaluation: Evaluation, addresses: Addresses, filters: Filters) -> Iterator[Bough]:
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
        twigs = {
            title: _twigs(members, evaluation, addresses, filters)
            for title, members in sorted(programmes.items())
        }
        yield _bough(f"missione-{code}", words, total, places, twigs, evaluation)


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


def _twigs(
    places: Iterable[ObjectivePlace],
    evaluation: Evaluation,
    addresses: Addresses,
    filters: Filters,
) -> list[Twig]:
    return [
        twig
        for place in places
        if _objective_passes(place, filters)
        and (twig := _twig(place, evaluation, addresses, filters)) is not None
    ]


def _twig(
    place: ObjectivePlace, evaluation: Evaluation, addresses: Addresses, filters: Filters
) -> Twig | None:
    status = evaluation.status(place)
    named = _found(filters.search, place.objective.title, place.objective.description)
    leaves = [
        leaf_of(one, evaluation, addresses)
        for one in place.indicators()
        if _indicator_passes(one, evaluation, filters, named=named)
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


def _objective_passes(place: ObjectivePlace, filters: Filters) -> bool:
    return not filters.mission or (
        not place.strategic and mission_code(place.objective) == filters.mission
    )


def _indicator_passes(
    place: IndicatorPlace, evaluation: Evaluation, filters: Filters, *, named: bool
) -> bool:
    indicator = place.indicator
    if filters.responsible and folded(indicator.responsible) != folded(filters.responsible):
        return False
    if filters.status and evaluation.status(place).level.value != filters.status:
        return False
    words = (indicator.name, indicator.heading, indicator.algorithm, indicator.responsible)
    return named or _found(filters.search, *words)


def folded(text: str) -> str:
    """Without capitals, accents and doubled blanks, so that people find what they mean."""
    plain = unicodedata.normalize("NFKD", " ".join(text.split()).casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _found(search: str, *texts: str) -> bool:
    return folded(search) in folded(" ".join(texts))


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
