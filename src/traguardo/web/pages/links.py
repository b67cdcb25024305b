"""Collegamenti: what is linked, and what seems to belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from traguardo.core.links import LinkProposal, Reason, indicator_links, objective_links
from traguardo.core.places import IndicatorPlace, ObjectivePlace
from traguardo.store.models import Indicator, Objective, RefusedLink
from traguardo.ui.messages import in_language
from traguardo.web.room import Room

REASONS: Mapping[Reason, str | Promise] = {
    Reason.SAME_NAME: _("stesso nome"),
    Reason.SAME_ALGORITHM: _("stesso algoritmo di calcolo"),
    Reason.ALIKE: _("parole simili"),
    Reason.SAME_UNIT: _("stessa unità di misura"),
    Reason.SAME_TITLE: _("stesso titolo"),
    Reason.SAME_INDICATOR: _("un indicatore in comune"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a link."""

    title: str
    where: str
    url: str
    key: int


@dataclass(frozen=True, slots=True)
class LinkLine:
    """Two ends, and why they seem to belong together (nothing for a link that was made)."""

    kind: str
    strategic: Side
    operational: Side
    reasons: list[str | Promise]
    strength: int = 0
    paths: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class LinksPage:
    """Proposals, the strongest first, and the links there are."""

    proposed: list[LinkLine]
    made: list[LinkLine]


def links_page(room: Room) -> LinksPage:
    """The page of a plan."""
    made = [*_objectives(room), *_indicators(room)]
    linked = {(line.kind, line.operational.key) for line in made}
    measured = {("indicator", line.strategic.key) for line in made if line.kind == "indicator"}
    refused = set(RefusedLink.objects.filter(plan=room.row).values_list("strategic", "operational"))
    found = (*indicator_links(room.loaded.plan), *objective_links(room.loaded.plan))
    proposed = [
        line
        for line in _proposed(room, found, refused)
        if (line.kind, line.operational.key) not in linked
        and (line.kind, line.strategic.key) not in measured
    ]
    return LinksPage(sorted(proposed, key=lambda line: -line.strength), made)


def _proposed(
    room: Room, found: Iterable[LinkProposal], refused: set[tuple[str, str]]
) -> Iterator[LinkLine]:
    for one in found:
        paths = (one.strategic.path, one.operational.path)
        if paths not in refused:
            kind = "indicator" if isinstance(one.operational, IndicatorPlace) else "objective"
            reasons = [REASONS[reason] for reason in one.reasons]
            ends = _side(room, one.strategic), _side(room, one.operational)
            yield LinkLine(kind, *ends, reasons, one.strength, paths)


def _objectives(room: Room) -> Iterator[LinkLine]:
    rows = Objective.objects.filter(plan=room.row, strategic_objective__isnull=False)
    for key, strategic in rows.order_by("pk").values_list("pk", "strategic_objective_id"):
        paths = room.loaded.objective_paths
        ends = [room.evaluation.places[paths[one]] for one in (strategic, key) if one is not None]
        yield _made(room, "objective", ends)


def _indicators(room: Room) -> Iterator[LinkLine]:
    for key, measured in Indicator.objects.of_plan(room.row).linked_pairs():
        ends = [room.evaluation.places[room.loaded.indicator_paths[one]] for one in (key, measured)]
        ends.sort(key=lambda end: end.path.startswith("operational"))
        yield _made(room, "indicator", ends)


def _made(room: Room, kind: str, ends: list[ObjectivePlace | IndicatorPlace]) -> LinkLine:
    above, below = ends
    sides = _side(room, above), _side(room, below)
    return LinkLine(kind, *sides, [], paths=(above.path, below.path))


def _side(room: Room, place: ObjectivePlace | IndicatorPlace) -> Side:
    if isinstance(place, IndicatorPlace):
        title = place.indicator.name or place.label
    else:
        title = place.objective.title
    return Side(
        title, in_language(place.where), room.addresses.of(place.path), room.loaded.ids[place.path]
    )


def neighbours(room: Room, objective_id: int) -> list[Side]:
    """What an objective is linked to: the strategic one it serves, or those that serve it."""
    row = Objective.objects.get(pk=objective_id)
    keys = list(row.operational.order_by("pk").values_list("pk", flat=True))
    if row.strategic_objective_id is not None:
        keys.append(row.strategic_objective_id)
    paths = room.loaded.objective_paths
    return [_side(room, room.objective(key)) for key in keys if key in paths]
