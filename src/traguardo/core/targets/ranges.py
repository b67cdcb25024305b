"""Two limits: `tra 10 e 20`, `dal 10 al 20%`, `10-20`."""

from __future__ import annotations

from traguardo.core.targets.cursor import Source, Unreadable
from traguardo.core.targets.nodes import AtMost, Between
from traguardo.core.targets.quantities import Quantity, a_quantity
from traguardo.core.targets.vocabulary import AND, BETWEEN, LINKS, TO

Found = tuple[Between | AtMost, int]


def between(source: Source, index: int) -> Found | None:
    """`tra 10 e 20`, `dal 10 al 20%`, `between 10 and 20`; `da 30 a 25 giorni` wants 25."""
    found = source.phrase(index, BETWEEN)
    if found is None:
        return None
    lower = a_quantity(source, source.skip(found[1], LINKS, 3))
    if lower is None:
        return None
    joint = source.at(lower.behind).fold
    if joint not in (AND | {"÷"} if found[0] == "and" else TO):
        if found[0] == "to":
            return None
        raise Unreadable(source.at(lower.behind).start, "«e» e il limite superiore")
    upper = a_quantity(source, source.skip(lower.behind + 1, LINKS, 2))
    if upper is None:
        raise Unreadable(source.at(lower.behind + 1).start, "il limite superiore, un numero")
    if found[0] == "to" and lower.value > upper.value and upper.unit:
        note = source.slice(index, lower.behind)
        return AtMost(upper.value, unit=upper.unit, note=note), upper.behind
    return _range(source, index, lower, upper)


def _range(source: Source, index: int, lower: Quantity, upper: Quantity) -> Found:
    if lower.unit and upper.unit and lower.unit != upper.unit:
        raise Unreadable(source.at(index).start, "due limiti nella stessa unità")
    if lower.value > upper.value:
        raise Unreadable(source.at(index).start, "prima il limite inferiore, poi il superiore")
    unit = upper.unit or lower.unit
    return Between(lower.value, upper.value, unit=unit), upper.behind


def dashed_range(source: Source, index: int, lower: Quantity) -> Found | None:
    """`10-20%`: nothing else may stand between the two limits."""
    token = source.at(lower.behind)
    if (token.kind != "dash" and token.fold != "÷") or source.at(lower.behind + 1).kind != "number":
        return None
    upper = a_quantity(source, lower.behind + 1)
    return None if upper is None else _range(source, index, lower, upper)
