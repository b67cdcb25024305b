"""Administrations, people and what they are to one another.

`by` is None for the operator at the console, who answers for the installation as a whole.
"""

from __future__ import annotations

import re
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.independence import require_independent
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_administration
from traguardo.actions.passwords import require_password
from traguardo.actions.permission import Refused, require_in
from traguardo.core.model import PlanState
from traguardo.core.roles import Role, Verb
from traguardo.core.wording import is_invisible
from traguardo.store.models import Administration, Person, RoleAssignment

ROLE_YEARS = range(2000, 2101)
"""The years in which a role begins and ends: what is outside is a slip of the finger."""
_CODE = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
LANGUAGES = ("it", "en")


@transaction.atomic
def create_administration(code: str, name: str, *, by: None) -> Administration:
    """A new body; `code` (small letters, digits, hyphens) is how the command line names it.

    Only the operator at the console makes one. Refused where the code is taken or ill-formed.
    """
    require_text(name)
    if not _CODE.fullmatch(code):
        raise Refused(
            _("«%(code)s» non va: un codice ha solo minuscole, cifre e trattini.") % {"code": code}
        )
    if Administration.objects.filter(code=code).exists():
        raise Refused(_("Esiste già un ente con il codice «%(code)s».") % {"code": code})
    row = Administration.objects.create(code=code, name=name)
    record(
        "create_administration",
        by,
        kind="administration",
        key=row.pk,
        label=name,
        administration=row,
        after={"code": code, "name": name},
    )
    return row


@transaction.atomic
def create_person(
    email: str,
    name: str,
    password: str,
    *,
    language: str = "it",
    administration: Administration | None = None,
    by: Person | None,
    today: date | None = None,
) -> Person:
    """Somebody who can log in with an address and a password; roles are granted apart.

    An administrator names the administration for which the person is made, and today. Refused
    where the address is taken or ill-formed, or the password too easy.
    """
    if by is not None:
        require_manager(by, administration, today)
    name = usable_name(name)
    email = usable_address(email)
    person = Person(email=email, name=name, language=known_language(language))
    require_password(password, person)
    person.set_password(password)
    person.save()
    record(
        "create_person",
        by,
        kind="person",
        key=person.pk,
        label=name,
        administration=administration,
        after={"email": email, "name": name, "language": language},
    )
    return person


@transaction.atomic
def grant_role(
    person: Person,
    administration: Administration,
    role: Role,
    *,
    starts_on: date,
    ends_on: date | None = None,
    by: Person | None,
    today: date,
) -> RoleAssignment:
    """The person is `role` to the administration from a day to a day, both included.

    The same grant again changes nothing. Refused where it would end before it starts, in years that
    are no office's, and where an evaluator would be something else as well.
    """
    if by is not None:
        require_manager(by, administration, today)
    require_days(starts_on, ends_on)
    require_independent(person, administration, role, starts_on, ends_on)
    given, made = RoleAssignment.objects.get_or_create(
        person=person,
        administration=administration,
        role=role.value,
        starts_on=starts_on,
        defaults={"ends_on": ends_on},
    )
    if made:
        _record_role("grant_role", given, by, {}, _span(given))
    return given


@transaction.atomic
def end_role(
    given: RoleAssignment, *, on: date, by: Person | None, today: date, reason: str = ""
) -> RoleAssignment:
    """The role holds until the day `on`, included.

    Refused where that is before its first day, and where nobody would be left to administer.
    """
    lock_administration(given.administration_id)
    if by is not None:
        require_manager(by, given.administration, today)
    require_text(reason)
    given = RoleAssignment.objects.select_for_update().get(pk=given.pk)
    require_days(given.starts_on, on)
    before = _span(given)
    given.ends_on = on
    given.save(update_fields=["ends_on"])
    if by is not None and given.role == Role.ADMINISTRATOR.value:
        require_administrator_left(given.administration, on)
    _record_role("end_role", given, by, before, _span(given), reason)
    return given


def end_roles(person: Person, administration: Administration, last: date) -> str:
    """All roles of the person here end on the day `last`; those that begin later never do.

    Part of a verb, in its transaction; which roles they were, for its entry in the journal.
    """
    held = person.roles.filter(administration=administration).exclude(ends_on__lte=last)
    ended = ", ".join(sorted(set(held.values_list("role", flat=True))))
    held.filter(starts_on__gt=last).delete()
    held.update(ends_on=last)
    return ended


def require_manager(by: Person, administration: Administration | None, today: date | None) -> None:
    """Refused for anybody but an administrator of this administration."""
    if administration is None or today is None:
        raise Refused(_("Indicare l’ente per il quale si agisce."))
    require_in(by, Verb.MANAGE, administration, PlanState.DRAFT, today)


def require_administrator_left(administration: Administration, today: date) -> None:
    """Refused where nobody is left who administers it, from tomorrow on."""
    ahead = administration.roles.filter(role=Role.ADMINISTRATOR.value, person__is_active=True)
    if not ahead.exclude(ends_on__lte=today).exists():
        raise Refused(
            _("Non resterebbe nessuno ad amministrare l’ente: nominare prima un’altra persona.")
        )


def require_days(starts_on: date, ends_on: date | None) -> None:
    """Refused where a role would end before it starts, or in a year outside `ROLE_YEARS`."""
    for day in (starts_on, ends_on):
        if day is not None and day.year not in ROLE_YEARS:
            raise Refused(
                _("Il giorno di un ruolo sta tra gli anni %(first)d e %(last)d.")
                % {"first": ROLE_YEARS[0], "last": ROLE_YEARS[-1]}
            )
    if ends_on is not None and ends_on < starts_on:
        raise Refused(_("Un ruolo non può finire prima di cominciare."))


def usable_name(name: str) -> str:
    """The name with single spaces; Refused where nothing of it is seen."""
    require_text(name)
    if is_invisible(name):
        raise Refused(_("Scrivere nome e cognome."))
    return " ".join(name.split())


def usable_address(email: str) -> str:
    """The address in small letters; Refused where it is none, or somebody's already."""
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError as problem:
        raise Refused(
            _("«%(email)s» non è un indirizzo di posta elettronica.") % {"email": email}
        ) from problem
    if Person.objects.filter(email__iexact=email).exists():
        raise Refused(_("Esiste già una persona con l’indirizzo %(email)s.") % {"email": email})
    return email


def known_language(code: str) -> str:
    """The code of a language of the interface; Refused for any other."""
    if code not in LANGUAGES:
        raise Refused(_("Lingua sconosciuta: %(code)s; sono previste it, en.") % {"code": code})
    return code


def _span(given: RoleAssignment) -> dict[str, str]:
    until = given.ends_on.isoformat() if given.ends_on else ""
    return {"role": given.role, "starts_on": given.starts_on.isoformat(), "ends_on": until}


def _record_role(
    verb: str,
    given: RoleAssignment,
    by: Person | None,
    before: dict[str, str],
    after: dict[str, str],
    reason: str = "",
) -> None:
    record(
        verb,
        by,
        kind="person",
        key=given.person_id,
        label=given.person.name,
        administration=given.administration,
        before=before,
        after=after,
        reason=reason,
    )
