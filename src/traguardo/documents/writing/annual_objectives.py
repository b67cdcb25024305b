"""The annual report's objectives: results, original and revised targets, variance, reviews."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from traguardo.core.decimals import HUNDRED
from traguardo.core.model import Indicator
from traguardo.core.originals import originals
from traguardo.core.places import IndicatorPlace, ObjectivePlace
from traguardo.core.scoring.explain import sentences
from traguardo.core.scoring.score import Score
from traguardo.documents.charts import bar_chart
from traguardo.documents.writing import indicator_texts as cells
from traguardo.documents.writing.measured import total_words
from traguardo.documents.writing.reviews import objective_review
from traguardo.documents.writing.sheet import (
    Block,
    Cell,
    Figure,
    Paragraph,
    Role,
    Row,
    Table,
    full_row,
)
from traguardo.documents.writing.summary import bar
from traguardo.documents.writing.words import percentage
from traguardo.documents.writing.yearly import YearReport

TO_WRITE = "[Da scrivere a cura dell’ufficio]"
_HEAD = ("Indicatore", "Peso (effettivo)", "Target", "Consuntivo", "Grado", "Scostamento e motivo")
_WIDTHS = (24, 13, 17, 15, 10, 21)
_MOST_BARS = 24
"""As many as fit one page."""


def objective_blocks(
    report: YearReport, places: list[ObjectivePlace], level: str
) -> Iterator[Block]:
    """The results of one level (`strategici`): a chart where it fits a page, then a table each."""
    if not places:
        yield Paragraph("Il piano non ha obiettivi di questo livello.")
    if 1 < len(places) <= _MOST_BARS:
        totals = report.scores.objectives
        bars = [bar(place.objective.title, totals[place.path]) for place in places]
        title = f"Grado di raggiungimento degli obiettivi {level}; la linea è il target"
        yield Figure(bar_chart(bars, title, lines=2))
    for place in places:
        rows = tuple(_objective(report, place))
        yield Table(_WIDTHS, rows, f"Risultati dell’obiettivo {place.objective.title}")


def _objective(report: YearReport, place: ObjectivePlace) -> Iterator[Row]:
    columns = len(_WIDTHS)
    result = total_words(report.scores.objectives[place.path])
    yield full_row(Role.OBJECTIVE, f"{place.objective.title}\nRisultato: {result}", columns)
    yield Row(Role.HEAD, tuple(map(Cell, _HEAD)))
    for child in place.indicators():
        yield Row(Role.FIELD, tuple(map(Cell, _indicator(report, child))))
    for review in place.objective.reviews:
        if review.period is None or review.period.year == report.year:
            yield objective_review(review, None, columns)


def _indicator(report: YearReport, place: IndicatorPlace) -> tuple[str, ...]:
    one, score = place.indicator, report.score(place.path)
    effective = report.effective_weight(place)
    weight = cells.weight(one) or "–"
    carried = f"{weight} ({percentage(effective)})" if effective is not None else weight
    achieved = "–" if score.achievement is None else percentage(score.achievement)
    return (
        one.name or place.label,
        carried,
        _target(report, place),
        report.actual(one),
        achieved,
        _variance(one, score, report.year),
    )


def _target(report: YearReport, place: IndicatorPlace) -> str:
    """The targets of the year; below each that was revised, what it said before."""
    before = originals(report.plan.revisions, place.path)
    lines = []
    for number, target in enumerate(place.indicator.targets):
        if target.year in (report.year, None):
            lines.append(target.text)
            if number in before:
                lines.append(f"(originale: {before[number]})")
    return "\n".join(dict.fromkeys(lines)) or "–"


def _variance(indicator: Indicator, score: Score, year: int) -> str:
    """By how many points the target was missed or passed, and the reason the owner gave."""
    if score.achievement is None:
        return " ".join(sentences(score, "it")[-1:]) or "non calcolabile"
    reached = score.achievement if score.uncapped is None else score.uncapped
    points = reached - HUNDRED
    given = _reason(indicator, year)
    if not points:
        return given or "nessuno"
    sign = "+" if points > 0 else "−"
    amount = f"{sign}{percentage(abs(points)).removesuffix('%')} punti"
    wanted = f"{TO_WRITE} motivo" if points < Decimal(0) else ""
    return "\n".join(part for part in (amount, given or wanted) if part)


def _reason(indicator: Indicator, year: int) -> str:
    """The note of the year's last figure, else the words of its last review."""
    notes = [one.note for one in indicator.measurements if one.period.year == year and one.note]
    words = [
        one.text
        for one in indicator.reviews
        if one.text and (one.period is None or one.period.year == year)
    ]
    return (notes or words or [""])[-1]
