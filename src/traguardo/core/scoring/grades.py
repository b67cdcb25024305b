"""Bands: raw figures become points, in steps or pro rata, without gaps or overlaps."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from traguardo.core.scoring.invalid_system import InvalidSystemError


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
    """InvalidSystemError where some figure had no points, two, or fewer for being better."""
    if not grades:
        return
    if grades[0].until is not None:
        raise InvalidSystemError("system_grade_open")
    for upper, lower in pairwise(grades):
        if lower.at_least >= upper.at_least:
            raise InvalidSystemError(
                "system_grades_overlap", upper=upper.at_least, lower=lower.at_least
            )
        end = lower.points if lower.until is None else lower.until
        if not lower.points <= end <= upper.points:
            raise InvalidSystemError("system_grade_gives_more", grade=lower.at_least)
    if grades[-1].at_least > floor:
        raise InvalidSystemError("system_grades_gap", floor=floor, lowest=grades[-1].at_least)
    if graded(Decimal(100), grades) != 100:
        raise InvalidSystemError("system_grade_of_target")


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
