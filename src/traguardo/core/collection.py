"""When an office collects its figures: a window for each period, with its days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from traguardo.core.calendar import Period
from traguardo.core.model import Indicator
from traguardo.core.values import Missing

_REMINDER, _LENGTH = timedelta(days=14), timedelta(days=29)
_AGAIN = timedelta(days=3)


class WindowState(StrEnum):
    """Where a day falls in a window."""

    AHEAD = "ahead"
    OPEN = "open"
    CLOSED = "closed"


class FigureState(StrEnum):
    """How far a reported figure has come: sent, confirmed by who answers for it, or returned.

    What is confirmed is locked; what is returned has to be corrected by its owner. A confirmed
    figure that is reopened is sent again.
    """

    SENT = "sent"
    CONFIRMED = "confirmed"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Window:
    """Figures of `period` are taken from `opens_on` to `closes_on`, both included.

    From `reminds_on` on, what is missing is late. `closed_on` is the day somebody closed it before
    its time; from that day on nothing is taken.
    """

    period: Period
    opens_on: date
    reminds_on: date
    closes_on: date
    closed_on: date | None = None

    def __post_init__(self) -> None:
        if not self.opens_on <= self.reminds_on <= self.closes_on:
            raise ValueError("a window opens, then reminds, then closes")

    def state(self, today: date) -> WindowState:
        """Not yet open, open or closed on that day."""
        if (self.closed_on is not None and today >= self.closed_on) or today > self.closes_on:
            return WindowState.CLOSED
        return WindowState.OPEN if today >= self.opens_on else WindowState.AHEAD

    def reminds(self, today: date) -> bool:
        """Whether it is open, and who has not answered is late."""
        return self.state(today) is WindowState.OPEN and today >= self.reminds_on


def asks_again(window: Window, last: date | None, today: date) -> bool:
    """Whether who has not answered is written to, `last` being when they were written to last.

    Once from the day the window opens; from the reminder on every three days, and on the last day.
    """
    if window.state(today) is not WindowState.OPEN or last == today:
        return False
    if last is None or (last < window.reminds_on <= today):
        return True
    return window.reminds(today) and (today == window.closes_on or today - last >= _AGAIN)


def proposed_window(period: Period) -> Window:
    """The usual days: thirty from the period's end, with the reminder half-way."""
    first = period.end + timedelta(days=1)
    return Window(period, first, first + _REMINDER, first + _LENGTH)


def window_for(period: Period, windows: Iterable[Window]) -> Window | None:
    """The window that rules a period: its own, else the shortest whose period holds it."""
    holding = [one for one in windows if one.period.contains(period)]
    return min(holding, key=lambda one: one.period.months, default=None)


def is_answered(indicator: Indicator, period: Period) -> bool:
    """Whether a value, or why there is none, was reported of the period or of a part of it."""
    return any(
        period.contains(one.period) and one.value is not Missing.NOT_REPORTED
        for one in indicator.measurements
    )
