"""A pass: the signed part of an address that opens one thing of one person without logging in.

The pass to a form expires; it opens one person's own form of one period of one plan, and nothing
else. What is done with it is done by that person, with the roles they hold on the day: a pass gives
no right of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core import signing

from traguardo.core.calendar import Period
from traguardo.store.models import Person, Plan

_SALT = "traguardo.collection-pass"
_CALENDAR = "traguardo.calendar"


class PassInvalid(Exception):  # noqa: N818 - a refusal is no error
    """A pass that was not made here, was changed, or whose person or plan is gone."""


class PassExpired(PassInvalid):
    """A pass whose last day is over."""


@dataclass(frozen=True, slots=True)
class Pass:
    """Who answers, of which plan and period, until which day (included)."""

    person: Person
    plan: Plan
    period: Period
    until: date


def make_pass(person: Person, plan: Plan, period: Period, until: date) -> str:
    """The text of a pass, fit for an address."""
    told = {"who": person.pk, "plan": plan.pk, "period": str(period), "until": until.isoformat()}
    return signing.dumps(told, salt=_SALT, compress=True)


def read_pass(text: str, today: date) -> Pass:
    """What a pass says; PassExpired after its last day, PassInvalid where it is not one of ours."""
    try:
        told = signing.loads(text, salt=_SALT)
        until = date.fromisoformat(told["until"])
        person = Person.objects.get(pk=told["who"], is_active=True)
        plan = Plan.objects.visible_to(person, today).get(pk=told["plan"])
        period = Period.parse(told["period"])
    except (signing.BadSignature, Person.DoesNotExist, Plan.DoesNotExist) as problem:
        raise PassInvalid from problem
    if today > until:
        raise PassExpired
    return Pass(person, plan, period, until)


def calendar_key(person: Person) -> str:
    """The part of an address that opens the person's calendar; another password makes it void."""
    told = {"who": person.pk, "mark": person.get_session_auth_hash()[-12:]}
    return signing.Signer(salt=_CALENDAR).sign_object(told)


def calendar_owner(text: str) -> Person:
    """Whose calendar a key opens; PassInvalid where it is not one of ours, or void."""
    try:
        told = signing.Signer(salt=_CALENDAR).unsign_object(text)
        person = Person.objects.get(pk=told["who"], is_active=True)
    except (signing.BadSignature, Person.DoesNotExist) as problem:
        raise PassInvalid from problem
    if told["mark"] != person.get_session_auth_hash()[-12:]:
        raise PassInvalid
    return person
