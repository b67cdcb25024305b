"""Every field of a plan's objects as text, by the names of the interchange format."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.model import Classified, Indicator, KeptNote, Objective, Plan, Review
from traguardo.core.wording import figure

Fields = dict[str, str]


def plan_fields(plan: Plan) -> Fields:
    """Title, administration and years."""
    return {
        "title": plan.title,
        "administration": plan.administration,
        "years": ", ".join(map(str, plan.years)),
    }


def objective_fields(objective: Objective) -> Fields:
    """Every field of an objective but its indicators; reviews by period."""
    return {
        "title": objective.title,
        "description": objective.description,
        "mission": _classified(objective.mission),
        "programme": _classified(objective.programme),
        "expected_results": objective.expected_results,
        "expected_benefits": objective.expected_benefits,
        "organisational_impact": objective.organisational_impact,
        "cost_centre": objective.cost_centre,
        "budget": objective.budget.text,
        "actions": "\n".join(f"{one.number}: {one.text}" for one in objective.actions),
        "number": objective.number,
        "responsible": objective.responsible,
        **_notes(objective.notes),
        "weight_group": objective.weight_group.value,
        **_reviews(objective.reviews),
    }


def _notes(notes: tuple[KeptNote, ...]) -> Fields:
    """The kept notes by label, those of one label joined."""
    said: Fields = {}
    for note in notes:
        key = f"note {note.label}".strip()
        said[key] = f"{said[key]}\n{note.text}" if key in said else note.text
    return said


def indicator_fields(indicator: Indicator) -> Fields:
    """Every field of an indicator: targets by year, measurements by period, reviews by period."""
    targets: Fields = {}
    for target in indicator.targets:
        key = f"target {target.year}" if target.year else "target"
        targets[key] = f"{targets[key]}; {target.text}" if key in targets else target.text
    measured = {f"measurement {one.period}": str(one.value) for one in indicator.measurements}
    return {
        "number": indicator.number,
        "heading": indicator.heading,
        "name": indicator.name,
        "algorithm": indicator.algorithm,
        "formula": indicator.formula or "",
        "unit": indicator.unit,
        "weight": _number(indicator.weight),
        "kind": indicator.kind.value if indicator.kind else "",
        "budget_kind": indicator.budget_kind.value if indicator.budget_kind else "",
        "source": indicator.source,
        "responsible": indicator.responsible,
        "frequency": indicator.frequency.value if indicator.frequency else "",
        "baseline": _number(indicator.baseline),
        **_notes(indicator.notes),
        **targets,
        **measured,
        **_reviews(indicator.reviews),
    }


def _classified(one: Classified | None) -> str:
    return f"{one.code} {one.title}".strip() if one else ""


def _number(value: Decimal | None) -> str:
    return "" if value is None else figure(value)


def _reviews(reviews: tuple[Review, ...]) -> Fields:
    found: Fields = {}
    for review in reviews:
        key = f"review {review.period}" if review.period else "review"
        said = "; ".join(filter(None, [review.status.value, *review.flags, review.text]))
        found[key] = f"{found[key]}\n{said}" if key in found else said
    return found
