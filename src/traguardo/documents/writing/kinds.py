"""Every kind of document that is made from a plan; a further one is one more entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from traguardo.core.calendar import Period, Span
from traguardo.core.life import NO_LIFE, PlanLife
from traguardo.core.model import Indicator, Objective, Plan
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.documents.writing.annual import annual_sheet
from traguardo.documents.writing.layout import half_year_sheet
from traguardo.documents.writing.piao import piao_sheet
from traguardo.documents.writing.pira import pira_sheet
from traguardo.documents.writing.planning import plan_sheet
from traguardo.documents.writing.report import HalfYearReport, half_year_report
from traguardo.documents.writing.sheet import Sheet
from traguardo.documents.writing.yearly import YearReport, year_report

_Make = Callable[[Plan, MeasurementSystem, Period, date, PlanLife], Sheet]


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind: the span of time one document is about, and how its sheet is made."""

    span: Span
    made: _Make

    def make(
        self,
        plan: Plan,
        system: MeasurementSystem,
        period: Period,
        today: date,
        life: PlanLife = NO_LIFE,
    ) -> Sheet:
        """The document of `plan` and `period` as of `today`; `life` is what happened around it."""
        return self.made(plan, system, period, today, life)


def _half_year(
    plan: Plan, system: MeasurementSystem, period: Period, today: date, _: PlanLife
) -> Sheet:
    return half_year_sheet(half_year_report(plan, system, period, today))


def _of_the_plan(write: Callable[[HalfYearReport], Sheet]) -> _Make:
    """A document of the plan as it was planned, whatever came after."""

    def made(
        plan: Plan, _system: MeasurementSystem, _period: Period, today: date, _life: PlanLife
    ) -> Sheet:
        return write(HalfYearReport(planned(plan), made_on=today))

    return made


def _of_the_year(write: Callable[[YearReport], Sheet]) -> _Make:
    """A document of what a year came to."""

    def made(
        plan: Plan, system: MeasurementSystem, period: Period, today: date, life: PlanLife
    ) -> Sheet:
        return write(year_report(plan, system, period.year, today, life))

    return made


KINDS: Mapping[str, DocumentKind] = {
    "half-year": DocumentKind(Span.HALF, _half_year),
    "cards": DocumentKind(Span.YEAR, _of_the_plan(half_year_sheet)),
    "plan": DocumentKind(Span.YEAR, _of_the_plan(plan_sheet)),
    "piao": DocumentKind(Span.YEAR, _of_the_plan(piao_sheet)),
    "annual": DocumentKind(Span.YEAR, _of_the_year(annual_sheet)),
    "pira": DocumentKind(Span.YEAR, _of_the_year(pira_sheet)),
}
"""By the name `traguardo report` knows them under."""


def planned(plan: Plan) -> Plan:
    """The plan as it was planned: without what was measured and reviewed since."""
    areas = tuple(
        replace(area, objectives=tuple(map(_planned, area.objectives))) for area in plan.areas
    )
    cards = tuple(map(_planned, plan.operational_objectives))
    return replace(plan, areas=areas, operational_objectives=cards)


def _planned(objective: Objective) -> Objective:
    return replace(objective, indicators=tuple(map(_unmeasured, objective.indicators)), reviews=())


def _unmeasured(indicator: Indicator) -> Indicator:
    return replace(indicator, measurements=(), reviews=())
