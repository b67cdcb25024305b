"""Scheda obiettivo: the card as the office knows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from traguardo.core.findings import Finding
from traguardo.core.model import Action, DeclaredStatus, Objective, Review
from traguardo.core.monitoring.level import disagrees
from traguardo.core.monitoring.status import ComputedStatus
from traguardo.core.places import ObjectivePlace
from traguardo.core.scoring.score import Total
from traguardo.core.scoring.system import Light
from traguardo.web.addresses import Addresses
from traguardo.web.evaluation import Evaluation
from traguardo.web.pages.tree import Leaf, leaf_of

TEXT_FIELDS = (
    ("description", _("Descrizione")),
    ("expected_results", _("Risultati attesi")),
    ("expected_benefits", _("Benefici attesi")),
    ("organisational_impact", _("Impatto organizzativo")),
    ("cost_centre", _("Centro di costo")),
)
"""The fields of the card, in the office's order, that can be edited in place."""


@dataclass(frozen=True, slots=True)
class CardField:
    """A label and what stands beside it."""

    name: str
    label: str | Promise
    text: str


@dataclass(frozen=True, slots=True)
class WeighedLeaf:
    """An indicator of the card with what it carries of the objective, in per cent."""

    leaf: Leaf
    declared: Decimal | None
    effective: Decimal


@dataclass(frozen=True, slots=True)
class Group:
    """An action with its indicators; one group without an action where weights sum over all."""

    action: Action | None
    leaves: list[WeighedLeaf]


@dataclass(frozen=True, slots=True)
class Card:
    """Everything the card shows."""

    place: ObjectivePlace
    objective: Objective
    total: Total
    light: Light | None
    status: ComputedStatus
    declared: DeclaredStatus
    disagrees: bool
    fields: list[CardField]
    groups: list[Group]
    loose_actions: list[Action]
    reviews: list[Review]
    findings: list[Finding]


def card(place: ObjectivePlace, evaluation: Evaluation, addresses: Addresses) -> Card:
    """The card of one objective in a period."""
    objective = place.objective
    total = evaluation.scores.objectives[place.path]
    status = evaluation.status(place)
    declared = evaluation.declared(objective)
    groups = list(_groups(place, total, evaluation, addresses))
    grouped = {group.action for group in groups}
    return Card(
        place,
        objective,
        total,
        evaluation.light(total),
        status,
        declared,
        declared is not DeclaredStatus.UNSTATED and disagrees(declared, status.level),
        [CardField(name, label, getattr(objective, name)) for name, label in TEXT_FIELDS],
        groups,
        [action for action in objective.actions if action not in grouped],
        list(reversed(objective.reviews)),
        evaluation.findings_under(place.path),
    )


def _groups(
    place: ObjectivePlace, total: Total, evaluation: Evaluation, addresses: Addresses
) -> Iterator[Group]:
    parts = {part.path: part for part in total.parts}
    actions = {action.number: action for action in place.objective.actions}
    for key, members in place.groups().items():
        yield Group(
            actions.get(key) if key else None,
            [
                WeighedLeaf(
                    leaf_of(one, evaluation, addresses),
                    one.indicator.weight,
                    parts[one.path].effective,
                )
                for one in members
            ],
        )
