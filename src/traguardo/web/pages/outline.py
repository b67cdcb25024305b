"""Importa: what was understood of a document, beside what was not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from traguardo.core.findings import Finding
from traguardo.core.model import Indicator, Objective, Plan, Target
from traguardo.core.places import indicators
from traguardo.core.targets.printer import in_words
from traguardo.ui.figures import reader_language
from traguardo.web.pages.objective import TEXT_FIELDS

NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class OutlineIndicator:
    number: str
    title: str
    weight: Decimal | None
    targets: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class OutlineObjective:
    """An objective: which of its fields the document has, and its indicators."""

    title: str
    fields: list[tuple[str | Promise, bool]]
    indicators: list[OutlineIndicator]


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """An area, or the operational objectives of a mission."""

    kind: str
    title: str
    objectives: list[OutlineObjective]


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole reading."""

    plan: Plan
    counts: list[tuple[int, str]]
    parts: list[OutlinePart]
    findings: list[Finding]
    unread: list[Finding]


def outline(plan: Plan, findings: Iterable[Finding]) -> Outline:
    """What to show before anything is stored."""
    listed = list(findings)
    return Outline(
        plan,
        _counts(plan),
        [*_areas(plan), *_missions(plan)],
        listed,
        [finding for finding in listed if finding.rule == NOT_UNDERSTOOD],
    )


def _counts(plan: Plan) -> list[tuple[int, str]]:
    every = list(indicators(plan))
    targets = [target for place in every for target in place.indicator.targets]
    return [
        (len(plan.areas), _("Aree strategiche")),
        (len(plan.strategic_objectives), _("Obiettivi strategici")),
        (len(plan.operational_objectives), _("Obiettivi operativi")),
        (len(every), _("Indicatori")),
        (sum(target.reading is None for target in targets), _("Target non letti")),
    ]


def _areas(plan: Plan) -> list[OutlinePart]:
    return [
        OutlinePart(
            _("Area strategica"),
            area.title,
            [_objective(one, strategic=True) for one in area.objectives],
        )
        for area in plan.areas
    ]


def _missions(plan: Plan) -> list[OutlinePart]:
    groups: dict[str, list[Objective]] = {}
    for objective in plan.operational_objectives:
        mission = objective.mission
        title = f"{mission.code} {mission.title}".strip() if mission else _("Senza missione")
        groups.setdefault(title, []).append(objective)
    return [
        OutlinePart(_("Missione"), title, [_objective(one) for one in members])
        for title, members in groups.items()
    ]


def _objective(objective: Objective, *, strategic: bool = False) -> OutlineObjective:
    """A strategic objective has no card: only its review can be missing."""
    fields: list[tuple[str | Promise, bool]] = []
    if not strategic:
        fields += [(label, bool(getattr(objective, name))) for name, label in TEXT_FIELDS]
        fields += [(_("Budget"), bool(objective.budget.text))]
    fields += [(_("Monitoraggio"), bool(objective.reviews))]
    return OutlineObjective(
        objective.title, fields, [_indicator(one) for one in objective.indicators]
    )


def _indicator(indicator: Indicator) -> OutlineIndicator:
    return OutlineIndicator(
        indicator.number,
        indicator.name or indicator.heading,
        indicator.weight,
        [
            (
                _dated(target),
                in_words(target.reading, reader_language()) if target.reading else "",
            )
            for target in indicator.targets
        ],
    )


def _dated(target: Target) -> str:
    """The text with its year, unless it says the year itself."""
    silent = target.year and str(target.year) not in target.text
    return f"{target.year}: {target.text}" if silent else target.text
