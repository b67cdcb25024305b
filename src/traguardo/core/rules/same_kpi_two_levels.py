"""One KPI at both levels."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.twins import twins


def same_kpi_two_levels(plan: Plan, today: date) -> Iterator[Finding]:
    """A KPI that is strategic and operational is measured once and used twice."""
    for strategic, operational in twins(plan):
        yield operational.finding(
            "same_kpi_two_levels",
            Severity.INFO,
            said("È lo stesso indicatore di: {where}.", where=strategic.where),
            said("Collegare i due indicatori e rilevare il dato una sola volta."),
        )
