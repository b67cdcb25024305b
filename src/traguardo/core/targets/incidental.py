"""Numbers and words around a target that are no target: citations, labels, list numbers."""

from __future__ import annotations

from traguardo.core.targets.conditions import starts
from traguardo.core.targets.cursor import Source
from traguardo.core.targets.dates import year_at
from traguardo.core.targets.nodes import Reading
from traguardo.core.targets.quantities import a_quantity
from traguardo.core.targets.tokens import word_set
from traguardo.core.targets.units import DURATIONS
from traguardo.core.targets.vocabulary import (
    ACHIEVE,
    CITATIONS,
    COUNT_LABELS,
    LABELS,
    LINKS,
    POINTERS,
    PRODUCE,
)

_FROM = word_set("dal dalla dall' del dell' dello della from since")
_TIMES = word_set("tempo tempi durata media time duration average mean")
_PERCENT = word_set("% percentuale percentage tasso grado quota indice")


def past_enumerator(source: Source, index: int) -> int | None:
    """Past the `1)`, `a)` or `1.` of a list."""
    token, after = source.at(index), source.at(index + 1)
    short = token.end - token.start <= 2 and token.kind in {"number", "word"}
    if short and after.fold == ")" and not after.spaced:
        return index + 2
    listed = short and token.kind == "number" and token.stop and after.spaced
    return index + 1 if listed and starts(source, index + 1, bare=False) else None


def names_a_figure(source: Source, first: int, index: int) -> bool:
    """Whether the words before a bare figure name it: `target`, `n. eventi`, `tasso di`."""
    words = [token.fold for token in source.tokens[first:index][:9]]
    if index - first > 8 or any(word in POINTERS | (CITATIONS - LABELS) for word in words):
        return False
    if any(word in CITATIONS for word in words):
        return _unit_of(source, index) == "%" and all(word in LABELS for word in words)
    if all(word in LABELS for word in words) or words[0] in COUNT_LABELS:
        return True
    if words[0] in ACHIEVE and all(word in LINKS | LABELS for word in words[1:]):
        return True
    unit = _unit_of(source, index)
    if words[0] in PRODUCE and all(word in LINKS | COUNT_LABELS for word in words[1:]):
        return unit != "" and unit not in DURATIONS
    return (words[0] in _PERCENT and unit == "%") or (words[0] in _TIMES and unit in DURATIONS)


def _unit_of(source: Source, index: int) -> str:
    quantity = a_quantity(source, index)
    return quantity.unit if quantity else ""


def is_incidental(source: Source, index: int, behind: Reading | None) -> bool:
    """Whether a number names something (`art. 5`, `ISO9001`, `190/2012`, a plan's year).

    `behind`: the reading in whose words it stands, None before any.
    """
    token = source.at(index)
    before = source.at(index - 1)
    if before.kind == "word" and not token.spaced and not before.stop:
        return True
    if behind and before.fold in {"su", "cui"} and not behind.assumed:
        return True
    near = {source.at(place).fold for place in range(max(index - 4, 0), index)}
    if near & CITATIONS:
        return True
    if token.kind == "date":
        return behind is not None and before.fold in _FROM
    if source.at(index + 1).fold in {"°", "º", "ª", "^"}:
        return True
    slashed = before.fold == "/" and source.at(index - 2).kind == "number"
    if year_at(source, index) is not None:
        return before.kind == "word" or slashed or before.kind == "dash"
    return source.at(index + 1).fold == "/" and year_at(source, index + 2) is not None
