"""Which half-year a page speaks of: the one in the address, else the one offices work on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest

from traguardo.core.calendar import Period, Span

FIRST_MONTH_OF_COLLECTION = {1: 6, 2: 12}
"""The interim monitoring begins around 30 June, the final one around 31 December."""


def half_years(years: Sequence[int]) -> list[Period]:
    """Every half-year of the plan's years, the earliest first."""
    return [Period(year, Span.HALF, half) for year in sorted(years) for half in (1, 2)]


def monitored_half_year(day: date) -> Period:
    """The half-year that offices report on at `day`: from June the first, from December the second.

    Until May they still report on the second half of the year before.
    """
    if day.month >= FIRST_MONTH_OF_COLLECTION[2]:
        return Period(day.year, Span.HALF, 2)
    if day.month >= FIRST_MONTH_OF_COLLECTION[1]:
        return Period(day.year, Span.HALF, 1)
    return Period(day.year - 1, Span.HALF, 2)


def period_named(text: str, years: Sequence[int]) -> Period | None:
    """The half-year of the plan that is written so (`2026-H1`); None where it has none such."""
    return next((one for one in half_years(years) if str(one) == text), None)


def chosen_period(request: HttpRequest, years: Sequence[int], day: date) -> Period:
    """The period asked for (`?periodo=2026-H1`) where the plan has it; else the current one.

    A day outside the plan's years gives the nearest half-year of the plan.
    """
    known = years or [day.year]
    if asked := period_named(request.GET.get("periodo", ""), known):
        return asked
    choices = half_years(known)
    return min(max(monitored_half_year(day), choices[0]), choices[-1])
