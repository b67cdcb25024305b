"""The units of an administration: added, changed, removed while nothing hangs on them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from traguardo.actions.content import require_text
from traguardo.actions.independence import require_no_evaluator
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_administration
from traguardo.actions.permission import Refused, require_in, roles_of
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb
from traguardo.core.unit_tree import UnitKind, below
from traguardo.core.wording import is_invisible, shorten
from traguardo.store.models import Administration, Person, Unit

_NAMED = 3


@transaction.atomic
def add_unit(
    administration: Administration,
    *,
    name: str,
    kind: UnitKind,
    parent: Unit | None = None,
    head: Person | None = None,
    by: Person,
    today: date,
) -> Unit:
    """One more unit, under `parent` or at the top.

    Refused without the role; where the name is empty or taken; for a parent of another
    administration, or a head who has no role here or is, or will be, its evaluator.
    """
    administration = _managed(administration, by, today)
    row = Unit(administration=administration)
    return _write("add_unit", row, name, kind, parent, head, by, today)


@transaction.atomic
def change_unit(
    unit: Unit,
    *,
    name: str,
    kind: UnitKind,
    parent: Unit | None,
    head: Person | None,
    by: Person,
    today: date,
) -> Unit:
    """Rename, move or describe a unit otherwise; the same again changes nothing.

    Refused like `add_unit`, and for a move under the unit itself or one below it.
    """
    _managed(unit.administration, by, today)
    row = _still_there(unit)
    if parent is not None and parent.pk in below(_parents(row), row.pk):
        raise Refused(
            _("«%(unit)s» non può stare sotto «%(parent)s», che ne fa parte.")
            % {"unit": row, "parent": parent}
        )
    return _write("change_unit", row, name, kind, parent, head, by, today)


@transaction.atomic
def remove_unit(unit: Unit, *, by: Person, today: date) -> None:
    """Take a unit away; the journal keeps what it was.

    Refused without the role, and while units stand under it or objectives count for it.
    """
    _managed(unit.administration, by, today)
    row = _still_there(unit)
    if reason := why_kept(row):
        raise Refused(reason)
    record(
        "remove_unit",
        by,
        kind="unit",
        key=row.pk,
        label=row.name,
        administration=row.administration,
        before=_texts(row),
    )
    row.delete()


def why_kept(unit: Unit) -> str:
    """Why the unit cannot be removed, naming what hangs on it; empty where it can."""
    children, objectives = unit.children.all(), unit.objectives.order_by("-plan_id", "pk")
    reasons = []
    if number := children.count():
        said = ngettext("comprende %(number)d unità", "comprende %(number)d unità", number)
        reasons.append(said % {"number": number} + _names(children))
    if number := objectives.count():
        said = ngettext("ha %(number)d obiettivo", "ha %(number)d obiettivi", number)
        reasons.append(said % {"number": number} + _names(objectives))
    if not reasons:
        return ""
    return _("«%(unit)s» non si può togliere: %(why)s.") % {
        "unit": unit,
        "why": _(" e ").join(reasons),
    }


def _names(things: Iterable[object]) -> str:
    named = [f"«{shorten(str(one))}»" for one in things]
    return f" ({', '.join(named[:_NAMED])}{', …' if len(named) > _NAMED else ''})"


def _managed(administration: Administration, by: Person, today: date) -> Administration:
    """Its units change one person at a time."""
    row = lock_administration(administration.pk)
    require_in(by, Verb.MANAGE, row, PlanState.DRAFT, today)
    return row


def _still_there(unit: Unit) -> Unit:
    row = Unit.objects.select_related("administration", "parent", "head").filter(pk=unit.pk)
    if (found := row.first()) is None:
        raise Refused(_("«%(unit)s» non c’è più: un’altra persona l’ha tolta.") % {"unit": unit})
    return found


def _parents(row: Unit) -> dict[int, int | None]:
    return Unit.objects.filter(administration=row.administration).parents()


def _write(
    verb: str,
    row: Unit,
    name: str,
    kind: UnitKind,
    parent: Unit | None,
    head: Person | None,
    by: Person,
    today: date,
) -> Unit:
    before = _texts(row) if row.pk else {}
    name = " ".join(name.split())
    _require_fit(row, name, parent, head, today)
    row.name, row.kind, row.parent, row.head = name, kind.value, parent, head
    after = _texts(row)
    if before == after:
        return row
    row.save()
    changed = {field for field in after if before.get(field, "") != after[field]}
    record(
        verb,
        by,
        kind="unit",
        key=row.pk,
        label=row.name,
        administration=row.administration,
        before={field: text for field, text in before.items() if field in changed},
        after={field: text for field, text in after.items() if field in changed},
    )
    return row


def _require_fit(
    row: Unit, name: str, parent: Unit | None, head: Person | None, today: date
) -> None:
    require_text(name)
    if is_invisible(name):
        raise Refused(_("Scrivere il nome dell’unità."))
    same = Unit.objects.filter(administration=row.administration, name__iexact=name)
    if same.exclude(pk=row.pk).exists():
        raise Refused(_("C’è già un’unità che si chiama «%(name)s».") % {"name": name})
    if parent is not None and _still_there(parent).administration_id != row.administration_id:
        raise Refused(_("«%(unit)s» è di un altro ente.") % {"unit": parent})
    if head is None or head == row.head:
        return
    require_no_evaluator(head, row.administration, today)
    if not roles_of(head, row.administration, today):
        raise Refused(
            _("%(person)s non ha un ruolo presso %(administration)s.")
            % {"person": head, "administration": row.administration}
        )


def _texts(row: Unit) -> dict[str, str]:
    return {
        "name": row.name,
        "unit_kind": row.kind,
        "parent": str(row.parent or ""),
        "head": str(row.head or ""),
    }
