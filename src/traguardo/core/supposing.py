"""What if: the same plan with other weights, targets or values, for a look and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from traguardo.core.calendar import Period
from traguardo.core.entries import read_number, read_value
from traguardo.core.model import Indicator, Measurement, Objective, Plan, Target
from traguardo.core.nature import lower_is_better
from traguardo.core.targets.parser import parse_target
from traguardo.core.values import Value
from traguardo.core.wording import figure, is_blank

_CENT = Decimal("0.01")


class Supposed(StrEnum):
    """What of an indicator can be supposed to be otherwise."""

    WEIGHT = "weight"
    TARGET = "target"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Supposition:
    """The indicator at `path` had this weight, target or value (`text`, as people write it)."""

    path: str
    what: Supposed
    text: str


@dataclass(frozen=True, slots=True)
class Supposing:
    """A plan as supposed, and what could not be: the supposition with the reason, in Italian."""

    plan: Plan
    problems: Mapping[Supposition, str]


def suppose(plan: Plan, suppositions: Iterable[Supposition], period: Period) -> Supposing:
    """The plan with every supposition that makes sense; the others change nothing.

    A target holds for the period's year. A value is the year's at the period's end: it stands in
    for everything that was reported of that year.
    """
    problems: dict[Supposition, str] = {}
    changed: dict[str, list[Supposition]] = {}
    for one in suppositions:
        changed.setdefault(one.path, []).append(one)

    def indicator(path: str, found: Indicator) -> Indicator:
        for one in changed.get(path, ()):
            try:
                found = _supposed(found, one, period)
            except ValueError as problem:
                problems[one] = str(problem)
        return found

    return Supposing(_with_each(plan, indicator), problems)


def with_indicators(plan: Plan, renewed: Mapping[str, Indicator]) -> Plan:
    """The plan with other indicators at the paths given; a path it does not have is ignored."""
    return _with_each(plan, lambda path, found: renewed.get(path, found))


def as_it_is(indicator: Indicator, what: Supposed, period: Period, actual: Value | None) -> str:
    """What stands in the plan, as a supposition would write it.

    `actual` is the scored value; it is rounded half up to two places, for the eye only.
    """
    if what is Supposed.WEIGHT:
        return "" if indicator.weight is None else figure(indicator.weight)
    if what is Supposed.TARGET:
        return " e ".join(target.text for target in indicator.targets_for(period.year))
    if isinstance(actual, bool):
        return "sì" if actual else "no"
    if isinstance(actual, Decimal):
        return figure(actual.quantize(_CENT, ROUND_HALF_UP))
    return f"{actual:%d/%m/%Y}" if isinstance(actual, date) else ""


def _with_each(plan: Plan, indicator: Callable[[str, Indicator], Indicator]) -> Plan:
    """The plan with every indicator as the function of its path and itself makes it."""

    def objective(path: str, found: Objective) -> Objective:
        inside = (f"{path}/indicators/{place}" for place in range(len(found.indicators)))
        renewed = tuple(map(indicator, inside, found.indicators))
        return found if renewed == found.indicators else replace(found, indicators=renewed)

    areas = tuple(
        replace(
            area,
            objectives=tuple(
                objective(f"areas/{place}/objectives/{number}", one)
                for number, one in enumerate(area.objectives)
            ),
        )
        for place, area in enumerate(plan.areas)
    )
    cards = tuple(
        objective(f"operational/{number}", one)
        for number, one in enumerate(plan.operational_objectives)
    )
    return replace(plan, areas=areas, operational_objectives=cards)


def _supposed(indicator: Indicator, one: Supposition, period: Period) -> Indicator:
    if one.what is Supposed.WEIGHT:
        return replace(indicator, weight=_weight(one.text))
    if one.what is Supposed.TARGET:
        return replace(indicator, targets=_targets(indicator, one.text, period.year))
    measured = Measurement(period, read_value(one.text), to_date=True)
    others = (given for given in indicator.measurements if given.period.year != period.year)
    return replace(indicator, measurements=(*others, measured))


def _weight(text: str) -> Decimal:
    weight = read_number(text)
    if not 0 <= weight <= 100:
        raise ValueError(f"«{text.strip()}» non è un peso: va da 0 a 100")
    return weight


def _targets(indicator: Indicator, text: str, year: int) -> tuple[Target, ...]:
    """The indicator's targets with those of the year replaced by what the text states.

    A dash states none: the year is left without a target.
    """
    others = tuple(target for target in indicator.targets if target.year not in (year, None))
    if is_blank(text):
        return others
    read = parse_target(text, lower_is_better=lower_is_better(indicator) or None, plan_year=year)
    if read.problem or not read.readings:
        reason = read.problem.message if read.problem else "non si legge come target"
        raise ValueError(f"«{text.strip()}»: {reason}")
    return (*others, *(Target(year, text, reading) for reading in read.readings))
