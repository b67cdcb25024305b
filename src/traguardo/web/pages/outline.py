"""Importa: what was understood of a document, beside what was not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from traguardo.core.findings import Finding
from traguardo.core.model import Indicator, Objective, Plan, Target
from traguardo.core.places import indicators
from traguardo.core.targets.printer import in_words
from traguardo.ui.figures import reader_language
from traguardo.web.pages.objective import TEXT_FIELDS

NOT_UNDERSTOOD = "not_understood"
OBJECTIVES, INDICATORS, FINDINGS = 25, 30, 50
"""On one page of the index, of one objective, and on one page of the findings."""


@dataclass(frozen=True, slots=True)
class OutlineIndicator:
    number: str
    title: str
    weight: Decimal | None
    targets: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class OutlineObjective:
    """An objective: which of its fields the document has, and its indicators, the first ones.

    `more` is how many further ones there are.
    """

    title: str
    fields: list[tuple[str | Promise, bool]]
    indicators: list[OutlineIndicator]
    more: int


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """An area, or the operational objectives of a mission; `count` is how many it has in all."""

    kind: str
    title: str
    count: int
    objectives: list[OutlineObjective]


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole reading: a page of its objectives by part, and a page of its findings."""

    plan: Plan
    counts: list[tuple[int, str]]
    page: Page[_Member]
    parts: list[OutlinePart]
    findings: Page[Finding]
    unread: int


class _Member(NamedTuple):
    """An objective and the part it stands in; `size` is how many objectives that has."""

    kind: str
    title: str
    place: int
    size: int
    objective: Objective | None


def outline(plan: Plan, findings: Sequence[Finding], asked: Mapping[str, str]) -> Outline:
    """What to show before anything is stored; `indice` and `rilievi` turn the pages."""
    page = Paginator([*_areas(plan), *_missions(plan)], OBJECTIVES).get_page(asked.get("indice"))
    return Outline(
        plan,
        _counts(plan),
        page,
        [_part(list(members)) for _key, members in groupby(page, lambda one: one[:4])],
        Paginator(findings, FINDINGS).get_page(asked.get("rilievi")),
        sum(finding.rule == NOT_UNDERSTOOD for finding in findings),
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


def _areas(plan: Plan) -> Iterator[_Member]:
    for place, area in enumerate(plan.areas):
        part = _("Area strategica"), area.title, place, len(area.objectives)
        yield from (_Member(*part, one) for one in area.objectives or (None,))


def _missions(plan: Plan) -> Iterator[_Member]:
    groups: dict[str, list[Objective]] = {}
    for objective in plan.operational_objectives:
        mission = objective.mission
        title = f"{mission.code} {mission.title}".strip() if mission else _("Senza missione")
        groups.setdefault(title, []).append(objective)
    for place, (title, members) in enumerate(groups.items()):
        part = _("Missione"), title, place, len(members)
        yield from (_Member(*part, one) for one in members)


def _part(members: Sequence[_Member]) -> OutlinePart:
    first = members[0]
    strategic = first.kind == _("Area strategica")
    return OutlinePart(
        first.kind,
        first.title,
        first.size,
        [_objective(one.objective, strategic=strategic) for one in members if one.objective],
    )


def _objective(objective: Objective, *, strategic: bool = False) -> OutlineObjective:
    """A strategic objective has no card: only its review can be missing."""
    fields: list[tuple[str | Promise, bool]] = []
    if not strategic:
        fields += [(label, bool(getattr(objective, name))) for name, label in TEXT_FIELDS]
        fields += [(_("Budget"), bool(objective.budget.text))]
    fields += [(_("Monitoraggio"), bool(objective.reviews))]
    return OutlineObjective(
        objective.title,
        fields,
        [_indicator(one) for one in objective.indicators[:INDICATORS]],
        max(0, len(objective.indicators) - INDICATORS),
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
