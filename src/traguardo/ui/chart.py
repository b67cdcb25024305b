"""A small line chart as geometry: values over time against a target; the page draws it as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from traguardo.ui.figures import number

WIDTH, HEIGHT = 560, 240
LEFT, RIGHT, TOP, BOTTOM = 52, 16, 20, 36
STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of the chart: what it is called, the value, what was expected, the target."""

    label: str
    actual: Decimal | None
    expected: Decimal | None
    target: Decimal | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A point in the drawing."""

    x: str
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A label on an axis."""

    at: str
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """What the template draws; `moments` is the table that says the same."""

    moments: tuple[Moment, ...]
    actual: list[Mark]
    expected: list[Mark]
    target: list[tuple[str, str, str]]
    x_ticks: list[Tick]
    y_ticks: list[Tick]

    @property
    def line(self) -> str:
        return " ".join(f"{mark.x},{mark.y}" for mark in self.actual)


def chart(moments: Sequence[Moment]) -> Chart | None:
    """The drawing of at least one known value; None where there is nothing to draw."""
    known = [
        value
        for moment in moments
        for value in (moment.actual, moment.expected, moment.target)
        if value is not None
    ]
    if not any(moment.actual is not None for moment in moments):
        return None
    scale = _Scale(min([Decimal(0), *known]), max([*known, Decimal(0)]), len(moments))
    return Chart(
        tuple(moments),
        [scale.mark(i, one.actual) for i, one in enumerate(moments) if one.actual is not None],
        [scale.mark(i, one.expected) for i, one in enumerate(moments) if one.expected is not None],
        [scale.dash(i, one.target) for i, one in enumerate(moments) if one.target is not None],
        [Tick(scale.x(i), one.label) for i, one in enumerate(moments)],
        scale.ticks(),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    low: Decimal
    high: Decimal
    count: int

    @property
    def span(self) -> Decimal:
        return (self.high - self.low) * Decimal("1.1") or Decimal(1)

    @property
    def step(self) -> Decimal:
        return Decimal(WIDTH - LEFT - RIGHT) / self.count

    def x(self, index: int) -> str:
        return f"{LEFT + self.step * (index + Decimal('0.5')):.1f}"

    def y(self, value: Decimal) -> str:
        return f"{HEIGHT - BOTTOM - (value - self.low) / self.span * (HEIGHT - TOP - BOTTOM):.1f}"

    def mark(self, index: int, value: Decimal) -> Mark:
        return Mark(self.x(index), self.y(value), number(value, 2))

    def dash(self, index: int, value: Decimal) -> tuple[str, str, str]:
        """Left end, right end and height of the target over one moment."""
        left = LEFT + self.step * index
        return f"{left:.1f}", f"{left + self.step:.1f}", self.y(value)

    def ticks(self) -> list[Tick]:
        """Four or five round numbers."""
        size = self.span / 5
        magnitude = Decimal(1).scaleb(size.adjusted())
        step = next(magnitude * k for k in STEPS if magnitude * k >= size)
        first = (self.low / step).to_integral_value(ROUND_CEILING) * step
        values = [first + step * k for k in range(7) if first + step * k <= self.low + self.span]
        return [Tick(self.y(value), number(value)) for value in values]
