"""Bring somebody in, shut somebody out."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.independence import require_independent
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_administration
from traguardo.actions.people import (
    end_roles,
    known_language,
    require_administrator_left,
    require_days,
    require_manager,
    usable_address,
    usable_name,
)
from traguardo.actions.permission import Refused
from traguardo.core.roles import Role
from traguardo.store.models import Administration, Person, RoleAssignment


@transaction.atomic
def invite_person(
    email: str,
    name: str,
    administration: Administration,
    role: Role,
    *,
    starts_on: date,
    ends_on: date | None = None,
    language: str = "it",
    by: Person,
    today: date,
) -> Person:
    """Somebody with a role here, who chooses a password by the link that is e-mailed.

    Whoever logs in already for another administration keeps name and password, and serves both.
    Refused without the role of administrator, for an ill-formed address, an empty name, a role that
    ends before it starts or that the person has already.
    """
    administration = lock_administration(administration.pk)
    require_manager(by, administration, today)
    require_text(name)
    require_days(starts_on, ends_on)
    person = Person.objects.filter(email__iexact=email.strip()).first()
    if person is None:
        person = _newcomer(email, name, language)
    elif person.roles.filter(administration=administration).exists():
        raise Refused(
            _("%(person)s è già tra le persone dell’ente: i ruoli si danno dalla sua pagina.")
            % {"person": person}
        )
    require_independent(person, administration, role, starts_on, ends_on)
    RoleAssignment.objects.create(
        person=person,
        administration=administration,
        role=role.value,
        starts_on=starts_on,
        ends_on=ends_on,
    )
    _record("invite_person", person, administration, by, _invited(person, role, starts_on, ends_on))
    return person


def _newcomer(email: str, name: str, language: str) -> Person:
    person = Person(
        email=usable_address(email), name=usable_name(name), language=known_language(language)
    )
    person.set_unusable_password()
    person.save()
    return person


@transaction.atomic
def shut_out(
    person: Person, administration: Administration, *, reason: str, by: Person, today: date
) -> Person:
    """The person's roles here end yesterday, and the login with them.

    Whoever serves another administration as well still logs in for that one. Refused without the
    role, for oneself, and where nobody would be left to administer.
    """
    administration = lock_administration(administration.pk)
    require_manager(by, administration, today)
    require_text(reason)
    if person == by:
        raise Refused(_("Nessuno esclude se stesso: lo fa un altro amministratore."))
    row = Person.objects.select_for_update().get(pk=person.pk)
    yesterday = today - timedelta(days=1)
    ended = end_roles(row, administration, yesterday)
    require_administrator_left(administration, today)
    elsewhere = row.roles.exclude(administration=administration).exclude(ends_on__lt=today)
    if not elsewhere.exists():
        row.is_active = False
        row.save(update_fields=["is_active"])
    after = {"role": ended, "ends_on": yesterday.isoformat()}
    if not row.is_active:
        after["access"] = "no"
    _record("shut_out", row, administration, by, after, reason)
    return row


@transaction.atomic
def let_in(person: Person, administration: Administration, *, by: Person, today: date) -> Person:
    """Somebody who was shut out may log in again; roles are granted anew.

    Refused without the role, and for a person who never had one here.
    """
    require_manager(by, administration, today)
    row = Person.objects.select_for_update().get(pk=person.pk)
    if not row.roles.filter(administration=administration).exists():
        raise Refused(
            _("%(person)s non ha un ruolo presso %(administration)s.")
            % {"person": row, "administration": administration}
        )
    if row.is_active:
        return row
    row.is_active = True
    row.save(update_fields=["is_active"])
    _record("let_in", row, administration, by, {"access": "sì"})
    return row


def _invited(person: Person, role: Role, starts_on: date, ends_on: date | None) -> dict[str, str]:
    return {
        "email": person.email,
        "name": person.name,
        "role": role.value,
        "starts_on": starts_on.isoformat(),
        "ends_on": ends_on.isoformat() if ends_on else "",
    }


def _record(
    verb: str,
    person: Person,
    administration: Administration,
    by: Person,
    after: dict[str, str],
    reason: str = "",
) -> None:
    record(
        verb,
        by,
        kind="person",
        key=person.pk,
        label=person.name,
        administration=administration,
        after=after,
        reason=reason.strip(),
    )
