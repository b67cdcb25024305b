"""Cruscotto: the plan at a glance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from traguardo.core.calendar import Period
from traguardo.core.findings import Severity
from traguardo.core.model import DeclaredStatus
from traguardo.core.monitoring.level import Level
from traguardo.core.places import ObjectivePlace
from traguardo.core.scoring.rollup import mission_code
from traguardo.core.scoring.score import Total
from traguardo.core.scoring.system import Light
from traguardo.store.answers import owner_answers
from traguardo.ui.lights import look
from traguardo.web.addresses import Addresses
from traguardo.web.evaluation import Evaluation
from traguardo.web.pages.checks import counted_findings
from traguardo.web.pages.window import ruling_window
from traguardo.web.room import Room

COLLECTION_DAYS = 31
"""How long after the end of a half-year its figures are still in time, where no window says."""

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Line:
    """One area or mission."""

    title: str
    url: str
    total: Total
    light: Light | None
    level: Level
    objectives: int


@dataclass(frozen=True, slots=True)
class DueItem:
    """An indicator without a figure for the period; `due_on` is, once it is late, since when."""

    title: str
    owner: str
    url: str
    due_on: date
    late: bool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An objective whose declared and computed status contradict each other."""

    title: str
    url: str
    declared: DeclaredStatus
    computed: Level


@dataclass(frozen=True, slots=True)
class Share:
    """One level's part of the strip of objectives: `start` and `width` in per cent."""

    level: Level
    count: int
    start: str
    width: str

    @property
    def tone(self) -> str:
        return look(self.level).tone


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the dashboard shows."""

    period: Period
    at: date
    total: Total
    light: Light | None
    indicators: int
    measured: int
    areas: list[Line]
    missions: list[Line]
    strip: list[Share]
    due: list[DueItem]
    disagreements: list[Disagreement]
    findings: int
    errors: int

    @property
    def late(self) -> int:
        return sum(item.late for item in self.due)


def overview(room: Room) -> Overview:
    """The dashboard of a plan in a period."""
    evaluation, addresses = room.evaluation, room.addresses
    scores = evaluation.scores
    findings = counted_findings(room)
    return Overview(
        period=evaluation.period,
        at=evaluation.at,
        total=scores.total,
        light=evaluation.light(scores.total),
        indicators=len(scores.indicators),
        measured=sum(score.achievement is not None for score in scores.indicators.values()),
        areas=list(_areas(evaluation, addresses)),
        missions=list(_missions(evaluation, addresses)),
        strip=list(_strip(evaluation)),
        due=list(due_items(room)),
        disagreements=list(_disagreements(evaluation, addresses)),
        findings=len(findings),
        errors=sum(finding.severity is Severity.ERROR for finding in findings),
    )


def _areas(evaluation: Evaluation, addresses: Addresses) -> Iterator[Line]:
    for index, area in enumerate(evaluation.plan.areas):
        path = f"areas/{index}"
        members = [one for one in evaluation.objectives if one.path.startswith(f"{path}/")]
        total = evaluation.scores.areas[path]
        yield _line(area.title, addresses.of(path), total, members, evaluation)


def _missions(evaluation: Evaluation, addresses: Addresses) -> Iterator[Line]:
    members: dict[str, list[ObjectivePlace]] = {}
    for place in evaluation.objectives:
        if not place.strategic:
            members.setdefault(mission_code(place.objective), []).append(place)
    tree = reverse("tree", args=[addresses.plan_id])
    for code, places in members.items():
        mission = places[0].objective.mission
        title = f"{code} {mission.title if mission else ''}".strip() or _("Senza missione")
        url = f"{tree}?vista=missioni&missione={code}"
        yield _line(title, url, evaluation.scores.missions[code], places, evaluation)


def _line(
    title: str, url: str, total: Total, members: list[ObjectivePlace], evaluation: Evaluation
) -> Line:
    level = evaluation.level(members)
    return Line(title, url, total, evaluation.light(total), level, len(members))


def _strip(evaluation: Evaluation) -> Iterator[Share]:
    counts = Counter(evaluation.status(place).level for place in evaluation.objectives)
    whole = Decimal(max(1, counts.total()))
    start = Decimal(0)
    for level in Level:
        width = 100 * counts[level] / whole
        yield Share(level, counts[level], f"{start:.3f}", f"{width:.3f}")
        start += width


def due_items(room: Room) -> Iterator[DueItem]:
    """Indicators of the period without an answer, in the plan's order, each where it is measured.

    They are due on the window's last day and late from its reminder on; without a window, late
    once the days after the period's end are over.
    """
    window = ruling_window(room)
    last = room.period.end + timedelta(days=COLLECTION_DAYS)
    due_on, late_from = (window.closes_on, window.reminds_on) if window else (last, last + _A_DAY)
    late = room.day >= late_from
    owed = owner_answers(room.row, room.loaded, room.period)
    missing = {place.path for one in owed for place in one.missing}
    for place in room.evaluation.indicators:
        if place.path in missing:
            yield DueItem(
                place.indicator.name or place.label,
                place.indicator.responsible,
                room.addresses.of(place.path),
                late_from if late else due_on,
                late,
            )


def _disagreements(evaluation: Evaluation, addresses: Addresses) -> Iterator[Disagreement]:
    for place in evaluation.disagreements():
        yield Disagreement(
            place.objective.title,
            addresses.of(place.path),
            evaluation.declared(place.objective),
            evaluation.status(place).level,
        )
