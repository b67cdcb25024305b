"""Keep a generated document exactly as it was handed out."""

from __future__ import annotations

import hashlib
from datetime import date

from django.db import transaction

from traguardo.actions.content import require_text
from traguardo.actions.journal import record
from traguardo.actions.permission import require
from traguardo.core.calendar import Period
from traguardo.core.roles import Verb
from traguardo.store.models import GeneratedDocument, Person, Plan


@transaction.atomic
def keep_document(
    plan: Plan,
    *,
    kind: str,
    format: str,
    period: Period | None,
    name: str,
    content: bytes,
    by: Person,
    today: date,
) -> GeneratedDocument:
    """Store a document made from the plan: `kind` as in `traguardo report`, `format` its suffix."""
    require(by, Verb.GENERATE, plan, today)
    require_text(name)
    row = GeneratedDocument.objects.create(
        plan=plan,
        kind=kind,
        format=format,
        period=str(period or ""),
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content=content,
        made_by=by,
    )
    record(
        Verb.GENERATE,
        by,
        kind="document",
        key=row.pk,
        label=name,
        plan=plan,
        after={"kind": kind, "format": format, "period": row.period, "sha256": row.sha256},
    )
    return row
