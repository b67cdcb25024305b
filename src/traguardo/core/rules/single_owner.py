"""Plans that hang on one owner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from traguardo.core.decimals import ZERO, exact
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Objective, Plan
from traguardo.core.persons import is_person
from traguardo.core.places import Place, operational_objectives
from traguardo.core.scoring.totals import declared_shares
from traguardo.core.wording import fold, is_blank, shorten

_ENOUGH = 6


def single_owner(plan: Plan, today: date) -> Iterator[Finding]:
    """Of six operational objectives or more, no one owner measures more than half of the weight."""
    shares: dict[str, Decimal] = {}
    names: dict[str, str] = {}
    total = 0
    with exact():
        for place in operational_objectives(plan):
            total += bool(place.objective.indicators)
            for name, share in _owned(place.objective):
                names.setdefault(fold(name), name)
                shares[fold(name)] = shares.get(fold(name), ZERO) + share
    if total < _ENOUGH or not shares:
        return
    owner = max(shares, key=lambda name: shares[name])
    if 2 * shares[owner] > total:
        yield _finding(names[owner], 100 * shares[owner] / total)


def _owned(objective: Objective) -> Iterator[tuple[str, Decimal]]:
    shares = declared_shares(objective)
    for indicator, share in zip(objective.indicators, shares, strict=True):
        if not is_blank(indicator.responsible):
            yield indicator.responsible, share


def _finding(owner: str, share: Decimal) -> Finding:
    return Place().finding(
        "single_owner",
        Severity.WARNING if is_person(owner) else Severity.INFO,
        said(
            "{owner} rileva da solo il {share}% del peso degli obiettivi operativi.",
            owner=shorten(owner),
            share=f"{share:.0f}",
        ),
        said("Ripartire le rilevazioni o nominare un sostituto."),
    )
