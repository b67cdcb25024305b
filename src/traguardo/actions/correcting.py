"""Open a corrective action, put it off, and say how it ended."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_brief
from traguardo.actions.independence import require_no_evaluator
from traguardo.actions.journal import Fields, record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require, require_own, roles_of
from traguardo.core.corrective import CorrectiveState
from traguardo.core.roles import Role, Verb
from traguardo.store.models import CorrectiveAction, Indicator, Objective, Person, Plan

_FREELY = frozenset({Role.PLANNER})
_YEARS = 5


@transaction.atomic
def open_corrective(
    objective: Objective,
    *,
    cause: str,
    text: str,
    owner: Person,
    due_on: date,
    indicator: Indicator | None = None,
    by: Person,
    today: date,
) -> CorrectiveAction:
    """What is done (`text`) about a `cause`, by `owner`, until `due_on`.

    Refused without the role or, for an objective's owner, the objective; without cause or text;
    for a day that has passed; for an owner without a role in the administration, or its
    evaluator; for an indicator of another objective.
    """
    plan = lock_plan(objective.plan_id)
    objective = Objective.objects.get(pk=objective.pk)
    require_own(by, require(by, Verb.CORRECT, plan, today), _FREELY, objective)
    _require_said(cause, text)
    if due_on < today:
        raise Refused(_("La data entro cui va fatta è già passata."))
    _require_near(due_on, today)
    require_no_evaluator(owner, plan.administration, today)
    if not roles_of(owner, plan.administration, today):
        raise Refused(_("%(person)s non ha un ruolo presso questo ente.") % {"person": owner})
    if indicator is not None and indicator.objective_id != objective.pk:
        raise Refused(_("L’indicatore è di un altro obiettivo."))
    row = CorrectiveAction.objects.create(
        plan=plan,
        objective=objective,
        indicator=indicator,
        cause=cause.strip(),
        text=text.strip(),
        owner=owner,
        due_on=due_on,
        opened_by=by,
        opened_on=today,
    )
    after = {"cause": row.cause, "corrective": row.text, "owner": str(owner), "due_on": f"{due_on}"}
    _record(Verb.CORRECT, row, by, {}, after)
    return row


@transaction.atomic
def put_off_corrective(
    row: CorrectiveAction, due_on: date, *, reason: str, by: Person, today: date
) -> CorrectiveAction:
    """Another day, with its reason; the same day again changes nothing.

    Refused to who neither answers for it nor is planner; once it has ended; for a day that has
    passed.
    """
    row = _under_way(row, by, today)
    require_brief(reason)
    if due_on == row.due_on:
        return row
    if not reason.strip():
        raise Refused(_("Scrivere perché la data cambia."))
    if due_on < today:
        raise Refused(_("La data entro cui va fatta è già passata."))
    _require_near(due_on, today)
    before, row.due_on = row.due_on, due_on
    row.save(update_fields=["due_on"])
    _record("put_off_corrective", row, by, {"due_on": f"{before}"}, {"due_on": f"{due_on}"}, reason)
    return row


@transaction.atomic
def end_corrective(
    row: CorrectiveAction, state: CorrectiveState, *, outcome: str, by: Person, today: date
) -> CorrectiveAction:
    """It was done, or is dropped; `outcome` says what came of it, or why it is dropped.

    Refused to who neither answers for it nor is planner; once it has ended; without words.
    """
    row = _under_way(row, by, today)
    require_brief(outcome)
    if state is CorrectiveState.OPEN:
        raise Refused(_("L’azione è già in corso."))
    if not outcome.strip():
        raise Refused(_("Scrivere come è andata."))
    row.state, row.outcome = state.value, outcome.strip()
    row.ended_by, row.ended_on = by, today
    row.save(update_fields=["state", "outcome", "ended_by", "ended_on"])
    before = {"state": CorrectiveState.OPEN.value}
    _record("end_corrective", row, by, before, {"state": row.state, "outcome": row.outcome})
    return row


def may_follow(row: CorrectiveAction, person: Person, roles: frozenset[Role]) -> bool:
    """Whether the person answers for the action: its owner, the objective's, or a planner."""
    own = person.pk in (row.owner_id, row.objective.owner_id)
    return bool(roles) and (own or Role.PLANNER in roles)


def _under_way(row: CorrectiveAction, by: Person, today: date) -> CorrectiveAction:
    plan: Plan = lock_plan(row.plan_id)
    row = CorrectiveAction.objects.select_related("objective").get(pk=row.pk)
    if not may_follow(row, by, roles_of(by, plan.administration, today)):
        raise Refused(
            _("L’azione è di %(person)s: la può aggiornare chi ne risponde.")
            % {"person": row.owner}
        )
    if row.state != CorrectiveState.OPEN.value:
        raise Refused(_("L’azione è già conclusa."))
    return row


def _require_near(due_on: date, today: date) -> None:
    if due_on.year > today.year + _YEARS:
        raise Refused(_("La data è troppo lontana: un’azione correttiva si chiude in pochi anni."))


def _require_said(cause: str, text: str) -> None:
    require_brief(cause, text)
    if not cause.strip():
        raise Refused(_("Scrivere la causa dello scostamento."))
    if not text.strip():
        raise Refused(_("Scrivere che cosa si fa per rimediare."))


def _record(
    verb: str, row: CorrectiveAction, by: Person, before: Fields, after: Fields, reason: str = ""
) -> None:
    record(
        verb,
        by,
        kind="corrective",
        key=row.pk,
        label=str(row.objective),
        plan=row.plan,
        before=before,
        after=after,
        reason=reason.strip(),
    )
