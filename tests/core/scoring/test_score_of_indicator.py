"""An indicator's score: its own history, several conditions, and the reasons for none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.core.scoring.parts import END, MID, YEAR, kpi, measured

from traguardo.core.model import Accumulation, Indicator, Target
from traguardo.core.scoring.indicator import score_indicator
from traguardo.core.scoring.score import Score
from traguardo.core.scoring.system import CHAMBER, SIMPLE
from traguardo.core.targets.nodes import AtLeast
from traguardo.core.values import Missing

RATIO = Accumulation.RATIO


def score(indicator: Indicator, at: date = END, year: int = YEAR) -> Score:
    return score_indicator(indicator, year, at, SIMPLE)


def test_the_score_names_its_system_rule_and_actual() -> None:
    found = score(kpi("at_least 50", measured("2019-H1", 20), measured("2019-H2", 25)))
    assert (found.achievement, found.actual) == (90, 45)
    assert (found.rule, found.system) == ("proportional_up", "simple@1")
    assert [step.name for step in found.steps] == ["sum", "proportional_up"]


def test_a_half_year_sees_only_the_half() -> None:
    indicator = kpi("at_least 50", measured("2019-H1", 20), measured("2019-H2", 25))
    assert score(indicator, MID).achievement == 40


@pytest.mark.parametrize(
    ("indicator", "reason"),
    [
        (kpi(None, measured("2019", 3)), "no_target"),
        (replace(kpi(None), targets=(Target(2019, "boh"),)), "target_not_readable"),
        (
            replace(
                kpi("at_least 50", measured("2019", 60)),
                targets=(Target(2019, ">=50", AtLeast(Decimal(50))), Target(2019, "boh")),
            ),
            "target_not_readable",
        ),
        (
            kpi(
                "at_least 90", measured("2019-H1", 88), measured("2019-H2", 92), accumulation=RATIO
            ),
            "parts_missing",
        ),
        (kpi("at_least 50 & increase_by 5", measured("2019", 60)), "no_reference"),
        (kpi("qualitative migliorare"), "qualitative"),
    ],
)
def test_what_cannot_be_scored_says_why(indicator: Indicator, reason: str) -> None:
    found = score(indicator)
    assert (found.achievement, found.reason) == (None, reason)
    assert found.steps[-1].name == reason


def test_an_absence_keeps_its_name() -> None:
    assert score(kpi("at_least 50")).missing is Missing.NOT_REPORTED
    assert score(kpi("at_least 50"), MID).missing is Missing.NOT_DUE
    none = kpi("at_least 5", measured("2019", numerator=0, denominator=0), accumulation=RATIO)
    found = score(none)
    assert found.missing is Missing.NOT_APPLICABLE
    assert [step.name for step in found.steps] == ["denominator_zero", "not_applicable"]


def test_of_several_conditions_the_least_met_counts() -> None:
    found = score(kpi("at_least 10 & at_most 20", measured("2019", 25)))
    assert found.achievement == 80
    assert [step.name for step in found.steps] == ["measured", "proportional_ratio", "weakest_of"]
    assert score(kpi("at_least 10 & at_most 20", measured("2019", 15))).achievement == 100


def test_a_target_without_year_holds_for_every_year() -> None:
    indicator = replace(
        kpi(None, measured("2019", 25), measured("2020", 50)),
        targets=(Target(None, ">=50", AtLeast(Decimal(50))),),
    )
    assert score(indicator).achievement == 50
    assert score(indicator, date(2020, 12, 31), 2020).achievement == 100


def test_an_increase_is_measured_from_the_year_it_names() -> None:
    history = measured("2017", 50), measured("2018-H1", 30), measured("2018-H2", 70)
    indicator = kpi("increase_by 10", *history, measured("2019", 105))
    assert round(score(indicator).achievement or 0, 2) == Decimal("95.45")
    named = replace(
        indicator,
        targets=tuple(
            replace(target, reading=replace(target.reading, reference="2017"))  # type: ignore[type-var]
            for target in indicator.targets
        ),
    )
    assert score(named).achievement == 100


def test_last_years_corrected_figure_is_the_reference() -> None:
    history = measured("2018", 100), measured("2018", 80)
    assert score(kpi("increase_by 10", *history, measured("2019", 90))).achievement == 100


def test_a_time_to_be_kept_may_not_grow() -> None:
    times = measured("2018", 20), measured("2019", 25)
    kept = kpi("keep", *times, accumulation=Accumulation.STOCK, name="Tempo medio di risposta")
    assert score(kept).achievement == 80
    assert score(replace(kept, name="Utenti")).achievement == 100


def test_a_baseline_counts_where_the_system_says_so() -> None:
    indicator = kpi("at_least 100", measured("2019", 90), baseline=Decimal(80))
    assert score(indicator).achievement == 50
    assert score_indicator(indicator, YEAR, END, CHAMBER).achievement == 90


def test_the_targets_of_other_years_do_not_count() -> None:
    targets = tuple(Target(year, "", AtLeast(Decimal(year - 1969))) for year in (2018, 2019, 2020))
    indicator = replace(kpi(None, measured("2019", 50)), targets=targets)
    assert score(indicator).achievement == 100
    assert score(indicator, year=2021).reason == "no_target"
