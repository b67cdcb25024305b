"""Two people at the same moment: one comes second, and finds what the first has done."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from typing import TypeVar

import pytest
from django.db import connection

from tests.actions.test_inviting import invited
from tests.actions.test_units import change, unit
from tests.cast import TODAY, Cast, raise_curtain
from tests.plans import H1, large_plan
from tests.stage import FLOW, Stage, imported, set_stage
from traguardo.actions.measuring import record_measurement
from traguardo.actions.moving import propose_plan
from traguardo.actions.permission import Refused
from traguardo.actions.reviewing import review_objective, sign_off
from traguardo.actions.succession import copy_to_next_years
from traguardo.actions.units import remove_unit
from traguardo.core.model import DeclaredStatus
from traguardo.store import models

pytestmark = pytest.mark.django_db(transaction=True)
Result = TypeVar("Result")


@pytest.fixture
def troupe(transactional_db: None) -> Cast:
    return raise_curtain()


def at_once(*verbs: Callable[[], Result]) -> list[Result | Refused]:
    """What each of the verbs gives when all start together, each on its own connection."""
    start = Barrier(len(verbs))

    def run(verb: Callable[[], Result]) -> Result | Refused:
        try:
            start.wait(timeout=300)
            return verb()
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(verbs)) as pool:
        return list(pool.map(run, verbs))


def test_two_imports_of_one_file_make_one_plan(troupe: Cast) -> None:
    plan = large_plan(60)
    outcomes = at_once(*[lambda: imported(troupe, plan)] * 3)
    created = [getattr(outcome, "created", None) for outcome in outcomes]
    assert sorted(created, key=str) == [False, False, True]
    assert len({outcome.plan.pk for outcome in outcomes if not isinstance(outcome, Refused)}) == 1
    assert models.Plan.objects.count() == models.SourceDocument.objects.count() == 1
    assert models.Indicator.objects.count() == 60


def test_imports_of_different_files_get_different_versions(troupe: Cast) -> None:
    outcomes = at_once(
        lambda: imported(troupe, large_plan(20)), lambda: imported(troupe, large_plan(21))
    )
    versions = [outcome.plan.version for outcome in outcomes if not isinstance(outcome, Refused)]
    assert sorted(versions) == [1, 2]


def test_two_people_recording_at_once_lose_nothing(troupe: Cast) -> None:
    stage = set_stage(troupe)
    indicator = stage.indicator(FLOW)

    def record(value: int) -> models.Measurement:
        return record_measurement(
            indicator, period=H1, value=Decimal(value), by=troupe.planner, today=TODAY
        )

    rows = at_once(*[lambda value=value: record(value) for value in range(4)])
    assert len({row.pk for row in rows if isinstance(row, models.Measurement)}) == 4
    entries = [entry for entry in stage.journal() if entry.verb == "measure"]
    befores = [entry.before.get("2019-H1") for entry in entries]
    afters = [entry.after["2019-H1"] for entry in entries]
    assert befores == [None, *afters[:-1]]
    assert sorted(afters) == ["0", "1", "2", "3"]


def test_a_double_click_records_once(troupe: Cast) -> None:
    indicator = set_stage(troupe).indicator(FLOW)
    rows = at_once(
        *[
            lambda: record_measurement(
                indicator, period=H1, value=Decimal(5), by=troupe.planner, today=TODAY
            )
        ]
        * 3
    )
    assert len({row.pk for row in rows if isinstance(row, models.Measurement)}) == 1


def test_a_plan_is_proposed_once(troupe: Cast) -> None:
    row = set_stage(troupe).row
    propose = lambda: propose_plan(row, by=troupe.planner, today=TODAY)  # noqa: E731
    assert sum(isinstance(one, Refused) for one in at_once(propose, propose, propose)) == 2
    assert row.moves.count() == 1


def test_a_signature_and_a_new_version_never_cross(troupe: Cast) -> None:
    stage: Stage = set_stage(troupe)
    objective = stage.objective("operational/1")

    def review(text: str) -> models.Review:
        return review_objective(
            objective,
            period=H1,
            status=DeclaredStatus.ON_TRACK,
            text=text,
            by=troupe.planner,
            today=TODAY,
        )

    first = review("prima")
    signed, second = at_once(
        lambda: sign_off(first, by=troupe.approver, today=TODAY), lambda: review("seconda")
    )
    assert isinstance(signed, Refused) != isinstance(second, Refused)
    last = objective.reviews.filter(recorded_by__isnull=False).last()
    assert last is not None
    assert last.is_signed == isinstance(second, Refused)


def test_two_moves_never_make_a_circle_of_units(troupe: Cast) -> None:
    one, two = (unit(troupe, name) for name in ("Ufficio uno", "Ufficio due"))
    outcomes = at_once(
        lambda: change(troupe, one, parent=two), lambda: change(troupe, two, parent=one)
    )
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    assert models.Unit.objects.filter(parent__isnull=True).count() == 1


def test_a_unit_is_named_once_and_not_removed_from_under_another(troupe: Cast) -> None:
    outcomes = at_once(*[lambda: unit(troupe, "Servizio")] * 3)
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 2
    top = models.Unit.objects.get()

    def remove() -> None:
        remove_unit(top, by=troupe.administrator, today=TODAY)

    added, removed = at_once(lambda: unit(troupe, "Ufficio", top), remove)
    assert isinstance(added, Refused) != isinstance(removed, Refused)


def test_one_address_is_invited_once(troupe: Cast) -> None:
    outcomes = at_once(*[lambda: invited(troupe)] * 3)
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 2
    assert models.Person.objects.filter(email="nuova@valdoro.example").count() == 1


def test_a_plan_is_copied_once(troupe: Cast) -> None:
    row = set_stage(troupe).row

    def copy() -> bool:
        return copy_to_next_years(row, first_year=2020, by=troupe.planner, today=TODAY).created

    assert sorted(map(str, at_once(copy, copy, copy))) == ["False", "False", "True"]
    assert models.PlanOrigin.objects.count() == 1
