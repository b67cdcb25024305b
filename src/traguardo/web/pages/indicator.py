"""Indicatore: what is measured, what was promised, what came of it, and why it scores so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from traguardo.core.accumulation import actual_at
from traguardo.core.calendar import Period
from traguardo.core.decimals import number
from traguardo.core.findings import Finding
from traguardo.core.model import Accumulation, Indicator, Measurement, Target
from traguardo.core.monitoring.status import ComputedStatus, indicator_status
from traguardo.core.nature import infer_accumulation
from traguardo.core.originals import originals
from traguardo.core.places import IndicatorPlace
from traguardo.core.scoring.explain import sentences
from traguardo.core.scoring.score import Score
from traguardo.core.scoring.system import Light
from traguardo.core.targets.printer import in_words
from traguardo.store.figures import ReportedFigure
from traguardo.ui.chart import Chart, Moment, chart
from traguardo.ui.figures import in_unit, percent, reader_language
from traguardo.web.evaluation import Evaluation
from traguardo.web.periods import half_years

NEARLY_SURE = 99


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target as written and as it is read (`""` where it cannot be); what it said at first."""

    target: Target
    reading: str
    current: bool
    original: str = ""


@dataclass(frozen=True, slots=True)
class Reported:
    """One measurement; `superseded` where a later one of the same period counts instead."""

    measurement: Measurement
    superseded: bool
    figure: ReportedFigure | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the year's end will bring, as far as it can be said; `method` says how, or why not."""

    central: Decimal | None
    low: Decimal | None
    high: Decimal | None
    probability: str
    method: Sequence[str]


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """Everything the page shows."""

    place: IndicatorPlace
    indicator: Indicator
    score: Score
    light: Light | None
    status: ComputedStatus
    accumulation: Accumulation
    assumed_accumulation: bool
    targets: list[TargetLine]
    reported: list[Reported]
    working: Sequence[str]
    outlook: Outlook | None
    chart: Chart | None
    summary: str
    findings: list[Finding]


def indicator_page(
    place: IndicatorPlace, evaluation: Evaluation, decided: Mapping[str, ReportedFigure]
) -> IndicatorPage:
    """The page of one indicator in a period."""
    indicator = place.indicator
    score = evaluation.scores.indicators[place.path]
    return IndicatorPage(
        place,
        indicator,
        score,
        evaluation.light(score),
        evaluation.status(place),
        indicator.accumulation or infer_accumulation(indicator),
        indicator.accumulation is None,
        _target_lines(place, evaluation),
        _reported(indicator.measurements, decided),
        sentences(score, reader_language()),
        None if evaluation.final else _outlook(indicator, evaluation),
        chart(_moments(indicator, evaluation)),
        _summary(indicator, score, evaluation.period),
        evaluation.findings_under(place.path),
    )


def _target_lines(place: IndicatorPlace, evaluation: Evaluation) -> list[TargetLine]:
    first = originals(evaluation.plan.revisions, place.path)
    return [
        _target_line(target, evaluation.year, first.get(number, ""))
        for number, target in enumerate(place.indicator.targets)
    ]


def _target_line(target: Target, year: int, original: str) -> TargetLine:
    words = in_words(target.reading, reader_language()) if target.reading else ""
    return TargetLine(target, words, target.year in (year, None), original)


def _reported(
    measurements: Sequence[Measurement], decided: Mapping[str, ReportedFigure]
) -> list[Reported]:
    """The latest first; the last word on a period counts, and something may be decided of it."""
    last = {one.period: one for one in measurements}
    return [
        Reported(one, superseded=True)
        if last[one.period] is not one
        else Reported(one, superseded=False, figure=decided.get(str(one.period)))
        for one in reversed(measurements)
    ]


def _outlook(indicator: Indicator, evaluation: Evaluation) -> Outlook:
    # Imported here: statistics take longer to load than most pages to make.
    from traguardo.forecast import words
    from traguardo.forecast.year_end import forecast

    seen = forecast(indicator, evaluation.year, evaluation.at, evaluation.system)
    method = words.sentences(seen, reader_language())
    return Outlook(seen.central, seen.low, seen.high, chance(seen.probability), method)


def chance(probability: Decimal | None) -> str:
    """A probability in whole per cent, never as a certainty; `""` where there is none."""
    if probability is None:
        return ""
    if probability < 1:
        return _("meno dell’1%")
    return _("più del 99%") if probability > NEARLY_SURE else percent(probability, 0)


def _moments(indicator: Indicator, evaluation: Evaluation) -> list[Moment]:
    """The year to date at the end of each half-year; what is still to come has only its target."""
    return [_moment(indicator, half, evaluation) for half in half_years(evaluation.plan.years)]


def _moment(indicator: Indicator, half: Period, evaluation: Evaluation) -> Moment:
    label = _("%(number)d° sem. %(year)d") % {"number": half.number, "year": half.year}
    target = _target_value(indicator, half.year)
    if half > evaluation.period:
        return Moment(label, None, None, target)
    actual = actual_at(indicator, half.year, half.end)
    status = indicator_status(indicator, half.year, half.end, evaluation.system)
    return Moment(label, number(actual), status.expected, target)


def _target_value(indicator: Indicator, year: int) -> Decimal | None:
    readings = [target.reading for target in indicator.targets_for(year)]
    return number(getattr(readings[0], "value", None)) if readings else None


def _summary(indicator: Indicator, score: Score, period: Period) -> str:
    target = " · ".join(one.text for one in indicator.targets_for(period.year))
    return _("%(name)s: valore %(value)s, target %(target)s") % {
        "name": indicator.name,
        "value": in_unit(score.actual, indicator.unit),
        "target": target or "–",
    }
