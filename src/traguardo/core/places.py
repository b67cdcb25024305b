"""Where something is in a plan: a path for programs, words in Italian for people.

Paths count from 0 (`operational/4/indicators/0`), words from 1 (`Obiettivo operativo 5 › KPI 1.1`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from traguardo.core.findings import Anchor, Finding, Severity
from traguardo.core.messages import Message, joined, said
from traguardo.core.model import Indicator, Objective, Plan, StrategicArea, WeightGroup
from traguardo.core.wording import shorten


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in a plan; by itself, the plan as a whole (its path is empty)."""

    path: str = ""

    @property
    def where(self) -> str:
        """The place in words."""
        return said("Piano")

    @property
    def anchor(self) -> Anchor | None:
        """Where in its file it was read."""
        return None

    def finding(self, rule: str, severity: Severity, message: Message, remedy: Message) -> Finding:
        """A finding of `rule` at this place."""
        return Finding(rule, severity, self.where, message, remedy, self.path, self.anchor)


@dataclass(frozen=True, slots=True)
class AreaPlace(Place):
    """A strategic area; `number` counts from 1."""

    path: str
    area: StrategicArea
    number: int

    @property
    def where(self) -> str:
        """`Area strategica 1 «Regolazione dei mercati»`."""
        return _titled(said("Area strategica {number}", number=self.number), self.area.title)

    @property
    def anchor(self) -> Anchor | None:
        """Where in its file the area was read."""
        return self.area.anchor


@dataclass(frozen=True, slots=True)
class ObjectivePlace(Place):
    """An objective; `number` counts from 1 within its area or among the operational cards."""

    path: str
    objective: Objective
    number: int
    area_number: int | None = None

    @property
    def strategic(self) -> bool:
        """Whether it stands in an area; otherwise it is an operational card."""
        return self.area_number is not None

    @property
    def where(self) -> str:
        """`Area strategica 1 › Obiettivo strategico 2 «…»`, `Obiettivo operativo 3 «…»`."""
        number, area = self.number, self.area_number
        words = said("Obiettivo operativo {number}", number=number)
        if area is not None:
            words = said(
                "Area strategica {area} › Obiettivo strategico {number}", area=area, number=number
            )
        return _titled(words, self.objective.title)

    @property
    def anchor(self) -> Anchor | None:
        """Where in its file the objective was read."""
        return self.objective.anchor

    def indicators(self) -> Iterator[IndicatorPlace]:
        """Its indicators, in order."""
        kpis = Counter(indicator.number for indicator in self.objective.indicators)
        for index, indicator in enumerate(self.objective.indicators):
            path = f"{self.path}/indicators/{index}"
            yield IndicatorPlace(path, indicator, self, index + 1, kpis[indicator.number] > 1)

    def groups(self) -> dict[str, list[IndicatorPlace]]:
        """The weight groups the objective states: its actions by number, or one named `""`."""
        by_action = self.objective.weight_group is WeightGroup.ACTION
        groups: dict[str, list[IndicatorPlace]] = {}
        for place in self.indicators():
            groups.setdefault(place.indicator.action_number if by_action else "", []).append(place)
        return groups


@dataclass(frozen=True, slots=True)
class IndicatorPlace(Place):
    """An indicator; `number` counts from 1, `twice` says that its KPI number is not its own."""

    path: str
    indicator: Indicator
    parent: ObjectivePlace
    number: int
    twice: bool = False

    @property
    def label(self) -> str:
        """`KPI 1.1`; without a number of its own, the position and the name."""
        kpi = self.indicator.number
        if kpi and not self.twice:
            return f"KPI {kpi}"
        position = said("Indicatore {number}", number=self.number)
        if kpi:
            position = said("KPI {kpi} ({number}º indicatore)", kpi=kpi, number=self.number)
        return _titled(position, self.indicator.name)

    @property
    def where(self) -> str:
        """`Obiettivo operativo 3 «…» › KPI 1.1`."""
        return joined((self.parent.where, self.label), " › ")

    @property
    def anchor(self) -> Anchor | None:
        """Where in its file the indicator was read, or at least its objective."""
        return self.indicator.anchor or self.parent.anchor


def areas(plan: Plan) -> Iterator[AreaPlace]:
    """Every strategic area."""
    for index, area in enumerate(plan.areas):
        yield AreaPlace(f"areas/{index}", area, index + 1)


def strategic_objectives(plan: Plan) -> Iterator[ObjectivePlace]:
    """Every strategic objective, area after area."""
    for area in areas(plan):
        for index, objective in enumerate(area.area.objectives):
            path = f"{area.path}/objectives/{index}"
            yield ObjectivePlace(path, objective, index + 1, area.number)


def operational_objectives(plan: Plan) -> Iterator[ObjectivePlace]:
    """Every operational objective."""
    for index, objective in enumerate(plan.operational_objectives):
        yield ObjectivePlace(f"operational/{index}", objective, index + 1)


def objectives(plan: Plan) -> Iterator[ObjectivePlace]:
    """Every objective, the strategic ones first."""
    yield from strategic_objectives(plan)
    yield from operational_objectives(plan)


def indicators(plan: Plan) -> Iterator[IndicatorPlace]:
    """Every indicator of the plan, the strategic ones first."""
    for objective in objectives(plan):
        yield from objective.indicators()


def _titled(words: str, title: str) -> str:
    return joined((words, f"«{shorten(title)}»")) if title.strip() else words
