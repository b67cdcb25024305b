"""In which order indicators that use each other are computed."""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from traguardo.core.formulas.nodes import Expression, names
from traguardo.core.formulas.parser import FormulaError


def computing_order(formulas: Mapping[str, Expression]) -> tuple[str, ...]:
    """The keys of `formulas`, each after those it uses; names that are no key are plain inputs.

    FormulaError tells the circle where there is one: `a → b → a`.
    """
    graph = {
        key: [name for name in names(formula) if name in formulas]
        for key, formula in formulas.items()
    }
    try:
        return tuple(TopologicalSorter(graph).static_order())
    except CycleError as problem:
        circle = " → ".join(reversed(problem.args[1]))
        raise FormulaError(
            f"gli indicatori dipendono l'uno dall'altro in cerchio: {circle}"
        ) from None
