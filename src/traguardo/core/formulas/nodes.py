"""What a formula consists of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A constant: `100`, `0.5`."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Name:
    """An input or another indicator: `pratiche_evase`."""

    name: str


@dataclass(frozen=True, slots=True)
class Negation:
    """`-x`."""

    operand: Expression


@dataclass(frozen=True, slots=True)
class Operation:
    """`left operator right`, the operator one of `+ - * /`."""

    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Call:
    """`min(a, b)`, `max(a, b)` or `abs(a)`."""

    function: str
    arguments: tuple[Expression, ...]


Expression = Number | Name | Negation | Operation | Call


def children(node: Expression) -> tuple[Expression, ...]:
    """The expressions directly inside `node`."""
    match node:
        case Negation(operand):
            return (operand,)
        case Operation(_, left, right):
            return (left, right)
        case Call(_, arguments):
            return arguments
    return ()


def walk(node: Expression) -> Iterator[Expression]:
    """`node` and everything inside it, from left to right."""
    yield node
    for child in children(node):
        yield from walk(child)


def names(node: Expression) -> tuple[str, ...]:
    """The names a formula asks for, each once, in the order they appear."""
    return tuple(dict.fromkeys(part.name for part in walk(node) if isinstance(part, Name)))
