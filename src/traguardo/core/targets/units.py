"""Units as people write them, and the words they are shown with."""

from __future__ import annotations

from traguardo.core.targets.cursor import Source, phrases
from traguardo.core.targets.tokens import unquote, word_set
from traguardo.core.targets.vocabulary import RATES, RESERVED

UNITS = phrases(
    {
        "%": "%|per cento|percento|percent|per cent|pct|perc",
        "pp": "punti percentuali|punto percentuale|punti %|punti per cento|p p|pp|p perc|"
        "percentage points|percentage point",
        "working_day": "giorni lavorativi|giorno lavorativo|gg lavorativi|gg lavorativo|gg lav|"
        "giorni lav|g lav|ggl|gg lavorat|working days|working day|business days|business day|"
        "giorni feriali",
        "day": "giorni|giorno|gg|g|giorni di calendario|giorni naturali|giorni solari|"
        "giorni consecutivi|giorni naturali consecutivi|giorni naturali e consecutivi|"
        "gg naturali|gg solari|gg consecutivi|gg naturali e consecutivi|"
        "days|day|calendar days|calendar day",
        "hour": "ore|ora|h|hh|hours|hour|hrs",
        "month": "mesi|mese|months|month",
        "EUR": "€|euro|eur|euros",
        "USD": "$|usd|us$|dollars",
        "GBP": "£|gbp|pounds",
        "‰": "‰|per mille|permille",
        "minuti": "minuti|min",
    }
)
SHOWN = {
    "%": "%",
    "pp": "punti percentuali",
    "day": "giorni",
    "working_day": "giorni lavorativi",
    "hour": "ore",
    "month": "mesi",
    "EUR": "€",
}
DURATIONS = frozenset({"day", "working_day", "hour", "month", "minuti"}) | word_set(
    "settimane settimana weeks week minutes minute minuto secondi secondo sec seconds"
)
_SINGULAR = {
    "pp": "punto percentuale",
    "day": "giorno",
    "working_day": "giorno lavorativo",
    "hour": "ora",
    "month": "mese",
}
_ENGLISH = {
    "pp": ("percentage points", "percentage point"),
    "day": ("days", "day"),
    "working_day": ("working days", "working day"),
    "hour": ("hours", "hour"),
    "month": ("months", "month"),
}
_ADJECTIVES = word_set(
    "nuovi nuove nuovo nuova ulteriori ulteriore altri altre diversi diverse distinti distinte"
    " singoli singole new additional further other different"
)


def a_unit(source: Source, index: int) -> tuple[str, int] | None:
    """The unit that stands at `index` behind a number, and the index behind it."""
    token = source.at(index)
    if token.kind == "quoted":
        return unquote(source.slice(index, index + 1)), index + 1
    found = source.phrase(index, UNITS)
    if found is None:
        found = _counted(source, index)
    if found is None:
        rate = source.phrase(index, RATES)
        return None if rate is None else (source.slice(index, rate[1]), rate[1])
    rate = source.phrase(found[1], RATES)
    return found if rate is None else (source.slice(index, rate[1]), rate[1])


def _counted(source: Source, index: int) -> tuple[str, int] | None:
    """The thing counted, as written: `imprese`, `nuovi servizi`."""
    token = source.at(index)
    if token.kind != "word" or token.fold in RESERVED or token.fold[-1] == "'":
        return None
    behind = index + 1
    follower = source.at(behind)
    if token.fold in _ADJECTIVES and follower.kind == "word" and follower.fold not in RESERVED:
        behind += 1
    slash, per = source.at(behind), source.at(behind + 1)
    if slash.fold == "/" and per.kind == "word" and not slash.spaced and not per.spaced:
        behind += 2
    return source.slice(index, behind), behind


def unit_in_words(unit: str, *, one: bool, language: str) -> str:
    """A unit beside a number, for people: `giorno`, `working days`; a counted word as it is."""
    if language == "en" and unit in _ENGLISH:
        return _ENGLISH[unit][one]
    return (_SINGULAR.get(unit) if one else None) or SHOWN.get(unit, unit)
