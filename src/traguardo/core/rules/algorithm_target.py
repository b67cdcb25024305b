"""Targets the algorithm cannot produce."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.algorithms import asks_yes_or_no, is_count, is_share
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import indicators
from traguardo.core.targets.nodes import ByDate, Done, Milestones, Qualitative
from traguardo.core.wording import shorten


def algorithm_target(plan: Plan, today: date) -> Iterator[Finding]:
    """A computed figure has a target that is a figure; a yes/no has a target that says yes."""
    for place in indicators(plan):
        indicator = place.indicator
        if _figure_against_yes(indicator):
            text = shorten(indicator.targets[0].text)
            yield place.finding(
                "algorithm_target",
                Severity.WARNING,
                said("L'algoritmo calcola un numero, ma il target è «{text}».", text=text),
                said("Indicare come target il valore atteso del calcolo, per esempio «100%»."),
            )
        elif asks_yes_or_no(indicator) and _wants_a_figure(indicator):
            text = shorten(indicator.targets[0].text)
            yield place.finding(
                "algorithm_target",
                Severity.WARNING,
                said("L'algoritmo chiede sì o no, ma il target è «{text}».", text=text),
                said("Indicare come si calcola il valore, oppure «sì» come target."),
            )


def _figure_against_yes(indicator: Indicator) -> bool:
    computed = is_share(indicator) or is_count(indicator)
    readings = [target.reading for target in indicator.targets]
    return computed and bool(readings) and all(isinstance(one, Done) for one in readings)


def _wants_a_figure(indicator: Indicator) -> bool:
    readings = [target.reading for target in indicator.targets if target.reading]
    other = (Done, ByDate, Milestones, Qualitative)
    return bool(readings) and not any(isinstance(one, other) for one in readings)
