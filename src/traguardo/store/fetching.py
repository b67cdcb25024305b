"""Everything that belongs to a plan, one query a table, grouped by what it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from traguardo.core import model as core
from traguardo.store import conversion, models

_Row = TypeVar("_Row")
_Key = TypeVar("_Key")
_Part = TypeVar("_Part", models.Action, models.Earmark, models.Indicator)


@dataclass(frozen=True, slots=True)
class PlanRows:
    """Rows by the primary key of what they belong to; every list is in the plan's order.

    `objectives` are by area, the operational ones under None. `measurements` are by the indicator
    that is measured: linked indicators find theirs under the one they are linked to.
    """

    years: list[int]
    areas: list[models.StrategicArea]
    revisions: list[models.Revision]
    objectives: Mapping[int | None, list[models.Objective]]
    actions: Mapping[int, list[models.Action]]
    earmarks: Mapping[int, list[models.Earmark]]
    indicators: Mapping[int, list[models.Indicator]]
    targets: Mapping[int, list[core.Target]]
    measurements: Mapping[int, tuple[core.Measurement, ...]]
    objective_reviews: Mapping[int, list[models.Review]]
    indicator_reviews: Mapping[int, list[models.Review]]


def fetch(plan: models.Plan) -> PlanRows:
    """One query for each table."""
    of_objective = {"objective__plan": plan}
    position = "position"
    indicators = list(models.Indicator.objects.filter(**of_objective).order_by(position))
    reviews = current_reviews(models.Review.objects.filter(plan=plan).order_by("pk"))
    return PlanRows(
        years=list(plan.plan_years.order_by(position).values_list("year", flat=True)),
        areas=list(plan.areas.order_by(position)),
        revisions=list(plan.revisions.order_by(position)),
        objectives=_by(lambda row: row.area_id, plan.objectives.order_by(position)),
        actions=_by_objective(models.Action.objects.filter(**of_objective).order_by(position)),
        earmarks=_by_objective(models.Earmark.objects.filter(**of_objective).order_by(position)),
        indicators=_by_objective(indicators),
        targets=_targets(plan),
        measurements=_measurements(plan, indicators),
        objective_reviews=_by_known(lambda row: row.objective_id, reviews),
        indicator_reviews=_by_known(lambda row: row.indicator_id, reviews),
    )


def current_reviews(found: Iterable[models.Review]) -> list[models.Review]:
    """The reviews that count: of those a person recorded for one period, only the last.

    What a document said of the period stays until somebody records something; a document may well
    say several things of one period, or of none, and all of them are kept.
    """
    everything = list(found)
    last = {_subject(one): one.pk for one in everything if one.recorded_by_id is not None}
    return [one for one in everything if last.get(_subject(one), one.pk) == one.pk]


def _subject(row: models.Review) -> tuple[int | None, int | None, str | None]:
    return row.objective_id, row.indicator_id, row.period


def _targets(plan: models.Plan) -> Mapping[int, list[core.Target]]:
    """By columns, not by rows: a plan has more targets than anything else."""
    of_plan = models.Target.objects.filter(indicator__objective__plan=plan).order_by("position")
    found: defaultdict[int, list[core.Target]] = defaultdict(list)
    for indicator, *columns in of_plan.values_list("indicator_id", *conversion.TARGET_COLUMNS):
        found[indicator].append(conversion.target(*columns))
    return found


def _measurements(
    plan: models.Plan, indicators: Iterable[models.Indicator]
) -> Mapping[int, tuple[core.Measurement, ...]]:
    measured = {row.pk: row.linked_to_id or row.pk for row in indicators}
    of_plan = models.Measurement.objects.filter(indicator__objective__plan=plan).order_by("pk")
    people = models.Person.objects.filter(measurements__in=of_plan.order_by())
    names = dict(people.values_list("pk", "name"))
    of_measurement = {"measurement__indicator__objective__plan": plan}
    figures = models.MeasurementInput.objects.filter(**of_measurement).order_by("position")
    inputs = _by(lambda row: row.measurement_id, figures)
    found: defaultdict[int, tuple[core.Measurement, ...]] = defaultdict(tuple)
    for row in of_plan:
        author = names.get(row.recorded_by_id, "") if row.recorded_by_id else ""
        one = conversion.measurement(row, inputs[row.pk], author)
        found[measured[row.indicator_id]] += (one,)
    return found


def _by(key: Callable[[_Row], _Key], rows: Iterable[_Row]) -> defaultdict[_Key, list[_Row]]:
    groups: defaultdict[_Key, list[_Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def _by_objective(rows: Iterable[_Part]) -> defaultdict[int, list[_Part]]:
    return _by(lambda row: row.objective_id, rows)


def _by_known(
    key: Callable[[_Row], int | None], rows: Iterable[_Row]
) -> defaultdict[int, list[_Row]]:
    groups: defaultdict[int, list[_Row]] = defaultdict(list)
    for row in rows:
        if (known := key(row)) is not None:
            groups[known].append(row)
    return groups
