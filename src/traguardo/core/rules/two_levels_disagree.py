"""One KPI with two targets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.demands import same_demand
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.plan_year import plan_year
from traguardo.core.twins import twins
from traguardo.core.wording import shorten


def two_levels_disagree(plan: Plan, today: date) -> Iterator[Finding]:
    """A KPI that is strategic and operational has one target for one year."""
    year = plan_year(plan, today)
    for above, below in twins(plan):
        strategic, operational = above.indicator, below.indicator
        if _differ(strategic, operational, year):
            yield below.finding(
                "two_levels_disagree",
                Severity.WARNING,
                said(
                    "Per il {year} il target è «{here}» qui e «{there}» in: {where}.",
                    year=year,
                    here=_text(operational, year),
                    there=_text(strategic, year),
                    where=above.where,
                ),
                said("Usare lo stesso target ai due livelli, oppure distinguere i due indicatori."),
            )


def _differ(one: Indicator, other: Indicator, year: int) -> bool:
    first = [target.reading for target in one.targets_for(year)]
    second = [target.reading for target in other.targets_for(year)]
    if len(first) != 1 or len(second) != 1 or first[0] is None or second[0] is None:
        return False
    return not same_demand(first[0], second[0])


def _text(indicator: Indicator, year: int) -> str:
    return shorten(indicator.targets_for(year)[0].text)
