"""Families of units: what an indicator is counted in, and what its target is written in."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from traguardo.core.targets.nodes import (
    ByDate,
    DecreaseBy,
    Done,
    IncreaseBy,
    Keep,
    Milestones,
    Qualitative,
    Reading,
)
from traguardo.core.wording import fold


class Family(StrEnum):
    """Units that may stand for one another; the value is the Italian name."""

    PERCENT = "percentuale"
    NUMBER = "numero"
    TIME = "durata"
    MONEY = "importo in euro"
    DATE = "data"
    YES_NO = "sì/no"


_WORDS = {
    Family.PERCENT: "%|percentuale|percento|per cento|valore %|percentage|percent",
    Family.NUMBER: "numero|n|nr|num|n°|nº|numerico|numerica|valore assoluto|unita|conteggio|number"
    "|count|#",
    Family.TIME: "giorni|giorno|gg|gg lavorativi|giorni lavorativi|giorni medi|ore|mesi|minuti"
    "|settimane|tempo|days|hours|months",
    Family.MONEY: "euro|€|eur|importo|k€|migliaia di euro|m€|milioni di euro",
    Family.DATE: "data|date|gg/mm/aaaa",
    Family.YES_NO: "si/no|s/n|si-no|sino|si o no|on/off|booleano|yes/no|fatto/non fatto",
}
_FAMILY = {word: family for family, words in _WORDS.items() for word in words.split("|")}
_READ = {
    "%": Family.PERCENT,
    "pp": Family.PERCENT,
    "day": Family.TIME,
    "working_day": Family.TIME,
    "hour": Family.TIME,
    "month": Family.TIME,
    "EUR": Family.MONEY,
}


@lru_cache(maxsize=4096)
def family_of_unit(unit: str) -> Family | None:
    """The family of an "unità di misura" cell; None where it is empty or a word of its own."""
    return _FAMILY.get(fold(unit).strip(" .()"))


def family_of_reading(reading: Reading) -> Family | None:
    """The family a target is written in; None where a bare number fits any of several.

    A counted thing (`12 incontri`) is a number; a change in per cent says nothing of the unit.
    """
    if isinstance(reading, Done):
        return Family.YES_NO
    if isinstance(reading, ByDate):
        return Family.DATE
    if isinstance(reading, Keep | Milestones | Qualitative):
        return None
    if reading.unit == "%" and isinstance(reading, IncreaseBy | DecreaseBy):
        return None
    return _READ.get(reading.unit, Family.NUMBER if reading.unit else None)
