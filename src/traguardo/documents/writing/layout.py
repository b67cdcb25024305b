"""The half-yearly monitoring from cover to legend, in the order the offices know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from traguardo.core.model import DeclaredStatus, Plan
from traguardo.core.places import indicators, objectives
from traguardo.documents.cover_lines import ADMINISTRATION, DATE, PERIOD, YEARS, years_text
from traguardo.documents.measured_line import period_text
from traguardo.documents.own_report import LEGEND_HEAD
from traguardo.documents.plan_reader.fields.front import years_of
from traguardo.documents.writing.cards import operational_blocks
from traguardo.documents.writing.report import HalfYearReport, usual_period
from traguardo.documents.writing.sheet import (
    Block,
    Cell,
    Heading,
    Paragraph,
    Role,
    Row,
    Sheet,
    Table,
    Tone,
)
from traguardo.documents.writing.strategic import strategic_blocks
from traguardo.documents.writing.summary import summary_blocks
from traguardo.documents.writing.words import long_day

_MARKS = (
    ("monitoraggio semestrale in linea con il target (verde)", Tone.GREEN),
    ("monitoraggio semestrale non in linea con il target (rosso)", Tone.RED),
    ("revisione risorse finanziarie (giallo)", Tone.AMBER),
    ("revisione obiettivo (azzurro)", Tone.BLUE),
)
_AT_RISK = ("monitoraggio semestrale a rischio (arancione)", Tone.ORANGE)


def half_year_sheet(report: HalfYearReport) -> Sheet:
    """The whole document of `report`, before it has a format."""
    administration = report.administration or report.plan.administration
    report = replace(report, reviewed=report.period or usual_period(report.plan))
    return Sheet(_title(report), administration, tuple(_blocks(report, administration)))


def _title(report: HalfYearReport) -> str:
    """The plan's own title; where it has none, the title these documents bear."""
    if report.plan.title:
        return " ".join(report.plan.title.split())
    years = dict.fromkeys((*report.plan.years[:1], *report.plan.years[-1:]))
    span = f" {'/'.join(map(str, years))}" if years else ""
    end = " – Monitoraggio semestrale" if report.period else ""
    return f"Schede obiettivi strategici e operativi – Piano performance{span}{end}"


def _unnamed_years(report: HalfYearReport) -> tuple[int, ...]:
    """The plan's years where its title does not tell them."""
    years = report.plan.years
    return () if years == years_of(_title(report)) else years


def _blocks(report: HalfYearReport, administration: str) -> Iterator[Block]:
    if administration:
        yield Paragraph(f"{ADMINISTRATION}{administration}", leading=True)
    if report.reviewed:
        yield Paragraph(f"{PERIOD}{period_text(report.reviewed)}", leading=True)
    if years := _unnamed_years(report):
        yield Paragraph(f"{YEARS}{years_text(years)}", leading=True)
    if report.made_on:
        yield Paragraph(f"{DATE}{long_day(report.made_on)}", leading=True)
    yield from summary_blocks(report)
    yield from strategic_blocks(report)
    yield from operational_blocks(report)
    yield Heading(1, "Legenda:")
    yield _legend(report.plan)


def _legend(plan: Plan) -> Table:
    """The four marks the offices know; a fifth only where a review needs it."""
    marks = [*_MARKS, _AT_RISK] if _has_risk(plan) else _MARKS
    rows = (Row(Role.MARK, (Cell(text), Cell("", tone=tone))) for text, tone in marks)
    summary = "Significato dei colori delle righe di monitoraggio"
    return Table((70, 30), tuple(rows), summary, LEGEND_HEAD)


def _has_risk(plan: Plan) -> bool:
    reviews = [review for place in objectives(plan) for review in place.objective.reviews]
    reviews += [review for place in indicators(plan) for review in place.indicator.reviews]
    return any(review.status is DeclaredStatus.AT_RISK for review in reviews)
