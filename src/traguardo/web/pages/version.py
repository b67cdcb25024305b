"""Versioni: what was kept of a plan, and what differs between two of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from traguardo.core.diff import Change, compare
from traguardo.core.model import Plan
from traguardo.core.renewal import concerns
from traguardo.documents.plan_json import read_json
from traguardo.store.models import PlanVersion
from traguardo.web.room import Room

NOW = "ora"
"""How the address names the plan as it is."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are compared; `version` is None for the plan as it is."""

    name: str
    version: PlanVersion | None
    plan: Plan


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences by place; `left_out` counts figures and reviews, if not asked for."""

    before: Side
    after: Side
    groups: list[tuple[str, list[Change]]]
    count: int
    left_out: int


def is_intact(version: PlanVersion) -> bool:
    """Whether the content still has the hash it was kept with."""
    return hashlib.sha256(bytes(version.content)).hexdigest() == version.sha256


def side(room: Room, name: str) -> Side | None:
    """The plan as it is, or one of its versions by number; None for anything else."""
    if name == NOW:
        return Side(name, None, room.loaded.plan)
    if not (name.isdecimal() and name.isascii() and len(name) < 10):
        return None
    row = room.row.versions.select_related("move__made_by").filter(number=int(name)).first()
    return Side(name, row, read_json(bytes(row.content)).plan) if row else None


def usual_sides(versions: Sequence[PlanVersion]) -> tuple[str, str]:
    """What is compared where nothing is asked: the last two, or the only one and the present."""
    if not versions:
        return NOW, NOW
    newest = str(versions[0].number)
    return (str(versions[1].number), newest) if len(versions) > 1 else (newest, NOW)


def comparison(before: Side, after: Side, *, everything: bool) -> Comparison:
    """Field by field; figures and reviews only where `everything` is asked for."""
    found = compare(before.plan, after.plan)
    shown = [one for one in found if everything or concerns(one)]
    groups = [(where, list(some)) for where, some in groupby(shown, key=lambda one: one.where)]
    return Comparison(before, after, groups, len(shown), len(found) - len(shown))
