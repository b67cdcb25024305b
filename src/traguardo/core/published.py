"""Results that somebody has already published, computed again: do they agree with themselves?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from traguardo.core.decimals import exact
from traguardo.core.findings import Finding, Severity
from traguardo.core.scoring.explain import shown
from traguardo.core.scoring.score import Score
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.core.scoring.value import score_value
from traguardo.core.targets.nodes import Reading
from traguardo.core.values import Value

HALF_A_POINT, FULL = Decimal("0.5"), Decimal(100)


@dataclass(frozen=True, slots=True)
class Published:
    """One published row: target, actual, where it started, and what was said of it.

    `achievement` is in per cent, `met` the flag beside it; None where nothing was published.
    """

    where: str
    reading: Reading
    actual: Value
    baseline: Decimal | None = None
    achievement: Decimal | None = None
    met: bool | None = None


def recomputed(row: Published, system: MeasurementSystem) -> Score:
    """The row's score by the rules of `system`."""
    return score_value(row.reading, row.actual, system, baseline=row.baseline)


def check_published(row: Published, system: MeasurementSystem) -> Iterator[Finding]:
    """What the row says against itself: a flag its own figures deny, a score they do not give."""
    return contradictions(row.where, recomputed(row, system), row.achievement, row.met)


def contradictions(
    where: str, score: Score, published: Decimal | None, met: bool | None
) -> Iterator[Finding]:
    """What was published against what the row's own figures give.

    A published score may be rounded: up to half a percentage point is no difference.
    """
    if score.achievement is None:
        return
    if met is not None and met is not _reached(score):
        yield Finding("published_flag", Severity.WARNING, where, *_flag(met))
    if published is not None and not _agree(published, score):
        message = (
            f"pubblicato {shown(published, 'it')} %, dai suoi stessi numeri risulta "
            f"{shown(_figure(score), 'it', 1)} %"
        )
        remedy = "verificare valore di partenza, target e consuntivo, o la regola applicata"
        yield Finding("published_score", Severity.WARNING, where, message, remedy)


def _reached(score: Score) -> bool:
    return _figure(score) >= FULL


def _figure(score: Score) -> Decimal:
    """The raw figure; the system's cap where there is no finite one."""
    figure = score.achievement if score.uncapped is None else score.uncapped
    assert figure is not None
    return figure


def _agree(published: Decimal, score: Score) -> bool:
    """By what was capped or by what was not: both are published."""
    known = [figure for figure in (score.achievement, score.uncapped) if figure is not None]
    with exact():
        return any(abs(figure - published) <= HALF_A_POINT for figure in known)


def _flag(met: bool) -> tuple[str, str]:
    if met:
        message = "dichiarato raggiunto, ma il consuntivo non arriva al target"
    else:
        message = "dichiarato non raggiunto, ma il consuntivo rispetta il target"
    return message, "correggere la dichiarazione, oppure il valore o il target"
