"""One person's figures of a period: kept as drafts while they are written, then sent together.

Keeping a draft is not journalled: nobody else sees it, and nothing follows until it is sent.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

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
    """What is sent of one indicator; its evidence is the one kept with the draft.

    `after` is the last figure its person saw (see `record_measurement`).
    """

    indicator: Indicator
    figures: Figures
    source: str = ""
    note: str = ""
    to_date: bool = False
    after: int | None = None


class KeptMeanwhile(Refused):
    """A draft that was kept in another window since its person saw it; `texts` are its fields."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__(_("Nel frattempo la bozza è stata salvata da un’altra finestra."))
        self.texts = texts


def draft_mark(texts: Mapping[str, str]) -> str:
    """A fingerprint of what is typed (field → text): blank fields and blanks do not matter."""
    told = sorted((field, " ".join(text.split())) for field, text in texts.items())
    spoken = "\x1e".join(f"{field}\x1f{text}" for field, text in told if text)
    return hashlib.sha256(spoken.encode()).hexdigest()[:12]


@transaction.atomic
def keep_draft(
    indicator: Indicator,
    period: Period,
    texts: Mapping[str, str],
    *,
    evidence: EvidenceFile | None = None,
    seen: str | None = None,
    sends: bool = False,
    by: Person,
    today: date,
) -> Draft | None:
    """Keep what the person has typed of an indicator (field → text), in place of what was kept.

    A file stays until another takes its place. Without a text and a file nothing is kept, and None
    comes back. `seen` is the mark of the draft on the person's page: where another was kept since,
    it stays if nothing was typed on the page, else KeptMeanwhile says it; also where nothing was
    typed, if the page `sends` what stands there. Refused: without the role, or the indicator; a
    file that cannot be taken.
    """
    plan = lock_plan(indicator.objective.plan_id)
    _require_theirs(indicator, plan, by, today)
    require_text(*texts.values())
    said = {field: text for field, text in texts.items() if text.strip()}
    mine = Draft.objects.filter(person=by, indicator=indicator, period=str(period))
    draft = mine.first()
    kept = {one.field: one.text for one in draft.texts.all()} if draft else {}
    if _changed_meanwhile(kept, said, seen):
        if said and (sends or draft_mark(said) != seen):
            raise KeptMeanwhile(kept)
        said = kept
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
                after=report.after,
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


def _changed_meanwhile(kept: Mapping[str, str], said: Mapping[str, str], seen: str | None) -> bool:
    """Whether the draft says neither what was seen nor what is said; what was sent is no draft."""
    return bool(kept) and seen is not None and draft_mark(kept) not in (seen, draft_mark(said))


def _require_theirs(indicator: Indicator, plan: Plan, by: Person, today: date) -> None:
    roles = require(by, Verb.MEASURE, plan, today)
    through = Indicator.objects.filter(linked_to=indicator, owner=by)
    if not through.exists():
        require_own(by, roles, _FREELY, indicator)
