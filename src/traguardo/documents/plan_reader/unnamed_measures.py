"""The column of what is measured, where no label names it: it stands before its formula."""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.entries import Column

Named = tuple[int, Cell, Column | None]
"""Where a cell of a header starts, the cell, and the column it names."""
_SURELY_MEASURED = {"algorithm", "weight"}
_MEASURED_FROM = {"unit", "baseline", "target"}
_OF_OBJECTIVES = {"title", "strategic", "actions"}


def unnamed_measures(found: Sequence[Named]) -> Column | None:
    """`Obiettivo | Cosa si misura | Formula | Peso`: what stands before its formula is measured.

    So is `Misura` before its formula, wherever the weight stands.
    """
    fields = [one.field if one else "" for _, _, one in found]
    if not found or "name" in fields:
        return None
    start, cell, _ = found[0]
    if not fields[0] and set(fields) >= _MEASURED_FROM and not set(fields) & _OF_OBJECTIVES:
        return Column("name", start, cell.span, None, cell.text)
    if not set(fields) >= _SURELY_MEASURED:
        return None
    places = sorted(fields.index(one) for one in _SURELY_MEASURED)
    named = [place for place in places if place and _is_measure(found[place - 1])]
    place = named[0] if named else places[0]
    start, cell, _ = found[place - 1]
    if not place or not (named or fields[place - 1] in {"", "actual"}):
        return None
    return Column("name", start, cell.span, None, cell.text)


def _is_measure(named: Named) -> bool:
    """`Misura` right before how it is calculated, or what it weighs."""
    one = named[2]
    return one is not None and one.field == "unit" and one.key == "misur"
