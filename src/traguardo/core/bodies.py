"""Whether a document is another administration's than the one it is given to."""

from __future__ import annotations

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.wording import gist

_KINDS = frozenset(
    gist(
        "camera commercio industria artigianato agricoltura cciaa comune città metropolitana "
        "provincia regione autonoma unione comuni ente azienda sanitaria locale asl speciale "
        "università studi ministero agenzia istituto consorzio ordine unioncamere amministrazione "
        "chamber commerce municipality province region"
    )
)
"""What many administrations are called: such a word alone names none."""
_TELLING = 3
"""Shorter ones, such as the letters of a province, are no name."""


def names_another(named: str, name: str) -> bool:
    """Whether two names of administrations have no telling word in common.

    `CCIAA di Brindisi` and `Camera di commercio Brindisi-Taranto` have one. Where one of them has
    none at all, nobody can say.
    """
    here, there = _telling(named), _telling(name)
    return bool(here and there) and not here & there


def other_body(named: str, name: str) -> list[Finding]:
    """The finding for a document of `named` that is imported for the administration `name`."""
    if not names_another(named, name):
        return []
    return [
        Finding(
            "other_administration",
            Severity.WARNING,
            said("Piano"),
            said(
                "Il documento è di «{document}», ma è importato per «{name}».",
                document=" ".join(named.split()),
                name=name,
            ),
            said(
                "Controllare di aver scelto l'ente giusto: se non lo è, scartare il documento e "
                "caricarlo per il suo."
            ),
        )
    ]


def _telling(name: str) -> set[str]:
    return {word for word in gist(name) if len(word) >= _TELLING and word not in _KINDS}
