"""Scadenze: what the cycle asks for by when, and how far a plan has come with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from traguardo.core.calendar import Period
from traguardo.core.deadlines import USUAL, CycleStep, DeadlineRule, rule_for
from traguardo.core.model import PlanState
from traguardo.core.validation import ValidationState
from traguardo.store.models import Administration, CycleDeadline, Validation
from traguardo.web.room import Room

SHOWN_BEFORE = 120
"""A step is shown from so many days before it is due."""


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """A step of a year of the plan: when it is due, and whether it is done or late."""

    step: CycleStep
    year: int
    due_on: date
    done: bool
    late: bool
    source: str


def deadline_rules(administration: Administration) -> list[DeadlineRule]:
    """The law's days and the administration's own, by step and first year."""
    own = [row.facts for row in CycleDeadline.objects.filter(administration=administration)]
    kept = {(one.step, one.from_year): one for one in (*USUAL, *own)}
    return sorted(kept.values(), key=lambda one: (list(CycleStep).index(one.step), one.from_year))


def deadlines(room: Room) -> list[DeadlineLine]:
    """What is due around today and not done, or was done this year; the first due first."""
    own = [
        row.facts for row in CycleDeadline.objects.filter(administration=room.row.administration)
    ]
    validated = set(
        Validation.objects.filter(plan=room.row)
        .exclude(state=ValidationState.UNDER_WAY.value)
        .values_list("year", flat=True)
    )
    lines = sorted(_lines(room, own, validated), key=lambda one: one.due_on)
    return [
        one
        for one in lines
        if (one.due_on - room.day).days <= SHOWN_BEFORE
        and (not one.done or one.due_on.year == room.day.year)
    ]


def _lines(room: Room, own: list[DeadlineRule], validated: set[int]) -> Iterator[DeadlineLine]:
    years = room.loaded.plan.years
    approved = PlanState(room.row.state) not in (PlanState.DRAFT, PlanState.PROPOSED)
    for year in years:
        done = {
            CycleStep.PLAN: approved,
            CycleStep.MONITORING: _reviewed(room, year),
            CycleStep.REPORT: year in validated,
        }
        for step in CycleStep:
            if step is CycleStep.PLAN and year != min(years):
                continue
            rule = rule_for(step, year, own)
            due_on = rule.due_on(year)
            late = due_on < room.day and not done[step]
            yield DeadlineLine(step, year, due_on, done[step], late, rule.source)


def _reviewed(room: Room, year: int) -> bool:
    """Whether every objective has a review of the first half of the year."""
    half = Period.parse(f"{year}-H1")
    places = room.evaluation.objectives
    return bool(places) and all(
        any(review.period in (half, None) for review in place.objective.reviews) for place in places
    )
