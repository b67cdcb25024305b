"""Effectiveness measured by effort."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Kind, Plan
from traguardo.core.places import indicators
from traguardo.core.wording import fold, is_blank

_EFFORT = re.compile(
    r"^(?:(?:n\.?|nr\.?|n°|numero|totale|somma|conteggio)\s*)?"
    r"(?:(?:totale|complessivo|annuo|di|delle|degli|dei|del|d')\s*)*"
    r"(?:riunioni|incontri|ore|giornate|rilevazioni|comunicazioni|circolari|seminari|corsi|eventi"
    r"|convegni|e-?mail|newsletter|report|relazioni|monitoraggi|controlli interni|interventi"
    r"|sedute|comunicati|sopralluoghi)\b"
)
_FRACTION = re.compile(r"/|\brapporto\b|%|\bpercentuale\b|\btasso\b")


def effort_not_effect(plan: Plan, today: date) -> Iterator[Finding]:
    """Effectiveness is what users get, not the meetings, hours or reports it took."""
    for place in indicators(plan):
        if place.indicator.kind is Kind.EFFECTIVENESS and _counts_effort(place.indicator):
            yield place.finding(
                "effort_not_effect",
                Severity.WARNING,
                said("La tipologia è efficacia, ma si conta il lavoro svolto."),
                said(
                    "Contare l'effetto (utenti raggiunti, casi risolti, esiti), oppure cambiare "
                    "tipologia."
                ),
            )


def _counts_effort(indicator: Indicator) -> bool:
    text = fold(indicator.name if is_blank(indicator.algorithm) else indicator.algorithm)
    return bool(_EFFORT.match(text)) and not _FRACTION.search(text)
