"""When the steps of the cycle are due, as the law says or as the administration has set."""

from __future__ import annotations

from datetime import date

import pytest

from traguardo.core.deadlines import CycleStep, DeadlineRule, rule_for

OWN = [
    DeadlineRule(CycleStep.PLAN, 2024, 2, 28, source="Proroga"),
    DeadlineRule(CycleStep.PLAN, 2026, 1, 15, source="Delibera n. 2"),
]


@pytest.mark.parametrize(
    ("step", "year", "due"),
    [
        (CycleStep.PLAN, 2019, date(2019, 1, 31)),
        (CycleStep.PLAN, 2024, date(2024, 2, 28)),
        (CycleStep.PLAN, 2025, date(2025, 2, 28)),
        (CycleStep.PLAN, 2030, date(2030, 1, 15)),
        (CycleStep.MONITORING, 2026, date(2026, 6, 30)),
        (CycleStep.REPORT, 2026, date(2027, 6, 30)),
    ],
)
def test_each_year_has_the_rule_that_was_in_force(step: CycleStep, year: int, due: date) -> None:
    assert rule_for(step, year, OWN).due_on(year) == due


def test_the_administration_s_own_day_goes_before_the_law_s_of_the_same_year() -> None:
    own = DeadlineRule(CycleStep.PLAN, 2010, 3, 1)
    assert rule_for(CycleStep.PLAN, 2015, [own]) == own


@pytest.mark.parametrize(("month", "day"), [(2, 29), (4, 31), (13, 1), (1, 0)])
def test_a_day_that_some_year_does_not_have_is_no_deadline(month: int, day: int) -> None:
    with pytest.raises(ValueError, match=r"day|month"):
        DeadlineRule(CycleStep.PLAN, 2026, month, day)
