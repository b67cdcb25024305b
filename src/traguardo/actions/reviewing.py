"""Review an objective, and sign the review off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.evidence import EvidenceFile, keep_evidence
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.measuring import require_period
from traguardo.actions.permission import Refused, require, require_own
from traguardo.core.calendar import Period
from traguardo.core.model import DeclaredStatus, ReviewFlag
from traguardo.core.roles import Role, Verb
from traguardo.store.models import Objective, Person, Plan, Review

_REVIEW_FREELY = frozenset({Role.PLANNER})
_SIGN_FREELY = frozenset({Role.APPROVER})


@transaction.atomic
def review_objective(
    objective: Objective,
    *,
    period: Period,
    status: DeclaredStatus,
    flags: Iterable[ReviewFlag] = (),
    text: str = "",
    deeds: str = "",
    evidence: EvidenceFile | None = None,
    after: int | None = None,
    by: Person,
    today: date,
) -> Review:
    """Append a version of the period's review: declared status, marks, words, deeds, evidence.

    A file stays with later versions until another takes its place. The same words as the last
    version change nothing. `after` is the key of the version its person saw (0: none). Refused:
    without the role or, for an objective owner, the objective; outside the plan's years; once the
    period is signed off; where another version was written since `after`.
    """
    plan = lock_plan(objective.plan_id)
    objective = Objective.objects.get(pk=objective.pk)
    require_own(by, require(by, Verb.REVIEW, plan, today), _REVIEW_FREELY, objective)
    require_period(plan, period, today)
    require_text(text, deeds)
    last = objective.reviews.filter(period=str(period), recorded_by__isnull=False).last()
    if last is not None and last.is_signed:
        raise Refused(_("Il monitoraggio di questo periodo è già firmato: non si modifica più."))
    kept = last.evidence if last is not None else None
    raised = set(flags)
    row = Review(
        plan=plan,
        objective=objective,
        period=str(period),
        status=status.value,
        resources_revised=ReviewFlag.RESOURCES_REVISED in raised,
        objective_revised=ReviewFlag.OBJECTIVE_REVISED in raised,
        text=text,
        deeds=deeds,
        evidence=keep_evidence(evidence, plan.administration, by) if evidence else kept,
        recorded_by=by,
        recorded_on=today,
    )
    if last is not None and _fields(last) == _fields(row):
        return last
    if last is not None and after is not None and last.pk > after:
        raise Refused(_written_meanwhile(last))
    row.save()
    _record(Verb.REVIEW, plan, row, by, _fields(last) if last else {}, _fields(row))
    return row


@transaction.atomic
def sign_off(review: Review, *, by: Person, today: date) -> Review:
    """Sign the last version of an objective's review; nobody changes it afterwards.

    Refused: without the role or, for an objective owner, the objective; where a later version
    exists, it is signed already, or it declares no status.
    """
    plan = lock_plan(review.plan_id)
    row = Review.objects.select_related("objective").get(pk=review.pk)
    roles = require(by, Verb.SIGN_OFF, plan, today)
    if row.objective is None or row.period is None or row.recorded_by_id is None:
        raise Refused(
            _("Si firma il monitoraggio scritto qui per un periodo, non quello del documento.")
        )
    require_own(by, roles, _SIGN_FREELY, row.objective)
    _require_signable(row)
    row.signed_by, row.signed_on, row.signed_at = by, today, now()
    row.save(update_fields=["signed_by", "signed_on", "signed_at"])
    _record(Verb.SIGN_OFF, plan, row, by, {}, {"signed_on": today.isoformat()} | _fields(row))
    return row


def _written_meanwhile(last: Review) -> str:
    said = " · ".join(text for text in (last.text, last.deeds) if text) or "–"
    return _(
        "Nel frattempo %(person)s ha salvato un’altra dichiarazione, che dice: «%(said)s». "
        "Qui sotto resta quella scritta in questa pagina: salvandola prende il suo posto."
    ) % {"person": last.recorded_by, "said": said}


def _require_signable(row: Review) -> None:
    if row.is_signed:
        raise Refused(_("Questo monitoraggio è già firmato."))
    if row.status == DeclaredStatus.UNSTATED:
        raise Refused(_("Manca lo stato dichiarato: indicarlo prima di firmare."))
    same = Review.objects.filter(objective=row.objective_id, period=row.period)
    if same.filter(pk__gt=row.pk, recorded_by__isnull=False).exists():
        raise Refused(
            _("Nel frattempo qualcuno ha scritto una versione più recente: rileggerla e firmarla.")
        )


def _fields(row: Review) -> dict[str, str]:
    flags = (
        (ReviewFlag.RESOURCES_REVISED, row.resources_revised),
        (ReviewFlag.OBJECTIVE_REVISED, row.objective_revised),
    )
    return {
        "status": str(row.status),
        "flags": ", ".join(flag.value for flag, raised in flags if raised),
        "text": row.text,
        "deeds": row.deeds,
    } | ({"evidence": row.evidence.name} if row.evidence else {})


def _record(
    verb: Verb, plan: Plan, row: Review, by: Person, before: dict[str, str], after: dict[str, str]
) -> None:
    record(
        verb,
        by,
        kind="objective",
        key=row.objective_id or 0,
        label=f"{row.objective} ({row.period})",
        plan=plan,
        before=before,
        after=after,
    )
