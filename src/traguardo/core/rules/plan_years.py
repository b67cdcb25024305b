"""Plans without their years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import Place


def plan_years(plan: Plan, today: date) -> Iterator[Finding]:
    """A plan names its years, in a row."""
    years = plan.years
    if years and years == tuple(range(years[0], years[0] + len(years))):
        return
    message = said("Il piano non dice per quali anni vale.")
    if years:
        message = said(
            "Gli anni del piano non sono in fila: {years}.", years=", ".join(map(str, years))
        )
    yield Place().finding(
        "plan_years", Severity.WARNING, message, said("Indicare gli anni, per esempio 2026-2028.")
    )
