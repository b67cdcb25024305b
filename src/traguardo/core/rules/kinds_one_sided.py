"""Plans that measure one dimension only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Kind, Plan
from traguardo.core.places import Place, indicators

_ENOUGH = 10
_NAMES = {
    Kind.EFFECTIVENESS: said("efficacia"),
    Kind.EFFICIENCY: said("efficienza"),
    Kind.QUALITY: said("qualità"),
    Kind.IMPACT: said("impatto"),
    Kind.RESOURCES: said("stato delle risorse"),
}


def kinds_one_sided(plan: Plan, today: date) -> Iterator[Finding]:
    """Of ten indicators or more, not nine in ten measure one and the same dimension."""
    kinds = Counter(place.indicator.kind for place in indicators(plan) if place.indicator.kind)
    total = kinds.total()
    if total < _ENOUGH:
        return
    kind, number = kinds.most_common(1)[0]
    if 10 * number >= 9 * total and kind is not None:
        yield Place().finding(
            "kinds_one_sided",
            Severity.INFO,
            said(
                "{number} indicatori su {total} sono di {kind}: le altre dimensioni quasi non "
                "si vedono.",
                number=number,
                total=total,
                kind=_NAMES[kind],
            ),
            said(
                "Verificare le tipologie dichiarate e aggiungere indicatori di efficienza, "
                "qualità o impatto."
            ),
        )
