"""Bands: raw figures become points, in steps or pro rata, without gaps or overlaps."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Grade:
    """From this raw figure (per cent, included) up to the next grade: these points.

    With `until` the grade is pro rata: points run straight from `points` at its beginning to
    `until` at its end. The highest grade is open and cannot be pro rata.
    """

    at_least: Decimal
    points: Decimal
    until: Decimal | None = None


ALL_OR_NOTHING = (Grade(Decimal(100), Decimal(100)), Grade(Decimal(0), Decimal(0)))
"""The threshold: whatever is not reached counts nothing."""


def refuse_broken_grades(grades: tuple[Grade, ...], floor: Decimal) -> None:
    """ValueError where some figure would have no points, two, or fewer for being better."""
    if not grades:
        return
    if grades[0].until is not None:
        raise ValueError("the highest grade has no end: it cannot be pro rata")
    for upper, lower in pairwise(grades):
        if lower.at_least >= upper.at_least:
            raise ValueError(f"the grades from {upper.at_least} and {lower.at_least} overlap")
        end = lower.points if lower.until is None else lower.until
        if not lower.points <= end <= upper.points:
            raise ValueError(f"the grade from {lower.at_least} gives more than the one above it")
    if grades[-1].at_least > floor:
        raise ValueError(f"a gap: figures from {floor} to {grades[-1].at_least} have no points")
    if graded(Decimal(100), grades) != 100:
        raise ValueError("reaching the target exactly must give 100 points")


def graded(figure: Decimal, grades: tuple[Grade, ...]) -> Decimal:
    """The points of a raw figure (per cent, not under the lowest grade)."""
    end: Grade | None = None
    for grade in grades:
        if figure >= grade.at_least:
            return _within(figure, grade, end)
        end = grade
    return grades[-1].points


def _within(figure: Decimal, grade: Grade, end: Grade | None) -> Decimal:
    if grade.until is None or end is None:
        return grade.points
    way = (figure - grade.at_least) / (end.at_least - grade.at_least)
    return grade.points + way * (grade.until - grade.points)
