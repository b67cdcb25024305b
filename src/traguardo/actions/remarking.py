"""Remark on a plan or an objective, and reply to a remark."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_brief
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require
from traguardo.core.roles import Verb
from traguardo.store.models import Objective, Person, Plan, Remark


@transaction.atomic
def remark(
    plan: Plan, text: str, *, objective: Objective | None = None, by: Person, today: date
) -> Remark:
    """Put a remark beside the plan, or one of its objectives; it changes nothing in the plan.

    Refused to strangers, without words, and for an objective of another plan.
    """
    plan = lock_plan(plan.pk)
    require(by, Verb.COMMENT, plan, today)
    require_brief(text)
    if not text.strip():
        raise Refused(_("Scrivere l’osservazione."))
    if objective is not None and objective.plan_id != plan.pk:
        raise Refused(_("L’obiettivo è di un altro piano."))
    row = Remark.objects.create(
        plan=plan, objective=objective, text=text.strip(), made_by=by, made_on=today
    )
    _record("comment", row, by, row.text)
    return row


@transaction.atomic
def reply(row: Remark, text: str, *, by: Person, today: date) -> Remark:
    """Answer a remark, once. Refused to strangers, without words, where somebody has replied."""
    plan = lock_plan(row.plan_id)
    require(by, Verb.COMMENT, plan, today)
    require_brief(text)
    row = Remark.objects.select_related("objective").get(pk=row.pk)
    if not text.strip():
        raise Refused(_("Scrivere la risposta."))
    if row.replied_by_id is not None:
        raise Refused(_("Qualcuno ha già risposto: ricaricare la pagina."))
    row.reply, row.replied_by, row.replied_on = text.strip(), by, today
    row.save(update_fields=["reply", "replied_by", "replied_on"])
    _record("reply", row, by, row.reply)
    return row


def _record(verb: str, row: Remark, by: Person, text: str) -> None:
    record(
        verb,
        by,
        kind="remark",
        key=row.pk,
        label=str(row.objective or row.plan),
        plan=row.plan,
        after={"remark": text},
    )
