"""Computed status: level, reason, and where the owner's word contradicts it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.scoring.parts import END, MID, YEAR, kpi, measured

from traguardo.core.model import (
    Accumulation,
    DeclaredStatus,
    Frequency,
    Indicator,
    Objective,
    Review,
    Target,
    WeightGroup,
)
from traguardo.core.monitoring.objective import weighted_level
from traguardo.core.monitoring.status import (
    Level,
    disagrees,
    indicator_status,
    objective_status,
)
from traguardo.core.scoring.explain import sentence
from traguardo.core.scoring.indicator import score_indicator
from traguardo.core.scoring.system import CHAMBER, PIAO, SIMPLE
from traguardo.core.targets.nodes import Milestone, Milestones
from traguardo.core.values import Missing

STOCK, RATIO = Accumulation.STOCK, Accumulation.RATIO
HALF = Frequency.HALF_YEARLY


def level(indicator: Indicator, at: date = MID) -> Level:
    found = indicator_status(indicator, YEAR, at, CHAMBER)
    for language in ("it", "en"):
        assert sentence(found.reason, language)  # type: ignore[arg-type]
    return found.level


def half(value: object, target: str = "at_least 50", **fields: object) -> Indicator:
    return kpi(target, measured("2019-H1", value), **fields)


STEPS = Milestones(
    (
        Milestone("bando", Decimal(40), date(2019, 3, 31)),
        Milestone("gara", Decimal(60), date(2019, 10, 31)),
    )
)


def staged(**done: int) -> Indicator:
    told = (measured("2019-H1", **done),) if done else (measured("2019-H1", False),)
    return Indicator(targets=(Target(YEAR, "", STEPS),), measurements=told)


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        (half(24), Level.ON_TRACK),
        (half(20), Level.AT_RISK),
        (half(10), Level.OFF_TRACK),
        (half(50), Level.ACHIEVED),
        (half(10, "at_most 50"), Level.ON_TRACK),
        (half(32, "at_most 50"), Level.AT_RISK),
        (half(95, "at_least 90", accumulation=RATIO), Level.ON_TRACK),
        (half(70, "at_least 90", accumulation=RATIO), Level.AT_RISK),
        (half(60, "at_most 50", accumulation=STOCK, baseline=Decimal(100)), Level.ON_TRACK),
        (half(9, "equal 12"), Level.ON_TRACK),
        (half(3, "equal 12"), Level.OFF_TRACK),
        (half(True, "done"), Level.ACHIEVED),
        (half(False, "done"), Level.TOO_EARLY),
        (half(date(2019, 5, 2), "by_date 2019-09-30"), Level.ACHIEVED),
        (half(False, "by_date 2019-09-30"), Level.TOO_EARLY),
        (half(False, "by_date 2019-03-31"), Level.OFF_TRACK),
        (half(date(2019, 5, 20), "by_date 2019-04-30"), Level.AT_RISK),
        (half(True, "by_date 2019-03-31"), Level.NO_DATA),
        (kpi("by_date 2019-09-30", frequency=HALF), Level.TOO_EARLY),
        (kpi("by_date 2019-03-31", frequency=HALF), Level.NO_DATA),
        (kpi("at_least 50", frequency=HALF), Level.NO_DATA),
        (kpi("at_least 50"), Level.TOO_EARLY),
        (kpi("done", frequency=HALF), Level.NO_DATA),
        (half(Missing.NOT_APPLICABLE), Level.NO_DATA),
        (half(Missing.SUSPENDED), Level.NO_DATA),
        (half(True), Level.NO_DATA),
        (kpi(None), Level.NO_DATA),
        (half(10, "qualitative migliorare"), Level.NO_DATA),
        (half(24, "at_least 50 & at_least 90"), Level.OFF_TRACK),
        (staged(**{"1": 100}), Level.ON_TRACK),
        (staged(**{"1": 50}), Level.OFF_TRACK),
        (staged(**{"1": 100, "2": 100}), Level.ACHIEVED),
        (staged(), Level.OFF_TRACK),
    ],
)
def test_the_level_at_mid_year(indicator: Indicator, expected: Level) -> None:
    assert level(indicator) is expected


def test_a_target_that_cannot_be_read_gives_no_level() -> None:
    unread = replace(half(24), targets=(Target(YEAR, "quanto basta"),))
    assert level(unread) is Level.NO_DATA


def test_percentages_without_their_parts_give_no_level() -> None:
    told = kpi("at_least 90", measured("2019-Q1", 95), measured("2019-Q2", 91), accumulation=RATIO)
    found = indicator_status(told, YEAR, MID, CHAMBER)
    assert (found.level, found.reason.name) == (Level.NO_DATA, "parts_missing")


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        (kpi("at_least 50", measured("2019", 50)), Level.ACHIEVED),
        (kpi("at_most 50", measured("2019", 50)), Level.ACHIEVED),
        (kpi("at_most 50", measured("2019", 0)), Level.ACHIEVED),
        (kpi("at_least 50", measured("2019", 48)), Level.ON_TRACK),
        (kpi("at_least 50", measured("2019", 30)), Level.OFF_TRACK),
        (kpi("done", measured("2019", False)), Level.OFF_TRACK),
        (half(95, "at_least 90", accumulation=RATIO), Level.ON_TRACK),
    ],
)
def test_the_level_at_the_years_end(indicator: Indicator, expected: Level) -> None:
    assert level(indicator, END) is expected


def test_the_reason_says_the_arithmetic() -> None:
    found = indicator_status(half(20), YEAR, MID, SIMPLE)
    assert (found.expected, found.actual) == (25, 20)
    assert sentence(found.reason, "it") == (
        "Al 30/06/2019 il valore è 20; a quella data, 50 % dell'anno, era atteso 25. "
        "Rispetto all'atteso: 80 %, quindi a rischio."
    )
    assert sentence(found.reason, "en").endswith("80 %, hence at risk.")


figures = st.decimals(min_value=0, max_value=200, places=1)


@given(
    figures,
    figures,
    st.sampled_from(["at_least", "at_most"]),
    st.none() | figures,
    st.sampled_from([Accumulation.FLOW, STOCK]),
    st.sampled_from([SIMPLE, CHAMBER, PIAO]),
)
def test_at_the_years_end_status_and_score_say_the_same(
    target: Decimal, actual: Decimal, kind: str, baseline: Decimal | None,
    rule: Accumulation, system: object,
) -> None:  # fmt: skip
    told = kpi(f"{kind} {target}", measured("2019", actual), accumulation=rule, baseline=baseline)
    status = indicator_status(told, YEAR, END, system).level  # type: ignore[arg-type]
    score = score_indicator(told, YEAR, END, system)  # type: ignore[arg-type]
    assert score.achievement is not None
    if score.achievement >= 100:
        assert status is Level.ACHIEVED
    elif score.achievement >= 90:
        assert status is Level.ON_TRACK
    else:
        assert status is (Level.AT_RISK if score.achievement >= 70 else Level.OFF_TRACK)


def card(*indicators: Indicator, **fields: object) -> Objective:
    return Objective("scheda", indicators=indicators, **fields)  # type: ignore[arg-type]


def of(*indicators: Indicator, at: date = MID, **fields: object) -> Level:
    found = objective_status(card(*indicators, **fields), YEAR, at, CHAMBER)
    assert sentence(found.reason, "it").endswith(".")
    return found.level


def weighed(indicator: Indicator, weight: int, number: str = "1.1") -> Indicator:
    return replace(indicator, weight=Decimal(weight), number=number)


NOTHING = kpi("at_least 50", frequency=HALF)
LATER = kpi("at_least 50")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (((half(24), 100),), Level.ON_TRACK),
        (((half(24), 70), (half(10), 30)), Level.OFF_TRACK),
        (((half(24), 80), (half(10), 20)), Level.AT_RISK),
        (((half(24), 70), (half(20), 30)), Level.AT_RISK),
        (((half(24), 80), (half(20), 20)), Level.ON_TRACK),
        (((half(50), 60), (half(24), 40)), Level.ON_TRACK),
        (((half(50), 60), (LATER, 40)), Level.ON_TRACK),
        (((half(50), 60), (half(50), 40)), Level.ACHIEVED),
        (((half(24), 40), (NOTHING, 60)), Level.NO_DATA),
        (((half(24), 60), (NOTHING, 40)), Level.ON_TRACK),
        (((LATER, 100),), Level.TOO_EARLY),
        (((LATER, 60), (NOTHING, 40)), Level.TOO_EARLY),
        (((NOTHING, 100),), Level.NO_DATA),
        ((), Level.NO_DATA),
    ],
)
def test_an_objective_is_the_weighted_worst(
    parts: tuple[tuple[Indicator, int], ...], expected: Level
) -> None:
    assert of(*(weighed(*part) for part in parts)) is expected


def test_the_weights_of_actions_count_by_action() -> None:
    indicators = (weighed(half(24), 100), weighed(half(10), 100, "2.1"))
    assert of(*indicators, weight_group=WeightGroup.ACTION) is Level.OFF_TRACK
    third = weighed(half(24), 100, "3.1"), weighed(half(24), 100, "4.1")
    fifth = weighed(half(24), 100, "5.1")
    assert of(*indicators, *third, fifth, weight_group=WeightGroup.ACTION) is Level.AT_RISK


def test_half_the_weight_without_data_is_still_judged() -> None:
    half_weight = Decimal(50)
    assert weighted_level([(Level.NO_DATA, half_weight), (Level.ON_TRACK, half_weight)]) is (
        Level.ON_TRACK
    )
    assert weighted_level([(Level.NO_DATA, half_weight), (Level.NO_DATA, half_weight)]) is (
        Level.NO_DATA
    )


@pytest.mark.parametrize(
    ("declared", "computed", "expected"),
    [
        (DeclaredStatus.ON_TRACK, Level.ON_TRACK, False),
        (DeclaredStatus.ON_TRACK, Level.ACHIEVED, False),
        (DeclaredStatus.ON_TRACK, Level.AT_RISK, True),
        (DeclaredStatus.ON_TRACK, Level.OFF_TRACK, True),
        (DeclaredStatus.ON_TRACK, Level.NO_DATA, False),
        (DeclaredStatus.ON_TRACK, Level.TOO_EARLY, False),
        (DeclaredStatus.ACHIEVED, Level.ON_TRACK, True),
        (DeclaredStatus.ACHIEVED, Level.ACHIEVED, False),
        (DeclaredStatus.ACHIEVED, Level.TOO_EARLY, False),
        (DeclaredStatus.AT_RISK, Level.ON_TRACK, True),
        (DeclaredStatus.AT_RISK, Level.OFF_TRACK, False),
        (DeclaredStatus.OFF_TRACK, Level.ACHIEVED, True),
        (DeclaredStatus.OFF_TRACK, Level.AT_RISK, False),
        (DeclaredStatus.UNSTATED, Level.OFF_TRACK, False),
    ],
)
def test_where_a_declared_status_disagrees(
    declared: DeclaredStatus, computed: Level, expected: bool
) -> None:
    assert disagrees(declared, computed) is expected


def test_a_judgement_counts_once_it_has_evidence_and_a_signature() -> None:
    told = kpi("qualitative migliorare", replace(measured("2019-H1", 80), source="delibera n. 9"),
               accumulation=STOCK)  # fmt: skip
    assert score_indicator(told, YEAR, MID, SIMPLE).reason == "judgement_not_approved"
    signed = Review(told.measurements[0].period, DeclaredStatus.ON_TRACK, signed=True)
    approved = replace(told, reviews=(signed,))
    assert score_indicator(approved, YEAR, MID, SIMPLE).achievement == 80
    assert level(told) is Level.NO_DATA
    assert level(approved) is Level.AT_RISK
    full = replace(told.measurements[0], value=Decimal(100))
    assert level(replace(approved, measurements=(full,))) is Level.ACHIEVED
    bare = replace(approved, measurements=(measured("2019-H1", 80),))
    assert score_indicator(bare, YEAR, MID, SIMPLE).reason == "judgement_without_evidence"
    wrong = replace(approved, measurements=(measured("2019-H1", 120),))
    assert score_indicator(wrong, YEAR, MID, SIMPLE).reason == "actual_not_comparable"
    none = replace(told, measurements=())
    assert score_indicator(none, YEAR, MID, SIMPLE).reason == "qualitative"
    idle = measured("2019-H1", numerator=0, denominator=0)
    idle_indicator = replace(told, measurements=(idle,), accumulation=RATIO)
    assert score_indicator(idle_indicator, YEAR, MID, SIMPLE).missing is Missing.NOT_APPLICABLE
