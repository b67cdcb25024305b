"""One person's figures of a period: kept as drafts while they are written, then sent together.

Keeping a draft is not journalled: nobody else sees it, and nothing follows until it is sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from traguardo.actions.content import require_text
from traguardo.actions.evidence import EvidenceFile, keep_evidence
from traguardo.actions.figures import Figures
from traguardo.actions.locking import lock_plan
from traguardo.actions.measuring import record_measurement
from traguardo.actions.permission import Refused, require, require_own
from traguardo.core.calendar import Period
from traguardo.core.roles import Role, Verb
from traguardo.store.models import Draft, DraftText, Indicator, Person, Plan

_FREELY = frozenset({Role.PLANNER})


@dataclass(frozen=True, slots=True)
class Report:
    """What is sent of one indicator; its evidence is the one kept with the draft."""

    indicator: Indicator
    figures: Figures
    source: str = ""
    note: str = ""
    to_date: bool = False


@transaction.atomic
def keep_draft(
    indicator: Indicator,
    period: Period,
    texts: Mapping[str, str],
    *,
    evidence: EvidenceFile | None = None,
    by: Person,
    today: date,
) -> Draft | None:
    """Keep what the person has typed of an indicator (field → text), in place of what was kept.

    A file stays until another takes its place. Without a text and a file nothing is kept, and None
    comes back. Refused: without the role, or the indicator; a file that cannot be taken.
    """
    plan = lock_plan(indicator.objective.plan_id)
    _require_theirs(indicator, plan, by, today)
    require_text(*texts.values())
    said = {field: text for field, text in texts.items() if text.strip()}
    mine = Draft.objects.filter(person=by, indicator=indicator, period=str(period))
    draft = mine.first()
    proof = keep_evidence(evidence, plan.administration, by) if evidence else None
    if not said and proof is None and (draft is None or draft.evidence_id is None):
        mine.delete()
        return None
    draft = draft or Draft(person=by, indicator=indicator, period=str(period))
    draft.evidence = proof or draft.evidence
    draft.save()
    draft.texts.all().delete()
    DraftText.objects.bulk_create(DraftText(draft=draft, field=f, text=t) for f, t in said.items())
    return draft


@transaction.atomic
def send_reports(
    plan: Plan, period: Period, reports: Iterable[Report], *, by: Person, today: date
) -> dict[int, str]:
    """Record every report as a measurement and let its draft go; all of them, or none.

    Gives back, by indicator, why a report was refused; where that is not empty, nothing was stored
    and every draft is still there.
    """
    plan = lock_plan(plan.pk)
    drafts = {one.indicator_id: one for one in Draft.objects.begun_by(by, plan, str(period))}
    refusals: dict[int, str] = {}
    for report in reports:
        draft = drafts.get(report.indicator.pk)
        try:
            record_measurement(
                report.indicator,
                period=period,
                inputs=report.figures.inputs,
                value=report.figures.value,
                missing=report.figures.missing,
                source=report.source,
                note=report.note,
                evidence=draft.evidence if draft else None,
                to_date=report.to_date,
                by=by,
                today=today,
            )
        except Refused as refusal:
            refusals[report.indicator.pk] = str(refusal)
        else:
            if draft is not None:
                draft.delete()
    transaction.set_rollback(bool(refusals))
    return refusals


def _require_theirs(indicator: Indicator, plan: Plan, by: Person, today: date) -> None:
    roles = require(by, Verb.MEASURE, plan, today)
    through = Indicator.objects.filter(linked_to=indicator, owner=by)
    if not through.exists():
        require_own(by, roles, _FREELY, indicator)
