"""Every kind of document that is made from a plan; a further one is one more entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from traguardo.core.calendar import Period, Span
from traguardo.core.model import Indicator, Objective, Plan
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.documents.writing.annual import annual_sheet
from traguardo.documents.writing.layout import half_year_sheet
from traguardo.documents.writing.piao import piao_sheet
from traguardo.documents.writing.pira import pira_sheet
from traguardo.documents.writing.planning import plan_sheet
from traguardo.documents.writing.report import HalfYearReport, half_year_report
from traguardo.documents.writing.sheet import Sheet
from traguardo.documents.writing.yearly import year_report

Make = Callable[[Plan, MeasurementSystem, Period, date], Sheet]


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind: the span of time one document is about, and how its sheet is made."""

    span: Span
    make: Make


def _half_year(plan: Plan, system: MeasurementSystem, period: Period, today: date) -> Sheet:
    return half_year_sheet(half_year_report(plan, system, period, today))


def _cards(plan: Plan, _: MeasurementSystem, __: Period, today: date) -> Sheet:
    return half_year_sheet(HalfYearReport(planned(plan), made_on=today))


def _plan(plan: Plan, _: MeasurementSystem, __: Period, today: date) -> Sheet:
    return plan_sheet(HalfYearReport(planned(plan), made_on=today))


def _piao(plan: Plan, _: MeasurementSystem, __: Period, today: date) -> Sheet:
    return piao_sheet(HalfYearReport(planned(plan), made_on=today))


def _annual(plan: Plan, system: MeasurementSystem, period: Period, today: date) -> Sheet:
    return annual_sheet(year_report(plan, system, period.year, today))


def _pira(plan: Plan, system: MeasurementSystem, period: Period, today: date) -> Sheet:
    return pira_sheet(year_report(plan, system, period.year, today))


KINDS: Mapping[str, DocumentKind] = {
    "half-year": DocumentKind(Span.HALF, _half_year),
    "cards": DocumentKind(Span.YEAR, _cards),
    "plan": DocumentKind(Span.YEAR, _plan),
    "piao": DocumentKind(Span.YEAR, _piao),
    "annual": DocumentKind(Span.YEAR, _annual),
    "pira": DocumentKind(Span.YEAR, _pira),
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
