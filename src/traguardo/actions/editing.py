"""Correct what a draft says, field by field; the old text stays in the journal."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions import new_rows
from traguardo.actions.columns import columns_of, text_of
from traguardo.actions.content import require_text
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require
from traguardo.core.nature import lower_is_better
from traguardo.core.roles import Verb
from traguardo.core.targets.parser import parse_target
from traguardo.core.targets.printer import show
from traguardo.documents.plan_reader.fields.amounts import read_budget
from traguardo.store import conversion
from traguardo.store.models import Earmark, Indicator, Objective, Person, Plan, Target


@transaction.atomic
def edit_field(
    thing: Objective | Indicator,
    field: str,
    new_text: str,
    *,
    by: Person,
    today: date,
    reason: str = "",
) -> Objective | Indicator:
    """Put `new_text` into one field of a draft's objective or indicator.

    What a document's cell is read for is read here as well (`columns_of`). The same text changes
    nothing. Refused: without the role; once the plan is proposed; for a field not edited by hand.
    """
    plan = lock_plan(thing.plan_id if isinstance(thing, Objective) else thing.objective.plan_id)
    _require_draft(plan, by, today)
    require_text(new_text, reason)
    row = type(thing).objects.get(pk=thing.pk)
    columns, before = columns_of(row, field, new_text), text_of(row, field)
    if before == new_text:
        return row
    for name, value in columns.items():
        setattr(row, name, value)
    row.save(update_fields=list(columns))
    if isinstance(row, Objective) and field == "budget":
        _replace_earmarks(row)
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
    if row.text == new_text:
        return row
    before, row.text, row.reading = row.text, new_text, _reading(row, new_text)
    row.save(update_fields=["text", "reading"])
    name = f"target {row.year or ''}".strip()
    _record(plan, row.indicator, name, before, new_text, by, reason)
    return row


def _require_draft(plan: Plan, by: Person, today: date) -> None:
    """Whoever may import a draft may correct it, and only while it is one."""
    require(by, Verb.IMPORT_PLAN, plan, today)


def _replace_earmarks(row: Objective) -> None:
    row.earmarks.all().delete()
    set_aside = enumerate(read_budget(row.budget_text).earmarks)
    Earmark.objects.bulk_create(new_rows.earmark(row, *one) for one in set_aside)


def _reading(row: Target, text: str) -> str | None:
    indicator = conversion.indicator(row.indicator, conversion.targets(row.indicator))
    readings = parse_target(
        text, lower_is_better=lower_is_better(indicator) or None, plan_year=row.year
    ).readings
    if len(readings) > 1:
        raise Refused(_("Scrivere una condizione sola: le altre sono target a sé."))
    return show(readings[0]) if readings else None


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
