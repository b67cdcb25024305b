"""Correct what a draft says, field by field; the old text stays in the journal."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require
from traguardo.actions.putting import put_field, put_target
from traguardo.core.roles import Verb
from traguardo.store.models import Indicator, Objective, Person, Plan, Target


@transaction.atomic
def edit_field(
    thing: Objective | Indicator,
    field: str,
    new_text: str,
    *,
    seen: str | None = None,
    by: Person,
    today: date,
    reason: str = "",
) -> Objective | Indicator:
    """Put `new_text` into one field of a draft's objective or indicator.

    What a document's cell is read for is read here as well (`columns_of`). The same text changes
    nothing. Refused: without the role; once the plan is proposed; for a field not edited by hand;
    where it says something else by now than its person saw (`seen`).
    """
    plan = lock_plan(thing.plan_id if isinstance(thing, Objective) else thing.objective.plan_id)
    _require_draft(plan, by, today)
    require_text(new_text, reason)
    row = type(thing).objects.get(pk=thing.pk)
    before = put_field(row, field, new_text)
    if before != new_text:
        _require_seen(before, seen)
        _record(plan, row, field, before, new_text, by, reason)
    return row


@transaction.atomic
def edit_target(
    target: Target, new_text: str, *, by: Person, today: date, reason: str = ""
) -> Target:
    """Rewrite a draft's target; it is read anew, and stays without a reading where it cannot be.

    Refused like `edit_field`, and where the text states several conditions at once.
    """
    plan = lock_plan(target.indicator.objective.plan_id)
    _require_draft(plan, by, today)
    require_text(new_text, reason)
    row = Target.objects.select_related("indicator").get(pk=target.pk)
    before = put_target(row, new_text)
    if before != new_text:
        _record(
            plan, row.indicator, f"target {row.year or ''}".strip(), before, new_text, by, reason
        )
    return row


def _require_draft(plan: Plan, by: Person, today: date) -> None:
    """Whoever may import a draft may correct it, and only while it is one."""
    require(by, Verb.IMPORT_PLAN, plan, today)


def _require_seen(before: str, seen: str | None) -> None:
    if seen is not None and before.split() != seen.split():
        raise Refused(
            _("Nel frattempo questo campo è cambiato: ora dice «%(now)s». Guardare e riprovare.")
            % {"now": before}
        )


def _record(
    plan: Plan,
    row: Objective | Indicator,
    field: str,
    before: str,
    after: str,
    by: Person,
    reason: str,
) -> None:
    record(
        "edit_field",
        by,
        kind=type(row).__name__.lower(),
        key=row.pk,
        label=str(row),
        plan=plan,
        before={field: before},
        after={field: after},
        reason=reason,
    )
