"""Weights: sums, gaps, scale, and what hangs on them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.rules.plans import SHARE, YES, D, found, indicator, mean_days, of, target

from traguardo.core.findings import Severity
from traguardo.core.model import Indicator, WeightGroup
from traguardo.core.targets.nodes import AtLeast


def weighing(*weights: str | None, numbers: tuple[str, ...] = ()) -> list[Indicator]:
    labels = numbers or tuple(f"1.{n}" for n in range(1, len(weights) + 1))
    return [
        indicator(number=number, name=f"Indicatore {number}", weight=D(w) if w else None)
        for number, w in zip(labels, weights, strict=True)
    ]


@pytest.mark.parametrize(
    "weights", [("100",), ("50", "50"), ("34", "33", "33"), ("33.33", "33.33", "33.34")]
)
def test_weights_that_add_up_are_fine(weights: tuple[str, ...]) -> None:
    assert found("weights_sum", of(*weighing(*weights))) == []


@pytest.mark.parametrize(
    ("weights", "total"), [(("60", "50"), "110"), (("70",), "70"), (("33", "33", "33"), "99")]
)
def test_weights_that_do_not_add_up_are_an_error(weights: tuple[str, ...], total: str) -> None:
    (one,) = found("weights_sum", of(*weighing(*weights)))
    assert one.severity is Severity.ERROR
    assert f"sommano a {total} e non a 100" in one.message
    assert one.path == "operational/0"


def test_thirds_that_miss_a_hundredth_are_only_rounding() -> None:
    (one,) = found("weights_sum", of(*weighing("33.33", "33.33", "33.33")))
    assert one.severity is Severity.WARNING
    assert "99,99" in one.message


def test_where_neither_objective_nor_actions_add_up_both_sums_are_told() -> None:
    (one,) = found("weights_sum", of(*weighing("100", "60", numbers=("1.1", "2.1"))))
    assert "sommano a 160" in one.message
    assert "azione 1 = 100, azione 2 = 60" in one.message
    assert "Dichiarare" not in one.remedy


def test_where_every_action_adds_up_the_remedy_is_to_say_so() -> None:
    (one,) = found("weights_sum", of(*weighing("100", "100", numbers=("1.1", "2.1"))))
    assert one.remedy.startswith("Dichiarare che i pesi valgono per azione")


def test_without_kpi_numbers_no_sums_by_action_are_told() -> None:
    (one,) = found("weights_sum", of(*weighing("60", "60", numbers=("", ""))))
    assert one.message == "I pesi dell'obiettivo sommano a 120 e non a 100."


def test_by_action_each_action_is_judged_alone() -> None:
    members = weighing("100", "50", "30", numbers=("1.1", "2.1", "2.2"))
    plan = of(*members, weight_group=WeightGroup.ACTION)
    (one,) = found("weights_sum", plan)
    assert one.message == (
        "I pesi dell'azione 2 sommano a 80 e non a 100. Per obiettivo la somma è 180."
    )
    fine = of(*weighing("100", "50", "50", numbers=("1.1", "2.1", "2.2")))
    by_action = of(*fine.operational_objectives[0].indicators, weight_group=WeightGroup.ACTION)
    assert found("weights_sum", by_action) == []


def test_a_missing_weight_is_not_also_a_wrong_sum_unless_the_others_pass_100() -> None:
    assert found("weights_sum", of(*weighing("60", None))) == []
    assert len(found("weights_sum", of(*weighing("60", "60", None)))) == 1


@given(st.lists(st.decimals(1, 99, places=2), min_size=1, max_size=6))
def test_whatever_is_left_to_100_closes_the_sum(weights: list[Decimal]) -> None:
    rest = 100 - sum(weights)
    members = [indicator(number=f"1.{n}", weight=w) for n, w in enumerate([*weights, rest])]
    assert found("weights_sum", of(*members)) == []


def test_a_missing_weight_is_an_error_among_several_and_a_warning_alone() -> None:
    (one,) = found("weight_missing", of(*weighing("60", None)))
    assert one.severity is Severity.ERROR
    assert one.message == "Il peso non è indicato."
    assert one.where.endswith("› KPI 1.2")
    (alone,) = found("weight_missing", of(*weighing(None)))
    assert alone.severity is Severity.WARNING


def test_a_weight_in_words_is_quoted() -> None:
    (one,) = found("weight_missing", of(indicator(weight=None, weight_text="la metà")))
    assert one.message == "Il peso «la metà» non è un numero."


@pytest.mark.parametrize("weight", ["-1", "101", "700"])
def test_a_weight_outside_the_scale_is_an_error(weight: str) -> None:
    (one,) = found("weight_range", of(indicator(weight=D(weight))))
    assert one.severity is Severity.ERROR
    assert weight in one.message


@pytest.mark.parametrize("weight", ["0", "0.5", "50", "100", None])
def test_a_weight_on_the_scale_is_fine(weight: str | None) -> None:
    assert found("weight_range", of(indicator(weight=D(weight) if weight else None))) == []


@pytest.mark.parametrize(
    ("weight", "words"), [("0", "non conta"), ("4.9", "Con peso 4,9"), ("1", "Con peso 1 ")]
)
def test_a_weight_that_cannot_matter_is_noted(weight: str, words: str) -> None:
    (one,) = found("weight_too_small", of(indicator(weight=D(weight))))
    assert words in one.message


@pytest.mark.parametrize("weight", ["5", "10", "-3", None])
def test_a_weight_of_five_matters(weight: str | None) -> None:
    assert found("weight_too_small", of(indicator(weight=D(weight) if weight else None))) == []


def test_a_yes_or_no_of_half_the_weight_decides_the_objective() -> None:
    (one,) = found("score_sensitivity", of(indicator(targets=(YES,)), mean_days()))
    assert "Basta un «no» e l'obiettivo perde 50 punti" in one.message


def test_a_small_count_of_half_the_weight_does_too() -> None:
    counted = indicator(unit="numero", targets=(target(AtLeast(D(1))),))
    (one,) = found("score_sensitivity", of(counted, mean_days()))
    assert "Basta un caso in meno e l'obiettivo perde 50 punti" in one.message


@pytest.mark.parametrize(
    "first",
    [
        indicator(targets=(YES,), weight=D(30)),
        indicator(unit="numero", targets=(target(AtLeast(D(2))),)),
        indicator(unit="numero", targets=(target(AtLeast(D(0))),)),
        indicator(unit="", targets=(target(AtLeast(D(1))),)),
        indicator(targets=(SHARE,)),
        indicator(targets=()),
    ],
)
def test_a_slip_that_leaves_the_objective_above_red_is_not_noted(first: Indicator) -> None:
    second = mean_days(weight=100 - (first.weight or D(0)))
    assert found("score_sensitivity", of(first, second)) == []


def test_an_indicator_alone_hides_no_others() -> None:
    assert found("score_sensitivity", of(indicator(targets=(YES,), weight=D(100)))) == []
