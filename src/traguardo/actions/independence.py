"""The evaluator is independent: no part of what they evaluate (D.Lgs. 150/2009, art. 14)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from traguardo.actions.charge import charge_of
from traguardo.actions.permission import Refused
from traguardo.core.roles import Role
from traguardo.store.models import Administration, Person


def require_independent(
    person: Person,
    administration: Administration,
    role: Role,
    starts_on: date,
    ends_on: date | None,
) -> None:
    """Refused where somebody would be evaluator and anything else there on one day.

    Nor may an evaluator still answer for units, objectives, indicators or corrective actions. What
    they are to other administrations does not matter.
    """
    open_end = Q(ends_on__isnull=True) | Q(ends_on__gte=starts_on)
    held = person.roles.filter(open_end, administration=administration)
    if ends_on is not None:
        held = held.filter(starts_on__lte=ends_on)
    evaluator = Role.EVALUATOR.value
    others = held.exclude(role=evaluator) if role is Role.EVALUATOR else held.filter(role=evaluator)
    if others.exists():
        raise Refused(
            _("L’OIV è indipendente: %(person)s non può avere insieme un altro ruolo nell’ente.")
            % {"person": person}
        )
    if role is Role.EVALUATOR and charge_of(person, administration).total:
        raise Refused(
            _(
                "L’OIV è indipendente: %(person)s risponde ancora di unità, obiettivi o "
                "indicatori dell’ente. Passarne prima le consegne."
            )
            % {"person": person}
        )


def require_no_evaluator(person: Person, administration: Administration, since: date) -> None:
    """Refused to who is evaluator there on the day `since` or later: they answer for nothing."""
    ahead = person.roles.filter(administration=administration, role=Role.EVALUATOR.value)
    if ahead.exclude(ends_on__lt=since).exists():
        raise Refused(
            _("L’OIV è indipendente: %(person)s non può rispondere di ciò che valuta.")
            % {"person": person}
        )
