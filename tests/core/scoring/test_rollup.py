"""Totals: exact weights, coverage, missing policies, and one path scored again."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.scoring.parts import END, MID, YEAR, kpi, measured

from traguardo.core.decimals import exact, settled
from traguardo.core.model import (
    Classified,
    Frequency,
    Indicator,
    Objective,
    Plan,
    StrategicArea,
    WeightGroup,
)
from traguardo.core.scoring.rescore import rescore
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.score import PlanScore, Total
from traguardo.core.scoring.system import (
    CHAMBER,
    SIMPLE,
    Light,
    MeasurementSystem,
    MissingPolicy,
    light_of,
)

ZERO_SYSTEM = replace(SIMPLE, missing=MissingPolicy.ZERO)
BLOCK_SYSTEM = replace(SIMPLE, missing=MissingPolicy.BLOCK)


def figure(value: object, weight: object = None, **fields: object) -> Indicator:
    """At least 100, so that the value is the achievement; None was due and not reported."""
    told = () if value is None else (measured("2019", value),)
    return kpi("at_least 100", *told, weight=weight, **fields)


def card(*indicators: Indicator, mission: str = "", **fields: object) -> Objective:
    named = Classified(mission, "") if mission else None
    return Objective("scheda", mission=named, indicators=indicators, **fields)


def plan_of(*cards: Objective, areas: tuple[StrategicArea, ...] = ()) -> Plan:
    return Plan(years=(YEAR,), areas=areas, operational_objectives=cards)


def scores(plan: Plan, system: MeasurementSystem = SIMPLE, at: date = END) -> PlanScore:
    return score_plan(plan, system, YEAR, at)


def total(*indicators: Indicator, system: MeasurementSystem = SIMPLE, **fields: object) -> Total:
    return scores(plan_of(card(*indicators, **fields)), system).objectives["operational/0"]


def told(total: Total) -> list[str]:
    return [step.name for step in total.steps]


def test_weights_count_exactly() -> None:
    found = total(figure(100, 70), figure(50, 30))
    assert (found.achievement, found.coverage) == (85, 100)
    assert [(p.path, p.declared, p.effective, p.achievement) for p in found.parts] == [
        ("operational/0/indicators/0", 70, 70, 100),
        ("operational/0/indicators/1", 30, 30, 50),
    ]
    assert told(found) == []


def test_weights_that_do_not_sum_to_100_are_normalised() -> None:
    found = total(figure(100, 100), figure(0, 100))
    assert (found.achievement, [part.effective for part in found.parts]) == (50, [50, 50])


def test_what_is_not_measured_leaves_weight_to_the_others() -> None:
    found = total(figure(80, 60), figure(None, 40))
    assert (found.achievement, found.coverage) == (80, 60)
    assert [(part.declared, part.effective) for part in found.parts] == [(60, 100), (40, 0)]
    assert told(found) == ["left_aside"]


def test_missing_as_zero_counts_and_is_not_covered() -> None:
    found = total(figure(80, 60), figure(None, 40), system=ZERO_SYSTEM)
    assert (found.achievement, found.coverage) == (48, 60)
    assert [part.effective for part in found.parts] == [60, 40]
    assert told(found) == ["counted_as_zero"]


def test_missing_blocks_upwards() -> None:
    plan = plan_of(card(figure(80), figure(None), mission="012"), card(figure(90), mission="016"))
    found = scores(plan, BLOCK_SYSTEM)
    assert found.objectives["operational/0"].achievement is None
    assert found.missions["012"].achievement is None
    assert found.missions["016"].achievement == 90
    assert (found.total.achievement, found.total.coverage) == (None, 75)
    assert told(found.total) == ["blocked"]


@pytest.mark.parametrize("system", [SIMPLE, ZERO_SYSTEM, BLOCK_SYSTEM])
def test_what_is_not_due_or_not_applicable_is_never_zero(system: MeasurementSystem) -> None:
    idle = kpi("at_least 100", measured("2019", numerator=0, denominator=0), accumulation=None,
               algorithm="pratiche evase / totale pratiche")  # fmt: skip
    early = figure(None, frequency=Frequency.YEARLY)
    assert total(figure(80), idle, system=system).achievement == 80
    plan = plan_of(card(kpi("at_least 50", measured("2019-H1", 40)), early))
    assert scores(plan, system, MID).total.achievement == 80


def test_a_missing_weight_means_equal_parts_and_is_said() -> None:
    for weights in ((70, None), (0, 0), (-10, 110)):
        found = total(figure(100, weights[0]), figure(50, weights[1]))
        assert found.achievement == 75
        assert "equal_parts" in told(found)


def test_actions_count_equally_where_weights_add_up_by_action() -> None:
    indicators = (
        figure(100, 100, number="1.1"),
        figure(0, 50, number="2.1"),
        figure(50, 50, number="2.2"),
    )
    by_action = total(*indicators, weight_group=WeightGroup.ACTION)
    assert by_action.achievement == Decimal("62.5")
    assert [part.effective for part in by_action.parts] == [50, 25, 25]
    assert told(by_action) == ["actions_equal"]
    assert total(*indicators).achievement == Decimal("62.5")
    empty = total(figure(100, 100, number="1.1"), figure(None, 100, number="2.1"),
                  weight_group=WeightGroup.ACTION)  # fmt: skip
    assert (empty.achievement, empty.coverage) == (100, 50)


def test_an_objective_without_indicators_has_no_number() -> None:
    found = scores(plan_of(card()))
    assert found.objectives["operational/0"].achievement is None
    assert found.total.achievement is None
    assert found.total.coverage == 0


def test_the_administration_is_made_of_areas_and_missions() -> None:
    areas = (
        StrategicArea("A", objectives=(card(figure(100)), card(figure(50)))),
        StrategicArea("B", objectives=(card(figure(25)),)),
    )
    cards = (
        card(figure(40), mission="012", cost_centre="Ufficio  metrico"),
        card(figure(60), mission="012", cost_centre="Ufficio metrico"),
        card(figure(90), mission="016", cost_centre=""),
        card(figure(30)),
    )
    found = scores(plan_of(*cards, areas=areas))
    assert {path: one.achievement for path, one in found.areas.items()} == {
        "areas/0": 75,
        "areas/1": 25,
    }
    assert {code: one.achievement for code, one in found.missions.items()} == {
        "012": 50,
        "016": 90,
        "": 30,
    }
    assert found.strategic.achievement == 50
    with exact():
        assert settled(found.operational.achievement) == settled(Decimal(170) / 3)
        assert settled(found.total.achievement) == settled(Decimal(160) / 3)
    assert [part.path for part in found.total.parts] == ["strategic", "operational"]
    assert {unit: one.achievement for unit, one in found.units.items()} == {"Ufficio metrico": 50}


def test_the_strategic_share_is_the_systems() -> None:
    areas = (StrategicArea("A", objectives=(card(figure(100)),)),)
    plan = plan_of(card(figure(50)), areas=areas)
    skewed = replace(CHAMBER, strategic_share=Decimal(80))
    assert scores(plan, skewed).total.achievement == 90
    assert scores(plan_of(areas=areas), skewed).total.achievement == 100


def test_an_empty_plan_has_no_total() -> None:
    found = scores(Plan())
    assert (found.total.achievement, found.total.coverage) == (None, 0)
    assert told(found.total) == ["nothing_to_total"]


def test_three_thirds_of_90_are_green() -> None:
    thirds = [kpi("at_least 3", measured("2019", value)) for value in ("2.6", "2.7", "2.8")]
    found = total(*thirds).achievement
    assert found is not None
    assert light_of(found, SIMPLE) is Light.GREEN
    with exact():
        assert light_of(Decimal(80) / 3 * 3 + 10 - Decimal("1E-57"), SIMPLE) is Light.GREEN


weights = st.none() | st.decimals(min_value=0, max_value=100, places=1)
values = st.none() | st.integers(0, 100)
cards = st.builds(
    lambda pairs, mission, grouped, unit: card(
        *(figure(v, w, number=f"{n % 2}.{n}") for n, (v, w) in enumerate(pairs)),
        mission=mission,
        cost_centre=unit,
        weight_group=WeightGroup.ACTION if grouped else WeightGroup.OBJECTIVE,
    ),
    st.lists(st.tuples(values, weights), max_size=4),
    st.sampled_from(["", "012", "016"]),
    st.booleans(),
    st.sampled_from(["", "Affari generali"]),
)
plans = st.builds(
    lambda objectives, areas: plan_of(
        *objectives, areas=tuple(StrategicArea("A", objectives=tuple(one)) for one in areas)
    ),
    st.lists(cards, max_size=4),
    st.lists(st.lists(cards, max_size=2), max_size=2),
)
policies = st.sampled_from([SIMPLE, ZERO_SYSTEM, BLOCK_SYSTEM])


def totals_of(found: PlanScore) -> list[Total]:
    below = [found.objectives, found.areas, found.missions, found.units]
    inner = [one for totals in below for one in totals.values()]
    return [*inner, found.strategic, found.operational, found.total]


@given(plans, policies)
@settings(max_examples=60, deadline=None)
def test_effective_weights_add_up_and_the_total_lies_among_its_parts(
    plan: Plan, system: MeasurementSystem
) -> None:
    for one in totals_of(scores(plan, system)):
        assert 0 <= one.coverage <= 100
        effective = sum((Fraction(part.effective) for part in one.parts), Fraction())
        if one.achievement is None:
            continue
        assert abs(effective - 100) < Fraction(1, 10**50)
        counting = [part.achievement for part in one.parts if part.effective]
        known = [Fraction(value) for value in counting if value is not None]
        assert len(known) == len(counting)
        slack = Fraction(1, 10**50)
        assert min(known) - slack <= Fraction(one.achievement) <= max(known) + slack


@given(plans)
@settings(max_examples=40, deadline=None)
def test_leaving_out_never_lowers_and_zero_never_raises(plan: Plan) -> None:
    kept, zeroed = scores(plan), scores(plan, ZERO_SYSTEM)
    for path, one in kept.objectives.items():
        if one.achievement is not None:
            lowered = zeroed.objectives[path].achievement
            assert lowered is not None
            assert settled(lowered) <= settled(one.achievement)
        assert one.coverage == zeroed.objectives[path].coverage


def same(one: PlanScore, other: PlanScore) -> bool:
    names = ("indicators", "objectives", "areas", "missions", "units")
    alike = all(dict(getattr(one, name)) == dict(getattr(other, name)) for name in names)
    return alike and (one.strategic, one.operational, one.total) == (
        other.strategic,
        other.operational,
        other.total,
    )


def changed(plan: Plan, path: str, value: int) -> Plan:
    """The plan with a new figure for the first indicator of the objective at `path`."""
    steps = path.split("/")
    if steps[0] == "operational":
        place, objectives = int(steps[1]), plan.operational_objectives
    else:
        place, objectives = int(steps[3]), plan.areas[int(steps[1])].objectives
    old = objectives[place]
    first = replace(old.indicators[0], measurements=(measured("2019", value),))
    new = replace(old, indicators=(first, *old.indicators[1:]))
    renewed = (*objectives[:place], new, *objectives[place + 1 :])
    if steps[0] == "operational":
        return replace(plan, operational_objectives=renewed)
    number = int(steps[1])
    area = replace(plan.areas[number], objectives=renewed)
    return replace(plan, areas=(*plan.areas[:number], area, *plan.areas[number + 1 :]))


@given(plans, policies, st.data())
@settings(max_examples=60, deadline=None)
def test_scoring_one_path_again_gives_what_scoring_everything_would(
    plan: Plan, system: MeasurementSystem, data: st.DataObject
) -> None:
    found = scores(plan, system)
    paths = [path.split("/indicators")[0] for path in found.indicators]
    for _ in range(2 if paths else 0):
        path = data.draw(st.sampled_from(paths))
        plan = changed(plan, path, data.draw(st.integers(0, 100)))
        whole = data.draw(st.booleans())
        found = rescore(found, plan, path if whole else f"{path}/indicators/0", system, YEAR, END)
    assert same(found, scores(plan, system))
    assert len(found.indicators) == len(dict(found.indicators))


def test_scoring_one_path_again_leaves_the_first_scores_as_they_were() -> None:
    plan = plan_of(card(figure(50)), card(figure(70)))
    before = scores(plan)
    after = rescore(before, changed(plan, "operational/0", 90), "operational/0", SIMPLE, YEAR, END)
    assert (before.total.achievement, after.total.achievement) == (60, 80)
    assert (
        after.indicators["operational/1/indicators/0"]
        is before.indicators["operational/1/indicators/0"]
    )


@pytest.mark.parametrize(
    "path",
    ["operational/7", "areas/0/objectives/0", "operational/0/indicators/5", "operational/x", "?"],
)
def test_a_path_that_is_not_there_is_named(path: str) -> None:
    plan = plan_of(card(figure(50)))
    with pytest.raises(KeyError, match=path.replace("?", r"\?")):
        rescore(scores(plan), plan, path, SIMPLE, YEAR, END)


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_left_as_it_was(running: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        scores(plan_of(card(figure(50))))
        assert gc.isenabled() is running
    finally:
        (gc.enable if was else gc.disable)()
