"""`traguardo next-year` and `merge`: what was made of which plans."""

from __future__ import annotations

from traguardo.console.database import open_database, refusals
from traguardo.console.terminal import say
from traguardo.console.today import today
from traguardo.console.words import _


def copy_plan(number: int, first_year: int, email: str) -> None:
    """Copy a stored plan to later years, from the next one where none is named."""
    open_database()
    from traguardo.actions.succession import copy_to_next_years, next_plan
    from traguardo.console.acting import actor, plan_numbered
    from traguardo.core.roles import Verb
    from traguardo.core.succession import first_years
    from traguardo.store.mapping import to_core

    row = plan_numbered(number)
    by = actor(row.administration, Verb.IMPORT_PLAN, email)
    year = first_year or next(iter(first_years(to_core(row))), 0)
    with refusals():
        made = next_plan(row, year, today())
        outcome = copy_to_next_years(row, first_year=year, by=by, today=today())
    if not outcome.created:
        say(_already(outcome.plan.pk))
        return
    years = ", ".join(map(str, made.plan.years))
    say(
        _("Piano {number} creato come bozza per gli anni {years}.").format(
            number=outcome.plan.pk, years=years
        )
    )
    told = _("{kept} target restano, {dropped} no; {baselines} baseline vengono dai consuntivi.")
    say(told.format(kept=made.kept, dropped=made.dropped, baselines=made.baselines))


def merge_two(first: int, second: int, code: str, title: str, email: str) -> None:
    """Merge two stored plans into a new one of the administration."""
    open_database()
    from traguardo.actions.succession import merge_plans
    from traguardo.console.acting import actor, administration_called, plan_numbered
    from traguardo.core.roles import Verb

    administration = administration_called(code)
    plans = plan_numbered(first), plan_numbered(second)
    by = actor(administration, Verb.IMPORT_PLAN, email)
    with refusals():
        outcome = merge_plans(
            *plans, administration=administration, title=title, by=by, today=today()
        )
    made = _("Piano {number} creato come bozza dai piani {first} e {second}.")
    text = made if outcome.created else _already(outcome.plan.pk)
    say(text.format(number=outcome.plan.pk, first=first, second=second))


def _already(number: int) -> str:
    return _("C'è già, è il piano {number}: nulla è cambiato.").format(number=number)
