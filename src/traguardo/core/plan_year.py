"""Which year of its triennium a plan's operational part speaks of."""

from __future__ import annotations

from datetime import date

from traguardo.core.model import Plan


def plan_year(plan: Plan, today: date) -> int:
    """This year where the plan covers it; else the plan's first year; else this year."""
    if not plan.years or today.year in plan.years:
        return today.year
    return plan.years[0]
