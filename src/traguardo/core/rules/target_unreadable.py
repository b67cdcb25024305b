"""Targets that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.core.places import indicators
from traguardo.core.wording import is_blank, shorten


def target_unreadable(plan: Plan, today: date) -> Iterator[Finding]:
    """A target that is written is read; where it is not, its text stays and nothing is guessed."""
    for place in indicators(plan):
        for index, target in enumerate(place.indicator.targets):
            if target.reading is not None or is_blank(target.text):
                continue
            text = shorten(target.text)
            message = said("Il target «{text}» non si lascia leggere.", text=text)
            if target.year:
                message = said(
                    "Il target per il {year} «{text}» non si lascia leggere.",
                    year=target.year,
                    text=text,
                )
            yield Finding(
                "target_unreadable",
                Severity.ERROR,
                place.where,
                message,
                said(
                    "Scriverlo con un confronto e un valore, per esempio «>= 90%», «<= 20 giorni», "
                    "«entro il 30/09» o «sì»."
                ),
                f"{place.path}/targets/{index}",
                target.anchor or place.anchor,
            )
