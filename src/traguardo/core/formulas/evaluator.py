"""A formula's value from its inputs, in exact decimals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, DivisionByZero, InvalidOperation
from functools import lru_cache

from traguardo.core.formulas.nodes import (
    Call,
    Expression,
    Name,
    Negation,
    Number,
    Operation,
    names,
)
from traguardo.core.formulas.parser import FormulaError, parse_formula
from traguardo.core.values import Missing

Inputs = Mapping[str, Decimal]
Worker = Callable[[Inputs], Decimal]

_EXACT = Context(prec=50, traps=[InvalidOperation, DivisionByZero])
_GRAVEST = (
    Missing.SUSPENDED,
    Missing.NOT_REPORTED,
    Missing.NOT_DUE,
    Missing.NOT_APPLICABLE,
)


class _NoCaseError(Exception):
    """A denominator was 0."""


@dataclass(frozen=True, slots=True)
class _Program:
    """A formula ready to run: the names it asks for and the work itself."""

    wanted: tuple[str, ...]
    work: Worker


def evaluate(
    formula: str | Expression, inputs: Mapping[str, Decimal | Missing]
) -> Decimal | Missing:
    """The value of `formula`, computed with 50 digits and not rounded.

    A missing input makes the value missing for the gravest of the reasons given; a denominator of
    0 means that there was no case: `NOT_APPLICABLE`. FormulaError names an input that was not
    given at all.
    """
    program = _read(formula) if isinstance(formula, str) else _prepared(formula)
    figures: dict[str, Decimal] = {}
    absent: set[Missing] = set()
    for name in program.wanted:
        value = _given(name, inputs)
        if isinstance(value, Missing):
            absent.add(value)
        else:
            figures[name] = value
    if absent:
        return next(reason for reason in _GRAVEST if reason in absent)
    try:
        return program.work(figures)
    except _NoCaseError:
        return Missing.NOT_APPLICABLE


def _given(name: str, inputs: Mapping[str, Decimal | Missing]) -> Decimal | Missing:
    try:
        return inputs[name]
    except KeyError:
        known = ", ".join(inputs) or "nessuno"
        raise FormulaError(f"manca il dato «{name}»; ci sono: {known}") from None


@lru_cache(maxsize=4096)
def _read(text: str) -> _Program:
    return _prepared(parse_formula(text))


def _prepared(node: Expression) -> _Program:
    return _Program(names(node), _worker(node))


def _worker(node: Expression) -> Worker:
    """The node as a function of the figures: read once, run as often as there are rows."""
    match node:
        case Number(value):
            return lambda _: value
        case Name(name):
            return lambda figures: figures[name]
        case Negation(operand):
            inner = _worker(operand)
            return lambda figures: _EXACT.minus(inner(figures))
        case Call(function, arguments):
            return _called(function, [_worker(argument) for argument in arguments])
        case Operation(operator, left, right):
            return _operated(operator, _worker(left), _worker(right))


def _called(function: str, parts: list[Worker]) -> Worker:
    if function == "abs":
        return lambda figures: _EXACT.abs(parts[0](figures))
    chosen: Callable[[list[Decimal]], Decimal] = min if function == "min" else max
    return lambda figures: chosen([part(figures) for part in parts])


def _operated(operator: str, left: Worker, right: Worker) -> Worker:
    if operator == "/":
        return lambda figures: _divided(left(figures), right(figures))
    combine = {"*": _EXACT.multiply, "+": _EXACT.add, "-": _EXACT.subtract}[operator]
    return lambda figures: combine(left(figures), right(figures))


def _divided(above: Decimal, below: Decimal) -> Decimal:
    if not below:
        raise _NoCaseError
    return _EXACT.divide(above, below)
