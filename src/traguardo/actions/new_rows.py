"""One fact of the core to one row that is not yet stored."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.timezone import now

from traguardo.core import model as core
from traguardo.core.findings import Finding
from traguardo.core.targets.printer import show
from traguardo.core.values import Input, Missing, Value
from traguardo.store import models as rows
from traguardo.store.models.objective import Level


def value_columns(value: Value) -> dict[str, Any]:
    """The column that holds a value, by name."""
    if isinstance(value, Missing):
        return {"missing": value.value}
    if isinstance(value, bool):
        return {"yes_no": value}
    return {"number": value} if isinstance(value, Decimal) else {"on_date": value}


def revision(plan: rows.Plan, position: int, fact: core.Revision) -> rows.Revision:
    """A recorded change."""
    return rows.Revision(
        plan=plan,
        position=position,
        path=fact.path,
        field=fact.field,
        before=fact.before,
        after=fact.after,
        reason=fact.reason,
        deed=fact.deed,
        approved_by=fact.approved_by,
        effective_on=fact.effective_on,
    )


def area(plan: rows.Plan, position: int, fact: core.StrategicArea) -> rows.StrategicArea:
    """A strategic area."""
    return rows.StrategicArea(
        plan=plan,
        position=position,
        title=fact.title,
        description=fact.description,
        anchor=fact.anchor,
    )


def objective(
    plan: rows.Plan, within: rows.StrategicArea | None, position: int, fact: core.Objective
) -> rows.Objective:
    """An objective: strategic within an area, else an operational card."""
    return rows.Objective(
        plan=plan,
        area=within,
        level=(Level.STRATEGIC if within else Level.OPERATIONAL).value,
        position=position,
        title=fact.title,
        description=fact.description,
        **_classified("mission", fact.mission),
        **_classified("programme", fact.programme),
        expected_results=fact.expected_results,
        expected_benefits=fact.expected_benefits,
        organisational_impact=fact.organisational_impact,
        cost_centre=fact.cost_centre,
        budget_text=fact.budget.text,
        budget_amount=fact.budget.amount,
        weight_group=fact.weight_group.value,
        section=fact.section,
        number=fact.number,
        responsible=fact.responsible,
        notes=fact.notes,
        anchor=fact.anchor,
    )


def action(within: rows.Objective, position: int, fact: core.Action) -> rows.Action:
    """A numbered step."""
    return rows.Action(objective=within, position=position, number=fact.number, text=fact.text)


def earmark(within: rows.Objective, position: int, fact: core.Earmark) -> rows.Earmark:
    """A part of the budget."""
    return rows.Earmark(
        objective=within, position=position, amount=fact.amount, purpose=fact.purpose
    )


def indicator(within: rows.Objective, position: int, fact: core.Indicator) -> rows.Indicator:
    """An indicator, without what belongs to it."""
    return rows.Indicator(
        objective=within,
        position=position,
        number=fact.number,
        heading=fact.heading,
        name=fact.name,
        algorithm=fact.algorithm,
        formula=fact.formula,
        unit=fact.unit,
        weight=fact.weight,
        weight_text=fact.weight_text,
        kind=fact.kind and fact.kind.value,
        kind_text=fact.kind_text,
        budget_kind=fact.budget_kind and fact.budget_kind.value,
        source=fact.source,
        responsible=fact.responsible,
        frequency=fact.frequency and fact.frequency.value,
        frequency_text=fact.frequency_text,
        accumulation=fact.accumulation and fact.accumulation.value,
        baseline=fact.baseline,
        baseline_text=fact.baseline_text,
        notes=fact.notes,
        anchor=fact.anchor,
    )


def target(within: rows.Indicator, position: int, fact: core.Target) -> rows.Target:
    """A target; its reading as canonical text."""
    return rows.Target(
        indicator=within,
        position=position,
        year=fact.year,
        text=fact.text,
        reading=None if fact.reading is None else show(fact.reading),
        anchor=fact.anchor,
    )


def measurement(within: rows.Indicator, _position: int, fact: core.Measurement) -> rows.Measurement:
    """What a document says was reported: by an author of its own, by nobody of ours."""
    return rows.Measurement(
        indicator=within,
        period=str(fact.period),
        to_date=fact.to_date,
        source=fact.source,
        note=fact.note,
        author=fact.author,
        recorded_on=fact.recorded_on,
        **value_columns(fact.value),
    )


def measurement_input(
    within: rows.Measurement, position: int, fact: Input
) -> rows.MeasurementInput:
    """One raw figure."""
    return rows.MeasurementInput(
        measurement=within, position=position, name=fact.name, value=fact.value
    )


def review(plan: rows.Plan, of: rows.Objective | rows.Indicator, fact: core.Review) -> rows.Review:
    """A review as a document has it: recorded by nobody of ours."""
    subject = "objective" if isinstance(of, rows.Objective) else "indicator"
    return rows.Review(
        plan=plan,
        **{subject: of},
        period=str(fact.period) if fact.period else None,
        status=fact.status.value,
        resources_revised=core.ReviewFlag.RESOURCES_REVISED in fact.flags,
        objective_revised=core.ReviewFlag.OBJECTIVE_REVISED in fact.flags,
        text=fact.text,
        signed_at=now() if fact.signed else None,
        anchor=fact.anchor,
    )


def finding(plan: rows.Plan, position: int, fact: Finding) -> rows.ReadingFinding:
    """What could not be understood."""
    return rows.ReadingFinding(
        plan=plan,
        position=position,
        rule=fact.rule,
        severity=fact.severity.value,
        where=fact.where,
        message=fact.message,
        remedy=fact.remedy,
        path=fact.path,
        anchor=fact.anchor,
    )


def _classified(name: str, fact: core.Classified | None) -> dict[str, str]:
    if fact is None:
        return {}
    return {f"{name}_code": fact.code, f"{name}_title": fact.title, f"{name}_text": fact.text}
