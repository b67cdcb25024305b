"""Passwords: a signed link to choose one, choosing it, changing it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from smtplib import SMTPException

from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from traguardo.actions.journal import record
from traguardo.actions.permission import Refused
from traguardo.store.models import Administration, JournalEntry, Person

Address = Callable[[int, str], str]
"""The whole address of the page that a person's key and a token open."""

Delivery = Callable[[EmailMessage], object]
"""How a message goes out."""

_PAUSE = timedelta(minutes=5)
_SENT = "send_password_link"


def send_password_link(
    person: Person,
    *,
    address: Address,
    invited_to: Administration | None = None,
    deliver: Delivery = EmailMessage.send,
    by: Person | None,
) -> bool:
    """E-mail a link by which the person chooses a password; whether it was sent.

    The link is signed, works once and for three days. It is not sent again within five minutes,
    nor to somebody who is shut out. `deliver` may put the sending off. Refused where the mail
    server does not take it.
    """
    if not person.is_active or not _noted(person, invited_to, by):
        return False
    link = address(person.pk, default_token_generator.make_token(person))
    with translation.override(person.language):
        message = _message(person, link, invited_to)
    try:
        deliver(message)
    except (OSError, SMTPException) as problem:
        raise Refused(
            _("L’e-mail a %(email)s non è partita: %(problem)s.")
            % {"email": person.email, "problem": problem}
        ) from problem
    return True


def person_of_link(key: int, token: str) -> Person | None:
    """Whose link it is; None where it is not ours, too old, or used already."""
    person = Person.objects.filter(pk=key, is_active=True).first()
    return person if person and default_token_generator.check_token(person, token) else None


@transaction.atomic
def choose_password(key: int, token: str, password: str) -> Person:
    """The password of whoever follows the link; Refused where it no longer holds, or is easy."""
    row = Person.objects.select_for_update().filter(pk=key, is_active=True).first()
    if row is None or not default_token_generator.check_token(row, token):
        raise Refused(_("Il collegamento non vale più: chiederne un altro."))
    return _set(row, password, "choose_password")


@transaction.atomic
def change_password(person: Person, old: str, new: str) -> Person:
    """Another password, for somebody who knows the present one."""
    row = Person.objects.select_for_update().get(pk=person.pk)
    if not row.check_password(old):
        raise Refused(_("La password attuale non è questa."))
    return _set(row, new, "change_password")


def require_password(password: str, person: Person) -> None:
    """Refused where the password is too short, too common or only digits."""
    try:
        validate_password(password, person)
    except ValidationError as problem:
        raise Refused(" ".join(problem.messages)) from problem


def _set(row: Person, password: str, verb: str) -> Person:
    require_password(password, row)
    row.set_password(password)
    row.save(update_fields=["password"])
    record(verb, row, kind="person", key=row.pk, label=row.name)
    return row


@transaction.atomic
def _noted(person: Person, administration: Administration | None, by: Person | None) -> bool:
    """Write the sending down, once in a while."""
    row = Person.objects.select_for_update().get(pk=person.pk)
    lately = JournalEntry.objects.filter(
        verb=_SENT, object_kind="person", object_id=row.pk, at__gt=timezone.now() - _PAUSE
    )
    if lately.exists():
        return False
    record(_SENT, by, kind="person", key=row.pk, label=row.name, administration=administration)
    return True


def _message(person: Person, link: str, invited_to: Administration | None) -> EmailMessage:
    if invited_to:
        subject = _("Il tuo accesso a Traguardo – %(body)s") % {"body": invited_to.name}
        why = _("%(body)s ti invita su Traguardo, dove si segue il ciclo della performance.") % {
            "body": invited_to.name
        }
    else:
        subject = _("Una nuova password per Traguardo")
        why = _("È stata chiesta una nuova password. Se non l’hai chiesta, ignora questa e-mail.")
    lines = [
        _("Buongiorno %(name)s,") % {"name": person.name},
        "",
        why,
        "",
        _("Per scegliere la password:"),
        link,
        "",
        _("Il collegamento è personale, vale tre giorni e una volta sola."),
    ]
    return EmailMessage(" ".join(subject.split()), "\n".join(lines), to=[person.email])
