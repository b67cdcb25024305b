"""What stands on a page: words, ruled lines, coloured areas, pictures; coordinates from the top."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in points, from the upper left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def holds(self, other: Box) -> bool:
        """Whether the middle of the other is inside."""
        across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left <= across <= self.right and self.top <= down <= self.bottom


class Word(NamedTuple):
    """Letters without a blank between them; whether one stood before them, and was typed after."""

    text: str
    box: Box
    bold: bool
    spaced: bool
    blank_after: bool = False


class Rule(NamedTuple):
    """A straight line: where it lies, and from where to where it runs."""

    at: float
    start: float
    end: float


class Fill(NamedTuple):
    """A coloured area, as six hexadecimal digits."""

    box: Box
    colour: str


@dataclass(eq=False, repr=False, slots=True)
class Ink:
    """A page by its number."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: int = 0
