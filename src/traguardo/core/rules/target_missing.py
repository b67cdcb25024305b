"""Indicators without a target."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import indicators
from traguardo.core.wording import is_blank


def target_missing(plan: Plan, today: date) -> Iterator[Finding]:
    """Every indicator has a target; one with yearly targets has one for each year of the plan."""
    for place in indicators(plan):
        stated = [one for one in place.indicator.targets if one.reading or not is_blank(one.text)]
        if not stated:
            yield place.finding(
                "target_missing",
                Severity.ERROR,
                said("Il target non è indicato: il risultato non si può valutare."),
                said("Indicare il valore atteso, per esempio «>= 90%» o «entro il 30/09»."),
            )
            continue
        years = {one.year for one in stated}
        absent = [str(year) for year in plan.years if year not in years]
        if None not in years and absent and len(years) > 1:
            yield place.finding(
                "target_missing",
                Severity.WARNING,
                said("Manca il target per {years}.", years=", ".join(absent)),
                said("Indicare un target per ogni anno del piano."),
            )
