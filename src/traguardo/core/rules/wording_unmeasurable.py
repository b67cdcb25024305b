"""Words nobody can measure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from traguardo.core.algorithms import proposal_of
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import indicators
from traguardo.core.targets.nodes import Done, Qualitative
from traguardo.core.wording import fold

_VAGUE = re.compile(
    r"\b(?:adeguat[oaie]|opportun[oaie]|ottimal[ei]|ottimizza\w*|tempestiv\w+|costant[ei]"
    r"|puntual[ei]|proattiv[oaie]|congru[oaie]|significativ[oaie]|soddisfacent[ei]|efficac[ei]"
    r"|efficient[ei]|miglior[ei]|miglioramento|maggior[ei]|valid[oaie]|idone[oaie]"
    r"|per quanto possibile|ove possibile|il piu possibile|buon[oaie]?)\b"
)
_MEASURED = re.compile(r"\d|%|/|\b(?:numero|n\.|tempo|giorni|tasso|percentuale|indice|media)\b")


def wording_unmeasurable(plan: Plan, today: date) -> Iterator[Finding]:
    """A yes/no, or a target in words, does not hang on adjectives such as "adequate"."""
    for place in indicators(plan):
        vague = _vague(place.indicator)
        if vague:
            yield place.finding(
                "wording_unmeasurable",
                Severity.WARNING,
                said(
                    "«{vague}» non si misura: due persone potrebbero giudicare in modo diverso.",
                    vague=vague,
                ),
                said("Sostituire la parola con una soglia: un numero, un tempo, una percentuale."),
            )


def _vague(indicator: Indicator) -> str:
    """The first vague word of what decides: the target in words, or the algorithm of a yes/no."""
    for target in indicator.targets:
        if isinstance(target.reading, Qualitative):
            return _first(target.text)
    decided = indicator.targets and all(isinstance(t.reading, Done) for t in indicator.targets)
    if not decided or proposal_of(indicator) is not None:
        return ""
    return _first(indicator.algorithm)


def _first(text: str) -> str:
    plain = fold(text)
    found = _VAGUE.search(plain)
    return found[0] if found and not _MEASURED.search(plain) else ""
