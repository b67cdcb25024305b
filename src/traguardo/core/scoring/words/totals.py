"""How a total was put together."""

from __future__ import annotations

TOTALS = {
    "nothing_to_total": ("Non c'è nulla da sommare.", "There is nothing to add up."),
    "actions_equal": (
        "I pesi sommano per azione: le {groups} azioni contano in parti uguali.",
        "Weights add up by action: the {groups} actions count equally.",
    ),
    "counted_equally": (
        "Le {parts} parti contano in misura uguale.",
        "The {parts} parts count equally.",
    ),
    "equal_parts": (
        "I pesi mancano o non sono utilizzabili: si conta in parti uguali.",
        "Weights are absent or unusable: parts count equally.",
    ),
    "counted_as_zero": (
        "{number} su {of} non rilevati contano come 0, come vuole il sistema.",
        "{number} of {of} not reported count as 0, as the system wants.",
    ),
    "left_aside": (
        "{number} su {of} non hanno un punteggio: i pesi degli altri sono riproporzionati.",
        "{number} of {of} have no score: the others' weights are re-normalised.",
    ),
    "blocked": (
        "{number} valori dovuti e non rilevati impediscono di calcolare il totale.",
        "{number} figures due and not reported block the total.",
    ),
}
