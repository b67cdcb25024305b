"""How an indicator is computed: a formula counts only once a person has confirmed it."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require
from traguardo.core.formulas.nodes import names
from traguardo.core.formulas.parser import FormulaError, parse_formula, show
from traguardo.core.formulas.possible import empty_denominator
from traguardo.core.model import Accumulation
from traguardo.core.roles import Verb
from traguardo.store.models import Indicator, Person


@transaction.atomic
def define_indicator(
    indicator: Indicator,
    *,
    formula: str,
    accumulation: Accumulation | None,
    by: Person,
    today: date,
) -> Indicator:
    """Confirm the formula (`""`: none) and how periods combine (None: as the words suggest).

    The office's own words for the algorithm stay as they are; figures already reported keep their
    names, and those that the formula does not name are computed as before. The same again changes
    nothing. Refused without the role, for a formula that cannot be read, with the place, for one
    without any figure, and for one that divides by zero whatever is reported.
    """
    plan = lock_plan(indicator.objective.plan_id)
    require(by, Verb.DEFINE, plan, today)
    require_text(formula)
    row = Indicator.objects.get(pk=indicator.pk)
    new = {"formula": _read(formula), "accumulation": accumulation.value if accumulation else None}
    old = {"formula": row.formula, "accumulation": row.accumulation}
    if new == old:
        return row
    row.formula, row.accumulation = new["formula"], new["accumulation"]
    row.save(update_fields=["formula", "accumulation"])
    record(
        Verb.DEFINE,
        by,
        kind="indicator",
        key=row.pk,
        label=str(row),
        plan=plan,
        before={field: text or "" for field, text in old.items()},
        after={field: text or "" for field, text in new.items()},
    )
    return row


def _read(formula: str) -> str | None:
    """The formula as it is shown, so that two ways of writing one are the same."""
    if not formula.strip():
        return None
    try:
        read = parse_formula(formula)
    except FormulaError as problem:
        raise Refused(
            _("La formula non si legge: %(problem)s.") % {"problem": problem}
        ) from problem
    if not names(read):
        raise Refused(_("La formula non usa nessun dato: nominare almeno quello che si rileva."))
    nothing = empty_denominator(read)
    if nothing:
        raise Refused(
            _("La formula non dà mai un valore: il denominatore «%(part)s» è sempre zero.")
            % {"part": nothing}
        )
    return show(read)
