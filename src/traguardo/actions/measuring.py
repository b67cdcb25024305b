"""Record what an indicator is worth in a period: appended, never overwritten."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions import new_rows
from traguardo.actions.collecting import require_taken, require_year
from traguardo.actions.confirming import require_unconfirmed
from traguardo.actions.content import require_text
from traguardo.actions.evidence import EvidenceFile, keep_evidence
from traguardo.actions.figures import Figures, reported_value
from traguardo.actions.journal import record, value_text
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require, require_own
from traguardo.core import model as core
from traguardo.core.calendar import Period
from traguardo.core.roles import Role, Verb
from traguardo.core.values import Input, Missing, Value
from traguardo.store import conversion
from traguardo.store.models import Evidence, Indicator, Measurement, MeasurementInput, Person, Plan

_FREELY = frozenset({Role.PLANNER})


@transaction.atomic
def record_measurement(
    indicator: Indicator,
    *,
    period: Period,
    inputs: Iterable[Input] = (),
    value: Value | None = None,
    missing: Missing | None = None,
    source: str = "",
    note: str = "",
    evidence: EvidenceFile | Evidence | None = None,
    to_date: bool = False,
    after: int | None = None,
    by: Person,
    today: date,
) -> Measurement:
    """Append what was reported for the period: raw `inputs`, or a `value`, or why it is `missing`.

    The value is computed from the inputs; `to_date` says they count from 1 January. An indicator
    that is linked to another is measured there. The same report as the last changes nothing.
    `after` is the key of the last figure its person saw (0: none; None: does not matter).

    Refused: without the role or, for a measurement owner, the indicator; outside the plan's years,
    before the period has begun or while its window is not open; where no value follows; an absence
    without its reason; another figure in place of a confirmed one; one that came in meanwhile.
    """
    plan = lock_plan(indicator.objective.plan_id)
    measured = _measured(indicator.pk)
    roles = require(by, Verb.MEASURE, plan, today)
    require_own(by, roles, _FREELY, measured, Indicator.objects.get(pk=indicator.pk))
    require_period(plan, period, today)
    require_taken(plan, period, today)
    figures = Figures(tuple(inputs), value, missing)
    require_text(source, note, *(one.name for one in figures.inputs))
    found = reported_value(core_indicator(measured), figures, period, note)
    if isinstance(evidence, EvidenceFile):
        evidence = keep_evidence(evidence, plan.administration, by)
    columns = new_rows.value_columns(found) | {
        "to_date": to_date,
        "source": source,
        "note": note,
        "evidence": evidence,
    }
    last = measured.measurements.filter(period=str(period)).last()
    if last is not None and _is_same(last, columns, figures.inputs):
        return last
    _require_replaceable(last, after)
    row = _append(measured, period, columns, figures.inputs, by, today)
    _record(plan, row, last, found, by)
    return row


def require_period(plan: Plan, period: Period, today: date) -> None:
    """Refused where the period is outside the plan's years, or has not begun."""
    require_year(plan, period)
    if period.start > today:
        raise Refused(_("Il periodo %(period)s non è ancora cominciato.") % {"period": period})


def core_indicator(row: Indicator) -> core.Indicator:
    """The indicator with its targets, as the core judges its figures."""
    return conversion.indicator(row, conversion.targets(row))


def _require_replaceable(last: Measurement | None, after: int | None) -> None:
    require_unconfirmed(last)
    if last is not None and after is not None and last.pk > after:
        raise Refused(_("Nel frattempo è arrivato un altro valore: guardarlo e inviare di nuovo."))


def _measured(key: int) -> Indicator:
    """The indicator whose row takes the figures: itself, or the one it is linked to."""
    row = Indicator.objects.select_related("linked_to").get(pk=key)
    return row.linked_to or row


def _is_same(last: Measurement, columns: dict[str, Any], inputs: tuple[Input, ...]) -> bool:
    empty = dict.fromkeys(("number", "yes_no", "on_date", "missing"))
    stored = tuple(last.inputs.order_by("position").values_list("name", "value"))
    return stored == tuple((one.name, one.value) for one in inputs) and all(
        getattr(last, name) == value for name, value in (empty | columns).items()
    )


def _append(
    indicator: Indicator,
    period: Period,
    columns: dict[str, Any],
    inputs: tuple[Input, ...],
    by: Person,
    today: date,
) -> Measurement:
    row = Measurement.objects.create(
        indicator=indicator, period=str(period), recorded_by=by, recorded_on=today, **columns
    )
    figures = enumerate(inputs)
    MeasurementInput.objects.bulk_create(new_rows.measurement_input(row, *one) for one in figures)
    return row


def _record(
    plan: Plan, row: Measurement, last: Measurement | None, value: Value, by: Person
) -> None:
    figures = row.inputs.order_by("position")
    record(
        Verb.MEASURE,
        by,
        kind="indicator",
        key=row.indicator_id,
        label=str(row.indicator),
        plan=plan,
        before={row.period: value_text(conversion.value_of(last))} if last else {},
        after={row.period: value_text(value)}
        | {one.name: value_text(one.value) for one in figures}
        | {name: text for name in ("source", "note") if (text := getattr(row, name))}
        | ({"evidence": row.evidence.name} if row.evidence else {}),
    )
