"""Actions nothing measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan, WeightGroup
from traguardo.core.places import operational_objectives
from traguardo.core.wording import shorten


def action_without_indicator(plan: Plan, today: date) -> Iterator[Finding]:
    """Where weights add up by action, every listed action has a KPI of its number."""
    for place in operational_objectives(plan):
        if place.objective.weight_group is not WeightGroup.ACTION:
            continue
        measured = {indicator.action_number for indicator in place.objective.indicators}
        for action in place.objective.actions:
            if action.number and action.number.strip(" .") not in measured:
                yield place.finding(
                    "action_without_indicator",
                    Severity.WARNING,
                    said(
                        "L'azione {number} «{text}» non ha indicatori.",
                        number=action.number,
                        text=shorten(action.text),
                    ),
                    said(
                        "Aggiungere un KPI {number}.1, oppure togliere l'azione.",
                        number=action.number,
                    ),
                )
