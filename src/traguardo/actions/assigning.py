"""Who answers for what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from traguardo.actions.independence import require_no_evaluator
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require, roles_of
from traguardo.core.roles import Verb
from traguardo.store.models import Indicator, Objective, Person, Plan

_Thing = TypeVar("_Thing", Objective, Indicator)


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
    if person is not None:
        _require_role(person, plan, today)
    row = type(thing).objects.select_related("owner").get(pk=thing.pk)
    before = row.owner
    if before == person:
        return row
    row.owner = person
    row.save(update_fields=["owner"])
    _record(plan, row, by, before, person)
    return row


@transaction.atomic
def assign_owners(
    plan: Plan,
    indicators: Mapping[int, Person | None],
    objectives: Mapping[int, Person | None],
    *,
    by: Person,
    today: date,
) -> int:
    """Many at once: indicators and objectives by key, each with its owner; how many have changed.

    All or nothing, in one entry of the journal. Refused without the role, for things of another
    plan, and for a person who has no role in the administration.
    """
    row = lock_plan(plan.pk)
    require(by, Verb.LINK, row, today)
    _require_ours(row, indicators, objectives)
    people = {one for one in (*indicators.values(), *objectives.values()) if one is not None}
    for person in people:
        _require_role(person, row, today)
    changed: list[tuple[Indicator | Objective, Person | None]] = [
        *_changed(Indicator.objects.of_plan(row), indicators),
        *_changed(row.objectives.all(), objectives),
    ]
    if not changed:
        return 0
    before = {_name(one): str(one.owner or "") for one, _owner in changed}
    for one, owner in changed:
        one.owner = owner
        one.save(update_fields=["owner"])
    record(
        "assign_owners",
        by,
        kind="plan",
        key=row.pk,
        label=str(row),
        plan=row,
        before=before,
        after={_name(one): str(owner or "") for one, owner in changed},
    )
    return len(changed)


def _changed(
    rows: QuerySet[_Thing], wanted: Mapping[int, Person | None]
) -> Iterator[tuple[_Thing, Person | None]]:
    for one in rows.filter(pk__in=wanted).select_related("owner"):
        if one.owner != wanted[one.pk]:
            yield one, wanted[one.pk]


def _require_ours(
    plan: Plan, indicators: Mapping[int, object], objectives: Mapping[int, object]
) -> None:
    ours = Indicator.objects.of_plan(plan).filter(pk__in=indicators).count()
    ours += plan.objectives.filter(pk__in=objectives).count()
    if ours != len(indicators) + len(objectives):
        raise Refused(_("Un obiettivo o un indicatore non è di questo piano."))


def _require_role(person: Person, plan: Plan, today: date) -> None:
    require_no_evaluator(person, plan.administration, today)
    if not roles_of(person, plan.administration, today):
        raise Refused(
            _("%(person)s non ha un ruolo presso %(administration)s.")
            % {"person": person, "administration": plan.administration}
        )


def _name(thing: Objective | Indicator) -> str:
    """Its name, with the number that tells two of one name apart."""
    return f"{thing} ({thing.pk})"


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
