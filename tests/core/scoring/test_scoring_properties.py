"""What must hold of every score, whatever the numbers: the known failures of other systems."""

from __future__ import annotations

import decimal
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from traguardo.core.decimals import exact
from traguardo.core.scoring.grades import ALL_OR_NOTHING, Grade, graded
from traguardo.core.scoring.score import Score
from traguardo.core.scoring.system import (
    CHAMBER,
    PIAO,
    SIMPLE,
    LowerRule,
    MeasurementSystem,
    light_of,
)
from traguardo.core.scoring.value import score_value
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    DecreaseBy,
    Done,
    Equal,
    IncreaseBy,
    Keep,
    LessThan,
    MoreThan,
    Reading,
)
from traguardo.core.values import Missing

GENEROUS = replace(SIMPLE, name="generous", cap=Decimal(150), floor=Decimal(10))
STEPPED = replace(
    SIMPLE,
    name="stepped",
    grades=(
        Grade(Decimal(100), Decimal(100)),
        Grade(Decimal(60), Decimal(50), until=Decimal(90)),
        Grade(Decimal(0), Decimal(0)),
    ),
)
THRESHOLD = replace(SIMPLE, name="threshold", grades=ALL_OR_NOTHING)

systems = st.sampled_from([SIMPLE, CHAMBER, PIAO, GENEROUS, STEPPED, THRESHOLD])
numbers = st.decimals(
    min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=3
)
positive = st.decimals(min_value="0.001", max_value=10**9, places=3)
tolerances = st.none() | st.decimals(min_value=0, max_value=1000, places=2)


def score(reading: Reading, actual: object, system: MeasurementSystem, **given: object) -> Score:
    return score_value(reading, actual, system, **given)  # type: ignore[arg-type]


def achieved(
    reading: Reading, actual: object, system: MeasurementSystem, **given: object
) -> Decimal:
    found = score(reading, actual, system, **given).achievement
    assert found is not None
    return found


@given(numbers, tolerances, systems, st.none() | numbers)
def test_reaching_the_target_exactly_is_exactly_100(
    target: Decimal, tolerance: Decimal | None, system: MeasurementSystem, baseline: Decimal | None
) -> None:
    for kind in (AtLeast, AtMost, Equal):
        reading = kind(target, tolerance=tolerance)
        assert achieved(reading, target, system, baseline=baseline) == 100
    assert achieved(Keep(target), target, system) == 100
    for assumed in (AtLeast(target, assumed=True), AtMost(target, assumed=True)):
        assert achieved(assumed, target, system, baseline=baseline) == 100


@given(numbers, numbers, numbers, tolerances, systems, st.none() | numbers)
def test_a_better_actual_never_scores_less(
    target: Decimal,
    one: Decimal,
    other: Decimal,
    tolerance: Decimal | None,
    system: MeasurementSystem,
    baseline: Decimal | None,
) -> None:
    worse, better = sorted((one, other))
    for up in (AtLeast, MoreThan):
        reading = up(target, tolerance=tolerance)
        low = achieved(reading, worse, system, baseline=baseline)
        assert low <= achieved(reading, better, system, baseline=baseline)
    for down in (AtMost, LessThan):
        reading = down(target, tolerance=tolerance)
        low = achieved(reading, better, system, baseline=baseline)
        assert low <= achieved(reading, worse, system, baseline=baseline)


@given(numbers, numbers, systems, st.none() | numbers)
def test_only_a_strict_target_that_is_met_scores_100(
    target: Decimal, actual: Decimal, system: MeasurementSystem, baseline: Decimal | None
) -> None:
    up = achieved(MoreThan(target), actual, system, baseline=baseline)
    down = achieved(LessThan(target), actual, system, baseline=baseline)
    assert (up >= 100) == (actual > target)
    assert (down >= 100) == (actual < target)


