"""Weights that do not add up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from traguardo.core.decimals import HUNDRED, ZERO, exact
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import joined, said
from traguardo.core.model import Plan, WeightGroup
from traguardo.core.places import IndicatorPlace, ObjectivePlace, objectives

_ROUNDING = Decimal("0.1")


def weights_sum(plan: Plan, today: date) -> Iterator[Finding]:
    """The weights of a group add up to 100: the objective, or each action where it says so.

    A group with a weight missing is judged only where the others already pass 100. A difference
    of at most 0.1 among fractional weights is rounding, and only a warning.
    """
    for place in objectives(plan):
        for action, members in place.groups().items():
            total = _sum(members)
            incomplete = any(one.indicator.weight is None for one in members)
            if total > HUNDRED or (total < HUNDRED and not incomplete):
                yield _finding(place, action, members, total)


def _sum(members: list[IndicatorPlace]) -> Decimal:
    with exact():
        return sum((one.indicator.weight or ZERO for one in members), ZERO)


def _finding(
    place: ObjectivePlace, action: str, members: list[IndicatorPlace], total: Decimal
) -> Finding:
    message = said("I pesi dell'obiettivo sommano a {total} e non a 100.", total=total)
    if action:
        message = said(
            "I pesi dell'azione {action} sommano a {total} e non a 100.",
            action=action,
            total=total,
        )
    if abs(total - HUNDRED) <= _ROUNDING and _fractional(members):
        remedy = said("Portare la differenza di arrotondamento su uno degli indicatori.")
        return place.finding("weights_sum", Severity.WARNING, message, remedy)
    other = _other_way(place)
    remedy = said("Correggere i pesi in modo che la somma sia 100.")
    if other and place.objective.weight_group is WeightGroup.OBJECTIVE and _all_hundred(place):
        remedy = said("Dichiarare che i pesi valgono per azione: così ogni azione somma a 100.")
    return place.finding(
        "weights_sum", Severity.ERROR, joined((message, other)) if other else message, remedy
    )


def _fractional(members: list[IndicatorPlace]) -> bool:
    return any(one.indicator.weight and one.indicator.weight % 1 for one in members)


def _by_action(place: ObjectivePlace) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for one in place.objective.indicators:
        sums[one.action_number] = sums.get(one.action_number, ZERO) + (one.weight or ZERO)
    return sums


def _all_hundred(place: ObjectivePlace) -> bool:
    return all(total == HUNDRED for total in _by_action(place).values())


def _other_way(place: ObjectivePlace) -> str:
    """The sums the other reading of the weights would give, where the KPI numbers carry actions."""
    sums = _by_action(place)
    if "" in sums:
        return ""
    if place.objective.weight_group is WeightGroup.ACTION:
        return said("Per obiettivo la somma è {total}.", total=sum(sums.values(), ZERO))
    listed = joined(
        (
            said("azione {action} = {total}", action=action, total=total)
            for action, total in sums.items()
        ),
        ", ",
    )
    return said("Per azione: {listed}.", listed=listed)
