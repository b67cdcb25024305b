"""What belongs to an indicator besides the plan: the files that prove it, its other half."""

from __future__ import annotations

from django.db.models import Q

from traguardo.store.models import Evidence, Indicator
from traguardo.ui.messages import in_language
from traguardo.web.room import Room


def proofs_of(indicator_id: int) -> list[Evidence]:
    """The files uploaded with the figures of an indicator, the last first."""
    found = Evidence.objects.filter(measurements__indicator=indicator_id)
    return list(found.distinct().order_by("-pk"))


def linked_places(room: Room, indicator_id: int) -> list[tuple[str, str]]:
    """Address and place of the indicators that share their measurements with this one."""
    row = Indicator.objects.get(pk=indicator_id)
    measured = row.linked_to_id or row.pk
    group = Indicator.objects.filter(Q(pk=measured) | Q(linked_to=measured)).exclude(pk=row.pk)
    paths = [room.loaded.indicator_paths[one.pk] for one in group]
    return [
        (room.addresses.of(path), in_language(room.evaluation.places[path].where)) for path in paths
    ]
