"""Keep: no worse than before, with or without a figure or a reference."""

from __future__ import annotations

from traguardo.core.targets.changes import ends, reference, reference_words, with_reference
from traguardo.core.targets.cursor import Source
from traguardo.core.targets.dates import year_at
from traguardo.core.targets.nodes import Keep, Reading
from traguardo.core.targets.quantities import a_quantity
from traguardo.core.targets.vocabulary import (
    COMPARATORS,
    KEEP,
    LIKE,
    LINKS,
    UNCHANGED,
    VALUE_NOUNS,
)

Found = tuple[Reading, int]


def keep(source: Source, index: int) -> Found | None:
    """`mantenimento`, `mantenere il 90%`, `conferma del valore 2018`, `come il 2018`, `stabile`.

    None where a task is kept.
    """
    if found := source.phrase(index, UNCHANGED):
        return _unchanged(source, found[1])
    if found := source.phrase(index, LIKE):
        return _like(source, found[1])
    if source.at(index).fold not in KEEP:
        return None
    if source.phrase(index + 1, COMPARATORS) and source.at(index + 1).fold not in LINKS:
        return None
    place = source.skip(index + 1, LINKS, 3)
    stated = source.skip(index + 1, LINKS | VALUE_NOUNS | {"at"}, 6)
    if year_at(source, stated) is None and (quantity := a_quantity(source, stated)):
        return with_reference(source, Keep(quantity.value, unit=quantity.unit), quantity.behind)
    if found := reference(source, index + 1):
        return Keep(reference=found[0]), found[1]
    if ends(source, index + 1):
        return Keep(), index + 1
    if not (source.at(place).fold in VALUE_NOUNS or year_at(source, place) is not None):
        return None
    return _kept_words(source, place)


def _unchanged(source: Source, behind: int) -> Found | None:
    if found := reference(source, behind):
        return Keep(reference=found[0]), found[1]
    return (Keep(), behind) if ends(source, behind) else None


def _like(source: Source, behind: int) -> Found | None:
    """`come l'anno precedente`: only before a year or another value's name."""
    place = source.skip(behind, LINKS, 3)
    named = source.at(place).fold in VALUE_NOUNS - {"target", "tempi", "tempo"}
    if not named and year_at(source, place) is None:
        return None
    return _kept_words(source, place)


def _kept_words(source: Source, place: int) -> Found | None:
    found = reference_words(source, place)
    if found is None:
        return None
    words, behind = found
    if not ends(source, behind) or source.phrase(behind, COMPARATORS):
        return None
    return Keep(reference=words), behind