@given(numbers, numbers, systems, st.none() | numbers)
def test_direction_counts(
    target: Decimal, actual: Decimal, system: MeasurementSystem, baseline: Decimal | None
) -> None:
    assert (achieved(AtLeast(target), actual, system, baseline=baseline) >= 100) == (
        actual >= target
    )
    assert (achieved(AtMost(target), actual, system, baseline=baseline) >= 100) == (
        actual <= target
    )


@given(numbers, numbers, systems, st.none() | numbers)
def test_every_score_lies_between_floor_and_cap_and_has_a_light(
    target: Decimal, actual: Decimal, system: MeasurementSystem, baseline: Decimal | None
) -> None:
    for kind in (AtLeast, AtMost, Equal, MoreThan, LessThan):
        found = achieved(kind(target), actual, system, baseline=baseline)
        assert system.floor <= found <= system.cap
        assert light_of(found, system).value in ("green", "amber", "red")


@given(positive, positive, systems)
def test_over_achievement_is_kept_uncapped(
    target: Decimal, actual: Decimal, system: MeasurementSystem
) -> None:
    assume(actual >= target)
    found = score(AtLeast(target), actual, system)
    with exact():
        share = 100 if actual == target else 100 * actual / target
        assert found.uncapped == share
    assert found.achievement == min(found.uncapped, system.cap) or system.grades


@given(positive, st.decimals(min_value=-1000, max_value=0, places=2), systems)
def test_nothing_at_all_of_what_is_to_be_little_is_the_cap(
    target: Decimal, actual: Decimal, system: MeasurementSystem
) -> None:
    found = score(AtMost(target), actual, replace(system, lower_rule=LowerRule.RATIO))
    assert (found.achievement, found.uncapped) == (system.cap, None)


@given(numbers, systems)
def test_a_baseline_on_the_target_is_as_no_baseline(
    target: Decimal, system: MeasurementSystem
) -> None:
    for kind in (AtLeast, AtMost):
        for actual in (target - 3, target, target + 3):
            with_it = score(kind(target), actual, system, baseline=target)
            assert with_it == score(kind(target), actual, system)


@given(numbers, numbers, st.decimals(min_value=0, max_value=100, places=2))
def test_the_way_from_the_baseline_is_proportional(
    baseline: Decimal, target: Decimal, share: Decimal
) -> None:
    assume(abs(target - baseline) > 1)
    with exact():
        actual = baseline + (target - baseline) * share / 100
    kind = AtLeast if target > baseline else AtMost
    assert achieved(kind(target), actual, SIMPLE, baseline=baseline) == share


@given(numbers, numbers, numbers, tolerances)
def test_a_range_scores_100_inside_and_less_outside(
    one: Decimal, other: Decimal, actual: Decimal, tolerance: Decimal | None
) -> None:
    lower, upper = min(one, other), max(one, other)
    slack = tolerance or 0
    found = achieved(Between(lower, upper, tolerance=tolerance), actual, SIMPLE)
    inside = lower - slack <= actual <= upper + slack
    assert (found == 100) == inside


@given(numbers, st.decimals(min_value="0.5", max_value=50, places=1), numbers)
def test_a_change_reached_exactly_is_100_and_no_change_is_0(
    reference: Decimal, change: Decimal, ignored: Decimal
) -> None:
    assume(abs(reference) >= 1)
    for unit in ("", "%"):
        step = abs(reference) * change / 100 if unit else change
        up, down = IncreaseBy(change, unit=unit), DecreaseBy(change, unit=unit)
        assert achieved(up, reference + step, SIMPLE, previous=reference) == 100
        assert achieved(down, reference - step, SIMPLE, previous=reference) == 100
        assert achieved(up, reference, SIMPLE, previous=reference) == 0
        assert achieved(down, reference, SIMPLE, previous=reference) == 0


