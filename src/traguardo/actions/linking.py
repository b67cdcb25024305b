"""What belongs together at both levels: indicators measured once, objectives that serve others."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require
from traguardo.core.roles import Verb
from traguardo.store.models import Indicator, Objective, Person, Plan, RefusedLink
from traguardo.store.models.objective import Level


@transaction.atomic
def link_indicators(
    measured: Indicator, same: Indicator, *, by: Person, today: date, reason: str = ""
) -> Indicator:
    """From now on `same` is measured through `measured`; returns `same`.

    Figures that either has already stay, and count for both. Linking twice changes nothing.
    Refused: without the role; across plans; within one objective; where a chain would arise.
    """
    plan = lock_plan(measured.objective.plan_id)
    require(by, Verb.LINK, plan, today)
    first, second = _fresh(measured), _fresh(same)
    _require_linkable(first, second)
    if second.linked_to_id == first.pk:
        return second
    before = str(second.linked_to or "")
    second.linked_to = first
    second.save(update_fields=["linked_to"])
    _record(plan, second, by, before, str(first), reason)
    return second


@transaction.atomic
def unlink_indicator(same: Indicator, *, by: Person, today: date, reason: str = "") -> Indicator:
    """From now on `same` is measured by itself; figures recorded so far stay where they are."""
    plan = lock_plan(same.objective.plan_id)
    require(by, Verb.LINK, plan, today)
    row = _fresh(same)
    if row.linked_to is None:
        return row
    before, row.linked_to = str(row.linked_to), None
    row.save(update_fields=["linked_to"])
    _record(plan, row, by, before, "", reason)
    return row


@transaction.atomic
def serve_objective(
    operational: Objective, strategic: Objective | None, *, by: Person, today: date
) -> Objective:
    """The operational objective serves the strategic one; None takes the link away.

    The same again changes nothing. Refused without the role, across plans, and where the two are
    not an operational and a strategic objective.
    """
    plan = lock_plan(operational.plan_id)
    require(by, Verb.LINK, plan, today)
    row = Objective.objects.select_related("strategic_objective").get(pk=operational.pk)
    wrong = strategic is not None and (
        strategic.plan_id != row.plan_id or strategic.level != Level.STRATEGIC.value
    )
    if wrong or row.level != Level.OPERATIONAL.value:
        raise Refused(_("Si collega un obiettivo operativo a uno strategico dello stesso piano."))
    before = row.strategic_objective
    if before == strategic:
        return row
    row.strategic_objective = strategic
    row.save(update_fields=["strategic_objective"])
    record(
        Verb.LINK,
        by,
        kind="objective",
        key=row.pk,
        label=str(row),
        plan=plan,
        before={"serves": str(before or "")},
        after={"serves": str(strategic or "")},
    )
    return row


@transaction.atomic
def refuse_link(
    plan: Plan, strategic: str, operational: str, *, by: Person, today: date
) -> RefusedLink:
    """The two places (paths of the core) do not belong together: never proposed again."""
    row = lock_plan(plan.pk)
    require(by, Verb.LINK, row, today)
    require_text(strategic, operational)
    refused, made = RefusedLink.objects.get_or_create(
        plan=row,
        strategic=strategic,
        operational=operational,
        defaults={"refused_by": by, "refused_on": today},
    )
    if made:
        record(
            "refuse_link",
            by,
            kind="plan",
            key=row.pk,
            label=str(row),
            plan=row,
            after={"strategic": strategic, "operational": operational},
        )
    return refused


def _fresh(row: Indicator) -> Indicator:
    return Indicator.objects.select_related("objective", "linked_to").get(pk=row.pk)


def _require_linkable(first: Indicator, second: Indicator) -> None:
    if first.objective.plan_id != second.objective.plan_id:
        raise Refused(_("Si collegano solo indicatori dello stesso piano."))
    if first.objective_id == second.objective_id:
        raise Refused(_("Si collegano indicatori di obiettivi diversi, non dello stesso."))
    if first.linked_to_id is not None or second.linked.exists():
        raise Refused(
            _("Uno dei due è già collegato a un altro indicatore: sciogliere prima quel legame.")
        )


def _record(plan: Plan, row: Indicator, by: Person, before: str, after: str, reason: str) -> None:
    record(
        Verb.LINK,
        by,
        kind="indicator",
        key=row.pk,
        label=str(row),
        plan=plan,
        before={"linked_to": before},
        after={"linked_to": after},
        reason=reason,
    )
