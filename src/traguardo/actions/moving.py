"""The moves of a plan's yearly life, each with who, when and by which deed."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_brief
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require
from traguardo.actions.systems import freeze_system
from traguardo.actions.versions import FREEZING, keep_version
from traguardo.core.lifecycle import move
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb
from traguardo.store.models import Person, Plan, PlanMove


def propose_plan(plan: Plan, *, by: Person, today: date, deed: str = "") -> Plan:
    """The planner hands a draft to the approver."""
    return _move(plan, Verb.PROPOSE, by, today, deed)


def send_back_plan(plan: Plan, *, by: Person, today: date, reason: str) -> Plan:
    """The approver wants a proposed plan changed; Refused without a reason."""
    if not reason.strip():
        raise Refused(_("Scrivere che cosa va cambiato."))
    return _move(plan, Verb.SEND_BACK, by, today, "", reason)


def approve_plan(plan: Plan, *, by: Person, today: date, deed: str) -> Plan:
    """The approver approves a proposed plan; Refused without the deed that does so."""
    if not deed.strip():
        raise Refused(_("Indicare l’atto di approvazione (delibera o determinazione)."))
    return _move(plan, Verb.APPROVE, by, today, deed)


def revise_plan(plan: Plan, *, by: Person, today: date, deed: str) -> Plan:
    """An approved plan was changed by a deed; part of `approve_revision`, in its transaction."""
    return _move(plan, Verb.REVISE, by, today, deed)


def close_plan(plan: Plan, *, by: Person, today: date, deed: str = "") -> Plan:
    """The plan's years are over: it can be read, and nothing in it changes any more."""
    return _move(plan, Verb.CLOSE, by, today, deed)


@transaction.atomic
def _move(plan: Plan, verb: Verb, by: Person, today: date, deed: str, reason: str = "") -> Plan:
    """One move of the core's table. Roles and states are one table in the core (`may`), so that
    whoever may do the verb in this state can also make the move.
    """
    row = lock_plan(plan.pk)
    require(by, verb, row, today)
    require_brief(deed, reason)
    before = PlanState(row.state)
    after = move(before, verb)
    if verb is Verb.APPROVE:
        freeze_system(row, by, today)
    row.state = after.value
    row.save(update_fields=["state", "system"])
    made = PlanMove.objects.create(
        plan=row,
        verb=verb.value,
        before=before.value,
        after=after.value,
        deed=deed,
        made_by=by,
        made_on=today,
    )
    version = keep_version(row, made) if verb in FREEZING else None
    record(
        verb,
        by,
        kind="plan",
        key=row.pk,
        label=str(row),
        plan=row,
        before={"state": before.value},
        after={"state": after.value}
        | ({"deed": deed} if deed else {})
        | ({"sha256": version.sha256} if version else {}),
        reason=reason,
    )
    return row
