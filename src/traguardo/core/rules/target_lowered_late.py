"""Targets lowered when the outcome is in sight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from traguardo.core.demands import is_easier
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan, Revision
from traguardo.core.nature import lower_is_better
from traguardo.core.places import IndicatorPlace, indicators
from traguardo.core.targets.nodes import Reading
from traguardo.core.targets.parser import parse_target
from traguardo.core.wording import shorten

_MID_YEAR = 6
_YEAR = re.compile(r"\d{4}")


def target_lowered_late(plan: Plan, today: date) -> Iterator[Finding]:
    """A revision of the second half of the year does not ask for less than the target before it."""
    late = [one for one in plan.revisions if _is_late(one)]
    if not late:
        return
    for place in indicators(plan):
        for revision in late:
            if _concerns(revision, place) and _lowers(revision, place.indicator):
                yield place.finding(
                    "target_lowered_late",
                    Severity.WARNING,
                    said(
                        "Il target è stato abbassato il {day}, da «{before}» a «{after}».",
                        day=f"{revision.effective_on:%d/%m/%Y}",
                        before=shorten(revision.before),
                        after=shorten(revision.after),
                    ),
                    said(
                        "Mostrare nella relazione anche il target iniziale e il motivo della "
                        "modifica."
                    ),
                )


def _is_late(revision: Revision) -> bool:
    about_target = revision.field.startswith("target") or "/targets/" in revision.path
    return about_target and revision.effective_on.month > _MID_YEAR


def _concerns(revision: Revision, place: IndicatorPlace) -> bool:
    """Whether it changes a target of this indicator for the very year it was made in."""
    path, _, index = revision.path.partition("/targets/")
    if path != place.path:
        return False
    targets = place.indicator.targets
    stated = _YEAR.search(revision.field)
    year = int(stated[0]) if stated else None
    if index.isdigit() and int(index) < len(targets):
        year = targets[int(index)].year
    return year in (None, revision.effective_on.year)


def _lowers(revision: Revision, indicator: Indicator) -> bool:
    before, after = (_read(text, indicator) for text in (revision.before, revision.after))
    return before is not None and after is not None and is_easier(before, after)


def _read(text: str, indicator: Indicator) -> Reading | None:
    """The one reading of a text, if there is just one."""
    less = lower_is_better(indicator)
    readings = parse_target(text, lower_is_better=less or None).readings
    return readings[0] if len(readings) == 1 else None
