"""Incarichi: whom the plan's texts make responsible, and who answers here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from traguardo.core.matching import Closeness, person_meant
from traguardo.store.models import Indicator, Objective, Person
from traguardo.web.room import Room

Thing = Indicator | Objective
KEPT = "misto"
"""What a line's field says to leave different owners as they are."""

WHY: Mapping[Closeness, str | Promise] = {
    Closeness.SAME: _("stesso nome"),
    Closeness.PART: _("stesso cognome"),
    Closeness.ALIKE: _("parole simili"),
}


@dataclass(frozen=True, slots=True)
class Charging:
    """Things whose texts name the same responsible: who answers now, and who is proposed."""

    kind: str
    text: str
    things: list[tuple[str, str]]
    keys: list[int]
    owner: int | None
    proposed: int | None
    why: str | Promise
    mixed: bool

    @property
    def field(self) -> str:
        """The name of its field in the form."""
        return f"{self.kind}-{self.keys[0]}"

    @property
    def chosen(self) -> int | None:
        """What the form shows: who answers, else who is proposed."""
        return self.owner or self.proposed


@dataclass(frozen=True, slots=True)
class OwnersPage:
    """Indicators and objectives by the text that says who is responsible."""

    indicators: list[Charging]
    objectives: list[Charging]
    people: list[Person]


def owners_page(room: Room) -> OwnersPage:
    """The page of a plan; what is still to be decided comes first."""
    people = list(Person.objects.of(room.row.administration, room.day))
    names = {person.pk: person.name for person in people}
    indicators = Indicator.objects.of_plan(room.row).select_related("owner")
    objectives = room.row.objectives.order_by("pk").select_related("owner")
    owners = {row.owner for rows in (indicators, objectives) for row in rows if row.owner}
    return OwnersPage(
        _chargings("indicatori", indicators, names, room),
        _chargings("obiettivi", objectives, names, room),
        people + sorted(owners - set(people), key=str),
    )


def _chargings(
    kind: str,
    rows: Iterable[Thing],
    names: Mapping[int, str],
    room: Room,
) -> list[Charging]:
    known = _remembered(kind, room)
    groups: defaultdict[tuple[str, int], list[Thing]] = defaultdict(list)
    for row in rows:
        text = _text_of(row)
        groups[text, 0 if text else row.pk].append(row)
    found = [
        _charging(kind, text, group, _meant(text, names, known), room)
        for (text, _), group in groups.items()
    ]
    order = sorted(found, key=lambda one: (not one.text, one.text.casefold()))
    return sorted(order, key=lambda one: one.owner is not None)


def _text_of(row: Thing) -> str:
    """The words that may name who is responsible; a cost centre is often a surname."""
    if isinstance(row, Objective):
        return " ".join((row.responsible or row.cost_centre).split())
    return " ".join(row.responsible.split())


def _remembered(kind: str, room: Room) -> dict[str, int]:
    """Who answered for the same words in the administration's other plans; the last counts."""
    body = room.row.administration
    rows: Iterable[Thing]
    if kind == "indicatori":
        measured = Indicator.objects.filter(objective__plan__administration=body)
        others = measured.exclude(objective__plan=room.row).filter(owner__isnull=False)
        rows = others.order_by("objective__plan_id", "pk")
    else:
        answered = Objective.objects.filter(plan__administration=body)
        owned = answered.exclude(plan=room.row).filter(owner__isnull=False)
        rows = owned.order_by("plan_id", "pk")
    return {_text_of(row): row.owner_id for row in rows if row.owner_id is not None}


def _meant(
    text: str, names: Mapping[int, str], known: Mapping[str, int]
) -> tuple[int, str | Promise] | None:
    """The person a text seems to mean, and why."""
    if text and known.get(text) in names:
        return known[text], _("come in un altro piano")
    match = person_meant(text, names)
    return (match.key, WHY[match.closeness]) if match else None


def _charging(
    kind: str,
    text: str,
    rows: list[Thing],
    meant: tuple[int, str | Promise] | None,
    room: Room,
) -> Charging:
    owners = {row.owner_id for row in rows}
    mixed = len(owners) > 1
    owner = None if mixed else rows[0].owner_id
    proposed, why = (None, "") if owner or mixed or meant is None else meant
    paths = room.loaded.indicator_paths if kind == "indicatori" else room.loaded.objective_paths
    return Charging(
        kind,
        text,
        [(str(row), room.addresses.of(paths[row.pk])) for row in rows],
        [row.pk for row in rows],
        owner,
        proposed,
        why,
        mixed,
    )
