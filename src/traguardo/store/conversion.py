"""One row to one frozen fact of the core; what belongs to it is handed in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from traguardo.core import model as core
from traguardo.core.calendar import Period
from traguardo.core.findings import Anchor, Finding, Severity
from traguardo.core.targets.nodes import Reading
from traguardo.core.targets.parser import parse_target
from traguardo.core.values import Input, Missing, Value
from traguardo.store import models as rows

TARGET_COLUMNS = ("year", "text", "reading", "anchor")
DEEDS = "Atti: "
"""What stands before the deeds where a review's words are one text."""


@lru_cache(maxsize=16384)
def reading_of(canonical: str | None) -> Reading | None:
    """A reading from its canonical text."""
    return next(iter(parse_target(canonical).readings), None) if canonical else None


@lru_cache(maxsize=1024)
def period_of(text: str) -> Period:
    """A period from its text; stored periods repeat a great deal."""
    return Period.parse(text)


def value_of(row: rows.Measurement) -> Value:
    """The one of the value columns that holds something."""
    held: Iterable[Decimal | bool | date | None] = (row.number, row.yes_no, row.on_date)
    for value in held:
        if value is not None:
            return value
    return Missing(row.missing or Missing.NOT_REPORTED)


def target(year: int | None, text: str, reading: str | None, anchor: Anchor | None) -> core.Target:
    """A target with its reading, from the columns TARGET_COLUMNS."""
    return core.Target(year, text, reading_of(reading), anchor)


def targets(row: rows.Indicator) -> tuple[core.Target, ...]:
    """The targets of one indicator (a whole plan's are fetched at once, in fetching.py)."""
    found = row.targets.order_by("position").values_list(*TARGET_COLUMNS)
    return tuple(target(*columns) for columns in found)


def measurement(
    row: rows.Measurement, inputs: Iterable[rows.MeasurementInput], author: str = ""
) -> core.Measurement:
    """What was reported; `author` names the person of ours who recorded it."""
    return core.Measurement(
        period_of(row.period),
        value_of(row),
        tuple(Input(one.name, one.value) for one in inputs),
        row.source,
        row.note,
        row.author or author,
        row.recorded_on,
        row.to_date,
    )


def review(row: rows.Review) -> core.Review:
    """One version of a review, its deeds at the end of its words."""
    held = (
        (core.ReviewFlag.RESOURCES_REVISED, row.resources_revised),
        (core.ReviewFlag.OBJECTIVE_REVISED, row.objective_revised),
    )
    return core.Review(
        period_of(row.period) if row.period else None,
        core.DeclaredStatus(row.status),
        tuple(flag for flag, raised in held if raised),
        "\n".join(part for part in (row.text, row.deeds and DEEDS + row.deeds) if part),
        row.is_signed,
        row.anchor,
    )


def indicator(
    row: rows.Indicator,
    targets: Iterable[core.Target] = (),
    measurements: tuple[core.Measurement, ...] = (),
    reviews: Iterable[rows.Review] = (),
) -> core.Indicator:
    """An indicator with everything that belongs to it."""
    return core.Indicator(
        number=row.number,
        heading=row.heading,
        name=row.name,
        algorithm=row.algorithm,
        formula=row.formula,
        unit=row.unit,
        weight=row.weight,
        kind=core.Kind(row.kind) if row.kind else None,
        source=row.source,
        responsible=row.responsible,
        frequency=core.Frequency(row.frequency) if row.frequency else None,
        accumulation=core.Accumulation(row.accumulation) if row.accumulation else None,
        baseline=row.baseline,
        targets=tuple(targets),
        measurements=measurements,
        reviews=tuple(map(review, reviews)),
        weight_text=row.weight_text,
        kind_text=row.kind_text,
        frequency_text=row.frequency_text,
        baseline_text=row.baseline_text,
        budget_kind=core.BudgetKind(row.budget_kind) if row.budget_kind else None,
        notes=row.notes,
        anchor=row.anchor,
    )


def _classified(code: str | None, title: str, text: str) -> core.Classified | None:
    return None if code is None else core.Classified(code, title, text)


def objective(
    row: rows.Objective,
    actions: Iterable[rows.Action],
    earmarks: Iterable[rows.Earmark],
    indicators: tuple[core.Indicator, ...],
    reviews: Iterable[rows.Review],
) -> core.Objective:
    """An objective with everything that belongs to it."""
    set_aside = tuple(core.Earmark(one.amount, one.purpose) for one in earmarks)
    return core.Objective(
        title=row.title,
        description=row.description,
        mission=_classified(row.mission_code, row.mission_title, row.mission_text),
        programme=_classified(row.programme_code, row.programme_title, row.programme_text),
        expected_results=row.expected_results,
        expected_benefits=row.expected_benefits,
        organisational_impact=row.organisational_impact,
        cost_centre=row.cost_centre,
        budget=core.Budget(row.budget_text, row.budget_amount, set_aside),
        actions=tuple(core.Action(one.number, one.text) for one in actions),
        weight_group=core.WeightGroup(row.weight_group),
        indicators=indicators,
        reviews=tuple(map(review, reviews)),
        section=row.section,
        number=row.number,
        responsible=row.responsible,
        notes=row.notes,
        anchor=row.anchor,
    )


def revision(row: rows.Revision) -> core.Revision:
    """A recorded change of an approved plan."""
    return core.Revision(
        row.path,
        row.field,
        row.before,
        row.after,
        row.reason,
        row.deed,
        row.approved_by,
        row.effective_on,
    )


def finding(row: rows.ReadingFinding) -> Finding:
    """What the import could not understand."""
    return Finding(
        row.rule,
        Severity(row.severity),
        row.where,
        row.message,
        row.remedy,
        row.path,
        row.anchor,
    )
