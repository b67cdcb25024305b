"""The figure of one period, and the sums of several: by the formula, or by the usual names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from traguardo.core.decimals import ZERO
from traguardo.core.formulas.evaluator import evaluate
from traguardo.core.formulas.nodes import names
from traguardo.core.formulas.parser import FormulaError, parse_formula
from traguardo.core.model import Measurement
from traguardo.core.values import Input, Missing, Value

_PARTS = (("numerator", "denominator"), ("total", "cases"))


def figure_of(measurement: Measurement, formula: str | None) -> Decimal | None:
    """The period's own number, where it has one."""
    value = value_of(measurement, formula)
    return value if isinstance(value, Decimal) else None


def lone_figure(latest: Sequence[Measurement]) -> Decimal | None:
    """The plain number of the year's only period: whatever the accumulation, it is the actual.

    None where there are several periods or none, raw inputs to compute from, or no number.
    """
    if len(latest) != 1 or latest[0].inputs:
        return None
    value = latest[0].value
    return value if isinstance(value, Decimal) else None


def value_of(measurement: Measurement, formula: str | None) -> Value:
    """The period's own value: by the formula, else the input `value`, else as stated."""
    if measurement.inputs:
        inputs = _by_name(measurement)
        if formula and formula_applies(formula, (measurement,)):
            return evaluate(formula, inputs)
        if "value" in inputs:
            return inputs["value"]
    return measurement.value


def parts_of(measurement: Measurement) -> tuple[Decimal, Decimal] | None:
    """Numerator and denominator (or total and cases); a mean may state its value and its cases."""
    if not measurement.inputs:
        return None
    inputs = _by_name(measurement)
    for above, below in _PARTS:
        if above in inputs and below in inputs:
            return inputs[above], inputs[below]
    cases, figure = inputs.get("cases"), figure_of(measurement, None)
    return (figure * cases, cases) if cases is not None and figure is not None else None


def formula_applies(formula: str, measurements: Sequence[Measurement]) -> bool:
    """Whether every period gives every input the formula names (and it can be read at all)."""
    wanted = _names(formula)
    return bool(wanted) and all(wanted <= set(_by_name(one)) for one in measurements)


def summed(formula: str, measurements: Sequence[Measurement]) -> tuple[Input, ...]:
    """The inputs the formula names, each added up over the periods."""
    found = [_by_name(one) for one in measurements]
    return tuple(
        Input(name, sum((inputs[name] for inputs in found), ZERO))
        for name in sorted(_names(formula))
    )


def computed(formula: str, inputs: Sequence[Input]) -> Decimal | Missing:
    """The formula's value; a denominator of 0 is NOT_APPLICABLE."""
    return evaluate(formula, {one.name: one.value for one in inputs})


def _by_name(measurement: Measurement) -> Mapping[str, Decimal]:
    return {one.name: one.value for one in measurement.inputs}


@lru_cache(maxsize=4096)
def _names(formula: str) -> frozenset[str]:
    try:
        return frozenset(names(parse_formula(formula)))
    except FormulaError:
        return frozenset()
