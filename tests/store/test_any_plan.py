"""Rows and core are kept aligned: whatever the core can say, rows keep, and give back equal."""

from __future__ import annotations

from dataclasses import fields

from django.db import transaction
from hypothesis import HealthCheck, given, settings

from tests.cast import Cast
from tests.stage import imported
from tests.store.generated import PLANS
from traguardo.actions.content import fingerprint
from traguardo.core import model as core
from traguardo.store import models
from traguardo.store.mapping import to_core


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(plan=PLANS.filter(lambda plan: bool(plan.areas or plan.operational_objectives)))
def test_a_plan_goes_into_rows_and_comes_back_equal(cast: Cast, plan: core.Plan) -> None:
    with transaction.atomic():
        row = models.Plan.objects.get(pk=imported(cast, plan).plan.pk)
        found = to_core(row)
        transaction.set_rollback(True)
    assert found == plan
    assert fingerprint(found) == fingerprint(plan) == row.fingerprint


ELSEWHERE = {
    "Plan": {"years", "administration", "areas", "operational_objectives", "revisions"},
    "Objective": {"mission", "programme", "budget", "actions", "indicators", "reviews"},
    "Indicator": {"targets", "measurements", "reviews"},
    "Measurement": {"value", "inputs"},
    "Review": {"flags", "signed"},
}
"""Fields of the core that are rows of their own, or several columns."""


def test_every_plain_field_of_the_core_has_a_column_of_its_name() -> None:
    for name in ("Plan", "StrategicArea", "Objective", "Indicator", "Target", "Measurement"):
        columns = {column.name for column in getattr(models, name)._meta.get_fields()}
        told = {one.name for one in fields(getattr(core, name))} - ELSEWHERE.get(name, set())
        assert told - {"objectives"} <= columns, name
