"""Handing over: all that a person answers for, to somebody else, in one step."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.charge import Charge, charge_of
from traguardo.actions.independence import require_no_evaluator
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_administration
from traguardo.actions.people import (
    end_roles,
    require_administrator_left,
    require_manager,
)
from traguardo.actions.permission import Refused, roles_of
from traguardo.core.roles import Role
from traguardo.store.models import Administration, Person, RoleAssignment

_OWNING = frozenset({Role.MEASUREMENT_OWNER, Role.OBJECTIVE_OWNER})


@transaction.atomic
def hand_over(
    person: Person,
    successor: Person,
    administration: Administration,
    *,
    on: date,
    leaves: bool,
    by: Person,
    today: date,
) -> int:
    """From the day `on` the successor answers for everything the person did; how much that was.

    The successor gets those of the roles of an owner that are needed and missing, from that day;
    with `leaves` all roles of the person end on the day before. What was measured and reviewed
    stays theirs. Refused without the role of administrator, and like `require_fit`.
    """
    administration = lock_administration(administration.pk)
    require_manager(by, administration, today)
    require_fit(person, successor, administration, on=on, leaves=leaves, today=today)
    charge = charge_of(person, administration)
    told, number = _told(charge), charge.total
    roles = _roles_needed(charge) - roles_of(successor, administration, today)
    if number == 0 and not leaves:
        raise Refused(_("%(person)s non ha nulla da passare.") % {"person": person})
    _pass_on(charge, successor)
    _grant(successor, administration, roles, on)
    ended = ""
    if leaves:
        ended = end_roles(person, administration, on - timedelta(days=1))
        require_administrator_left(administration, on)
    record(
        "hand_over",
        by,
        kind="person",
        key=person.pk,
        label=person.name,
        administration=administration,
        before={"owner": person.name} | ({"roles_ended": ended} if ended else {}),
        after={
            "owner": successor.name,
            "starts_on": on.isoformat(),
            "roles_given": ", ".join(sorted(roles)),
            "ends_on": (on - timedelta(days=1)).isoformat() if leaves else "",
        }
        | told,
    )
    return number


def _pass_on(charge: Charge, successor: Person) -> None:
    charge.indicators.update(owner=successor)
    charge.objectives.update(owner=successor)
    charge.correctives.update(owner=successor)
    charge.units.update(head=successor)


def require_fit(
    person: Person,
    successor: Person,
    administration: Administration,
    *,
    on: date,
    leaves: bool,
    today: date,
) -> None:
    """Refused to oneself, to the evaluator, to who is shut out, and for a day that cannot be.

    That is a day still to come, or before the person had a role here; who leaves must have had one
    the day before.
    """
    if person == successor:
        raise Refused(_("Le consegne si passano a un’altra persona."))
    if not successor.is_active:
        raise Refused(_("%(person)s non può più entrare.") % {"person": successor})
    require_no_evaluator(successor, administration, on)
    if on > today:
        raise Refused(_("Le consegne passano subito: il giorno non può essere nel futuro."))
    held = person.roles.filter(administration=administration).order_by("starts_on")
    last = on - timedelta(days=1) if leaves else on
    if (first := held.first()) is not None and last < first.starts_on:
        begun = first.starts_on.strftime("%d/%m/%Y")
        if leaves:
            said = _("%(person)s ha un ruolo dal %(day)s: le consegne passano dal giorno dopo.")
        else:
            said = _("%(person)s ha un ruolo dal %(day)s: prima non c’è nulla da passare.")
        raise Refused(said % {"person": person, "day": begun})


def _told(charge: Charge) -> dict[str, str]:
    """Every single thing, for the journal: what it was, and its number in the store."""
    kinds = {
        "indicators": charge.indicators,
        "objectives": charge.objectives,
        "correctives": charge.correctives,
        "units": charge.units,
    }
    listed = {name: "; ".join(f"{row} ({row.pk})" for row in rows) for name, rows in kinds.items()}
    return {name: text for name, text in listed.items() if text}


def _roles_needed(charge: Charge) -> frozenset[Role]:
    needed = set()
    if charge.indicators.exists():
        needed.add(Role.MEASUREMENT_OWNER)
    if charge.objectives.exists() or charge.correctives.exists():
        needed.add(Role.OBJECTIVE_OWNER)
    return frozenset(needed)


def _grant(
    person: Person, administration: Administration, roles: frozenset[Role], on: date
) -> None:
    for role in sorted(roles):
        RoleAssignment.objects.update_or_create(
            person=person,
            administration=administration,
            role=role.value,
            starts_on=on,
            defaults={"ends_on": None},
        )
