"""Actuals as published reports state them: figures with words around them, absences in words."""

from __future__ import annotations

import re
from datetime import date

from traguardo.core.entries import read_number, read_value
from traguardo.core.numbers import power_of, scaled
from traguardo.core.targets.nodes import ByDate
from traguardo.core.targets.parser import parse_target
from traguardo.core.values import Missing, Value
from traguardo.core.wording import fold

_NOTHING = re.compile(
    r"[-–—/.…*_]*|n\.?[dp]\.?|n/d|#n/[da]|(?:dat[oi] |valore )?non (?:ancora )?(?:disponibil[ei]|"
    r"rilevat[oaie]|rilevabil[ei]|pervenut[oaie]|comunicat[oaie]|misurat[oaie]|calcolat[oaie])|"
    r"da (?:rilevare|definire|calcolare)|in (?:corso|attesa|fase)\b.*|in progress|ongoing|pending|"
    r"tb[dc]|(?:data )?not (?:yet )?(?:available|reported|measured)|no data|unavailable|missing|"
    r"none|null|nan"
)
_NO_CASE = re.compile(
    r"n\.?a\.?|n/a|non (?:applicabile|pertinente|valutabile)|nessun caso|not applicable"
)
_STOPPED = re.compile(r"(?:rinviat|sospes|annullat|rimandat)[oaie]|suspended|postponed|cancelled")
_DONE = re.compile(
    r"(non |not )?(?:(?:fatt|realizzat|completat|effettuat|eseguit|adottat|approvat|pubblicat|"
    r"raggiunt|conseguit|conclus|attuat|attivat|predispost|redatt|presentat|svolt)[oaie]|"
    r"done|completed|achieved|met|implemented|delivered|published|adopted|approved)"
)
_YES = re.compile(r"(?:si|yes)\s*[,;:(–-].*", re.DOTALL)
_DAY = re.compile(
    r"(?:in data |il |al |entro il |on |by )?"
    r"((?:\d{1,2}[/.-]\d{1,2}[/.-]\d\d(?:\d\d)?)|(?:\d{1,2}°?\s+[a-z]+\.?\s+(?:\d{4}))|"
    r"(?:[a-z]+\.?\s+\d{1,2},?\s+\d{4}))"
)
_NOTE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$|\s*\*+$")
_SCALED = re.compile(
    r"(?:€\s*|eur\s*|\$\s*)?([^a-z€$]*\d)\s*([a-z]+\.?\s?€?)(?:\s*(?:di )?(?:€|euro))?"
)
_COUNTED = re.compile(r"(?:n[.°r]*\s*|€\s*|\$\s*|£\s*)?([+−-]?\d[\d.,' ]*)\s*(%?)\s*[^\W\d][^\d]*")
_OTHER_TIME = re.compile(
    r"\b(?:mes[ei]|settiman[ae]|ann[oi]|minut[oi]|second[oi]|ora|trimestr[ei]|semestr[ei]|"
    r"months?|weeks?|years?|minutes?|hours?)\b"
)
_CURRENCY = re.compile(r"[$£]")


def read_stated(text: str, *, dot_decimal: bool = False) -> Value:
    """What a cell of results says: a number, yes or no, a date, or the name of an absence.

    More than `read_value` takes: `1,9 mln €`, `n. 45 eventi`, `95% (190 su 200)`, `Realizzato`,
    `15 dicembre 2025`, `-`, `in corso`. A duration in another unit than days is left alone, for
    nobody knows here what it is compared with. ValueError, in Italian, where nothing is certain.
    """
    bare = fold(text)
    if _NOTHING.fullmatch(bare):
        return Missing.NOT_REPORTED
    if _NO_CASE.fullmatch(bare):
        return Missing.NOT_APPLICABLE
    if _STOPPED.fullmatch(bare):
        return Missing.SUSPENDED
    try:
        return read_value(text, dot_decimal=dot_decimal)
    except ValueError:
        found = _worded(bare, dot_decimal)
        if found is None and _NOTE.search(text):
            return read_stated(_NOTE.sub("", text), dot_decimal=dot_decimal)
        if found is None:
            raise
        return found


def _worded(bare: str, dot_decimal: bool) -> Value | None:
    if done := _DONE.fullmatch(bare):
        return done.group(1) is None
    if _YES.fullmatch(bare):
        return True
    if day := _DAY.fullmatch(bare):
        return _date(day.group(1))
    return _figure(bare, dot_decimal)


def _date(text: str) -> date | None:
    readings = parse_target(f"entro il {text}").readings
    return readings[0].date if len(readings) == 1 and isinstance(readings[0], ByDate) else None


def _figure(bare: str, dot_decimal: bool) -> Value | None:
    """A figure with its magnitude, or with the name of what is counted."""
    plain = _CURRENCY.sub("", bare).strip()
    found = _SCALED.fullmatch(plain)
    power = power_of(found.group(2)) if found else None
    if found is None or power is None:
        found = None if _OTHER_TIME.search(plain) else _COUNTED.fullmatch(plain)
    if found is None and plain == bare:
        return None
    digits = found.group(1) if found else plain
    try:
        return scaled(read_number(digits, dot_decimal=dot_decimal), power or 0)
    except ValueError:
        return None
