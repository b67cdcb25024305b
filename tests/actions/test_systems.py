"""The measurement system: new rules are a new version, and an approved plan keeps its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.cast import TODAY, Cast
from tests.stage import Stage
from traguardo.actions.moving import approve_plan, propose_plan
from traguardo.actions.permission import Refused
from traguardo.actions.systems import adopt_system
from traguardo.core.scoring.grades import Grade
from traguardo.core.scoring.system import CHAMBER, Band, Light, MissingPolicy
from traguardo.store.models import JournalEntry, MeasurementSystem
from traguardo.store.systems import system_of, to_system

STRICT = replace(
    CHAMBER,
    name="smvp",
    valid_from=TODAY,
    cap=Decimal("120.5"),
    missing=MissingPolicy.ZERO,
    grades=(Grade(Decimal(100), Decimal(100)), Grade(Decimal(0), Decimal(0), Decimal(80))),
    bands=(Band(Decimal("87.5"), Light.GREEN), Band(Decimal(0), Light.RED)),
)


def adopted(cast: Cast, **changes: object) -> MeasurementSystem:
    return adopt_system(
        replace(STRICT, **changes), cast.chamber, deed="Delibera n. 3", by=cast.planner, today=TODAY
    )


def test_what_was_adopted_comes_back_exactly(cast: Cast) -> None:
    row = adopted(cast)
    stored = MeasurementSystem.objects.whole().get(pk=row.pk)
    assert to_system(stored) == replace(STRICT, version=1)
    assert stored.deed == "Delibera n. 3"


def test_a_draft_follows_the_rules_in_force_and_an_approved_plan_keeps_its_own(
    cast: Cast, stage: Stage
) -> None:
    assert system_of(stage.row, TODAY) == CHAMBER
    adopted(cast)
    assert system_of(stage.row, TODAY).label == "smvp@1"
    propose_plan(stage.row, by=cast.planner, today=TODAY)
    approved = approve_plan(stage.row, by=cast.approver, today=TODAY, deed="Delibera n. 4")
    adopted(cast, cap=Decimal(100))
    assert system_of(approved, TODAY) == replace(STRICT, version=1)


def test_approving_without_a_system_of_its_own_freezes_the_products(
    cast: Cast, stage: Stage
) -> None:
    propose_plan(stage.row, by=cast.planner, today=TODAY)
    approved = approve_plan(stage.row, by=cast.approver, today=TODAY, deed="Delibera n. 4")
    assert adopted(cast).version == 2
    assert system_of(approved, TODAY) == CHAMBER


def test_rules_that_begin_later_do_not_hold_yet(cast: Cast, stage: Stage) -> None:
    adopted(cast, valid_from=date(2019, 9, 1))
    assert system_of(stage.row, TODAY) == CHAMBER
    assert system_of(stage.row, date(2019, 9, 1)).label == "smvp@1"


def test_a_plan_of_years_gone_by_is_not_judged_by_rules_that_came_later(
    cast: Cast, stage: Stage
) -> None:
    adopted(cast, valid_from=date(2020, 1, 1))
    assert system_of(stage.row, date(2024, 5, 1)) == CHAMBER


def test_each_version_is_in_the_journal_with_what_changed(cast: Cast) -> None:
    adopted(cast)
    adopted(cast, cap=Decimal(110))
    entry = JournalEntry.objects.filter(verb="adopt_system").latest("pk")
    assert (entry.before["cap"], entry.after["cap"]) == ("120.5", "110")
    assert entry.after["deed"] == "Delibera n. 3"
    assert entry.after["grades"] == "100: 100, 0: 0–80"


def test_what_is_refused(cast: Cast) -> None:
    adopted(cast)
    with pytest.raises(Refused, match="già queste"):
        adopted(cast)
    with pytest.raises(Refused, match="cominciare prima"):
        adopted(cast, cap=Decimal(110), valid_from=date(2019, 1, 1))
    with pytest.raises(Refused, match="atto"):
        adopt_system(STRICT, cast.chamber, deed=" ", by=cast.planner, today=TODAY)
    for person in (cast.approver, cast.evaluator, cast.stranger, cast.measurement_owner):
        with pytest.raises(Refused):
            adopt_system(STRICT, cast.chamber, deed="Delibera", by=person, today=TODAY)
    assert MeasurementSystem.objects.count() == 1


def test_a_version_is_never_changed_or_removed(cast: Cast) -> None:
    adopted(cast)
    with pytest.raises(TypeError):
        MeasurementSystem.objects.update(cap=Decimal(100))
    with pytest.raises(TypeError):
        MeasurementSystem.objects.all().delete()
