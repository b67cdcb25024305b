"""Indicators that name what is done, not what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Plan
from traguardo.core.places import indicators
from traguardo.core.targets.nodes import Done
from traguardo.core.wording import shorten, words

_WORDS = """
adozione aggiornamento ampliamento analisi applicazione assistenza attivazione attivita attuazione
avvio collaborazione completamento coordinamento creazione definizione elaborazione gestione
implementazione interventi introduzione istituzione monitoraggio organizzazione partecipazione
potenziamento predisposizione prosecuzione progettazione promozione pubblicazione realizzazione
redazione revisione ricognizione riorganizzazione rinnovo sottoscrizione stesura studio sviluppo
supporto svolgimento valorizzazione
"""
_ACTIVITIES = frozenset(_WORDS.split())


def activity_not_result(plan: Plan, today: date) -> Iterator[Finding]:
    """A name says what is measured; an activity with a yes/no target only says it took place."""
    for place in indicators(plan):
        indicator = place.indicator
        if _names_an_activity(indicator) and _only_yes(indicator):
            yield place.finding(
                "activity_not_result",
                Severity.WARNING,
                said("«{name}» è un'attività, non un risultato.", name=shorten(indicator.name)),
                said("Misurare che cosa ne viene: utenti serviti, tempi, errori, soddisfazione."),
            )


def _names_an_activity(indicator: Indicator) -> bool:
    first = next(iter(words(indicator.name)), "")
    return first in _ACTIVITIES


def _only_yes(indicator: Indicator) -> bool:
    readings = [target.reading for target in indicator.targets]
    return bool(readings) and all(isinstance(one, Done) for one in readings)
