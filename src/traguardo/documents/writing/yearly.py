"""The facts of a year's documents: the plan, its year, what the core scored of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from traguardo.core.accumulation import actual_at
from traguardo.core.life import NO_LIFE, PlanLife
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import IndicatorPlace
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.score import PlanScore, Score
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.documents.measured_line import value_text


@dataclass(frozen=True, slots=True)
class YearReport:
    """What the annual report and the PIRA print: scores of `year` at its end, or at `made_on`."""

    plan: Plan
    year: int
    scores: PlanScore
    at: date
    made_on: date
    life: PlanLife = NO_LIFE

    def score(self, path: str) -> Score:
        """The score of the indicator at `path`."""
        return self.scores.indicators[path]

    def effective_weight(self, place: IndicatorPlace) -> Decimal | None:
        """What the indicator carries of its objective after what stands aside is left out."""
        total = self.scores.objectives[place.parent.path]
        return next((part.effective for part in total.parts if part.path == place.path), None)

    def actual(self, indicator: Indicator) -> str:
        """The year's figure as people write it, or why there is none."""
        value = actual_at(indicator, self.year, self.at)
        if isinstance(value, Decimal) and value != round(value, 2):
            value = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
        return value_text(value)


def year_report(
    plan: Plan,
    system: MeasurementSystem,
    year: int,
    today: date,
    life: PlanLife = NO_LIFE,
) -> YearReport:
    """The facts of `year` as they stand `today`, at most at the end of the year."""
    at = min(today, date(year, 12, 31))
    return YearReport(plan, year, score_plan(plan, system, year, at), at, today, life)
