"""Accept a finding for a time: known, explained, and back when its time is over."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_brief
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require
from traguardo.core.findings import Finding, Severity
from traguardo.core.roles import Verb
from traguardo.store.models import AcceptedFinding, Person, Plan


@transaction.atomic
def accept_finding(
    plan: Plan, finding: Finding, *, reason: str, until: date, by: Person, today: date
) -> AcceptedFinding:
    """The finding is set aside until the day given (included); it stays visible as accepted.

    The same again replaces reason and day. Refused without the role or the reason, for a day that
    has passed, and for an error: an error is mended, not accepted.
    """
    row = lock_plan(plan.pk)
    require(by, Verb.ACCEPT_FINDING, row, today)
    require_brief(reason, finding.message)
    if finding.severity is Severity.ERROR:
        raise Refused(_("Un errore si corregge, non si accetta."))
    if not reason.strip():
        raise Refused(_("Scrivere perché il rilievo si accetta."))
    if until < today:
        raise Refused(_("La data fino a cui vale è già passata."))
    found = AcceptedFinding.objects.holding(row, today)
    for old in found.filter(rule=finding.rule, path=finding.path, message=finding.message):
        _end(old, today)
    accepted = AcceptedFinding.objects.create(
        plan=row,
        rule=finding.rule,
        path=finding.path,
        message=finding.message,
        reason=reason,
        until=until,
        accepted_by=by,
        accepted_on=today,
    )
    record(
        Verb.ACCEPT_FINDING,
        by,
        kind="finding",
        key=accepted.pk,
        label=finding.where,
        plan=row,
        after={"rule": finding.rule, "text": finding.message, "ends_on": until.isoformat()},
        reason=reason,
    )
    return accepted


@transaction.atomic
def withdraw_acceptance(accepted: AcceptedFinding, *, by: Person, today: date) -> AcceptedFinding:
    """The finding counts again from today; withdrawing twice changes nothing."""
    plan = lock_plan(accepted.plan_id)
    require(by, Verb.ACCEPT_FINDING, plan, today)
    row = AcceptedFinding.objects.get(pk=accepted.pk)
    if row.withdrawn_on is not None:
        return row
    _end(row, today)
    record(
        "withdraw_acceptance",
        by,
        kind="finding",
        key=row.pk,
        label=row.rule,
        plan=plan,
        before={"rule": row.rule, "text": row.message},
    )
    return row


def _end(row: AcceptedFinding, today: date) -> None:
    row.withdrawn_on = today
    row.save(update_fields=["withdrawn_on"])
