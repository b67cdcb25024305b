"""By which day of a year the steps of the cycle are due: dated, because law changes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CycleStep(StrEnum):
    """What is due in a year: the plan, the look at half-way, the report on it."""

    PLAN = "plan"
    MONITORING = "monitoring"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """A step is due on `month`/`day`, `years_after` the year it is about, from `from_year` on.

    `source` is the norm or deed that says so. ValueError where no year has such a day.
    """

    step: CycleStep
    from_year: int
    month: int
    day: int
    years_after: int = 0
    source: str = ""

    def __post_init__(self) -> None:
        date(2023, self.month, self.day)

    def due_on(self, year: int) -> date:
        """The last day for the step of `year`."""
        return date(year + self.years_after, self.month, self.day)


USUAL = (
    DeadlineRule(CycleStep.PLAN, 2010, 1, 31, source="D.Lgs. 150/2009, art. 10"),
    DeadlineRule(CycleStep.MONITORING, 2010, 6, 30, source="D.Lgs. 150/2009, art. 6"),
    DeadlineRule(CycleStep.REPORT, 2010, 6, 30, 1, source="D.Lgs. 150/2009, art. 10"),
)
"""The days of the law, where an administration has set no others."""


def rule_for(step: CycleStep, year: int, own: Iterable[DeadlineRule]) -> DeadlineRule:
    """The rule for a step of a year: the administration's last one by then, else the law's."""
    ruling = [one for one in (*own, *USUAL) if one.step is step and one.from_year <= year]
    usual = next(one for one in USUAL if one.step is step)
    return max(ruling, key=lambda one: one.from_year, default=usual)
