"""Where other systems are known to go wrong, beyond a single score: each is a property here."""

from __future__ import annotations

import ast
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.core.scoring.parts import kpi, measured
from tests.work import calls

import traguardo
from traguardo.core.accumulation import accumulate
from traguardo.core.calendar import Period
from traguardo.core.decimals import settled
from traguardo.core.model import Accumulation, Indicator, Measurement, Objective, Plan, Target
from traguardo.core.monitoring.level import Level
from traguardo.core.monitoring.status import indicator_status
from traguardo.core.scoring.grades import Grade, graded, refuse_broken_grades
from traguardo.core.scoring.indicator import score_indicator
from traguardo.core.scoring.rescore import rescore
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.system import PIAO, PRESETS, SIMPLE
from traguardo.core.targets.nodes import AtLeast, AtMost
from traguardo.core.values import Missing

SOURCE = Path(traguardo.__file__).parent
YEAR, END = 2019, date(2019, 12, 31)
QUARTERS = ("2019-Q1", "2019-Q2", "2019-Q3", "2019-Q4")
figures = st.lists(st.integers(0, 10_000), min_size=4, max_size=4)
kinds = st.sampled_from([Accumulation.FLOW, Accumulation.STOCK])


def total_of(indicator: Indicator) -> object:
    return accumulate(indicator, YEAR, END).value


@given(figures, st.integers(0, 3), st.integers(0, 10_000), kinds)
def test_a_correction_gives_what_the_right_figure_would_have_given(
    values: list[int], place: int, right: int, kind: Accumulation
) -> None:
    entered = [measured(period, value) for period, value in zip(QUARTERS, values, strict=True)]
    corrected = kpi(None, *entered, measured(QUARTERS[place], right), accumulation=kind)
    entered[place] = measured(QUARTERS[place], right)
    assert total_of(corrected) == total_of(kpi(None, *entered, accumulation=kind))


@given(figures, st.integers(1, 4))
def test_a_figure_to_date_holds_what_was_entered_before(values: list[int], upto: int) -> None:
    """Entered quarter by quarter or to date, no unit is counted twice."""
    by_quarter = [measured(period, value) for period, value in zip(QUARTERS, values, strict=True)]
    to_date = Measurement(
        Period.parse(QUARTERS[upto - 1]), Decimal(sum(values[:upto])), to_date=True
    )
    mixed = kpi(None, *by_quarter[:upto], to_date, *by_quarter[upto:])
    assert total_of(mixed) == sum(values)


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 500)), min_size=2, max_size=4))
def test_percentages_are_never_averaged(pairs: list[tuple[int, int]]) -> None:
    measurements = [
        measured(period, numerator=above, denominator=below)
        for period, (above, below) in zip(QUARTERS, pairs, strict=False)
    ]
    ratio = kpi(None, *measurements, accumulation=Accumulation.RATIO, unit="%")
    found = total_of(ratio)
    assert isinstance(found, Decimal)
    exactly = Fraction(100 * sum(above for above, _ in pairs), sum(below for _, below in pairs))
    assert abs(Fraction(found) - exactly) < Fraction(1, 10**50)
    stated = [measured(period, 50) for period, _ in zip(QUARTERS, pairs, strict=False)]
    bare = kpi(None, *stated, accumulation=Accumulation.RATIO, unit="%")
    assert total_of(bare) is Missing.NOT_REPORTED


@given(st.lists(st.tuples(st.integers(-20, 150), st.integers(-20, 120)), min_size=1, max_size=5))
def test_bands_have_no_hole_and_no_figure_comes_out_as_it_went_in(
    pairs: list[tuple[int, int]],
) -> None:
    """Any list of grades is refused, or gives every figure points between its ends, in order."""
    grades = tuple(Grade(Decimal(start), Decimal(points)) for start, points in pairs)
    try:
        refuse_broken_grades(grades, Decimal(0))
    except ValueError:
        return
    points = [graded(Decimal(figure), grades) for figure in range(0, 1001, 7)]
    assert points == sorted(points)
    assert set(points) <= {one.points for one in grades}
    assert graded(Decimal(100), grades) == 100


@given(st.integers(2, 10_000), st.sampled_from(list(PRESETS.values())))
def test_a_half_year_is_judged_by_half_the_target(target: int, system: object) -> None:
    half = kpi(f"at_least {2 * target}", measured("2019-H1", target))
    status = indicator_status(half, YEAR, date(2019, 6, 30), system)  # type: ignore[arg-type]
    assert status.level is Level.ON_TRACK
    assert status.expected is not None
    assert status.expected <= target


@given(st.integers(0, 200), st.integers(0, 200), st.sampled_from(["at_least", "at_most"]))
def test_one_thing_has_one_figure_wherever_it_is_asked(
    target: int, actual: int, direction: str
) -> None:
    one = kpi(f"{direction} {target}", measured("2019", actual))
    plan = Plan(years=(YEAR,), operational_objectives=(Objective("A", indicators=(one,)),))
    path = "operational/0/indicators/0"
    whole = score_plan(plan, PIAO, YEAR, END)
    again = rescore(whole, plan, path, PIAO, YEAR, END)
    alone = score_indicator(one, YEAR, END, PIAO)
    assert whole.indicators[path] == again.indicators[path] == alone
    assert whole.total.achievement == again.total.achievement
    assert whole.total.achievement is not None
    assert alone.achievement is not None
    assert settled(whole.total.achievement) == settled(alone.achievement)


@given(st.decimals(-1000, 1000, places=2), st.decimals(-1000, 1000, places=2))
def test_no_score_ever_passes_through_a_binary_float(target: Decimal, actual: Decimal) -> None:
    assume(target)
    for reading in (AtLeast(target), AtMost(target)):
        one = Indicator(
            targets=(Target(YEAR, "", reading),),
            measurements=(Measurement(Period(YEAR), actual),),
        )
        found = score_indicator(one, YEAR, END, SIMPLE)
        told = [value for _name, facts in found.notes for _fact, value in facts]
        assert not any(isinstance(value, float) for value in (*told, *found[:2]))


@pytest.mark.parametrize("folder", ["scoring", "targets", "formulas", "monitoring", "rules"])
def test_the_core_knows_no_float_and_no_eval(folder: str) -> None:
    for path in (SOURCE / "core" / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), path
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"float", "eval", "exec", "compile"}, path


def plan_of(others: int, members: int) -> Plan:
    """One objective of two indicators among `others` that have `members` each."""
    small = Objective("A", indicators=(kpi("at_least 50", measured("2019", 40)),) * 2)
    large = Objective("B", indicators=(kpi("at_least 50", measured("2019", 40)),) * members)
    return Plan(years=(YEAR,), operational_objectives=(small, *[large] * others))


def work(plan: Plan) -> int:
    scores = score_plan(plan, SIMPLE, YEAR, END)
    path = "operational/0/indicators/1"
    return calls(lambda: rescore(scores, plan, path, SIMPLE, YEAR, END))


def test_one_changed_figure_costs_its_own_path_whatever_else_the_plan_holds() -> None:
    work(plan_of(1, 1))
    assert work(plan_of(20, 200)) == work(plan_of(20, 2))
    assert work(plan_of(200, 2)) < 40 * 200
