"""Import a plan: read before, checked here, stored once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from traguardo.actions.content import fingerprint, plain
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_administration
from traguardo.actions.permission import Refused, require_in
from traguardo.actions.storing import store_findings, store_parts
from traguardo.core import model as core
from traguardo.core.bodies import other_body
from traguardo.core.findings import Finding
from traguardo.core.roles import Verb
from traguardo.store.models import Administration, Person, Plan, SourceDocument


class ReadPlan(Protocol):
    """What reading a document gives: the plan, and what could not be understood."""

    @property
    def plan(self) -> core.Plan:
        """The plan."""

    @property
    def findings(self) -> Sequence[Finding]:
        """What could not be understood, in the document's order."""


class Known(StrEnum):
    """Why an import changed nothing: this very file, or the same content in another file."""

    FILE = "file"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """The plan of the import; `known` says why it was already there, None where it is new."""

    plan: Plan
    known: Known | None = None

    @property
    def created(self) -> bool:
        """Whether the import stored a new plan."""
        return self.known is None


@transaction.atomic
def import_plan(
    read: ReadPlan,
    *,
    source: bytes,
    name: str,
    administration: Administration,
    by: Person,
    today: date,
) -> ImportOutcome:
    """Store what was read of the file `name` (its bytes are `source`) as a new draft plan.

    The same file again, or the same content in another file, changes nothing and says so. That the
    document names another administration is kept with the plan as a finding of its reading. Refused
    without the role, for a document without any objective, or where a text or number could not be
    kept exactly.
    """
    require_in(by, Verb.IMPORT_PLAN, administration, core.PlanState.DRAFT, today)
    if not (read.plan.areas or read.plan.operational_objectives):
        raise Refused(_("Nel documento non c’è nessun obiettivo: non è un piano."))
    sha256, content = hashlib.sha256(source).hexdigest(), fingerprint(read.plan)
    plain((name, *read.findings))
    administration = lock_administration(administration.pk)
    if known := administration.plans.filter(source__sha256=sha256).first():
        return ImportOutcome(known, Known.FILE)
    if known := administration.plans.filter(fingerprint=content).first():
        return ImportOutcome(known, Known.CONTENT)
    document = keep_source(administration, name, source, by)
    row = _store(read, document, content, by)
    _record(row, read.plan, by)
    return ImportOutcome(row)


def keep_source(
    administration: Administration, name: str, source: bytes, by: Person
) -> SourceDocument:
    """The file, byte for byte, kept once for an administration."""
    document, _made = SourceDocument.objects.get_or_create(
        administration=administration,
        sha256=hashlib.sha256(source).hexdigest(),
        defaults={"name": name, "size": len(source), "content": source, "uploaded_by": by},
    )
    return document


def _store(read: ReadPlan, document: SourceDocument, content: str, by: Person) -> Plan:
    plan = read.plan
    row = Plan.objects.create(
        administration=document.administration,
        title=plan.title,
        administration_text=plan.administration,
        version=next_version(document.administration, plan.years),
        source=document,
        fingerprint=content,
        created_by=by,
    )
    store_parts(row, plan)
    named = other_body(plan.administration, document.administration.name)
    store_findings(row, [*read.findings, *named])
    return row


def next_version(administration: Administration, years: Sequence[int]) -> int:
    """One more than the last plan of this administration that covers any of the same years."""
    same = administration.plans.filter(plan_years__year__in=years)
    return (same.aggregate(last=Max("version"))["last"] or 0) + 1


def _record(row: Plan, plan: core.Plan, by: Person) -> None:
    objectives = (*plan.strategic_objectives, *plan.operational_objectives)
    counts = {
        "areas": len(plan.areas),
        "objectives": len(objectives),
        "indicators": sum(len(one.indicators) for one in objectives),
    }
    assert row.source is not None
    record(
        Verb.IMPORT_PLAN,
        by,
        kind="plan",
        key=row.pk,
        label=str(row),
        plan=row,
        after={"file": row.source.name, "sha256": row.source.sha256}
        | {name: str(count) for name, count in counts.items()},
    )
