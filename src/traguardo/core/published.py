"""Results that somebody has already published, computed again: do they agree with themselves?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from traguardo.core.decimals import exact
from traguardo.core.findings import Finding, Severity
from traguardo.core.scoring.score import Score
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.core.scoring.value import score_value
from traguardo.core.targets.nodes import Reading
from traguardo.core.values import Value

HALF_A_POINT = Decimal("0.5")


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
    """What the row says against itself: a flag its own figures deny, a score they do not give.

    A published score may be rounded: up to half a percentage point is no difference.
    """
    score = recomputed(row, system)
    if score.achievement is None:
        return
    reached = _reached(row, system)
    if row.met is not None and reached is not None and row.met is not reached:
        yield Finding("published_flag", Severity.WARNING, row.where, _flag_message(row.met))
    if row.achievement is not None and not _agree(row.achievement, score):
        message = (
            f"pubblicato {row.achievement}%, dai suoi stessi numeri risulta "
            f"{_rounded(score.uncapped)}%"
        )
        remedy = "verificare valore di partenza, target e consuntivo, o la regola applicata"
        yield Finding("published_score", Severity.WARNING, row.where, message, remedy)


def _reached(row: Published, system: MeasurementSystem) -> bool | None:
    """Whether the actual meets the target itself, wherever it started."""
    plain = score_value(row.reading, row.actual, system).achievement
    return None if plain is None else plain >= 100


def _agree(published: Decimal, score: Score) -> bool:
    """By what was capped or by what was not: both are published."""
    known = [figure for figure in (score.achievement, score.uncapped) if figure is not None]
    with exact():
        return any(abs(figure - published) <= HALF_A_POINT for figure in known)


def _rounded(figure: Decimal | None) -> Decimal | None:
    return None if figure is None else figure.quantize(Decimal("0.1"))


def _flag_message(met: bool) -> str:
    if met:
        return "dichiarato raggiunto, ma il consuntivo non arriva al target"
    return "dichiarato non raggiunto, ma il consuntivo rispetta il target"
