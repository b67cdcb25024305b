"""Who may do what: asked by every action before anything is written."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from traguardo.core.model import PlanState
from traguardo.core.roles import Role, Verb, may
from traguardo.store.models import Administration, Indicator, Objective, Person, Plan


class Refused(Exception):  # noqa: N818 - a refusal is no error
    """An action that was not done; the message, in Italian, says why and what to do next.

    Nothing was written: the action's transaction is rolled back.
    """


def roles_of(person: Person, administration: Administration, today: date) -> frozenset[Role]:
    """What the person is to the administration on that day; empty for strangers and the locked."""
    if not person.is_active:
        return frozenset()
    held = person.roles.on(today).filter(administration=administration)
    return frozenset(map(Role, held.values_list("role", flat=True)))


def require(by: Person, verb: Verb, plan: Plan, today: date) -> frozenset[Role]:
    """The roles by which the person may do `verb` to the plan; Refused where none allows it."""
    return require_in(by, verb, plan.administration, PlanState(plan.state), today)


def require_in(
    by: Person,
    verb: Verb,
    administration: Administration,
    state: PlanState,
    today: date,
) -> frozenset[Role]:
    """Like `require`, for verbs around a plan that is in `state`, or is about to be."""
    roles = roles_of(by, administration, today)
    if may(roles, verb, state):
        return roles
    if any(may(roles, verb, other) for other in PlanState):
        raise Refused(_in_this_state(state))
    raise Refused(
        _(
            "%(person)s non ha un ruolo che lo permetta presso %(administration)s: "
            "chiedere il ruolo a chi amministra l’ente."
        )
        % {"person": by, "administration": administration}
    )


def require_own(
    by: Person, roles: frozenset[Role], freely: frozenset[Role], *things: Indicator | Objective
) -> None:
    """Refused where the person has none of the `freely` roles and owns none of the things."""
    if roles & freely or any(thing.owner_id == by.pk for thing in things):
        return
    raise Refused(
        _("«%(thing)s» non è assegnato a %(person)s: chiedere all’ufficio performance.")
        % {"thing": things[0], "person": by}
    )


def _in_this_state(state: PlanState) -> str:
    words = {
        PlanState.DRAFT: _("Il piano è ancora in bozza: questo passo viene dopo."),
        PlanState.PROPOSED: _("Il piano è proposto e attende l’approvazione: non si modifica."),
        PlanState.APPROVED: _("Il piano è approvato: cambia solo con una rimodulazione."),
        PlanState.REVISED: _("Il piano è approvato e rimodulato: cambia solo con un’altra."),
        PlanState.CLOSED: _("Il piano è chiuso: resta com’è, si può solo consultare."),
    }
    return words[state]
