"""Targets for years that are not the plan's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan, Target
from traguardo.core.places import indicators
from traguardo.core.targets.nodes import ByDate, Milestones
from traguardo.core.wording import shorten


def target_years(plan: Plan, today: date) -> Iterator[Finding]:
    """Years and dates of targets lie within the plan's years."""
    if not plan.years:
        return
    for place in indicators(plan):
        for index, target in enumerate(place.indicator.targets):
            outside = [year for year in _years(target) if year not in plan.years]
            if outside:
                yield Finding(
                    "target_years",
                    Severity.WARNING,
                    place.where,
                    said(
                        "Il target «{text}» parla del {year}, fuori dagli anni del piano "
                        "({first}-{last}).",
                        text=shorten(target.text),
                        year=outside[0],
                        first=plan.years[0],
                        last=plan.years[-1],
                    ),
                    said(
                        "Correggere l'anno o la data, oppure spostare il target nel piano giusto."
                    ),
                    f"{place.path}/targets/{index}",
                    target.anchor or place.anchor,
                )


def _years(target: Target) -> list[int]:
    years = [target.year] if target.year else []
    if isinstance(target.reading, ByDate):
        years.append(target.reading.date.year)
    if isinstance(target.reading, Milestones):
        years += [step.due.year for step in target.reading.steps if step.due]
    return years
