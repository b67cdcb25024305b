"""What a document says once of all the objectives below: over a table, or in a card's head."""

from __future__ import annotations

from traguardo.documents.plan_reader.assembly import SAID_ONCE, Assembly
from traguardo.documents.plan_reader.entries import (
    Break,
    Data,
    Header,
    Heading,
    Labelled,
    Unknown,
    above,
    below,
)

_CLASSES = {"mission", "programme"}
_OF_ALL = SAID_ONCE | {"objective_owner"}


def classes_below(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """A table of mission and programme alone: they are those of all objectives below."""
    if entry.outside or entry.field not in _CLASSES or not _alone(assembly, position):
        return False
    if assembly.table != assembly.objective_table or assembly.objective is None:
        assembly.close_objective()
        assembly.hold(entry.field, "", entry.value or "", entry.place)
        return True
    return False


def _alone(assembly: Assembly, position: int) -> bool:
    for other in below(assembly.entries, position):
        if isinstance(other, Break):
            return True
        if not isinstance(other, Labelled) or other.outside or other.field not in _CLASSES:
            return False
    return False


def said_of_all(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """`Responsabile: …` over a table of objectives: said once for all of them."""
    name = "responsible" if entry.field == "objective_owner" else entry.field
    over = _over_objectives(assembly, position) or _over_titles(assembly, position, entry)
    if name not in SAID_ONCE or not over:
        return False
    assembly.close_objective()
    assembly.hold(name, " ".join(entry.written.split()), entry.value or "", entry.place)
    return True


def _over_titles(assembly: Assembly, position: int, entry: Labelled) -> bool:
    """A line between objectives, before the number or title of the next one."""
    if not entry.outside or (assembly.objective is not None and not _ends_line(assembly, position)):
        return False
    following = (one for one in below(assembly.entries, position) if not isinstance(one, Heading))
    other = next(following, None)
    return isinstance(other, Labelled) and other.outside and other.field in {"title", "strategic"}


def _ends_line(assembly: Assembly, position: int) -> bool:
    """`AREA TECNICA - Responsabile: …`: words before it in its line open a part of their own."""
    before, here = next(above(assembly.entries, position), None), assembly.entries[position]
    return (
        isinstance(before, Heading) and isinstance(here, Labelled) and before.anchor == here.anchor
    )


def _over_objectives(assembly: Assembly, position: int) -> bool:
    """Whether the next table, only paragraphs before it, names objectives in columns."""
    for entry in below(assembly.entries, position):
        if isinstance(entry, Data):
            return any(column.field in {"title", "strategic"} for column, _ in entry.cells)
        if isinstance(entry, Header):
            return any(column.field in {"title", "strategic"} for column in entry.columns)
        said = isinstance(entry, Labelled) and entry.field in _OF_ALL
        if not said and not isinstance(entry, Break | Heading | Unknown):
            return False
    return False
