"""Open, close and reopen the days on which the figures of a period are taken."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_brief
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require
from traguardo.core.calendar import Period
from traguardo.core.collection import Window, WindowState, window_for
from traguardo.core.roles import Verb
from traguardo.store.models import CollectionWindow, Person, Plan

_LONGEST = timedelta(days=730)
_DAYS = ("opens_on", "reminds_on", "closes_on", "closed_on")


@transaction.atomic
def set_window(
    plan: Plan, window: Window, *, reason: str = "", by: Person, today: date
) -> CollectionWindow:
    """Give a period its window, or other days; the same days again change nothing.

    A window that is closed is reopened by days that take today in, with a `reason`. Refused:
    without the role; for a period outside the plan's years; for days before the period begins or
    two years after it; a reopening without its reason.
    """
    plan = lock_plan(plan.pk)
    require(by, Verb.COLLECT, plan, today)
    require_brief(reason)
    require_year(plan, window.period)
    _require_sensible(window)
    row = CollectionWindow.objects.filter(plan=plan, period=str(window.period)).first()
    if row is None:
        row = CollectionWindow(plan=plan, period=str(window.period))
    elif row.facts == window:
        return row
    elif _reopens(row.facts, window, today) and not reason.strip():
        raise Refused(_("La raccolta è chiusa: per riaprirla scrivere il motivo."))
    return _write(row, window, reason, by)


@transaction.atomic
def close_window(row: CollectionWindow, *, by: Person, today: date) -> CollectionWindow:
    """Take nothing more from today on; a window that is closed already stays as it is.

    Refused without the role.
    """
    plan = lock_plan(row.plan_id)
    require(by, Verb.COLLECT, plan, today)
    row = CollectionWindow.objects.get(pk=row.pk)
    now = row.facts
    if now.state(today) is WindowState.CLOSED:
        return row
    closed = Window(now.period, now.opens_on, now.reminds_on, now.closes_on, today)
    return _write(row, closed, "", by)


def require_taken(plan: Plan, period: Period, today: date) -> None:
    """Refused where the window that rules the period is not open; without a window all is open."""
    windows = [row.facts for row in CollectionWindow.objects.filter(plan=plan)]
    window = window_for(period, windows)
    if window is None:
        return
    match window.state(today):
        case WindowState.AHEAD:
            raise Refused(
                _("La raccolta di %(period)s apre il %(day)s: fino ad allora non si rileva.")
                % {"period": window.period, "day": f"{window.opens_on:%d/%m/%Y}"}
            )
        case WindowState.CLOSED:
            last = window.closed_on or window.closes_on
            raise Refused(
                _(
                    "La raccolta di %(period)s è chiusa dal %(day)s: "
                    "chiedere all’ufficio performance di riaprirla."
                )
                % {"period": window.period, "day": f"{last:%d/%m/%Y}"}
            )
        case WindowState.OPEN:
            return


def require_year(plan: Plan, period: Period) -> None:
    """Refused where the period is outside the plan's years."""
    years = list(plan.plan_years.values_list("year", flat=True))
    if years and period.year not in years:
        known = ", ".join(map(str, years))
        raise Refused(
            _("Il periodo %(period)s è fuori dal piano, che comprende: %(years)s.")
            % {"period": period, "years": known}
        )


def _require_sensible(window: Window) -> None:
    last = window.period.end + _LONGEST
    if window.opens_on < window.period.start or window.closes_on > last:
        raise Refused(
            _("La raccolta di %(period)s va dal %(first)s al %(last)s, non oltre.")
            % {
                "period": window.period,
                "first": f"{window.period.start:%d/%m/%Y}",
                "last": f"{last:%d/%m/%Y}",
            }
        )


def _reopens(before: Window, after: Window, today: date) -> bool:
    closed = before.state(today) is WindowState.CLOSED
    return closed and after.state(today) is not WindowState.CLOSED


def _write(row: CollectionWindow, window: Window, reason: str, by: Person) -> CollectionWindow:
    before = _texts(row) if row.pk else {}
    for name in _DAYS:
        setattr(row, name, getattr(window, name))
    row.save()
    after = _texts(row)
    changed = {name for name in _DAYS if before.get(name) != after.get(name)}
    record(
        Verb.COLLECT,
        by,
        kind="window",
        key=row.pk,
        label=row.period,
        plan=row.plan,
        before={name: text for name, text in before.items() if name in changed},
        after={name: text for name, text in after.items() if name in changed},
        reason=reason.strip(),
    )
    return row


def _texts(row: CollectionWindow) -> dict[str, str]:
    days = ((name, getattr(row, name)) for name in _DAYS)
    return {name: day.isoformat() for name, day in days if day is not None}
