"""Which measurements of a year count: the last word on each period, and no period twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from traguardo.core.calendar import Period, last_day
from traguardo.core.model import Measurement
from traguardo.core.values import Missing


def with_figures(measurements: Iterable[Measurement]) -> list[Measurement]:
    """Those that report something; a denominator of 0 is reported, though its value is absent."""
    return [one for one in measurements if one.inputs or not isinstance(one.value, Missing)]


def last_words(measurements: Iterable[Measurement], year: int, at: date) -> list[Measurement]:
    """The last word on each period of `year` that ended by `at`, in order of the periods' ends.

    A correction is a later measurement of the same period: by `recorded_on` (undated first),
    on one day by order. A named absence can take a figure back.
    """
    over, ended = at >= last_day(year, 12), []
    for one in measurements:
        period = one.period
        if period.year == year and (over or period.end <= at):
            ended.append(one)
    if len(ended) < 2:
        return ended
    latest: dict[Period, Measurement] = {}
    for one in ended:
        known = latest.get(one.period)
        if known is None or _recorded(known) <= _recorded(one):
            latest[one.period] = one
    return sorted(latest.values(), key=_place)


def without_overlaps(measured: Sequence[Measurement]) -> tuple[Measurement, ...]:
    """Those that together cover the most months of the year, and no month twice.

    Among equals the fewest, so that a half-year replaces its quarters and a figure to date
    everything before it; then the last recorded. Takes measurements of one year in time order.
    """
    if len(measured) < 2 or _follow_each_other(measured):
        return tuple(measured)
    best: list[_Cover] = [_Cover()]
    for month in range(1, 13):
        ending = (one for one in measured if _place(one)[0] == month)
        choices = (best[_first_month(one) - 1].joined(one) for one in ending)
        best.append(max((best[-1], *choices), key=_Cover.rank))
    return best[-1].members


@dataclass(frozen=True, slots=True)
class _Cover:
    """Some measurements without overlap, and how many months they cover."""

    members: tuple[Measurement, ...] = ()
    months: int = 0

    def joined(self, one: Measurement) -> _Cover:
        months = _place(one)[0] - _first_month(one) + 1
        return _Cover((*self.members, one), self.months + months)

    def rank(self) -> tuple[int, int, date]:
        last = _recorded(self.members[-1]) if self.members else date.min
        return self.months, -len(self.members), last


def _first_month(measurement: Measurement) -> int:
    return 1 if measurement.to_date else _place(measurement)[1]


def _follow_each_other(measured: Sequence[Measurement]) -> bool:
    """Whether nothing overlaps, as it is nearly always."""
    reached = 0
    for one in measured:
        last, first = _place(one)
        if first <= reached or (one.to_date and reached):
            return False
        reached = last
    return True


def _place(measurement: Measurement) -> tuple[int, int]:
    """Its last and first month, which sort the measurements of a year by time."""
    months = measurement.period.months
    last = measurement.period.number * months
    return last, last - months + 1


def _recorded(measurement: Measurement) -> date:
    return measurement.recorded_on or date.min
