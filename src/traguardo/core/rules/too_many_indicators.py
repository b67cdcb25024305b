"""Objectives lost in indicators."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import objectives

MOST = 7


def too_many_indicators(plan: Plan, today: date) -> Iterator[Finding]:
    """A weight group has at most seven indicators."""
    for place in objectives(plan):
        for action, members in place.groups().items():
            if len(members) > MOST:
                number = len(members)
                message = said(
                    "L'obiettivo ha {number} indicatori: ognuno pesa troppo poco per contare.",
                    number=number,
                )
                if action:
                    message = said(
                        "L'azione {action} ha {number} indicatori: ognuno pesa troppo poco per "
                        "contare.",
                        action=action,
                        number=number,
                    )
                yield place.finding(
                    "too_many_indicators",
                    Severity.INFO,
                    message,
                    said("Tenere i più significativi, al massimo {most}.", most=MOST),
                )
