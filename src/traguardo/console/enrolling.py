"""`traguardo enrol`: a role for a person, and whatever that needs."""

from __future__ import annotations

import sys
from getpass import getpass

from traguardo.console.database import open_database, refusals
from traguardo.console.failures import Unusable
from traguardo.console.terminal import say
from traguardo.console.today import today
from traguardo.console.words import _
from traguardo.core.roles import Role


def enrol_person(email: str, role: Role, code: str, name: str, administration_name: str) -> None:
    """Give the role from today on; what is already so stays as it is. All or nothing."""
    open_database()
    from django.db import transaction

    from traguardo.actions.people import create_administration, create_person, grant_role
    from traguardo.store.models import Administration, Person

    with refusals(), transaction.atomic():
        administration = Administration.objects.filter(code=code).first()
        if administration is None:
            given = _required(administration_name, "--administration-name")
            administration = create_administration(code, given, by=None)
        person = Person.objects.filter(email__iexact=email).first()
        if person is None:
            given = _required(name, "--name")
            person = create_person(email, given, _password(), by=None)
        grant_role(person, administration, role, starts_on=today(), by=None, today=today())
    say(f"{person.email}: {role.value}, {administration.name}")


def _required(given: str, option: str) -> str:
    if not given:
        raise Unusable(_("è la prima volta: indicare anche {option}.").format(option=option))
    return given


def _password() -> str:
    if sys.stdin.isatty():
        return getpass(_("Parola d'ordine: "))
    return sys.stdin.readline().rstrip("\r\n")
