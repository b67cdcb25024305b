"""Which unit an objective counts for: confirmed by a person, whatever its texts say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require
from traguardo.core.roles import Verb
from traguardo.store.models import Objective, Person, Plan, Unit


@transaction.atomic
def place_objectives(
    plan: Plan, units: Mapping[int, Unit | None], *, by: Person, today: date
) -> int:
    """Objectives by key, each with the unit it counts for (None: none); how many have changed.

    What the plan's texts say of cost centres stays as it is. Refused without the role, and for
    objectives of another plan or units of another administration.
    """
    row = lock_plan(plan.pk)
    require(by, Verb.LINK, row, today)
    _require_ours(row, units)
    objectives = row.objectives.select_related("unit").filter(pk__in=units)
    changed = [one for one in objectives if one.unit != units[one.pk]]
    if not changed:
        return 0
    before = {_name(one): str(one.unit or "") for one in changed}
    for one in changed:
        one.unit = units[one.pk]
    Objective.objects.bulk_update(changed, ["unit"])
    record(
        "place_objectives",
        by,
        kind="plan",
        key=row.pk,
        label=str(row),
        plan=row,
        before=before,
        after={_name(one): str(one.unit or "") for one in changed},
    )
    return len(changed)


def _require_ours(plan: Plan, units: Mapping[int, Unit | None]) -> None:
    if plan.objectives.filter(pk__in=units).count() != len(units):
        raise Refused(_("Un obiettivo non è di questo piano."))
    wanted = {unit.pk for unit in units.values() if unit is not None}
    known = Unit.objects.filter(administration=plan.administration, pk__in=wanted)
    if known.count() != len(wanted):
        raise Refused(_("Un’unità non c’è più, o è di un altro ente: ricaricare la pagina."))


def _name(objective: Objective) -> str:
    """The title, with the number that tells two of one title apart."""
    return f"{objective.title} ({objective.pk})"
