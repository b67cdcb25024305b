"""Write to those who have not answered; who has answered is left in peace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.passes import make_pass
from traguardo.actions.permission import Refused, require, roles_of
from traguardo.core.calendar import Period
from traguardo.core.collection import Window, WindowState, asks_again, window_for
from traguardo.core.roles import Role, Verb
from traguardo.store.answers import OwnerAnswers, owner_answers
from traguardo.store.mapping import load_plan
from traguardo.store.models import CollectionWindow, Person, Plan, Reminder

Address = Callable[[str], str]
"""The whole address of the form that a pass opens."""

_ANSWERING = frozenset({Role.MEASUREMENT_OWNER, Role.PLANNER})
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Asked:
    """One person who still owes figures: whether they were written to, or why not."""

    person: Person
    missing: int
    sent: bool
    problem: str = ""


def remind(
    plan: Plan,
    period: Period,
    *,
    address: Address,
    only: Person | None = None,
    by: Person,
    today: date,
) -> list[Asked]:
    """Write to everybody who owes figures of the period (or to `only` one), once a day at most.

    Refused without the role, and while the period's window is not open.
    """
    require(by, Verb.COLLECT, plan, today)
    window = ruling(plan, period)
    if window is None or window.state(today) is not WindowState.OPEN:
        raise Refused(_("La raccolta non è aperta: non c’è nulla da sollecitare."))
    return [
        _ask(plan, period, window, owed, address, by, today)
        for owed in _owing(plan, period)
        if only in (None, owed.owner)
    ]


def remind_where_due(
    plan: Plan, *, address: Address, today: date, dry_run: bool = False
) -> list[Asked]:
    """Write to those whose turn it is in every window of the plan that is open today.

    Once when it opens, from its reminder on every three days, and on its last day; a dry run only
    says to whom. What could not be sent is said, and tried again the next time.
    """
    asked = []
    for window in [row.facts for row in CollectionWindow.objects.filter(plan=plan)]:
        if window.state(today) is not WindowState.OPEN:
            continue
        last = _last_sent(plan, window.period)
        for owed in _owing(plan, window.period):
            assert owed.owner is not None
            if not asks_again(window, last.get(owed.owner.pk), today):
                continue
            if dry_run:
                asked.append(Asked(owed.owner, len(owed.missing), sent=False))
            else:
                asked.append(_ask(plan, window.period, window, owed, address, None, today))
    return asked


def ruling(plan: Plan, period: Period) -> Window | None:
    """The window that rules a period of a plan."""
    return window_for(period, (row.facts for row in CollectionWindow.objects.filter(plan=plan)))


def _owing(plan: Plan, period: Period) -> Iterator[OwnerAnswers]:
    for owed in owner_answers(plan, load_plan(plan), period):
        if owed.owner is not None and owed.missing:
            yield owed


def _last_sent(plan: Plan, period: Period) -> dict[int, date]:
    sent = Reminder.objects.filter(plan=plan, period=str(period)).order_by("pk")
    return {one.person_id: one.sent_on for one in sent}


def _ask(
    plan: Plan,
    period: Period,
    window: Window,
    owed: OwnerAnswers,
    address: Address,
    by: Person | None,
    today: date,
) -> Asked:
    """Note the reminder, send it, and take the note back where it could not be sent.

    Somebody who stops the program in between leaves a person unasked for a day, never asked twice.
    """
    person = owed.owner
    assert person is not None
    missing = len(owed.missing)
    if not person.is_active or not roles_of(person, plan.administration, today) & _ANSWERING:
        return Asked(person, missing, sent=False, problem=_("non può più rispondere"))
    note = _noted(plan, period, person, missing, by, today)
    if note is None:
        return Asked(person, missing, sent=False, problem=_("già sollecitato oggi"))
    with translation.override(person.language):
        message = _message(plan, window, owed, address)
    try:
        message.send()
    except (OSError, SMTPException) as problem:
        note.delete()
        return Asked(person, missing, sent=False, problem=str(problem))
    _record(plan, note, by)
    return Asked(person, missing, sent=True)


@transaction.atomic
def _noted(
    plan: Plan, period: Period, person: Person, missing: int, by: Person | None, today: date
) -> Reminder | None:
    lock_plan(plan.pk)
    note, made = Reminder.objects.get_or_create(
        plan=plan,
        period=str(period),
        person=person,
        sent_on=today,
        defaults={"missing": missing, "sent_by": by},
    )
    return note if made else None


@transaction.atomic
def _record(plan: Plan, note: Reminder, by: Person | None) -> None:
    record(
        "remind",
        by,
        kind="person",
        key=note.person_id,
        label=str(note.person),
        plan=plan,
        after={"period": note.period, "indicators": str(note.missing)},
    )


def _message(plan: Plan, window: Window, owed: OwnerAnswers, address: Address) -> EmailMessage:
    person = owed.owner
    assert person is not None
    link = address(make_pass(person, plan, window.period, window.closes_on))
    names = [f"- {one.indicator.name or one.label}" for one in owed.missing[:_LONGEST]]
    if len(owed.missing) > _LONGEST:
        rest = len(owed.missing) - _LONGEST
        names.append("- " + _("e altri %(count)d") % {"count": rest})
    last = f"{window.closes_on:%d/%m/%Y}"
    count = len(owed.missing)
    lines = [
        _("Buongiorno %(name)s,") % {"name": person.name},
        "",
        ngettext(
            "%(administration)s: per il periodo dal %(first)s al %(last)s manca %(count)d "
            "valore. Si risponde fino al %(day)s.",
            "%(administration)s: per il periodo dal %(first)s al %(last)s mancano %(count)d "
            "valori. Si risponde fino al %(day)s.",
            count,
        )
        % {
            "count": count,
            "administration": plan.administration.name,
            "first": f"{window.period.start:%d/%m/%Y}",
            "last": f"{window.period.end:%d/%m/%Y}",
            "day": last,
        },
        "",
        *names,
        "",
        _("Si risponde da questo indirizzo, senza password:"),
        link,
        "",
        _("L’indirizzo è personale: non va inoltrato. Chi ha già risposto non riceve altro."),
    ]
    subject = _("Valori da inviare entro il %(day)s") % {"day": last}
    title = f"{subject} – {plan.administration.name}".replace("\n", " ")
    return EmailMessage(title, "\n".join(lines), to=[person.email])
