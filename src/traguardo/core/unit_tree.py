"""The units of an administration: what kinds there are, and who stands under whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum


class UnitKind(StrEnum):
    """What a unit is within its administration."""

    SERVICE = "service"
    OFFICE = "office"
    SPECIAL_AGENCY = "special_agency"
    COMMISSION = "commission"
    WORKING_GROUP = "working_group"


Parents = Mapping[int, int | None]
"""Each unit with the one above it; None for those at the top."""


def below(parents: Parents, root: int) -> frozenset[int]:
    """The unit itself and every unit under it, at any depth."""
    found, waiting = set[int](), [root]
    children = _children(parents)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += children[one]
    return frozenset(found)


def walk(parents: Parents) -> Iterator[tuple[int, int]]:
    """Every unit with its depth (0 at the top), each before those under it, in the given order."""
    children = _children(parents)
    waiting = [(one, 0) for one in reversed(children[None])]
    while waiting:
        one, depth = waiting.pop()
        yield one, depth
        waiting += [(child, depth + 1) for child in reversed(children[one])]


def _children(parents: Parents) -> defaultdict[int | None, list[int]]:
    children: defaultdict[int | None, list[int]] = defaultdict(list)
    for one, parent in parents.items():
        children[parent].append(one)
    return children
