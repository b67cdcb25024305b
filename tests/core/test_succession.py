"""The plan of the years that follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from traguardo.core.calendar import Period
from traguardo.core.model import (
    DeclaredStatus,
    Indicator,
    Measurement,
    Objective,
    Plan,
    PlanState,
    Review,
    Revision,
    StrategicArea,
    Target,
)
from traguardo.core.succession import NoSuccessor, first_years, successor
from traguardo.core.targets.nodes import AtLeast
from traguardo.core.values import Missing
from traguardo.documents.plan_reader.fields.actuals import read_baseline

NEXT = date(2027, 1, 20)
H1, H2, YEAR = (Period.parse(text) for text in ("2026-H1", "2026-H2", "2026"))


def target(year: int | None, value: int) -> Target:
    return Target(year, f">= {value}", AtLeast(Decimal(value)))


COUNT = Indicator(
    number="1.1",
    name="Imprese assistite",
    algorithm="n. imprese assistite",
    unit="n.",
    weight=Decimal(60),
    responsible="Sportello",
    baseline=Decimal(20),
    targets=tuple(target(year, value) for year, value in ((2026, 40), (2027, 50), (2028, 60))),
    measurements=(Measurement(H1, Decimal(18)), Measurement(H2, Decimal(25))),
    reviews=(Review(H1, DeclaredStatus.ON_TRACK),),
)
PLAN = Plan(
    title="Piano della performance 2026-2028, adottato nel 2025",
    years=(2026, 2027, 2028),
    areas=(StrategicArea("Imprese", "", (Objective("Assistere", indicators=(COUNT,)),)),),
    operational_objectives=(
        Objective("Sportello", indicators=(replace(COUNT, targets=(target(None, 5),)),)),
    ),
    revisions=(Revision("", "title", "a", "b", "r", "d", "x", date(2026, 9, 1)),),
    state=PlanState.CLOSED,
)


def first(plan: Plan) -> Indicator:
    return plan.areas[0].objectives[0].indicators[0]


def with_(**changes: object) -> Plan:
    """The plan with its strategic indicator otherwise."""
    one = replace(COUNT, **changes)  # type: ignore[arg-type]
    return replace(
        PLAN, areas=(StrategicArea("Imprese", "", (Objective("Assistere", indicators=(one,)),)),)
    )


def test_years_move_with_the_title_and_only_the_plan_s_own() -> None:
    made = successor(PLAN, 2027, NEXT)
    assert made.plan.years == (2027, 2028, 2029)
    assert made.plan.title == "Piano della performance 2027-2029, adottato nel 2025"
    assert made.plan.state is PlanState.DRAFT


def test_targets_of_years_that_remain_are_kept_and_the_others_counted() -> None:
    made = successor(PLAN, 2027, NEXT)
    assert [one.year for one in first(made.plan).targets] == [2027, 2028]
    assert made.plan.operational_objectives[0].indicators[0].targets == (target(None, 5),)
    assert (made.kept, made.dropped, made.without) == (3, 1, 1)


def test_the_actual_of_the_closed_year_is_the_baseline_and_says_so() -> None:
    made = successor(PLAN, 2027, NEXT)
    assert (first(made.plan).baseline, first(made.plan).baseline_text) == (
        Decimal(43),
        "43 (consuntivo 2026)",
    )
    assert (made.baseline_year, made.baselines) == (2026, 2)


def test_a_percentage_says_so_and_is_read_back() -> None:
    plan = with_(unit="%", measurements=(Measurement(YEAR, Decimal("87.5")),))
    text = first(successor(plan, 2027, NEXT).plan).baseline_text
    assert text == "87,5% (consuntivo 2026)"
    assert read_baseline(text) == Decimal("87.5")


@pytest.mark.parametrize(
    "measurements",
    [
        (),
        (Measurement(H1, Decimal(18)),),
        (Measurement(YEAR, Missing.NOT_APPLICABLE),),
        (Measurement(YEAR, True),),
    ],
)
def test_where_there_is_no_number_for_the_whole_year_the_baseline_stays(
    measurements: tuple[Measurement, ...],
) -> None:
    made = successor(with_(measurements=measurements, baseline_text="20 circa"), 2027, NEXT)
    assert (first(made.plan).baseline, first(made.plan).baseline_text) == (Decimal(20), "20 circa")


def test_no_year_is_closed_before_it_is_over() -> None:
    made = successor(PLAN, 2027, date(2026, 12, 31))
    assert (made.baseline_year, made.baselines) == (None, 0)
    assert first(made.plan).baseline == Decimal(20)


def test_what_was_measured_reviewed_and_revised_stays_behind_and_the_rest_comes_along() -> None:
    plan = successor(PLAN, 2027, NEXT).plan
    one = first(plan)
    assert (one.measurements, one.reviews, plan.revisions) == ((), (), ())
    same = ("number", "name", "algorithm", "unit", "weight", "responsible")
    assert all(getattr(one, name) == getattr(COUNT, name) for name in same)


def test_a_plan_may_follow_from_the_year_after_the_first_to_that_after_the_last() -> None:
    assert first_years(PLAN) == (2027, 2028, 2029)
    last = successor(PLAN, 2029, date(2029, 2, 1))
    assert last.plan.years == (2029, 2030, 2031)
    assert last.baseline_year == 2028
    for year in (2026, 2030):
        with pytest.raises(NoSuccessor):
            successor(PLAN, year, NEXT)
    with pytest.raises(NoSuccessor):
        successor(Plan(), 2027, NEXT)
