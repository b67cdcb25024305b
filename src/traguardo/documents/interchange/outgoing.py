"""Plan to JSON: every key of the format is always there; anchors only where there is one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from traguardo.core.findings import Anchor, Finding
from traguardo.core.model import (
    Budget,
    Classified,
    Indicator,
    KeptNote,
    Measurement,
    Objective,
    Plan,
    Review,
    Revision,
    StrategicArea,
    Target,
)
from traguardo.core.targets.codec import to_json as reading_to_json
from traguardo.core.values import Missing, Value
from traguardo.documents.interchange import FORMAT
from traguardo.documents.plan_reader.confidence import Origin

Json = dict[str, object]

_ANCHOR_KEYS = tuple(field.name for field in fields(Anchor))


def plan_to_json(
    plan: Plan, findings: Iterable[Finding] = (), origins: Iterable[Origin] = ()
) -> Json:
    """The plan as plain dictionaries, lists, strings, whole numbers and booleans.

    With `origins`, every object says of each of its fields where it stands and how sure it is.
    """
    written: Json = {
        "format": FORMAT,
        "title": plan.title,
        "administration": plan.administration,
        "years": list(plan.years),
        "state": plan.state.value,
        "areas": [_area(area) for area in plan.areas],
        "operational_objectives": [_objective(one) for one in plan.operational_objectives],
        "revisions": [_revision(revision) for revision in plan.revisions],
        "findings": [finding_to_json(finding) for finding in findings],
    }
    _add_origins(written, origins)
    return written


def _add_origins(written: Json, origins: Iterable[Origin]) -> None:
    for path, found in groupby(origins, key=lambda one: one.path):
        _at(written, path).setdefault("origins", {}).update(
            (one.field, {"confidence": one.confidence.label, **_anchor(one.anchor)})
            for one in found
        )


def _at(written: Any, path: str) -> Any:
    """The object a finding's path points to: `operational/0/indicators/1`."""
    for step in path.split("/") if path else ():
        key = "operational_objectives" if step == "operational" else step
        written = written[int(key)] if key.isdigit() else written[key]
    return written


def finding_to_json(finding: Finding) -> Json:
    """A finding; `path` points into the plan, `anchor` into the file."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "where": finding.where,
        "message": finding.message,
        "remedy": finding.remedy,
        "path": finding.path,
        **_anchor(finding.anchor),
    }


def decimal_text(number: Decimal | None) -> str | None:
    """`1E+2` is written `100`: money and weights are plain decimal strings."""
    return None if number is None else f"{number:f}"


def _area(area: StrategicArea) -> Json:
    return {
        "title": area.title,
        "description": area.description,
        "objectives": [_objective(objective) for objective in area.objectives],
        **_anchor(area.anchor),
    }


def _objective(objective: Objective) -> Json:
    return {
        "title": objective.title,
        "description": objective.description,
        "mission": _classified(objective.mission),
        "programme": _classified(objective.programme),
        "expected_results": objective.expected_results,
        "expected_benefits": objective.expected_benefits,
        "organisational_impact": objective.organisational_impact,
        "cost_centre": objective.cost_centre,
        "budget": _budget(objective.budget),
        "actions": [{"number": one.number, "text": one.text} for one in objective.actions],
        "weight_group": objective.weight_group.value,
        "indicators": [_indicator(indicator) for indicator in objective.indicators],
        "reviews": [_review(review) for review in objective.reviews],
        "section": objective.section,
        "number": objective.number,
        "responsible": objective.responsible,
        "notes": [_note(note) for note in objective.notes],
        **_anchor(objective.anchor),
    }


def _classified(found: Classified | None) -> Json | None:
    if found is None:
        return None
    return {"code": found.code, "title": found.title, "text": found.text}


def _budget(budget: Budget) -> Json:
    return {
        "text": budget.text,
        "amount": decimal_text(budget.amount),
        "earmarks": [
            {"amount": decimal_text(part.amount), "purpose": part.purpose}
            for part in budget.earmarks
        ],
    }


def _indicator(indicator: Indicator) -> Json:
    frequency, kind, combined = indicator.frequency, indicator.kind, indicator.accumulation
    return {
        "number": indicator.number,
        "heading": indicator.heading,
        "name": indicator.name,
        "algorithm": indicator.algorithm,
        "formula": indicator.formula,
        "unit": indicator.unit,
        "weight": decimal_text(indicator.weight),
        "weight_text": indicator.weight_text,
        "kind": kind.value if kind else None,
        "kind_text": indicator.kind_text,
        "budget_kind": indicator.budget_kind.value if indicator.budget_kind else None,
        "source": indicator.source,
        "responsible": indicator.responsible,
        "frequency": frequency.value if frequency else None,
        "frequency_text": indicator.frequency_text,
        "accumulation": combined.value if combined else None,
        "baseline": decimal_text(indicator.baseline),
        "baseline_text": indicator.baseline_text,
        "targets": [_target(target) for target in indicator.targets],
        "measurements": [_measurement(one) for one in indicator.measurements],
        "reviews": [_review(review) for review in indicator.reviews],
        "notes": [_note(note) for note in indicator.notes],
        **_anchor(indicator.anchor),
    }


def _note(note: KeptNote) -> Json:
    return {"label": note.label, "text": note.text, **_anchor(note.anchor)}


def _target(target: Target) -> Json:
    reading = target.reading
    return {
        "year": target.year,
        "text": target.text,
        "reading": reading_to_json(reading) if reading is not None else None,
        **_anchor(target.anchor),
    }


def _measurement(measurement: Measurement) -> Json:
    recorded = measurement.recorded_on
    return {
        "period": str(measurement.period),
        "value": _value(measurement.value),
        "inputs": [
            {"name": part.name, "value": decimal_text(part.value)} for part in measurement.inputs
        ],
        "source": measurement.source,
        "note": measurement.note,
        "author": measurement.author,
        "recorded_on": recorded.isoformat() if recorded else None,
        "to_date": measurement.to_date,
    }


def _value(value: Value) -> str | bool | None:
    """`"12.5"`, `true`, `"2019-06-30"`, or the name of an absence such as `"not_due"`."""
    if isinstance(value, Missing):
        return value.value
    if isinstance(value, bool):
        return value
    return value.isoformat() if isinstance(value, date) else decimal_text(value)


def _review(review: Review) -> Json:
    return {
        "period": str(review.period) if review.period else None,
        "status": review.status.value,
        "flags": [flag.value for flag in review.flags],
        "text": review.text,
        "signed": review.signed,
        **_anchor(review.anchor),
    }


def _revision(revision: Revision) -> Json:
    return {
        "path": revision.path,
        "field": revision.field,
        "before": revision.before,
        "after": revision.after,
        "reason": revision.reason,
        "deed": revision.deed,
        "approved_by": revision.approved_by,
        "effective_on": revision.effective_on.isoformat(),
    }


def _anchor(anchor: Anchor | None) -> Json:
    if anchor is None:
        return {}
    places = {key: getattr(anchor, key) for key in _ANCHOR_KEYS}
    return {"anchor": {key: place for key, place in places.items() if place is not None}}
