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
from traguardo.store.models import Plan as PlanRow
from traguardo.store.models import PlanOrigin, PlanVersion
from traguardo.ui.messages import in_language
from traguardo.web.room import Room

NOW = "ora"
"""How the address names the plan as it is."""
ORIGIN = "origine-"
"""How the address names a plan this one was made from, by the key of the origin."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are compared: a version, an origin, or the plan as it is."""

    name: str
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
    """The plan as it is, a version by number (`2`), what it was made from (`origine-7`)."""
    if name == NOW:
        return Side(name, room.loaded.plan)
    number = name.removeprefix(ORIGIN)
    if not (number.isdecimal() and number.isascii() and len(number) < 10):
        return None
    row = (
        room.row.versions.filter(number=int(number)).first()
        if number == name
        else room.row.origins.filter(pk=int(number)).first()
    )
    return Side(name, read_json(bytes(row.content)).plan) if row else None


@dataclass(frozen=True, slots=True)
class Relative:
    """A plan that another was made from; `may_open` whether the person sees it."""

    row: PlanOrigin
    plan: PlanRow
    years: str
    may_open: bool


@dataclass(frozen=True, slots=True)
class Lineage:
    """What a plan was made from, and what was made of it."""

    origins: list[Relative]
    descendants: list[Relative]


def lineage(room: Room) -> Lineage:
    """The plan's origins and descendants, those of other administrations by name only."""
    origins = list(PlanOrigin.objects.filter(plan=room.row).with_plans())
    descendants = list(PlanOrigin.objects.filter(source=room.row).with_plans())
    pairs = [(one, one.source) for one in origins], [(one, one.plan) for one in descendants]
    keys = {plan.pk for found in pairs for _, plan in found}
    visible = PlanRow.objects.visible_to(room.person, room.day).filter(pk__in=keys)
    seen = set(visible.values_list("pk", flat=True)) if keys else set()
    above, below = (
        [Relative(one, plan, years_of(plan), plan.pk in seen) for one, plan in found]
        for found in pairs
    )
    return Lineage(above, below)


def years_of(plan: PlanRow) -> str:
    """`2026–2028`; empty where the plan states no years."""
    years = sorted(one.year for one in plan.plan_years.all())
    return "–".join(dict.fromkeys((str(years[0]), str(years[-1])))) if years else ""


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
    groups = [
        (where, list(some))
        for where, some in groupby(shown, key=lambda one: in_language(one.where))
    ]
    return Comparison(before, after, groups, len(shown), len(found) - len(shown))
