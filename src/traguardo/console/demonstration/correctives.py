"""What is done in the demonstration about the objective that is not on its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Remedy:
    """A corrective action on the objective whose title begins so; `outcome` says it has ended."""

    title: str
    cause: str
    text: str
    opened_on: date
    due_on: date
    outcome: str = ""


REMEDIES = (
    Remedy(
        "Bandi e contributi",
        "Due terzi delle rendicontazioni arrivano incomplete e tornano indietro una o più volte.",
        "Modulo semplificato, con i controlli prima dell'invio",
        date(2026, 4, 20),
        date(2026, 6, 1),
        "In uso dal 1° giugno: le prime undici pratiche in trentotto giorni di media.",
    ),
    Remedy(
        "Bandi e contributi",
        "Chi ha presentato domanda con il vecchio modulo non sa che cosa manca.",
        "Telefonare alle imprese con pratiche sospese da più di sessanta giorni",
        date(2026, 6, 8),
        date(2026, 7, 10),
    ),
    Remedy(
        "Bandi e contributi",
        "Un solo istruttore per tutti i bandi aperti insieme.",
        "Secondo istruttore, formato sul nuovo modulo",
        date(2026, 7, 6),
        date(2026, 9, 30),
    ),
)
