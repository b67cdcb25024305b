"""The plan of the years that follow: the same objectives, later years, actuals as baselines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from traguardo.core.accumulation import accumulate
from traguardo.core.model import Indicator, Objective, Plan, PlanState, StrategicArea
from traguardo.core.wording import figure

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


class NoSuccessor(Exception):  # noqa: N818 - said to a person, in their words
    """The plan has no years, or the first of the new ones is not one that can follow."""


@dataclass(frozen=True, slots=True)
class Successor:
    """The new plan, in which every place has the path it had.

    `baseline_year` is the closed year whose actuals became baselines (None: none has closed),
    `baselines` how many did; `kept` and `dropped` count the targets of years that remain and of
    years gone by; `without` the indicators that have no target for the last year.
    """

    plan: Plan
    baseline_year: int | None
    baselines: int
    kept: int
    dropped: int
    without: int


def first_years(plan: Plan) -> tuple[int, ...]:
    """With which year the new plan may begin: the one after the first, up to after the last."""
    return tuple(range(min(plan.years) + 1, max(plan.years) + 2)) if plan.years else ()


def successor(plan: Plan, first_year: int, today: date) -> Successor:
    """The draft that follows `plan` from `first_year` on.

    Targets of years that both plans cover stay, those of years before fall away; a target without
    a year stays. Where the last year that is over before `first_year` has an actual that reaches
    its end, that is the new baseline, and its text says so. Weights, formulas, notes and everything
    else that was planned stay; figures, reviews and revisions do not. NoSuccessor where the plan
    has no years, or `first_year` is not one of `first_years`.
    """
    if first_year not in first_years(plan):
        raise NoSuccessor
    shift = first_year - min(plan.years)
    years = tuple(year + shift for year in plan.years)
    closed = [year for year in plan.years if year < first_year and date(year, 12, 31) < today]
    work = _Succession(years, max(closed, default=None))
    made = replace(
        plan,
        title=_shifted(plan.title, plan.years, shift),
        years=years,
        areas=tuple(map(work.area, plan.areas)),
        operational_objectives=tuple(map(work.objective, plan.operational_objectives)),
        revisions=(),
        state=PlanState.DRAFT,
    )
    everything = list(_indicators(made))
    before = sum(len(one.targets) for one in _indicators(plan))
    kept = sum(len(one.targets) for one in everything)
    last = max(years)
    without = sum(1 for one in everything if not one.targets_for(last))
    return Successor(made, work.year, work.baselines, kept, before - kept, without)


def _indicators(plan: Plan) -> Iterator[Indicator]:
    for objective in (*plan.strategic_objectives, *plan.operational_objectives):
        yield from objective.indicators


def _shifted(title: str, years: tuple[int, ...], shift: int) -> str:
    """The title with the plan's own years moved: `2026-2028` becomes `2027-2029`."""

    def moved(found: re.Match[str]) -> str:
        year = int(found.group())
        return str(year + shift) if year in years else found.group()

    return _YEAR.sub(moved, title)


class _Succession:
    """Copies part after part, counting the actuals that became baselines."""

    def __init__(self, years: tuple[int, ...], year: int | None) -> None:
        self.years, self.year, self.baselines = years, year, 0

    def area(self, area: StrategicArea) -> StrategicArea:
        """An area with its objectives."""
        objectives = tuple(map(self.objective, area.objectives))
        return replace(area, objectives=objectives, anchor=None)

    def objective(self, one: Objective) -> Objective:
        """An objective without what was said of it."""
        return replace(
            one,
            indicators=tuple(map(self.indicator, one.indicators)),
            reviews=(),
            notes=tuple(replace(note, anchor=None) for note in one.notes),
            anchor=None,
        )

    def indicator(self, one: Indicator) -> Indicator:
        """An indicator with the targets that remain, and where it now starts from."""
        value = self._actual(one)
        baseline = {"baseline": one.baseline, "baseline_text": one.baseline_text}
        if value is not None:
            self.baselines += 1
            sign = "%" if one.unit.strip() == "%" else ""
            text = f"{figure(value)}{sign} (consuntivo {self.year})"
            baseline = {"baseline": value, "baseline_text": text}
        return replace(
            one,
            targets=tuple(
                replace(target, anchor=None)
                for target in one.targets
                if target.year is None or target.year in self.years
            ),
            measurements=(),
            reviews=(),
            notes=tuple(replace(note, anchor=None) for note in one.notes),
            anchor=None,
            **baseline,  # type: ignore[arg-type]
        )

    def _actual(self, one: Indicator) -> Decimal | None:
        """The number the closed year ended with; a part of the year is no actual."""
        if self.year is None:
            return None
        end = date(self.year, 12, 31)
        made = accumulate(one, self.year, end)
        whole = made.until == end and not made.obstacle
        return made.value if whole and isinstance(made.value, Decimal) else None
