"""A plan's frozen facts to rows: a few statements a table, however large the plan is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from django.db.models import Manager, Max, Model, QuerySet

from traguardo.actions import new_rows
from traguardo.core import model as core
from traguardo.core.findings import Finding
from traguardo.store import models as rows

_Whole = TypeVar("_Whole", bound=Model)
_Row = TypeVar("_Row", bound=Model)
_Fact = TypeVar("_Fact")

Stored = list[tuple[_Row, _Fact]]
"""Rows, now with their keys, beside the facts they were made from."""


def store_parts(row: rows.Plan, plan: core.Plan) -> None:
    """Write everything that belongs to a plan whose own row has just been made.

    Call it within that row's transaction: it is all there, or nothing is.
    """
    years = enumerate(plan.years)
    rows.PlanYear.objects.bulk_create(
        rows.PlanYear(plan=row, position=position, year=year) for position, year in years
    )
    _store(rows.Revision.objects, new_rows.revision, [(row, plan.revisions)])
    areas = _store(rows.StrategicArea.objects, new_rows.area, [(row, plan.areas)])
    _objective_parts(row, _objectives(row, plan, areas))


def add_objective(
    plan: rows.Plan, area: rows.StrategicArea | None, fact: core.Objective
) -> rows.Objective:
    """One more objective, behind those there are, with everything that belongs to it."""
    siblings = plan.objectives.filter(area=area)
    row = new_rows.objective(plan, area, _next(siblings), fact)
    row.save()
    _objective_parts(plan, [(row, fact)])
    return row


def add_indicator(objective: rows.Objective, fact: core.Indicator) -> rows.Indicator:
    """One more indicator, behind those the objective has, with everything that belongs to it."""
    row = new_rows.indicator(objective, _next(objective.indicators.all()), fact)
    row.save()
    _indicator_parts(objective.plan, [(row, fact)])
    return row


def add_area(plan: rows.Plan, fact: core.StrategicArea) -> rows.StrategicArea:
    """One more strategic area, behind those there are, with its objectives."""
    row = new_rows.area(plan, _next(plan.areas.all()), fact)
    row.save()
    for one in fact.objectives:
        add_objective(plan, row, one)
    return row


def _next(siblings: QuerySet[Any]) -> int:
    last = siblings.aggregate(last=Max("position"))["last"]
    return 0 if last is None else int(last) + 1


def _objective_parts(row: rows.Plan, objectives: Stored[rows.Objective, core.Objective]) -> None:
    _store(rows.Action.objects, new_rows.action, [(o, fact.actions) for o, fact in objectives])
    _store(
        rows.Earmark.objects,
        new_rows.earmark,
        [(one, fact.budget.earmarks) for one, fact in objectives],
    )
    reviews = [new_rows.review(row, one, said) for one, fact in objectives for said in fact.reviews]
    rows.Review.objects.bulk_create(reviews)
    owned = [(one, fact.indicators) for one, fact in objectives]
    _indicator_parts(row, _store(rows.Indicator.objects, new_rows.indicator, owned))


def store_findings(row: rows.Plan, findings: Sequence[Finding]) -> None:
    """Keep with the plan what could not be understood of its document."""
    _store(rows.ReadingFinding.objects, new_rows.finding, [(row, findings)])


def _objectives(
    plan: rows.Plan, fact: core.Plan, areas: Stored[rows.StrategicArea, core.StrategicArea]
) -> Stored[rows.Objective, core.Objective]:
    cards: list[tuple[rows.StrategicArea | None, Sequence[core.Objective]]] = [
        *((row, area.objectives) for row, area in areas),
        (None, fact.operational_objectives),
    ]
    made = [
        (new_rows.objective(plan, area, position, one), one)
        for area, objectives in cards
        for position, one in enumerate(objectives)
    ]
    rows.Objective.objects.bulk_create(row for row, _ in made)
    return made


def _indicator_parts(plan: rows.Plan, indicators: Stored[rows.Indicator, core.Indicator]) -> None:
    targets = [(row, fact.targets) for row, fact in indicators]
    _store(rows.Target.objects, new_rows.target, targets)
    reported = [(row, fact.measurements) for row, fact in indicators]
    measurements = _store(rows.Measurement.objects, new_rows.measurement, reported)
    figures = [(row, fact.inputs) for row, fact in measurements]
    _store(rows.MeasurementInput.objects, new_rows.measurement_input, figures)
    reviews = [new_rows.review(plan, row, one) for row, fact in indicators for one in fact.reviews]
    rows.Review.objects.bulk_create(reviews)


def _store(
    manager: Manager[_Row],
    make: Callable[[_Whole, int, _Fact], _Row],
    owned: Iterable[tuple[_Whole, Sequence[_Fact]]],
) -> Stored[_Row, _Fact]:
    made = [
        (make(whole, position, fact), fact)
        for whole, facts in owned
        for position, fact in enumerate(facts)
    ]
    manager.bulk_create(row for row, _ in made)
    return made
