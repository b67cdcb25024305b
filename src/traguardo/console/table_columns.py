"""The columns of a table of results by what offices call them, Italian or English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.core.wording import fold

_SPOKEN = {
    "indicator": """indicator|indicatore|indicatori|nome indicatore|denominazione indicatore|
        descrizione indicatore|titolo indicatore|indicatore di performance|indicatore di risultato|
        indicator name|indicator title|performance indicator|key performance indicator|
        performance measure|measure|measure name|metric|kpi|descrizione|description|name|nome""",
    "target": """target|valore atteso|valore target|target value|value target|target atteso|
        risultato atteso|valore obiettivo|target annuale|annual target|expected value|
        expected result|valore programmato|valore previsto|previsto|atteso|planned|planned value""",
    "actual": """actual|consuntivo|valore|valore rilevato|valore raggiunto|risultato|
        valore consuntivo|valore a consuntivo|dato a consuntivo|valore consuntivato|
        valore conseguito|valore effettivo|valore misurato|valore realizzato|risultato raggiunto|
        risultato conseguito|risultato ottenuto|risultato a consuntivo|target raggiunto|realizzato|
        rilevazione|misurazione|value|actual value|actual result|result|results|achieved|
        achieved value|current|current value|value current|outturn|performance""",
    "objective": """objective|obiettivo|obiettivo operativo|titolo obiettivo|nome obiettivo|
        descrizione obiettivo|obiettivo strategico|strategic objective|goal|related goal""",
    "weight": "weight|peso|pesi|peso indicatore|ponderazione|weighting|peso percentuale",
    "unit": """unit|unita|unita di misura|unita misura|un.mis|um|u.m|u. m|unit of measure|
        unit of measurement|units""",
    "baseline": """baseline|valore iniziale|valore di partenza|valore base|base|base value|start|
        start value|value start|starting value|dato di partenza""",
    "previous": """previous|anno precedente|valore precedente|valore anno precedente|
        consuntivo anno precedente|risultato anno precedente|previous year|prior year|
        previous value|last year""",
    "direction": """direction|direzione|verso|polarita|polarity|desired direction|andamento atteso|
        trend atteso""",
    "published": """published|pubblicato|published score|punteggio pubblicato|raggiungimento|
        grado di raggiungimento|percentuale di raggiungimento|di raggiungimento|
        livello di raggiungimento|grado raggiungimento|grado di raggiungimento target|
        grado di raggiungimento del target|punteggio|score|achievement|progress|progress pct""",
    "met": "met|target met|raggiunto si/no|target raggiunto si/no|obiettivo raggiunto",
    "year": "year|anno|anno di riferimento|esercizio|fiscal year|fiscal yr",
}
_RANK = {
    " ".join(spoken.split()): (name, rank)
    for name, all_spoken in _SPOKEN.items()
    for rank, spoken in enumerate(all_spoken.split("|"))
}
_YES_NO = re.compile(r"\(\s*(?:si|yes)\s*/\s*no\s*\)")
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_YEAR = re.compile(
    r"(?:\b(?:al|a|as of|fy|anno|dell'anno|nell'anno|year)\s*)*(?:\d\d?[/.-]\d\d?[/.-])?"
    r"\b((?:19|20)\d\d)\b"
)
_TRAILING = re.compile(r"\s+(?:al|anno|dell'anno|nell'anno|year|annuale)$")


def result_columns(headers: Sequence[str]) -> list[str]:
    """A name for every header: `target`, or `target 2025` where it states a year.

    Of several headers with one meaning the most usual word has the name; the others, and what has
    no meaning here, keep their own words.
    """
    found = [_meaning(header) for header in headers]
    best: dict[str, int] = {}
    for name, rank in found:
        best[name] = min(rank, best.get(name, rank))
    names: list[str] = []
    for header, (name, rank) in zip(headers, found, strict=True):
        own = bool(name) and rank == best[name] and name not in names
        names.append(name if own else " ".join(header.split()).casefold())
    return names


def dated(column: str) -> tuple[str, int | None]:
    """A column's name and year: `("target", 2025)`, or `("target", None)`."""
    name, _, year = column.rpartition(" ")
    return (name, int(year)) if name and year.isdigit() and len(year) == 4 else (column, None)


def _meaning(header: str) -> tuple[str, int]:
    said = fold(header).replace("_", " ")
    said = _BRACKETS.sub(" ", _YES_NO.sub(" si/no ", said))
    years = _YEAR.findall(said)
    bare = _YEAR.sub(" ", said).replace("%", " ") if len(years) == 1 else said.replace("%", " ")
    words = _TRAILING.sub("", " ".join(bare.split()).strip(" .:*-–/?#"))
    name, rank = _RANK.get(words.replace("dell'indicatore", "indicatore"), ("", 0))
    return (f"{name} {years[0]}" if name and len(years) == 1 else name), rank
