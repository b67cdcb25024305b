"""Set by which day the steps of an administration's cycle are due."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_brief
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_administration
from traguardo.actions.permission import Refused, require_in
from traguardo.core.deadlines import DeadlineRule
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb
from traguardo.store.models import Administration, CycleDeadline, Person

EARLIEST, LATEST = 2010, 2100


@transaction.atomic
def set_deadline(
    administration: Administration, rule: DeadlineRule, *, by: Person, today: date
) -> CycleDeadline:
    """The step is due as the rule says for the years from its first on; earlier years keep theirs.

    The same again changes nothing. Refused without the role, without its norm or deed, and for a
    first year that is none.
    """
    row = lock_administration(administration.pk)
    require_in(by, Verb.ADOPT_SYSTEM, row, PlanState.DRAFT, today)
    require_brief(rule.source)
    if not rule.source.strip():
        raise Refused(_("Scrivere la norma o l’atto che stabilisce la scadenza."))
    if not EARLIEST <= rule.from_year <= LATEST:
        raise Refused(_("L’anno da cui vale deve essere un anno del calendario."))
    kept = CycleDeadline.objects.filter(
        administration=row, step=rule.step.value, from_year=rule.from_year
    ).first()
    if kept is not None and kept.facts == rule:
        return kept
    before = _texts(kept.facts) if kept else {}
    kept = kept or CycleDeadline(administration=row, step=rule.step.value, from_year=rule.from_year)
    kept.month, kept.day, kept.years_after = rule.month, rule.day, rule.years_after
    kept.source = rule.source
    kept.save()
    record(
        "set_deadline",
        by,
        kind="deadline",
        key=kept.pk,
        label=str(rule.from_year),
        administration=row,
        before=before,
        after=_texts(rule),
    )
    return kept


def _texts(rule: DeadlineRule) -> dict[str, str]:
    return {
        "step": rule.step.value,
        "due_on": rule.due_on(rule.from_year).isoformat(),
        "source": rule.source,
    }
