"""Percentages whose parts do not belong together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.algorithms import fraction_words, things
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import Message, said
from traguardo.core.model import Plan
from traguardo.core.nature import is_percentage
from traguardo.core.places import indicators
from traguardo.core.wording import words

_DONE = (
    "effettuat",
    "evas",
    "conclus",
    "definit",
    "lavorat",
    "eseguit",
    "eliminat",
    "chius",
    "gestit",
)
_COME = ("pervenut", "presentat", "ricevut", "richiest", "protocollat", "depositat")


def ratio_parts(plan: Plan, today: date) -> Iterator[Finding]:
    """In a percentage the cases above the line are some of those below it.

    Judged by words only: where both sides share none, or where cases closed in the year stand
    over cases that came in (some came in the year before).
    """
    for place in indicators(plan):
        parts = fraction_words(place.indicator)
        if parts is None or not is_percentage(place.indicator):
            continue
        message = _fault(*parts)
        if message:
            yield place.finding(
                "ratio_parts",
                Severity.WARNING,
                message,
                said(
                    "Contare sopra e sotto gli stessi casi, per esempio «pratiche evase nei "
                    "termini / pratiche evase»."
                ),
            )


def _fault(above: str, below: str) -> Message | None:
    upper, lower = things(above), things(below)
    if not upper or not lower:
        return None
    if not upper & lower:
        return said("Numeratore e denominatore contano cose diverse: non è una percentuale.")
    if _says(above, _DONE) and _says(below, _COME) and not _says(above, _COME):
        return said(
            "Il numeratore può contenere casi arrivati l'anno prima, che il denominatore "
            "non ha: la percentuale può superare 100."
        )
    return None


def _says(text: str, stems: tuple[str, ...]) -> bool:
    return any(word[:-1] in stems for word in words(text))
