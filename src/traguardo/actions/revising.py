"""Rimodulazione: propose, decide, and change an approved plan only by what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from traguardo.actions.columns import columns_of, text_of
from traguardo.actions.content import require_text
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.moving import revise_plan
from traguardo.actions.permission import Refused, require, require_own
from traguardo.actions.putting import put_field, put_target, require_readable
from traguardo.core.lifecycle import ProposalState
from traguardo.core.roles import Role, Verb
from traguardo.store.mapping import load_plan
from traguardo.store.models import (
    Indicator,
    Objective,
    Person,
    Plan,
    ProposedChange,
    Revision,
    RevisionProposal,
    Target,
)

Thing = Objective | Indicator | Target


@dataclass(frozen=True, slots=True)
class Change:
    """The `field` of a thing is to say `text`; of a target its `text`."""

    thing: Thing
    field: str
    text: str


@transaction.atomic
def propose_revision(
    objective: Objective,
    changes: Sequence[Change],
    *,
    reason: str,
    effective_on: date,
    by: Person,
    today: date,
) -> RevisionProposal:
    """Ask for changes to an approved objective; nothing in the plan changes yet.

    Refused without the role or the reason; where nothing would change; for a day outside the
    plan's years; for a field that is not edited by hand; for a new target that cannot be read,
    unless it is blank or a dash; while another proposal for the objective waits.
    """
    plan = lock_plan(objective.plan_id)
    roles = require(by, Verb.PROPOSE_REVISION, plan, today)
    require_own(by, roles, frozenset({Role.PLANNER}), objective)
    require_text(reason, *(one.text for one in changes))
    real = [(one, before) for one in changes if (before := _before(one, objective)) != one.text]
    _require_proposable(objective, real, reason, effective_on)
    proposal = RevisionProposal.objects.create(
        plan=plan,
        objective=objective,
        reason=reason,
        effective_on=effective_on,
        proposed_by=by,
        proposed_on=today,
    )
    ProposedChange.objects.bulk_create(
        ProposedChange(
            proposal=proposal,
            position=place,
            field=one.field,
            before=before,
            after=one.text,
            **{type(one.thing).__name__.lower(): one.thing},
        )
        for place, (one, before) in enumerate(real)
    )
    _record(Verb.PROPOSE_REVISION, proposal, by, reason)
    return proposal


@transaction.atomic
def approve_revision(
    proposal: RevisionProposal, *, deed: str, by: Person, today: date
) -> RevisionProposal:
    """Change the plan as proposed; what it said before stays in the plan's revisions for ever.

    Refused without the role or the deed, for a proposal that was decided, and where a field has
    changed since it was proposed.
    """
    row = _pending(proposal, Verb.REVISE, by, today)
    require_text(deed)
    if not deed.strip():
        raise Refused(_("Indicare l’atto che approva la rimodulazione."))
    paths = _paths(row.plan)
    changes = list(row.changes.select_related("objective", "indicator", "target__indicator"))
    for one in changes:
        if _put(one) != one.before:
            raise Refused(
                _("«%(field)s» è cambiato dopo la proposta: rimandarla e farne un’altra.")
                % {"field": one.field}
            )
    last = row.plan.revisions.aggregate(last=Max("position"))["last"]
    number = 0 if last is None else last + 1
    Revision.objects.bulk_create(
        Revision(
            plan=row.plan,
            position=number + place,
            path=paths[type(one.thing), one.thing.pk],
            field=one.field,
            before=one.before,
            after=one.after,
            reason=row.reason,
            deed=deed,
            approved_by=str(by),
            effective_on=row.effective_on,
        )
        for place, one in enumerate(changes)
    )
    revise_plan(row.plan, by=by, today=today, deed=deed)
    row.deed = deed
    return _decided(row, ProposalState.APPROVED, "approve_revision", by, today, row.reason)


@transaction.atomic
def send_back_revision(
    proposal: RevisionProposal, *, note: str, by: Person, today: date
) -> RevisionProposal:
    """The approver does not want it so; Refused without the role or what is to be different."""
    row = _pending(proposal, Verb.REVISE, by, today)
    require_text(note)
    if not note.strip():
        raise Refused(_("Scrivere che cosa va cambiato."))
    row.note = note
    return _decided(row, ProposalState.SENT_BACK, "send_back_revision", by, today, note)


@transaction.atomic
def withdraw_revision(proposal: RevisionProposal, *, by: Person, today: date) -> RevisionProposal:
    """Whoever proposed it takes it back."""
    row = _pending(proposal, Verb.PROPOSE_REVISION, by, today)
    if row.proposed_by_id != by.pk:
        raise Refused(
            _("Una proposta la ritira chi l’ha fatta: %(who)s.") % {"who": row.proposed_by}
        )
    return _decided(row, ProposalState.WITHDRAWN, "withdraw_revision", by, today, "")


def _require_proposable(
    objective: Objective, real: Sequence[object], reason: str, effective_on: date
) -> None:
    if not real:
        raise Refused(_("Nessun campo è diverso da quello che il piano dice già."))
    if not reason.strip():
        raise Refused(_("Indicare il motivo della rimodulazione."))
    years = list(objective.plan.plan_years.values_list("year", flat=True))
    if years and not min(years) <= effective_on.year <= max(years):
        raise Refused(_("La data di effetto sta negli anni del piano."))
    if objective.proposals.filter(state=ProposalState.PENDING.value).exists():
        raise Refused(_("Per questo obiettivo c’è già una proposta che attende la decisione."))


def _before(one: Change, objective: Objective) -> str:
    """What the field says now; Refused where it is none of the objective's, or cannot say so."""
    thing = one.thing
    if isinstance(thing, Target):
        if thing.indicator.objective_id != objective.pk or one.field != "text":
            raise Refused(_("Il campo «%(field)s» non si modifica qui.") % {"field": one.field})
        require_readable(thing, one.text)
        return thing.text
    owner = thing.pk if isinstance(thing, Objective) else thing.objective_id
    if owner != objective.pk:
        raise Refused(_("Il campo «%(field)s» non si modifica qui.") % {"field": one.field})
    columns_of(thing, one.field, one.text)
    return text_of(thing, one.field)


