"""The cell of an indicator's measured values, with what the layout has no row for, and back.

```
primo semestre 2024: 82,5 (evase 33; arrivate 40)
formula: 100 * evase / arrivate
periodi: rapporto tra le somme
```
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from traguardo.core.accumulation import actual_at
from traguardo.core.model import Accumulation, Indicator, Measurement
from traguardo.core.values import Value
from traguardo.documents.measured_line import ABOUT, measured_line, read_measured

ACCUMULATIONS = {
    Accumulation.FLOW: "somma dei periodi",
    Accumulation.STOCK: "ultimo valore",
    Accumulation.RATIO: "rapporto tra le somme",
    Accumulation.MEAN: "media ponderata",
    Accumulation.MILESTONE: "tappe",
    Accumulation.DATE: "data",
}
_ACCUMULATION_OF = {words: kind for kind, words in ACCUMULATIONS.items()}
_NUMBER, _HEADING, _FORMULA, _PERIODS = "numero: ", "intestazione: ", "formula: ", "periodi: "


def measured_cell(
    indicator: Indicator, measurements: tuple[Measurement, ...], *, numbered: bool
) -> str:
    """The cell; `""` where there is nothing to say. `numbered`: the layout has rows for number."""
    pairs = [] if numbered else [(_NUMBER, indicator.number), (_HEADING, indicator.heading)]
    kind = indicator.accumulation
    pairs += [(_FORMULA, indicator.formula or ""), (_PERIODS, ACCUMULATIONS[kind] if kind else "")]
    said = [label + " ".join(text.split()) for label, text in pairs if text.strip()]
    lines = [
        measured_line(one, rounded=_exact(indicator, one) == one.value and _is_long(one.value))
        for one in measurements
    ]
    return "\n".join([*lines, *said])


def _is_long(value: Value) -> bool:
    """Whether nobody would read all its decimals."""
    return isinstance(value, Decimal) and value != round(value, 4)


def _exact(indicator: Indicator, one: Measurement) -> Value | None:
    """The value its own inputs give; None where there are none."""
    if not one.inputs:
        return None
    alone = replace(indicator, measurements=(one,))
    return actual_at(alone, one.period.year, one.period.end)


def with_measured_cell(indicator: Indicator, cell: str) -> Indicator | None:
    """The indicator with what such a cell says; None where the cell says something else."""
    for line in cell.split("\n"):
        found = _with_line(indicator, line)
        if found is None:
            return None
        indicator = found
    return _recomputed(indicator, cell.count(f": {ABOUT}"))


def _recomputed(indicator: Indicator, rounded: int) -> Indicator:
    """With the exact values of the measurements whose figures were rounded to be read."""
    if not rounded:
        return indicator
    exact = [(one, _exact(indicator, one)) for one in indicator.measurements]
    measurements = tuple(
        replace(one, value=value)
        if isinstance(value, Decimal) and _is_long(value) and round(value, 2) == one.value
        else one
        for one, value in exact
    )
    return replace(indicator, measurements=measurements)


def _with_line(indicator: Indicator, line: str) -> Indicator | None:
    if line.startswith(_NUMBER):
        return replace(indicator, number=line.removeprefix(_NUMBER))
    if line.startswith(_HEADING):
        return replace(indicator, heading=line.removeprefix(_HEADING))
    if line.startswith(_FORMULA):
        return replace(indicator, formula=line.removeprefix(_FORMULA))
    if line.startswith(_PERIODS):
        kind = _ACCUMULATION_OF.get(line.removeprefix(_PERIODS))
        return replace(indicator, accumulation=kind) if kind else None
    measured = read_measured(line)
    if measured is None:
        return None
    return replace(indicator, measurements=(*indicator.measurements, *measured))
