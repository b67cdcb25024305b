"""Too many targets that only say yes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import Place, indicators
from traguardo.core.targets.nodes import Done

_ENOUGH = 6


def yes_no_share(plan: Plan, today: date) -> Iterator[Finding]:
    """At most a third of the indicators (of six or more) have a target that only says yes or no."""
    read = [place.indicator for place in indicators(plan) if _is_read(place.indicator)]
    yes = [one for one in read if all(isinstance(t.reading, Done) for t in one.targets)]
    if len(read) >= _ENOUGH and 3 * len(yes) > len(read):
        yield Place().finding(
            "yes_no_share",
            Severity.WARNING,
            said(
                "{number} indicatori su {total} hanno come target un sì o un no: dicono se "
                "qualcosa è stato fatto, non quanto bene.",
                number=len(yes),
                total=len(read),
            ),
            said("Misurare quantità, tempi o qualità; lasciare il sì/no agli adempimenti."),
        )


def _is_read(indicator: Indicator) -> bool:
    return any(target.reading for target in indicator.targets)