def _put(one: ProposedChange) -> str:
    thing = one.thing
    if isinstance(thing, Target):
        return put_target(thing, one.after)
    return put_field(thing, one.field, one.after)


def _pending(proposal: RevisionProposal, verb: Verb, by: Person, today: date) -> RevisionProposal:
    plan = lock_plan(proposal.plan_id)
    require(by, verb, plan, today)
    row = RevisionProposal.objects.select_related("objective", "proposed_by").get(pk=proposal.pk)
    if row.state != ProposalState.PENDING.value:
        raise Refused(_("Su questa proposta si è già deciso."))
    row.plan = plan
    return row


def _decided(
    row: RevisionProposal, state: ProposalState, verb: str, by: Person, today: date, reason: str
) -> RevisionProposal:
    row.state, row.decided_by, row.decided_on = state.value, by, today
    row.save(update_fields=["state", "decided_by", "decided_on", "deed", "note"])
    _record(verb, row, by, reason)
    return row


def _paths(plan: Plan) -> dict[tuple[type[Thing], int], str]:
    """The core's path of everything that can be revised."""
    loaded = load_plan(plan)
    found: dict[tuple[type[Thing], int], str] = {
        (Objective, key): path for key, path in loaded.objective_paths.items()
    }
    found |= {(Indicator, key): path for key, path in loaded.indicator_paths.items()}
    of_plan = Target.objects.filter(indicator__objective__plan=plan).order_by("position")
    numbers: dict[int, int] = {}
    for key, indicator in of_plan.values_list("pk", "indicator_id"):
        number = numbers.get(indicator, 0)
        numbers[indicator] = number + 1
        found[Target, key] = f"{loaded.indicator_paths[indicator]}/targets/{number}"
    return found


def _record(verb: Verb | str, row: RevisionProposal, by: Person, reason: str) -> None:
    changes = list(row.changes.select_related("objective", "indicator", "target__indicator"))
    record(
        verb,
        by,
        kind="proposal",
        key=row.pk,
        label=str(row.objective),
        plan=row.plan,
        before=_told(changes, "before"),
        after=_told(changes, "after") | ({"deed": row.deed} if row.deed else {}),
        reason=reason,
    )


def _told(changes: Iterable[ProposedChange], side: str) -> dict[str, str]:
    return {_name_of(one): getattr(one, side) for one in changes}


def _name_of(one: ProposedChange) -> str:
    """`weight 1.1`, `target 2026 1.1`, `budget`: the field and the KPI it belongs to."""
    thing = one.thing
    if isinstance(thing, Objective):
        return one.field
    if isinstance(thing, Indicator):
        return f"{one.field} {thing.number or thing}"
    return " ".join(filter(None, ("target", str(thing.year or ""), thing.indicator.number)))
