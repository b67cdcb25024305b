"""Confirm a reported figure, send it back with a note, or reopen a confirmed one with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_brief
from traguardo.actions.journal import record, value_text
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require, require_own
from traguardo.core.collection import FigureState
from traguardo.core.roles import Role, Verb
from traguardo.store import conversion
from traguardo.store.models import FigureDecision, Measurement, Person, Plan

_FREELY = frozenset({Role.PLANNER})
_VERBS = {
    FigureState.CONFIRMED: Verb.CONFIRM.value,
    FigureState.RETURNED: "return_figure",
    FigureState.SENT: "reopen_figure",
}


@transaction.atomic
def decide_figures(
    plan: Plan,
    figures: Iterable[Measurement],
    state: FigureState,
    *,
    note: str = "",
    by: Person,
    today: date,
) -> list[FigureDecision]:
    """Confirm or return figures that were sent, or reopen confirmed ones (SENT): all, or none.

    Returning and reopening need a note. A figure on which the same was decided stays as it is.
    Refused: without the role or, for an objective's owner, the objective; for a figure the person
    reported themself; where a later figure has come in meanwhile; for a move that makes no sense.
    """
    plan = lock_plan(plan.pk)
    roles = require(by, Verb.CONFIRM, plan, today)
    require_brief(note)
    if state is not FigureState.CONFIRMED and not note.strip():
        raise Refused(_("Scrivere che cosa va corretto, o perché si riapre."))
    made = []
    for figure in figures:
        row = _decidable(plan, figure, by, roles)
        before = figure_state(row)
        if before is not state:
            _require_move(row, before, state)
            made.append(_decide(plan, row, before, state, note.strip(), by, today))
    return made


def figure_state(row: Measurement) -> FigureState:
    """What holds of a measurement: sent, until something was decided of it."""
    last = row.decisions.last()
    return FigureState(last.state) if last else FigureState.SENT


def require_unconfirmed(row: Measurement | None) -> None:
    """Refused where the figure is confirmed: it is reopened first, with a reason."""
    if row is not None and figure_state(row) is FigureState.CONFIRMED:
        raise Refused(
            _("Il valore è convalidato: per cambiarlo chi lo ha convalidato deve riaprirlo.")
        )


def _decidable(plan: Plan, figure: Measurement, by: Person, roles: frozenset[Role]) -> Measurement:
    of_plan = Measurement.objects.filter(indicator__objective__plan=plan)
    row = of_plan.select_related("indicator__objective").get(pk=figure.pk)
    require_own(by, roles, _FREELY, row.indicator.objective)
    if row.recorded_by_id == by.pk:
        raise Refused(
            _("«%(indicator)s»: chi ha inserito un valore non lo convalida da sé.")
            % {"indicator": row.indicator}
        )
    if of_plan.filter(indicator=row.indicator_id, period=row.period, pk__gt=row.pk).exists():
        raise Refused(
            _("«%(indicator)s»: intanto è arrivato un altro valore, guardare prima quello.")
            % {"indicator": row.indicator}
        )
    return row


def _require_move(row: Measurement, before: FigureState, after: FigureState) -> None:
    reopened = after is FigureState.SENT
    if reopened and before is not FigureState.CONFIRMED:
        raise Refused(
            _("«%(indicator)s»: si riapre solo un valore convalidato.")
            % {"indicator": row.indicator}
        )
    if after is FigureState.RETURNED and before is FigureState.CONFIRMED:
        raise Refused(
            _("«%(indicator)s» è convalidato: per cambiarlo va riaperto.")
            % {"indicator": row.indicator}
        )


def _decide(
    plan: Plan,
    row: Measurement,
    before: FigureState,
    after: FigureState,
    note: str,
    by: Person,
    today: date,
) -> FigureDecision:
    made = FigureDecision.objects.create(
        measurement=row, state=after.value, note=note, decided_by=by, decided_on=today
    )
    record(
        _VERBS[after],
        by,
        kind="indicator",
        key=row.indicator_id,
        label=str(row.indicator),
        plan=plan,
        before={"state": before.value},
        after={"state": after.value, row.period: value_text(conversion.value_of(row))},
        reason=note,
    )
    return made
