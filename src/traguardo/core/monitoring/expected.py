"""What an indicator should have reached by a date, so that a half-year is judged as one."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from traguardo.core.accumulation import Accumulated, accumulate
from traguardo.core.decimals import ZERO, exact, number
from traguardo.core.milestones import due_by
from traguardo.core.model import Accumulation, Indicator
from traguardo.core.scoring.reading import OneSided
from traguardo.core.scoring.rules.change import Relative, plain, reference_value
from traguardo.core.scoring.rules.circumstances import Circumstances
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    DecreaseBy,
    Done,
    Equal,
    IncreaseBy,
    Keep,
    LessThan,
    Milestones,
    MoreThan,
    Qualitative,
    Reading,
)

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Expected:
    """The reading as it stands at a date, and on what grounds.

    `reading`: the target scaled to the date, None where nothing can be expected yet. `value`: its
    figure (for a range the lower end, for milestones the per cent of weight due). `basis`: the
    step that explains it (`annual_target`, `year_over`, `calendar_share`, `last_year_profile`,
    `path_from_baseline`, `milestones_due`, `before_the_date`, `before_year_end`, `no_reference`,
    …). `share`: of the year's figure, 0-1, where one was applied. `start`: the baseline on the
    same scale, for systems that measure from it.
    """

    reading: Reading | None
    value: Decimal | None
    basis: str
    share: Decimal | None = None
    start: Decimal | None = None


def calendar_share(at: date, year: int) -> Decimal:
    """The part of `year` that has passed at the end of `at`: whole months, then days."""
    if at < date(year, 1, 1):
        return ZERO
    if at >= date(year, 12, 31):
        return _ONE
    with exact():
        days = monthrange(at.year, at.month)[1]
        return (at.month - 1 + Decimal(at.day) / days) / 12


def profile_share(indicator: Indicator, year: int, at: date) -> Decimal | None:
    """The part of last year's figure that was there on the same day; None without a full year.

    Only where last year's measurements reach 31 December and this very day, and add up to more
    than 0.
    """
    before = year - 1
    end = date(before, 12, 31)
    whole = accumulate(indicator, before, end)
    day = min(at.day, monthrange(before, at.month)[1])
    part = accumulate(indicator, before, date(before, at.month, day))
    if whole.until != end or part.until != date(before, at.month, day):
        return None
    total, so_far = number(whole.value), number(part.value)
    if total is None or so_far is None or total <= 0 or not 0 <= so_far <= total:
        return None
    with exact():
        return so_far / total


def expected_at(
    indicator: Indicator,
    reading: Reading,
    made: Accumulated,
    year: int,
    at: date,
    case: Circumstances,
) -> Expected:
    """What `reading` asks of the indicator at `at`.

    A flow: the calendar's share of the annual figure, or last year's profile. A level that has a
    baseline: the straight path from there. Ratio, mean, other levels: the annual target. A yes/no
    and a date: nothing before the year's end or the date. Milestones: the weight due.
    """
    over = at >= date(year, 12, 31)
    match reading:
        case Qualitative():
            return Expected(None, None, "qualitative")
        case Done():
            return Expected(reading if over else None, None, _when(over))
        case ByDate():
            reached = at >= reading.date
            return Expected(reading if reached else None, None, _when(reached, "the_date"))
        case Milestones():
            return _milestones(reading, at, over=over)
        case IncreaseBy() | DecreaseBy() | Keep():
            return _relative(reading, indicator, made, year, at, case)
        case _:
            return _numeric(reading, indicator, made, year, at, case.baseline)


def _when(reached: bool, what: str = "year_end") -> str:
    return "year_over" if reached else f"before_{what}"


def _milestones(reading: Milestones, at: date, *, over: bool) -> Expected:
    due = Decimal(100) if over else due_by(reading, at)
    if due is None or due == 0:
        return Expected(None, due, "before_year_end" if due is None else "no_milestone_due")
    return Expected(AtLeast(due, unit="%"), due, "milestones_due")


def _relative(
    reading: Relative,
    indicator: Indicator,
    made: Accumulated,
    year: int,
    at: date,
    case: Circumstances,
) -> Expected:
    reference = reference_value(reading, case)
    if reference is None:
        return Expected(None, None, "no_reference")
    needed = plain(reading, reference, case)
    if needed is None:
        return Expected(None, None, "reference_zero")
    expected = _numeric(needed, indicator, made, year, at, reference)
    annual = expected.share is None
    return replace(expected, reading=reading, start=case.baseline) if annual else expected


def _numeric(
    reading: OneSided | Equal | Between,
    indicator: Indicator,
    made: Accumulated,
    year: int,
    at: date,
    start: Decimal | None,
) -> Expected:
    until = min(at, made.until or at)
    if made.accumulation is Accumulation.FLOW:
        return _flow(reading, indicator, year, until, start)
    one_sided = isinstance(reading, AtLeast | AtMost | MoreThan | LessThan)
    if made.accumulation is Accumulation.STOCK and start is not None and one_sided:
        share = calendar_share(until, year)
        with exact():
            way = start + share * (reading.value - start)
        scaled = replace(reading, value=way)
        return Expected(scaled, way, "path_from_baseline", share, start)
    return Expected(reading, reading.value, "annual_target", None, start)


def _flow(
    reading: OneSided | Equal | Between,
    indicator: Indicator,
    year: int,
    until: date,
    start: Decimal | None,
) -> Expected:
    """The share of a total; where the total must not be passed, being ahead of it is no fault."""
    profile = profile_share(indicator, year, until)
    share = calendar_share(until, year) if profile is None else profile
    basis = "calendar_share" if profile is None else "last_year_profile"
    with exact():
        value = reading.value * share
        slack = None if reading.tolerance is None else reading.tolerance * share
        begun = None if start is None else start * share
    if isinstance(reading, Equal | Between):
        upper = reading.upper if isinstance(reading, Between) else reading.value
        return Expected(Between(value, upper, tolerance=reading.tolerance), value, basis, share)
    scaled = replace(reading, value=value, tolerance=slack)
    return Expected(scaled, value, basis, share, begun)
