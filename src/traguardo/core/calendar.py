"""Periods of a year and their borders; today is always an argument."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

_FORM = re.compile(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?")


class Span(StrEnum):
    """The kinds of period in which offices collect figures."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"


_MONTHS = {Span.YEAR: 12, Span.HALF: 6, Span.QUARTER: 3, Span.MONTH: 1}

_WRITTEN = {
    Span.YEAR: "{}",
    Span.HALF: "{}-H{}",
    Span.QUARTER: "{}-Q{}",
    Span.MONTH: "{}-{:02}",
}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A year or a part of it: `Period(2019, Span.HALF, 1)` is written `2019-H1`.

    `number` counts the parts of the year from 1 (always 1 for a year).
    """

    year: int
    span: Span = Span.YEAR
    number: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 12 // _MONTHS[self.span]:
            raise ValueError(f"a year has no {self.span} number {self.number}")

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read `2019`, `2019-H1`, `2019-Q3` or `2019-05`; ValueError says what would be right."""
        found = _FORM.fullmatch(text.strip())
        if not found:
            raise ValueError(f"not a period: {text!r}; write 2019, 2019-H1, 2019-Q2 or 2019-05")
        year, half, quarter, month = found.groups()
        if half:
            return cls(int(year), Span.HALF, int(half))
        if quarter:
            return cls(int(year), Span.QUARTER, int(quarter))
        if month:
            return cls(int(year), Span.MONTH, int(month))
        return cls(int(year))

    def __str__(self) -> str:
        return _WRITTEN[self.span].format(self.year, self.number)

    @property
    def start(self) -> date:
        """The first day."""
        return date(self.year, (self.number - 1) * _MONTHS[self.span] + 1, 1)

    @property
    def end(self) -> date:
        """The last day."""
        return last_day(self.year, self.number * _MONTHS[self.span])

    @property
    def months(self) -> int:
        """How many months it lasts."""
        return _MONTHS[self.span]

    def contains(self, other: Period) -> bool:
        """Whether `other` lies wholly within this period."""
        return self.start <= other.start and other.end <= self.end


@lru_cache(maxsize=1024)
def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def half_year_at(today: date) -> Period:
    """The half-year that `today` falls in."""
    return Period(today.year, Span.HALF, 1 if today.month <= 6 else 2)
