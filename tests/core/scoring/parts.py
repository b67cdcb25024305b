"""Small plans to score: an indicator with its target and figures in one line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from traguardo.core.calendar import Period
from traguardo.core.model import Accumulation, Indicator, Measurement, Target
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    DecreaseBy,
    Done,
    Equal,
    IncreaseBy,
    Keep,
    LessThan,
    Milestone,
    Milestones,
    MoreThan,
    Qualitative,
    Reading,
)
from traguardo.core.values import Input, Missing, Value

YEAR = 2019
MID, END = date(2019, 6, 30), date(2019, 12, 31)

_ONE_NUMBER = {
    "at_least": AtLeast,
    "at_most": AtMost,
    "equal": Equal,
    "more_than": MoreThan,
    "less_than": LessThan,
    "increase_by": IncreaseBy,
    "decrease_by": DecreaseBy,
}


def reading_of(text: str) -> Reading:
    """`at_most 20 tolerance 5`, `between 10 20`, `by_date 2019-06-30`, `increase_by 5 %`, …"""
    kind, *words = text.split()
    trimmings: dict[str, object] = {}
    if "tolerance" in words:
        place = words.index("tolerance")
        trimmings["tolerance"] = Decimal(words[place + 1])
        words = words[:place]
    if words and words[-1] == "assumed":
        trimmings["assumed"], words = True, words[:-1]
    if words and words[-1] == "%":
        trimmings["unit"], words = "%", words[:-1]
    if kind in _ONE_NUMBER:
        return _ONE_NUMBER[kind](Decimal(words[0]), **trimmings)
    if kind == "between":
        return Between(Decimal(words[0]), Decimal(words[1]), **trimmings)
    if kind == "by_date":
        return ByDate(date.fromisoformat(words[0]), **trimmings)
    if kind == "done":
        return Done(expected=words != ["no"])
    if kind == "keep":
        return Keep(Decimal(words[0]) if words else None, **trimmings)
    if kind == "milestones":
        return Milestones(tuple(Milestone(f"tappa {w}", Decimal(w)) for w in words))
    return Qualitative(" ".join(words))


def value_of(text: str) -> Value:
    """`45`, `yes`, `no`, `2019-06-30`, or a named absence."""
    if text in ("yes", "no"):
        return text == "yes"
    if text in set(Missing):
        return Missing(text)
    return date.fromisoformat(text) if text.count("-") == 2 else Decimal(text)


def measured(period: str, stated: object = None, /, **inputs: object) -> Measurement:
    """`measured("2019-H1", 12)`, or with inputs `measured("2019-H1", numerator=8, …)`."""
    given = tuple(Input(name, Decimal(str(figure))) for name, figure in inputs.items())
    value: Value = Missing.NOT_REPORTED
    if isinstance(stated, bool | date | Missing):
        value = stated
    elif stated is not None:
        value = Decimal(str(stated))
    return Measurement(Period.parse(period), value, given)


def kpi(
    target: str | None = "at_least 50",
    *measurements: Measurement,
    accumulation: Accumulation | None = Accumulation.FLOW,
    weight: object = None,
    **fields: object,
) -> Indicator:
    """An indicator with one target for 2019 (several with ` & ` between them)."""
    texts = target.split(" & ") if target else []
    targets = tuple(Target(YEAR, text, reading_of(text)) for text in texts)
    return Indicator(
        targets=targets,
        measurements=measurements,
        accumulation=accumulation,
        weight=None if weight is None else Decimal(str(weight)),
        **fields,
    )
