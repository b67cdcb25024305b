"""Whether a formula adds like with like, and the unit of what comes out.

A unit is a product of base units with exponents: `giorni/istanze` is `{giorni: 1, istanze: -1}`.
Constants have no unit; per cent, percentage points and plain numbers count as none.
"""

from __future__ import annotations

from collections.abc import Mapping

from traguardo.core.formulas.nodes import Call, Expression, Name, Negation, Number, Operation
from traguardo.core.formulas.parser import FormulaError

Dimensions = dict[str, int]
_PLAIN = {"", "%", "pp", "n", "n.", "numero"}


def unit_of(node: Expression, units: Mapping[str, str]) -> str:
    """The unit of the result as text: `day/istanze`, `EUR`, or `""` for a plain number.

    `units` gives each input's unit (`""` where it has none). FormulaError where different units
    are added, subtracted or compared.
    """
    return _shown(_dimensions(node, units))


def _dimensions(node: Expression, units: Mapping[str, str]) -> Dimensions:
    match node:
        case Number():
            return {}
        case Name(name):
            unit = units.get(name, "").strip()
            return {} if unit.casefold() in _PLAIN else {unit: 1}
        case Negation(operand):
            return _dimensions(operand, units)
        case Call(_, arguments):
            return _alike([_dimensions(part, units) for part in arguments], node)
    left, right = _dimensions(node.left, units), _dimensions(node.right, units)
    if node.operator in "+-":
        return _alike([left, right], node)
    return _product(left, right, 1 if node.operator == "*" else -1)


def _alike(found: list[Dimensions], node: Expression) -> Dimensions:
    different = [part for part in found if part != found[0]]
    if different:
        what = node.operator if isinstance(node, Operation) else "una funzione"
        raise FormulaError(
            f"unità diverse in «{what}»: {_shown(found[0]) or 'numero'} e "
            f"{_shown(different[0]) or 'numero'}; si sommano e si confrontano solo unità uguali"
        )
    return found[0]


def _product(left: Dimensions, right: Dimensions, sign: int) -> Dimensions:
    merged = {unit: left.get(unit, 0) + sign * right.get(unit, 0) for unit in left | right}
    return {unit: exponent for unit, exponent in merged.items() if exponent}


def _shown(dimensions: Dimensions) -> str:
    above = [_power(unit, power) for unit, power in dimensions.items() if power > 0]
    below = [_power(unit, -power) for unit, power in dimensions.items() if power < 0]
    return "/".join(["*".join(above) or "1", *below]) if dimensions else ""


def _power(unit: str, exponent: int) -> str:
    return unit if exponent == 1 else f"{unit}^{exponent}"