@given(st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.integers(0, 400), systems)
def test_each_day_late_costs_and_none_early(
    due: date, days: int, system: MeasurementSystem
) -> None:
    assert achieved(ByDate(due), due - timedelta(days), system) == 100
    late = achieved(ByDate(due), due + timedelta(days), system)
    assert late <= 100
    assert late >= achieved(ByDate(due), due + timedelta(days + 1), system)


@given(st.booleans(), st.booleans(), systems)
def test_yes_and_no_are_all_or_nothing(
    expected: bool, actual: bool, system: MeasurementSystem
) -> None:
    found = achieved(Done(expected=expected), actual, system)
    assert found == (100 if expected is actual else system.floor)


@pytest.mark.parametrize("missing", list(Missing))
@given(numbers, systems)
def test_an_absence_is_never_a_number(
    missing: Missing, target: Decimal, system: MeasurementSystem
) -> None:
    found = score(AtLeast(target), missing, system)
    assert (found.achievement, found.uncapped, found.missing) == (None, None, missing)


@given(positive, positive, systems)
def test_the_surrounding_context_changes_nothing(
    target: Decimal, actual: Decimal, system: MeasurementSystem
) -> None:
    expected = score(AtLeast(target), actual, system)
    with decimal.localcontext(decimal.Context(prec=3, rounding=decimal.ROUND_UP)):
        assert score(AtLeast(target), actual, system) == expected


def test_no_rounding_inside() -> None:
    third = achieved(AtLeast(Decimal(3)), Decimal(1), SIMPLE)
    assert str(third).startswith("33." + "3" * 50)


@pytest.mark.parametrize("odd", [Decimal("NaN"), Decimal("Infinity"), Decimal("-Infinity")])
def test_what_is_no_finite_number_is_refused(odd: Decimal) -> None:
    assert score(AtLeast(Decimal(5)), odd, SIMPLE).reason == "actual_not_comparable"


def test_enormous_numbers_are_scored() -> None:
    huge, tiny = Decimal("1E+99999"), Decimal("1E-99999")
    assert achieved(AtLeast(huge), tiny, SIMPLE) >= 0
    assert achieved(AtMost(tiny), huge, PIAO) == 0
    assert achieved(AtLeast(tiny), huge, SIMPLE) == 100


def test_a_better_grade_is_worth_its_points() -> None:
    target = AtLeast(Decimal(100))
    assert achieved(target, Decimal(59), STEPPED) == 0
    assert achieved(target, Decimal(60), STEPPED) == 50
    assert achieved(target, Decimal(80), STEPPED) == 70
    assert achieved(target, Decimal(130), STEPPED) == 100
    assert achieved(target, Decimal("99.99"), THRESHOLD) == 0


def test_a_figure_under_every_grade_has_the_lowest_points() -> None:
    assert graded(Decimal(-5), ALL_OR_NOTHING) == 0


def test_a_reference_may_be_a_value_a_year_or_the_start() -> None:
    up = IncreaseBy(Decimal(10), reference="120")
    assert achieved(up, Decimal(130), SIMPLE, previous=Decimal(1)) == 100
    up = IncreaseBy(Decimal(10), reference="2018")
    assert achieved(up, Decimal(60), SIMPLE, previous=Decimal(50)) == 100
    up = IncreaseBy(Decimal(10), reference="valore iniziale")
    assert achieved(up, Decimal(50), SIMPLE, baseline=Decimal(40), previous=Decimal(90)) == 100
    up = IncreaseBy(Decimal(10), reference="NaN")
    assert achieved(up, Decimal(50), SIMPLE, previous=Decimal(40)) == 100


def test_keeping_a_time_means_no_longer_than_before() -> None:
    assert achieved(Keep(unit="day"), Decimal(18), CHAMBER, previous=Decimal(20)) == 100
    assert achieved(Keep(), Decimal(25), CHAMBER, previous=Decimal(20), lower_is_better=True) == 80
    assert achieved(Keep(), Decimal(25), CHAMBER, previous=Decimal(20)) == 100
