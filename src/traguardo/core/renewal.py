"""What a corrected document says of a field, as the office wrote it."""

from __future__ import annotations

from traguardo.core.diff import Change
from traguardo.core.model import Indicator, Objective
from traguardo.core.places import AreaPlace, IndicatorPlace, ObjectivePlace
from traguardo.core.wording import figure

_OBJECTIVE = (
    "title",
    "description",
    "expected_results",
    "expected_benefits",
    "organisational_impact",
    "cost_centre",
)
_INDICATOR = ("number", "heading", "name", "algorithm", "unit", "source", "responsible")


def concerns(change: Change) -> bool:
    """Whether a difference is one that a document can decide.

    Figures and reviews are recorded, never taken from a document; a document that does not name
    its body says nothing against the body's name.
    """
    if change.field == "administration" and not change.after:
        return False
    return not change.field.startswith(("measurement ", "review"))


def new_text(place: AreaPlace | ObjectivePlace | IndicatorPlace, field: str) -> str | None:
    """What the document says of the field, verbatim; None for a field that is not edited alone."""
    if isinstance(place, ObjectivePlace):
        return _of_objective(place.objective, field)
    return _of_indicator(place.indicator, field) if isinstance(place, IndicatorPlace) else None


def _of_objective(one: Objective, field: str) -> str | None:
    if field in _OBJECTIVE:
        return str(getattr(one, field))
    if field == "budget":
        return one.budget.text
    if field in ("mission", "programme"):
        found = one.mission if field == "mission" else one.programme
        return (found.text or f"{found.code} {found.title}".strip()) if found else ""
    return None


def _of_indicator(one: Indicator, field: str) -> str | None:
    if field in _INDICATOR:
        return str(getattr(one, field))
    if field == "weight":
        return one.weight_text or ("" if one.weight is None else figure(one.weight))
    if field == "kind":
        return one.kind_text or (one.kind.value if one.kind else "")
    if field == "frequency":
        return one.frequency_text or (one.frequency.value if one.frequency else "")
    if field.split()[0] == "target":
        year = field.removeprefix("target").strip()
        texts = [each.text for each in one.targets if str(each.year or "") == year]
        return texts[0] if len(texts) == 1 else None
    return None
