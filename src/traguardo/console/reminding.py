"""`traguardo remind`: write to those who have yet to answer; meant to be run once a day."""

from __future__ import annotations

from traguardo.console.database import open_database
from traguardo.console.failures import Refused
from traguardo.console.terminal import say
from traguardo.console.today import today
from traguardo.console.words import _


def remind_owners(code: str, *, dry_run: bool) -> None:
    """Every open plan, of one administration or of all; Refused where an e-mail cannot be sent."""
    open_database()
    from django.conf import settings
    from django.urls import reverse

    from traguardo.actions.reminding import remind_where_due
    from traguardo.console.acting import administration_called
    from traguardo.store.models import Plan

    def address(text: str) -> str:
        return f"{settings.ADDRESS}{reverse('collection-by-pass', args=[text])}"

    plans = Plan.objects.exclude(state="closed").select_related("administration").order_by("pk")
    if code:
        plans = plans.filter(administration=administration_called(code))
    asked, failed = 0, 0
    for plan in plans:
        for one in remind_where_due(plan, address=address, today=today(), dry_run=dry_run):
            asked += 1
            failed += bool(one.problem)
            told = _("{email}: mancano {missing}").format(
                email=one.person.email, missing=one.missing
            )
            say(f"{told} – {one.problem}" if one.problem else told)
    if not asked:
        say(_("nessuno da sollecitare oggi"))
    if failed:
        raise Refused(_("{failed} solleciti non inviati.").format(failed=failed))
