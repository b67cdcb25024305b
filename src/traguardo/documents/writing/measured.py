"""What was measured and computed, printed beside what was declared."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from traguardo.core.calendar import Period
from traguardo.core.model import Indicator, Measurement
from traguardo.core.monitoring.status import Level
from traguardo.core.scoring.explain import sentence
from traguardo.core.scoring.score import Score, Total
from traguardo.core.scoring.words.status import LEVELS
from traguardo.documents.measured_cell import measured_cell
from traguardo.documents.own_report import ACHIEVED, COMPUTED, MEASURED, WARNING
from traguardo.documents.writing.report import HalfYearReport
from traguardo.documents.writing.sheet import Role, Row, Tone, full_row
from traguardo.documents.writing.words import percentage

TONES = {
    Level.ACHIEVED: Tone.GREEN,
    Level.ON_TRACK: Tone.GREEN,
    Level.AT_RISK: Tone.AMBER,
    Level.OFF_TRACK: Tone.RED,
    Level.TOO_EARLY: Tone.GREY,
    Level.NO_DATA: Tone.GREY,
}


class Fact(NamedTuple):
    """One printed fact: `("Valore rilevato", "primo semestre 2019: 62", PLAIN)`."""

    label: str
    text: str
    tone: Tone = Tone.PLAIN


def level_word(level: Level) -> str:
    """`in linea`, `a rischio`."""
    return LEVELS[level][0]


def last_of_each_period(indicator: Indicator, until: Period | None) -> tuple[Measurement, ...]:
    """The measurement that counts for each period that ends by `until`, oldest period first."""
    found: dict[Period, Measurement] = {}
    for one in sorted(indicator.measurements, key=lambda m: m.recorded_on or date.min):
        if until is None or one.period.end <= until.end:
            found[one.period] = one
    return tuple(found[period] for period in sorted(found, key=lambda p: (p.start, p.end)))


def _status(report: HalfYearReport, path: str) -> Iterable[Fact]:
    status = report.statuses.get(path)
    if status is None:
        return
    reason = sentence(status.reason, "it")
    yield Fact(COMPUTED, f"{level_word(status.level)}. {reason}", TONES[status.level])


def indicator_facts(report: HalfYearReport, path: str, indicator: Indicator) -> list[Fact]:
    """Values, achievement and computed status of one indicator, as far as there are any."""
    measured = last_of_each_period(indicator, report.period)
    cell = measured_cell(indicator, measured, numbered=path.startswith("operational/"))
    facts = [Fact(MEASURED, cell)] if cell else []
    score: Score | None = report.scores.indicators.get(path) if report.scores else None
    if score is not None and score.achievement is not None:
        facts.append(Fact(ACHIEVED, percentage(score.achievement)))
    return [*facts, *_status(report, path)]


def objective_facts(report: HalfYearReport, path: str) -> list[Fact]:
    """Achievement with its coverage, and computed status of one objective."""
    total: Total | None = report.scores.objectives.get(path) if report.scores else None
    facts = []
    if total is not None and total.achievement is not None:
        facts.append(Fact(ACHIEVED, total_words(total)))
    return [*facts, *_status(report, path)]


def total_words(total: Total) -> str:
    """`96,4% (peso misurato: 80%)`; in words where there is nothing to compute from."""
    achieved = total.achievement
    words = "non calcolabile" if achieved is None else percentage(achieved)
    return f"{words} (peso misurato: {percentage(total.coverage)})"


def facts_rows(facts: list[Fact], columns: int) -> Iterable[Row]:
    """The measured values in a full-width row, and what was computed in another of its colour."""
    measured = [fact for fact in facts if fact.label == MEASURED]
    computed = [fact for fact in facts if fact.label != MEASURED]
    for some in (measured, computed):
        if some:
            text = "\n".join(f"{fact.label}: {fact.text}" for fact in some)
            yield full_row(Role.COMPUTED, text, columns, some[-1].tone)


def disagreement_row(report: HalfYearReport, path: str, columns: int) -> Iterable[Row]:
    """The warning that owner and figures do not say the same."""
    if path in report.disagreements:
        yield full_row(Role.WARNING, WARNING, columns)
