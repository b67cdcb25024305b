"""What if a weight, a target or a value were otherwise."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.web.example import HALF, example_plan

from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.system import CHAMBER
from traguardo.core.supposing import Supposed, Supposition, as_it_is, suppose

PLAN = example_plan()
COUNT = "operational/0/indicators/0"
RATIO = "areas/0/objectives/0/indicators/0"
END = date(2026, 6, 30)


def achieved(path: str, *suppositions: Supposition) -> Decimal | None:
    supposed = suppose(PLAN, suppositions, HALF)
    assert not supposed.problems
    return score_plan(supposed.plan, CHAMBER, 2026, END).indicators[path].achievement


def test_nothing_supposed_is_the_same_plan() -> None:
    assert suppose(PLAN, (), HALF).plan == PLAN


@pytest.mark.parametrize(
    ("what", "text", "achievement"),
    [
        (Supposed.VALUE, "40", "100"),
        (Supposed.VALUE, "20", "50"),
        (Supposed.TARGET, ">= 18", "50"),
        (Supposed.TARGET, "almeno 90", "10"),
        (Supposed.WEIGHT, "12,5", "22.5"),
    ],
)
def test_a_count_of_9_against_40(what: Supposed, text: str, achievement: str) -> None:
    assert achieved(COUNT, Supposition(COUNT, what, text)) == Decimal(achievement)


def test_a_ratio_may_be_supposed_without_its_parts() -> None:
    assert achieved(RATIO, Supposition(RATIO, Supposed.VALUE, "85")) == 100


def test_a_weight_moves_the_objective_and_not_the_indicator() -> None:
    path = "operational/0/indicators/1"
    heavy = suppose(PLAN, [Supposition(path, Supposed.WEIGHT, "100")], HALF).plan
    assert heavy.operational_objectives[0].indicators[1].weight == 100
    assert heavy.operational_objectives[1] == PLAN.operational_objectives[1]


@pytest.mark.parametrize(
    ("what", "text", "reason"),
    [
        (Supposed.WEIGHT, "120", "va da 0 a 100"),
        (Supposed.WEIGHT, "molto", "non è un valore"),
        (Supposed.TARGET, "da definire", "ci si aspetta"),
        (Supposed.VALUE, "31/31/2026", "calendario"),
    ],
)
def test_what_makes_no_sense_changes_nothing_and_says_why(
    what: Supposed, text: str, reason: str
) -> None:
    one = Supposition(COUNT, what, text)
    supposed = suppose(PLAN, [one], HALF)
    assert supposed.plan == PLAN
    assert reason in supposed.problems[one]


def test_a_dash_supposes_that_there_is_no_target() -> None:
    assert achieved(COUNT, Supposition(COUNT, Supposed.TARGET, "—")) is None


def test_the_plan_as_it_is_reads_back_as_itself() -> None:
    count = PLAN.operational_objectives[0].indicators[0]
    assert as_it_is(count, Supposed.WEIGHT, HALF, None) == "100"
    assert as_it_is(count, Supposed.TARGET, HALF, None) == ">=40"
    assert as_it_is(count, Supposed.VALUE, HALF, Decimal("9.5")) == "9,5"
    assert as_it_is(count, Supposed.VALUE, HALF, True) == "sì"
    assert as_it_is(count, Supposed.VALUE, HALF, Decimal("92.6108374")) == "92,61"
    assert as_it_is(count, Supposed.VALUE, HALF, date(2026, 3, 18)) == "18/03/2026"
    assert as_it_is(count, Supposed.VALUE, HALF, None) == ""
