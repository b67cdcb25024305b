"""Targets without a starting point."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.counting import with_figures
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import indicators
from traguardo.core.plan_year import plan_year
from traguardo.core.targets.nodes import ByDate, Done, Milestones, Qualitative


def baseline_absent(plan: Plan, today: date) -> Iterator[Finding]:
    """A target that is a figure has a baseline, or a value measured in an earlier year."""
    year = plan_year(plan, today)
    for place in indicators(plan):
        if place.indicator.baseline is None and _needs_one(place.indicator, year):
            yield place.finding(
                "baseline_absent",
                Severity.INFO,
                said("Manca il valore di partenza: non si vede se il target è ambizioso."),
                said("Indicare il valore dell'ultimo anno concluso."),
            )


def _needs_one(indicator: Indicator, year: int) -> bool:
    readings = [target.reading for target in indicator.targets if target.reading]
    if all(isinstance(one, Done | ByDate | Milestones | Qualitative) for one in readings):
        return False
    return not any(one.period.year < year for one in with_figures(indicator.measurements))
