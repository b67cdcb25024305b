"""A plan told line by line, as an expert would note it down: every fact, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.core.model import Indicator, KeptNote, Objective, Plan

_OBJECTIVE = (
    *("number", "description", "expected_results", "expected_benefits", "organisational_impact"),
    *("cost_centre", "responsible"),
)
_INDICATOR = ("number", "heading", "algorithm", "unit", "source", "responsible")
_READ = ("kind", "budget_kind", "frequency", "weight", "baseline")


def told(plan: Plan) -> str:
    """The plan in words, for a file that a person can check."""
    return "\n".join(_plan(plan)) + "\n"


def _plan(plan: Plan) -> Iterator[str]:
    yield f"titolo: {plan.title}"
    yield f"amministrazione: {plan.administration}"
    yield f"anni: {', '.join(map(str, plan.years))}"
    for area in plan.areas:
        yield f"AREA {area.title}"
        yield from _facts(area, ("description",), "  ")
        for objective in area.objectives:
            yield from _objective(objective, "STRATEGICO")
    for objective in plan.operational_objectives:
        yield from _objective(objective, "OPERATIVO")


def _objective(one: Objective, level: str) -> Iterator[str]:
    yield f"  {level} {one.title}"
    yield from _facts(one, _OBJECTIVE, "    ")
    for name in ("mission", "programme"):
        found = getattr(one, name)
        if found:
            yield f"    {name}: {found.code} {found.title}"
    if one.budget.text:
        yield f"    budget: {one.budget.text}"
    yield from (f"    action {step.number}: {step.text}" for step in one.actions)
    yield from _notes(one.notes, "    ")
    yield from (f"    review {each.period}: {each.status.value}" for each in one.reviews)
    for indicator in one.indicators:
        yield from _indicator(indicator)


def _indicator(one: Indicator) -> Iterator[str]:
    yield f"    INDICATORE {one.name}"
    yield from _facts(one, _INDICATOR, "      ")
    for name in _READ:
        value = getattr(one, name)
        if value is not None:
            yield f"      {name}: {value}"
    yield from (f"      target {each.year}: {each.text}" for each in one.targets)
    yield from (
        f"      reached {each.period}: {each.value} {each.note}" for each in one.measurements
    )
    yield from _notes(one.notes, "      ")
    yield from (f"      review {each.period}: {each.status.value}" for each in one.reviews)


def _facts(one: object, names: tuple[str, ...], margin: str) -> Iterator[str]:
    for name in names:
        text = getattr(one, name)
        if text:
            yield f"{margin}{name}: {' / '.join(text.split(chr(10)))}"


def _notes(notes: tuple[KeptNote, ...], margin: str) -> Iterator[str]:
    yield from (f"{margin}[{note.label}] {note.text}" for note in notes)
