"""Objectives one slip turns red."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from traguardo.core.decimals import HUNDRED, exact
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.nature import is_percentage
from traguardo.core.places import IndicatorPlace, objectives
from traguardo.core.plan_year import plan_year
from traguardo.core.scoring.system import DEFAULT_BANDS
from traguardo.core.scoring.totals import declared_shares
from traguardo.core.targets.nodes import AtLeast, Done, Reading
from traguardo.core.units import Family, family_of_reading, family_of_unit

_RED_BELOW = DEFAULT_BANDS[-2].at_least


def score_sensitivity(plan: Plan, today: date) -> Iterator[Finding]:
    """The smallest slip on one of several indicators does not turn the whole objective red.

    The smallest slip: "no" instead of "yes", one case less than a count asks for.
    """
    year = plan_year(plan, today)
    for objective in objectives(plan):
        if len(objective.objective.indicators) < 2:
            continue
        with exact():
            shares = declared_shares(objective.objective)
        found = [
            (place, loss)
            for place, share in zip(objective.indicators(), shares, strict=True)
            if (loss := _loss(place.indicator, share, year)) > HUNDRED - _RED_BELOW
        ]
        for place, loss in found:
            yield _finding(place, loss)


def _loss(indicator: Indicator, share: Decimal, year: int) -> Decimal:
    """The points (of 100) the objective loses by the smallest slip; 0 where it is gradual."""
    slips = (_slip(one.reading, indicator) for one in indicator.targets_for(year) if one.reading)
    with exact():
        return share * HUNDRED * max(slips, default=Decimal(0))


def _slip(reading: Reading, indicator: Indicator) -> Decimal:
    """The part of the indicator's achievement that the smallest slip costs, 0-1."""
    if isinstance(reading, Done):
        return Decimal(1)
    if isinstance(reading, AtLeast) and _is_count(reading, indicator) and reading.value >= 1:
        return 1 / reading.value
    return Decimal(0)


def _is_count(reading: AtLeast, indicator: Indicator) -> bool:
    families = {family_of_unit(indicator.unit), family_of_reading(reading)} - {None}
    whole = reading.value == reading.value.to_integral_value()
    return whole and not is_percentage(indicator) and families == {Family.NUMBER}


def _finding(place: IndicatorPlace, loss: Decimal) -> Finding:
    slip = said("un caso in meno")
    if any(isinstance(target.reading, Done) for target in place.indicator.targets):
        slip = said("un «no»")
    return place.finding(
        "score_sensitivity",
        Severity.INFO,
        said(
            "Basta {slip} e l'obiettivo perde {loss} punti su 100: diventa rosso anche se "
            "tutto il resto è raggiunto.",
            slip=slip,
            loss=f"{loss:.0f}",
        ),
        said("Ridurre il peso, oppure misurare con una scala più fine."),
    )
