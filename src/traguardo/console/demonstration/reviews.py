"""What the manager of the demonstration says of her objectives at mid-year."""

from __future__ import annotations

from dataclasses import dataclass

from traguardo.core.model import DeclaredStatus, ReviewFlag


@dataclass(frozen=True, slots=True)
class Declaration:
    """A half-yearly review of the objective whose title begins so."""

    title: str
    status: DeclaredStatus
    text: str
    deeds: str = ""
    flags: tuple[ReviewFlag, ...] = ()
    signed: bool = False


REVIEWS = (
    Declaration(
        "Bandi e contributi",
        DeclaredStatus.OFF_TRACK,
        "Nel semestre il pagamento è arrivato in media dopo settantatré giorni: due terzi delle "
        "rendicontazioni erano incomplete. Il modulo semplificato è in uso dal 1° giugno; sulle "
        "undici pratiche presentate con il nuovo modulo la media è di trentotto giorni.",
        deeds="Determinazione n. 71 del 28/05/2026",
        flags=(ReviewFlag.OBJECTIVE_REVISED,),
        signed=True,
    ),
    Declaration(
        "Azioni derivanti dal progetto",
        DeclaredStatus.ON_TRACK,
        "Le valutazioni hanno già superato il numero previsto per l'anno. I contributi si pagano "
        "nel secondo semestre, dopo la chiusura del bando del 15 settembre.",
        deeds="Determinazione n. 33 del 12/02/2026",
    ),
)
