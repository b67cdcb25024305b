"""Unità: the tree of an administration's units, and the texts of a plan that mean one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from traguardo.core.matching import Closeness, person_meant, unit_meant
from traguardo.core.unit_tree import below, walk
from traguardo.store.models import Administration, Objective, Plan, Unit
from traguardo.web.addresses import Addresses

CLOSENESS: Mapping[Closeness, str | Promise] = {
    Closeness.SAME: _("stesso nome"),
    Closeness.PART: _("una parte del nome"),
    Closeness.ALIKE: _("parole simili"),
}


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit with its depth in the tree and what hangs on it."""

    unit: Unit
    depth: int
    objectives: int

    @property
    def shown_depth(self) -> int:
        """How far it is indented: deeper than six steps makes no difference to the eye."""
        return min(self.depth, 6)


def unit_lines(administration: Administration) -> list[UnitLine]:
    """Every unit, each before those under it."""
    own = Unit.objects.filter(administration=administration)
    rows = {row.pk: row for row in own.select_related("parent", "head")}
    counts = dict(own.values_list("pk").annotate(number=Count("objectives")))
    return [UnitLine(rows[key], depth, counts[key]) for key, depth in walk(own.parents())]


def possible_parents(administration: Administration, unit: Unit | None) -> list[Unit]:
    """The units that this one may stand under: not itself, and none below it."""
    own = Unit.objects.filter(administration=administration)
    shut = below(own.parents(), unit.pk) if unit else frozenset()
    return [row for row in own.order_by("name", "pk") if row.pk not in shut]


@dataclass(frozen=True, slots=True)
class Naming:
    """Objectives that name the same cost centre, the unit they count for and the one proposed.

    An objective that names none stands alone.
    """

    text: str
    objectives: list[tuple[str, str]]
    keys: list[int]
    unit: int | None
    proposed: int | None
    why: str | Promise
    mixed: bool

    @property
    def field(self) -> str:
        """The name of its field in the form: the first objective's key."""
        return f"unita-{self.keys[0]}"

    @property
    def chosen(self) -> int | None:
        """What the form shows: what holds, else what is proposed."""
        return self.unit or self.proposed


def unit_text(row: Objective) -> str:
    """The words that may name an objective's unit: its cost centre, else who answers for it."""
    return " ".join((row.cost_centre or row.responsible).split())


def namings(plan: Plan, addresses: Addresses, units: Iterable[Unit]) -> list[Naming]:
    """Every text that may mean a unit; those still to be decided first, silent ones last."""
    own = list(units)
    groups: defaultdict[tuple[str, int], list[Objective]] = defaultdict(list)
    for row in plan.objectives.order_by("pk"):
        text = unit_text(row)
        groups[text, 0 if text else row.pk].append(row)
    known = _remembered(plan)
    paths = {key: path for path, key in addresses.ids.items() if "/indicators/" not in path}
    found = [
        _naming(text, rows, _meant(text, own, known), addresses, paths)
        for (text, _), rows in groups.items()
    ]
    return sorted(found, key=lambda one: (one.unit is not None, not one.text, one.text.casefold()))


def _remembered(plan: Plan) -> dict[str, int]:
    """What the same words were confirmed to mean in other plans of the administration, lately."""
    others = Objective.objects.filter(plan__administration=plan.administration).exclude(plan=plan)
    placed = others.filter(unit__isnull=False).order_by("plan_id", "pk")
    return {unit_text(row): row.unit_id for row in placed if row.unit_id is not None}


def _meant(
    text: str, units: list[Unit], known: Mapping[str, int]
) -> tuple[int, str | Promise] | None:
    """The unit a text seems to mean, and why; a cost centre may be the surname of who heads it."""
    names = {unit.pk: unit.name for unit in units}
    if text and known.get(text) in names:
        return known[text], _("come in un altro piano")
    if match := unit_meant(text, names):
        return match.key, CLOSENESS[match.closeness]
    heads = {unit.pk: unit.head.name for unit in units if unit.head}
    head = person_meant(text, heads)
    return (head.key, _("è chi la dirige")) if head else None


def _naming(
    text: str,
    rows: list[Objective],
    meant: tuple[int, str | Promise] | None,
    addresses: Addresses,
    paths: Mapping[int, str],
) -> Naming:
    units = {row.unit_id for row in rows}
    unit = rows[0].unit_id if len(units) == 1 else None
    proposed, why = (None, "") if unit or len(units) > 1 or meant is None else meant
    return Naming(
        text,
        [(row.title, addresses.of(paths[row.pk])) for row in rows],
        [row.pk for row in rows],
        unit,
        proposed,
        why,
        len(units) > 1,
    )
