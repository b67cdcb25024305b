"""What a plan's rows know beyond its content: owners, units, links; brought to another plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from traguardo.store.mapping import LoadedPlan, load_plan
from traguardo.store.models import Indicator, Objective, Person, Plan, RefusedLink, Unit


@dataclass(frozen=True, slots=True)
class Carried:
    """How many owners came along, and how many did not: without a role there, or not active."""

    owners: int
    dropped: int


def carry_over(
    row: Plan,
    sources: Sequence[LoadedPlan],
    origins: Mapping[str, tuple[int, str]],
    today: date,
) -> Carried:
    """Give the rows of the new plan what their originals have; part of a verb's transaction.

    `origins`: for each path of the new plan, which of the `sources` and the path there. Owners come
    along where they have a role in the new plan's administration, units where they are its own.
    """
    work = _Carrying(row, sources, origins, today)
    work.objectives()
    work.indicators()
    return Carried(work.owners, work.dropped)


def carry_refusals(row: Plan, source: Plan) -> None:
    """Links refused in the source are not proposed again in a plan of the same places."""
    RefusedLink.objects.bulk_create(
        RefusedLink(
            plan=row,
            strategic=one.strategic,
            operational=one.operational,
            refused_by_id=one.refused_by_id,
            refused_on=one.refused_on,
        )
        for one in RefusedLink.objects.filter(plan=source)
    )


class _Carrying:
    """The originals by key, and what each has become."""

    def __init__(
        self,
        row: Plan,
        sources: Sequence[LoadedPlan],
        origins: Mapping[str, tuple[int, str]],
        today: date,
    ) -> None:
        self.row, self.owners, self.dropped = row, 0, 0
        ids = load_plan(row).ids
        places = {path: origin for path, origin in origins.items() if path in ids}
        old = {path: sources[side].ids[source] for path, (side, source) in places.items()}
        measured = {path: key for path, key in old.items() if "/indicators/" in path}
        self.new_indicators = {key: ids[path] for path, key in measured.items()}
        self.new_objectives = {
            key: ids[path]
            for path, key in old.items()
            if path not in measured and (path.startswith("operational/") or "/objectives/" in path)
        }
        people = Person.objects.of(row.administration, today).filter(is_active=True)
        self.people = set(people.values_list("pk", flat=True))
        units = Unit.objects.filter(administration=row.administration)
        self.units = set(units.values_list("pk", flat=True))

    def objectives(self) -> None:
        """Owner, unit, and the strategic objective that is served."""
        originals = Objective.objects.in_bulk(list(self.new_objectives))
        rows = Objective.objects.in_bulk(list(self.new_objectives.values()))
        for old, new in self.new_objectives.items():
            original, row = originals[old], rows[new]
            row.owner_id = self._owner(original.owner_id)
            row.unit_id = original.unit_id if original.unit_id in self.units else None
            served = original.strategic_objective_id
            row.strategic_objective_id = self.new_objectives.get(served) if served else None
        fields = ["owner", "unit", "strategic_objective"]
        Objective.objects.bulk_update(rows.values(), fields)

    def indicators(self) -> None:
        """Owner, and the indicator that is measured in its place."""
        originals = Indicator.objects.in_bulk(list(self.new_indicators))
        rows = Indicator.objects.in_bulk(list(self.new_indicators.values()))
        for old, new in self.new_indicators.items():
            original, row = originals[old], rows[new]
            row.owner_id = self._owner(original.owner_id)
            linked = original.linked_to_id
            row.linked_to_id = self.new_indicators.get(linked) if linked else None
        Indicator.objects.bulk_update(rows.values(), ["owner", "linked_to"])

    def _owner(self, key: int | None) -> int | None:
        if key is None:
            return None
        if key not in self.people:
            self.dropped += 1
            return None
        self.owners += 1
        return key
