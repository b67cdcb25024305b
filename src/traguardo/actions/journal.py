"""The journal: one entry for each verb that was done, in the verb's own transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from traguardo.core.roles import Verb
from traguardo.core.values import Missing, Value
from traguardo.core.wording import figure
from traguardo.store.models import Administration, JournalEntry, Person, Plan

Fields = Mapping[str, str]
"""Field → text."""


def record(
    verb: Verb | str,
    by: Person | None,
    *,
    kind: str,
    key: int,
    label: str,
    plan: Plan | None = None,
    administration: Administration | None = None,
    before: Fields | None = None,
    after: Fields | None = None,
    reason: str = "",
) -> JournalEntry:
    """Write who did what to which object (`kind` and `key`), what it was and what it is now.

    `by` is None for the operator at the console. Without an administration, the plan's.
    """
    return JournalEntry.objects.create(
        who=by,
        administration=administration or (plan.administration if plan else None),
        plan=plan,
        verb=str(verb),
        object_kind=kind,
        object_id=key,
        label=label,
        before=dict(before or {}),
        after=dict(after or {}),
        reason=reason,
    )


def value_text(value: Value) -> str:
    """A value as the journal shows it: `92,5`, `sì`, `2026-03-18`, `not_applicable`."""
    if isinstance(value, Missing):
        return value.value
    if isinstance(value, bool):
        return "sì" if value else "no"
    return figure(value) if isinstance(value, Decimal) else date.isoformat(value)
