"""Who answers for what."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require, roles_of
from traguardo.core.roles import Verb
from traguardo.store.models import Indicator, Objective, Person, Plan


@transaction.atomic
def assign_owner(
    thing: Objective | Indicator, person: Person | None, *, by: Person, today: date
) -> Objective | Indicator:
    """The person answers for the objective, or measures the indicator; None takes it away.

    What the plan's document says of responsibilities stays as it is. Refused without the role, or
    where the person has none in the administration.
    """
    plan = lock_plan(_plan_of(thing))
    require(by, Verb.LINK, plan, today)
    if person is not None and not roles_of(person, plan.administration, today):
        raise Refused(
            _("%(person)s non ha un ruolo presso %(administration)s.")
            % {"person": person, "administration": plan.administration}
        )
    row = type(thing).objects.select_related("owner").get(pk=thing.pk)
    before = row.owner
    if before == person:
        return row
    row.owner = person
    row.save(update_fields=["owner"])
    _record(plan, row, by, before, person)
    return row


def _plan_of(thing: Objective | Indicator) -> int:
    return thing.plan_id if isinstance(thing, Objective) else thing.objective.plan_id


def _record(
    plan: Plan, row: Objective | Indicator, by: Person, before: Person | None, after: Person | None
) -> None:
    record(
        "assign_owner",
        by,
        kind=type(row).__name__.lower(),
        key=row.pk,
        label=str(row),
        plan=plan,
        before={"owner": str(before or "")},
        after={"owner": str(after or "")},
    )
