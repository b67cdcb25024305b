"""What a document says once of all the objectives below: over a table, or in a card's head."""

from __future__ import annotations

from traguardo.documents.plan_reader.assembly import SAID_ONCE, Assembly
from traguardo.documents.plan_reader.entries import (
    Break,
    Header,
    Heading,
    Labelled,
    Unknown,
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
    if name not in SAID_ONCE or not _over_objectives(assembly, position):
        return False
    assembly.close_objective()
    assembly.hold(name, " ".join(entry.written.split()), entry.value or "", entry.place)
    return True


def _over_objectives(assembly: Assembly, position: int) -> bool:
    """Whether the next table, only paragraphs before it, names objectives in columns."""
    for entry in below(assembly.entries, position):
        if isinstance(entry, Header):
            return any(column.field in {"title", "strategic"} for column in entry.columns)
        said = isinstance(entry, Labelled) and entry.field in _OF_ALL
        if not said and not isinstance(entry, Break | Heading | Unknown):
            return False
    return False
