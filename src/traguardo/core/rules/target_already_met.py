"""Targets that ask for nothing new."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from traguardo.core.accumulation import actual_at
from traguardo.core.decimals import HUNDRED, number
from traguardo.core.demands import ceiling_of, floor_of
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.monitoring.judgement import is_met
from traguardo.core.nature import is_percentage
from traguardo.core.places import indicators
from traguardo.core.plan_year import plan_year
from traguardo.core.scoring.system import CHAMBER
from traguardo.core.scoring.value import score_value
from traguardo.core.targets.nodes import AtLeast, AtMost, LessThan, MoreThan, Reading


def target_already_met(plan: Plan, today: date) -> Iterator[Finding]:
    """The target is not already met by the baseline, or by last year's actual.

    Targets at the end of their scale (100 %, 0) leave no room and are not blamed for it.
    """
    year = plan_year(plan, today)
    for place in indicators(plan):
        readings = _one_sided(place.indicator, year)
        if not readings or any(_at_the_end(one, place.indicator) for one in readings):
            continue
        for name, value in _starts(place.indicator, year):
            if all(is_met(score_value(one, value, CHAMBER)) for one in readings):
                yield place.finding(
                    "target_already_met",
                    Severity.WARNING,
                    said(
                        "Il target del {year} è già soddisfatto {name} ({value}).",
                        year=year,
                        name=name,
                        value=value,
                    ),
                    said("Alzare il target, oppure scrivere «mantenimento» e il perché."),
                )
                break


def _one_sided(indicator: Indicator, year: int) -> list[Reading]:
    """The readings of the year, where each is one limit; else none."""
    readings = [target.reading for target in indicator.targets_for(year)]
    found = [one for one in readings if isinstance(one, AtLeast | AtMost | MoreThan | LessThan)]
    return list(found) if len(found) == len(readings) else []


def _at_the_end(reading: Reading, indicator: Indicator) -> bool:
    top = is_percentage(indicator) and floor_of(reading) == HUNDRED
    return top or ceiling_of(reading) == 0


def _starts(indicator: Indicator, year: int) -> Iterator[tuple[str, Decimal]]:
    if indicator.baseline is not None:
        yield said("dal valore di partenza"), indicator.baseline
    if indicator.measurements:
        actual = number(actual_at(indicator, year - 1, date(year - 1, 12, 31)))
        if actual is not None:
            yield said("dal consuntivo {year}", year=year - 1), actual
