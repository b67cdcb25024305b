"""Cost centres that are people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.persons import is_person, surnames
from traguardo.core.places import indicators, operational_objectives
from traguardo.core.wording import fold, shorten


def cost_centre_person(plan: Plan, today: date) -> Iterator[Finding]:
    """A cost centre is an office: people move, the centre stays.

    A person is recognised by a title, by a given name, or by being called by the surname of
    somebody who measures an indicator of the plan.
    """
    owners = {place.indicator.responsible for place in indicators(plan)}
    known = frozenset(name for owner in owners for name in surnames(owner))
    for place in operational_objectives(plan):
        centre = place.objective.cost_centre.strip()
        if is_person(centre) or (centre[:1].isupper() and fold(centre) in known):
            yield place.finding(
                "cost_centre_person",
                Severity.WARNING,
                said("Il centro di costo «{centre}» è una persona.", centre=shorten(centre)),
                said("Indicare il servizio o l'ufficio a cui sono imputati i costi."),
            )
