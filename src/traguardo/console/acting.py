"""Who acts from the command line, and upon what: found in the store, or said what there is."""

from __future__ import annotations

from traguardo.actions.permission import roles_of
from traguardo.console.failures import Refused, Unusable
from traguardo.console.today import today
from traguardo.console.words import _
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb, may
from traguardo.store.models import Administration, Person, Plan


def administration_called(code: str) -> Administration:
    """The administration with this code; Unusable names those there are."""
    found = Administration.objects.filter(code=code).first()
    if found is None:
        known = ", ".join(Administration.objects.order_by("code").values_list("code", flat=True))
        raise Unusable(
            _("non c'è un ente con il codice «{code}»; ci sono: {known}.").format(
                code=code, known=known or _("nessuno (il primo si crea con traguardo enrol)")
            )
        )
    return found


def plan_numbered(number: int) -> Plan:
    """The stored plan; Unusable names those there are."""
    found = Plan.objects.select_related("administration").filter(pk=number).first()
    if found is None:
        known = ", ".join(map(str, Plan.objects.order_by("pk").values_list("pk", flat=True)[:20]))
        raise Unusable(
            _("non c'è un piano {number}; ci sono: {known}.").format(
                number=number, known=known or _("nessuno (si conservano con traguardo import)")
            )
        )
    return found


def actor(administration: Administration, verb: Verb, email: str) -> Person:
    """The person named by `email`, else the only one whose role allows the verb."""
    if email:
        return person_called(email)
    people = [
        one
        for one in Person.objects.of(administration, today())
        if any(may(roles_of(one, administration, today()), verb, state) for state in PlanState)
    ]
    if len(people) != 1:
        names = ", ".join(one.email for one in people)
        raise Refused(
            _("indicare con --as a nome di chi si opera; possono farlo: {names}.").format(
                names=names or _("nessuno")
            )
        )
    return people[0]


def person_called(email: str) -> Person:
    """The person with this address; Unusable where there is none."""
    found = Person.objects.filter(email__iexact=email).first()
    if found is None:
        raise Unusable(_("non c'è una persona con l'indirizzo «{email}».").format(email=email))
    return found
