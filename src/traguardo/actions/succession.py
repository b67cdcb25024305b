"""Plans made from plans: copied to the years that follow, or two merged into one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.carrying import Carried, carry_over, carry_refusals
from traguardo.actions.content import fingerprint, require_text
from traguardo.actions.importing import ImportOutcome, Known, next_version
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_administration
from traguardo.actions.permission import Refused, require_in, roles_of
from traguardo.actions.storing import store_parts
from traguardo.core import model as core
from traguardo.core.lifecycle import OriginKind
from traguardo.core.merging import Merged, Party, merge
from traguardo.core.roles import Verb
from traguardo.core.scoring.rollup import objectives_of
from traguardo.core.succession import NoSuccessor, Successor, successor
from traguardo.documents.writing.formats import plan_bytes
from traguardo.store.mapping import LoadedPlan, load_plan
from traguardo.store.models import Administration, Person, Plan, PlanOrigin


@dataclass(frozen=True, slots=True)
class Merging:
    """What merging two plans gives, before anything is stored."""

    merged: Merged
    loaded: tuple[LoadedPlan, LoadedPlan]


def next_plan(plan: Plan, first_year: int, today: date) -> Successor:
    """What copying the plan to the years from `first_year` on gives; Refused for other years."""
    return _successor(load_plan(plan), first_year, today)


def _successor(loaded: LoadedPlan, first_year: int, today: date) -> Successor:
    try:
        return successor(loaded.plan, first_year, today)
    except NoSuccessor as problem:
        raise Refused(_("Il piano non si può copiare a partire da quell’anno.")) from problem


@transaction.atomic
def copy_to_next_years(plan: Plan, *, first_year: int, by: Person, today: date) -> ImportOutcome:
    """A new draft for later years, as `successor` makes it, with owners, units and links kept.

    The new plan knows its source, and keeps it as it is now. The same copy again changes nothing
    and says so. Refused without the role, and for years that do not follow.
    """
    administration = lock_administration(plan.administration_id)
    require_in(by, Verb.IMPORT_PLAN, administration, core.PlanState.DRAFT, today)
    loaded = load_plan(plan)
    made = _successor(loaded, first_year, today)
    outcome = _stored(made.plan, administration, [(plan, loaded)], OriginKind.COPY, by, today)
    if outcome.created:
        identical = {path: (0, path) for path in loaded.ids}
        carried = carry_over(outcome.plan, [loaded], identical, today)
        carry_refusals(outcome.plan, plan)
        year = {} if made.baseline_year is None else {"baseline": str(made.baseline_year)}
        _record("copy_plan", outcome.plan, [plan], carried, by, year)
    return outcome


def merging(first: Plan, second: Plan, administration: Administration, title: str) -> Merging:
    """What merging would give; Refused for one plan twice, and without a year in common."""
    if first.pk == second.pk:
        raise Refused(_("Per unire servono due piani diversi."))
    loaded = load_plan(first), load_plan(second)
    if not set(loaded[0].plan.years) & set(loaded[1].plan.years):
        raise Refused(_("I due piani non hanno un anno in comune."))
    parties = [
        Party(one.plan, row.administration.name, mark)
        for one, row, mark in zip(loaded, (first, second), _marks(first, second), strict=True)
    ]
    named = title.strip() or loaded[0].plan.title
    merged = merge(*parties, title=named, administration=administration.name)
    return Merging(merged, loaded)


@transaction.atomic
def merge_plans(
    first: Plan,
    second: Plan,
    *,
    administration: Administration,
    title: str = "",
    by: Person,
    today: date,
) -> ImportOutcome:
    """A new draft of the administration from two plans, of its own or of others.

    Owners stay where they have a role in the administration, units where they are its own. Both
    sources are kept as they are now, so that their histories can be read here. The same again
    changes nothing. Refused without the planner's role here and a role wherever the plans are from.
    """
    administration = lock_administration(administration.pk)
    require_in(by, Verb.IMPORT_PLAN, administration, core.PlanState.DRAFT, today)
    require_text(title)
    for one in (first, second):
        if not roles_of(by, one.administration, today):
            raise Refused(
                _("%(person)s non ha un ruolo presso %(administration)s.")
                % {"person": by, "administration": one.administration}
            )
    made = merging(first, second, administration, title)
    sources = list(zip((first, second), made.loaded, strict=True))
    outcome = _stored(made.merged.plan, administration, sources, OriginKind.MERGE, by, today)
    if outcome.created:
        carried = carry_over(outcome.plan, made.loaded, _all_places(made), today)
        codes = {"number": ", ".join(made.merged.changed)} if made.merged.changed else {}
        _record("merge_plans", outcome.plan, [first, second], carried, by, codes)
    return outcome


def _marks(first: Plan, second: Plan) -> tuple[str, str]:
    codes = first.administration.code, second.administration.code
    return codes if codes[0] != codes[1] else ("A", "B")


def _all_places(made: Merging) -> Mapping[str, tuple[int, str]]:
    """The origin of every objective and of its indicators, which keep their places in it."""
    found: dict[str, tuple[int, str]] = dict(made.merged.origins)
    for place, objective in objectives_of(made.merged.plan):
        side, source = made.merged.origins[place]
        for number in range(len(objective.indicators)):
            found[f"{place}/indicators/{number}"] = side, f"{source}/indicators/{number}"
    return found


def _stored(
    plan: core.Plan,
    administration: Administration,
    sources: Sequence[tuple[Plan, LoadedPlan]],
    kind: OriginKind,
    by: Person,
    today: date,
) -> ImportOutcome:
    content = fingerprint(plan)
    if known := administration.plans.filter(fingerprint=content).first():
        return ImportOutcome(known, Known.CONTENT)
    row = Plan.objects.create(
        administration=administration,
        title=plan.title,
        administration_text=plan.administration,
        version=next_version(administration, plan.years),
        fingerprint=content,
        created_by=by,
    )
    store_parts(row, plan)
    for source, loaded in sources:
        _keep_origin(row, source, loaded, kind, today)
    return ImportOutcome(row)


def _keep_origin(
    row: Plan, source: Plan, loaded: LoadedPlan, kind: OriginKind, today: date
) -> None:
    content = plan_bytes(loaded.plan, ".json")
    PlanOrigin.objects.create(
        plan=row,
        source=source,
        kind=kind.value,
        made_on=today,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content=content,
    )


def _record(
    verb: str,
    row: Plan,
    sources: Sequence[Plan],
    carried: Carried,
    by: Person,
    more: Mapping[str, str],
) -> None:
    record(
        verb,
        by,
        kind="plan",
        key=row.pk,
        label=str(row),
        plan=row,
        before={"plan": "; ".join(f"{one} ({one.pk})" for one in sources)},
        after={
            "plan": f"{row} ({row.pk})",
            "owners": str(carried.owners),
            "owners_left": str(carried.dropped),
        }
        | dict(more),
    )
