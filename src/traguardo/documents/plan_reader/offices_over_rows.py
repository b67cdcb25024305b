"""Rows across a table that say who answers for the objectives named in the rows below them."""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.documents.plan_reader.codes import PLAIN
from traguardo.documents.plan_reader.entries import Banner, Data, Entry, Header, Labelled

_WHO = {"objective_owner", "responsible", "cost_centre"}
_OBJECTIVES = {"title", "strategic", PLAIN}


def offices_over_rows(entries: Sequence[Entry]) -> list[Entry]:
    """The entries of a table; who stands over the row of an objective answers for those below.

    But only in a table that opens so: else the row may be the last of the objective above it.
    """
    runs = [one for one in _runs(entries) if isinstance(_at(entries, one[0] - 1), Header | Data)]
    if not runs or not isinstance(_at(entries, runs[0][0] - 1), Header):
        return list(entries)
    over = {place for begin, end in runs for place in range(begin, end)}
    return [
        one._replace(outside=True) if place in over and isinstance(one, Labelled) else one
        for place, one in enumerate(entries)
    ]


def _runs(entries: Sequence[Entry]) -> list[tuple[int, int]]:
    """Where rows say who, and the next row names an objective."""
    found, begin = [], None
    for place, entry in enumerate(entries):
        if isinstance(entry, Labelled) and entry.field in _WHO:
            begin = place if begin is None else begin
            continue
        if begin is not None and isinstance(entry, Banner) and entry.field in _OBJECTIVES:
            found.append((begin, place))
        begin = None
    return found


def _at(entries: Sequence[Entry], place: int) -> Entry | None:
    return entries[place] if place >= 0 else None
