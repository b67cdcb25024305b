"""The edges of each rule, on both sides: what a wrong sign or comparison would change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.core.scoring.parts import END, YEAR, kpi, measured, reading_of, value_of

from traguardo.core.calendar import Period
from traguardo.core.model import Accumulation, DeclaredStatus, Objective, Plan, Review, WeightGroup
from traguardo.core.scoring.explain import sentences
from traguardo.core.scoring.indicator import score_indicator
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.score import Score
from traguardo.core.scoring.system import CHAMBER, PIAO, SIMPLE
from traguardo.core.scoring.totals import declared_shares
from traguardo.core.scoring.value import score_value

D = Decimal


def score(target: str, actual: str, system: object = SIMPLE, **given: object) -> Score:
    return score_value(reading_of(target), value_of(actual), system, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(("points", "expected"), [("0.5", "95"), ("2", "80"), ("20", "0")])
def test_each_day_late_costs_what_the_system_says(points: str, expected: str) -> None:
    strict = replace(SIMPLE, name="strict", delay_points=D(points))
    assert score("by_date 2019-06-30", "2019-07-10", strict).achievement == D(expected)


@pytest.mark.parametrize(("actual", "expected"), [("0", 0), ("1", 100), ("2", None), ("-1", None)])
def test_only_one_and_nought_are_yes_and_no(actual: str, expected: int | None) -> None:
    assert score("done", actual).achievement == expected
    opposite = None if expected is None else 100 - expected
    assert score("done no", actual).achievement == opposite


@pytest.mark.parametrize(
    ("actual", "scores"), [("0", True), ("100", True), ("-0.5", False), ("100.5", False)]
)
def test_shares_of_milestones_lie_from_nothing_to_all(actual: str, scores: bool) -> None:
    found = score("milestones 50 50", actual)
    assert (found.achievement == D(actual)) is scores
    assert found.reason == ("" if scores else "actual_not_comparable")


def judged(figure: str, *reviews: Review, source: str = "verbale") -> Score:
    own = replace(measured("2019-H1", figure), source="")
    last = replace(measured("2019-H2", figure), source=source)
    return score_indicator(
        kpi("qualitative migliorare", own, last, accumulation=Accumulation.STOCK, reviews=reviews),
        YEAR, END, SIMPLE,
    )  # fmt: skip


def review(period: str | None, signed: bool) -> Review:
    half = Period.parse(period) if period else None
    return Review(half, DeclaredStatus.ON_TRACK, signed=signed)


@pytest.mark.parametrize("figure", ["0", "100"])
def test_a_judgement_may_be_all_or_nothing(figure: str) -> None:
    assert judged(figure, review("2019-H2", signed=True)).achievement == D(figure)
    assert judged("100.5", review(None, signed=True)).reason == "actual_not_comparable"
    assert judged("-1", review(None, signed=True)).reason == "actual_not_comparable"


def test_a_judgement_is_approved_by_the_signed_review_of_its_own_period() -> None:
    assert judged("80", review("2019-H1", signed=True)).reason == "judgement_not_approved"
    assert judged("80", review("2019-H2", signed=False)).reason == "judgement_not_approved"
    assert judged("80", review(None, signed=True)).achievement == 80
    without = judged("80", review("2019-H2", signed=True), source="")
    assert without.reason == "judgement_without_evidence"


def steps(found: Score) -> list[str]:
    return [step.name for step in found.steps]


@pytest.mark.parametrize(
    ("target", "actual", "system", "step"),
    [
        ("at_least -10", "-15", SIMPLE, "proportional_up_negative"),
        ("at_least 0", "-1", SIMPLE, "target_zero_up"),
        ("at_least 5", "1", SIMPLE, "proportional_up"),
        ("at_most 0", "1", SIMPLE, "target_zero_down"),
        ("at_most -10", "-5", SIMPLE, "proportional_down_negative"),
        ("at_most 20", "0", SIMPLE, "nothing_at_all"),
        ("at_most 20", "0", PIAO, "proportional_mirror"),
        ("at_most 20", "25", CHAMBER, "proportional_ratio"),
        ("between 10 20", "25", CHAMBER, "range_above_ratio"),
        ("between -10 -5", "-2", CHAMBER, "range_above"),
        ("between -10 0", "2", CHAMBER, "range_above"),
    ],
)
def test_the_working_names_the_arithmetic_that_was_done(
    target: str, actual: str, system: object, step: str
) -> None:
    assert steps(score(target, actual, system))[0] == step


def test_a_change_says_which_way_its_target_became() -> None:
    up = " ".join(sentences(score("increase_by 5", "44", previous=D(40)), "it"))
    assert "Rispetto a 40, il target diventa almeno 45." in up
    down = " ".join(sentences(score("decrease_by 5", "36", previous=D(40)), "en"))
    assert "Against 40, the target becomes at most 35." in down


def test_what_each_indicator_carries_by_its_declared_weight() -> None:
    whole = Objective("A", indicators=(kpi(weight=75), kpi(weight=25)))
    assert declared_shares(whole) == [D("0.75"), D("0.25")]
    by_action = Objective(
        "B",
        weight_group=WeightGroup.ACTION,
        indicators=(
            kpi(weight=100, number="1.1"),
            kpi(weight=60, number="2.1"),
            kpi(weight=40, number="2.2"),
        ),
    )
    assert declared_shares(by_action) == [D("0.5"), D("0.3"), D("0.2")]
    absent = Objective("C", indicators=(kpi(weight=75), kpi()))
    assert declared_shares(absent) == [D("0.5"), D("0.5")]


def test_the_presets_are_in_force_since_their_day() -> None:
    assert [one.valid_from for one in (CHAMBER, PIAO)] == [date(2010, 1, 1), date(2022, 6, 30)]


@pytest.mark.parametrize("cards", [1, 2, 3])
def test_a_total_says_how_many_parts_count_equally_where_there_are_several(cards: int) -> None:
    one = Objective("A", indicators=(kpi("at_least 50", measured("2019", 40)),))
    plan = Plan(years=(YEAR,), operational_objectives=(one,) * cards)
    (mission,) = score_plan(plan, SIMPLE, YEAR, END).missions.values()
    said = [step.facts for step in mission.steps if step.name == "counted_equally"]
    assert said == ([] if cards == 1 else [(("parts", str(cards)),)])
