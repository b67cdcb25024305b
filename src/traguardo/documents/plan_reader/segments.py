"""One line that says several things: `Indicatore: tempo medio; Peso: 40 %; Target: ≤ 5`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from traguardo.core.targets.parser import parse_target
from traguardo.core.units import family_of_unit
from traguardo.documents.plan_reader.columns import (
    INDICATOR_FIELDS,
    INDICATOR_NOTES,
    OBJECTIVE_NOTES,
)
from traguardo.documents.plan_reader.inline import is_period, split_label
from traguardo.documents.vocabulary import Label, recognise

_PARTS = re.compile(
    r"(\s*[;|]\s*|\s*(?:->|→|=>|⇒)\s*|\s{3,}|,\s+(?=[^\W\d])|\s+[-–—]\s+|(?<!\bn)(?<!\bnr)\.\s+(?=[A-ZÀ-Ý])"
    r"|(?<=\bn\.)\s+(?=[A-ZÀ-Ý][^.:;]{1,40}:)"
    r"|\s+(?=(?:nel|anno)\s+20\d\d\s*[:=])|,\s+(?=20\d\d\s*[:=])"
    r"|\s+(?=[A-ZÀ-Ý][^\W\d_]+(?:\s+[^\W\d_]+){0,3}\s*:\s))"
)
_REACHED = re.compile(
    r"\s*(?:nel|anno|a\s+fine)\s+(?P<year>20\d\d)\s*[:=]\s*(?P<value>\S.*?)\s*", re.IGNORECASE
)
"""`nel 2025: 17.840`: what was reached in that year."""
_REACHED_BARE = re.compile(
    r"\s*nel\s+(?P<year>20\d\d)\s+(?P<value>(?:€\s*)?\d[\d.,]*(?:\s*(?:%|€|euro|giorni|gg|ore|punti))?)\s*",
    re.IGNORECASE,
)
"""`nel 2025 17.840`, the same without a sign."""
_PROMISED = re.compile(
    r"\s*(?:nel|per\s+il|entro\s+il)\s+(?P<year>20\d\d)\s+(?P<value>(?:almeno|non\s+(?:oltre|più\s+di|meno\s+di"
    r"|superior\w+|inferior\w+)|al\s+massimo|al\s+più|massimo|minimo|max|min|[<>≥≤])\W.*?\d.*?)\s*",
    re.IGNORECASE | re.DOTALL,
)
"""`nel 2026 almeno 60%`: what is promised for that year."""
_MEASURES_IT = re.compile(
    r"\s*(?:rileva|misura|fornisce\s+il\s+dato)\s+(?:(?:il|la|lo|i|gli|le)\s+|l['’]\s*)"
    r"(?P<whom>[^\W\d][^:;]{2,60}?)\s*\.?\s*",
    re.IGNORECASE,
)
"""`Rileva la ragioneria`."""
_FURTHER_YEAR = re.compile(r"\s*(?P<year>20\d\d)\s*[:=]\s*(?P<value>\S.*?)\s*\.?\s*", re.DOTALL)
"""`2026: 4`, behind `Target 2025: 2`."""
UNFUNDED = re.compile(
    r"\s*(?:non\s+(?:sono|è|risultano)\s+previst[aeio]|nessun[ao]?|senza)\s+(?:\w+\s+){0,2}"
    r"(?:risors|spes|cost[oi]|oner[ei]|stanziament)\w*(?:\s+\w+){0,4}\.?\s*",
    re.IGNORECASE,
)
"""`Non sono previste risorse aggiuntive`: what a line says of money."""
_IN_BRACKETS = re.compile(
    r"(?P<name>.*\S)\s*(?:\((?P<unit>[^()]{1,24})\)|,\s+in\s+(?P<word>[^\W\d][^,()]{0,20}))",
    re.DOTALL,
)
"""`Attesa media (giorni)`, `Spesa per il gas, in euro`."""
_UNITS = {
    *("punteggio", "punti", "voto", "score", "points", "minuti", "secondi", "settimane", "anni"),
    *("minutes", "weeks", "years", "km", "mq", "mc", "m2", "m3", "m²", "m³", "ha", "kwh", "mwh"),
    *("tep", "tonnellate", "tonnes", "t", "kg", "litri"),
}
_FREQUENCY = re.compile(
    r"\s*(?:rilevazione|cadenza|frequenza|verifica|misurazione)\s+(?P<how>(?:mensil|bimestral|trimestral|"
    r"quadrimestral|semestral|annual|settimanal)e)\s*\.?\s*",
    re.IGNORECASE,
)
"""`Fonte: protocollo; rilevazione mensile`."""
_INSIDE = re.compile(r"\s*\((?P<inside>[^()]*\w[^()]*)\)\s*(?:[.;,:]|[–—-](?=\s))?\s*")
_WORD_AND_VALUE = re.compile(
    r"\s*([^\d:;=<>≥≤]{2,40}?(?:\s+20\d\d(?=\s+\S))?)\s+(?:pari\s+a(?:l)?\s+|del\s+|di\s+)?((?:[<>≥≤=+-]|almeno\b|"
    r"non\s+(?:superior|inferior|maggior|minor|oltre|più\s+di|meno\s+di|eccedent)\w*|"
    r"entro\b|at least\b|max\b|min\b|\d|(?:s[iì]|yes|no)\s*\Z).*)",
    re.DOTALL | re.IGNORECASE,
)
_OBJECTIVE = {
    *("objective_owner", "cost_centre", "budget", "description", "actions", "title"),
    *("organisational_impact", "expected_results", "expected_benefits"),
}
_STATED = INDICATOR_FIELDS | INDICATOR_NOTES | OBJECTIVE_NOTES | _OBJECTIVE
_OPENING = {"name", "number", "title", "strategic"}


_SIGN = re.compile(
    r"\s*[:=→]\s*|\s+[–—-]\s+|,\s+(?=(?:almeno|entro|non|max|min)\b|[<>≥≤])", re.IGNORECASE
)
"""What may stand between a name and its target: `Utenti ricevuti: almeno 180`."""
_COUNTED = re.compile(
    r"(?:tutt[ie]|nessun[oa]?|all|none|\d+\s+(?:su|of|out\s+of)\s+\d+)", re.IGNORECASE
)
"""`5 su 5`, `tutti`: a promise, though no figure alone."""
_STOP = re.compile(r"(?<=[\d%€])\.\Z")
"""The full stop behind the figure that ends a line."""
_LONGEST, _TWO = 80, 2
_ANY_YEAR = 2000
"""A year for a deadline that leaves its own to the plan."""
LIST_MARK = re.compile(r"\A\s*(?:[-–—•·▪*›‣▸►◦]|\(?(?P<number>\d{1,2}|[a-z])[.)])\s+")
"""What an item of a list opens with."""


class Segment(NamedTuple):
    """A label, as written, and its value; no label for the words a line opens with."""

    label: Label | None
    written: str
    value: str


def segments(text: str) -> tuple[Segment, ...]:
    """The things a line says, two at least; nothing where it says one.

    >>> [one.value for one in segments("Indicatore: corsi (peso 40%; target: 12)")]
    ['corsi', '40%', '12']
    """
    if "\n" in text or not re.search(r"[;:(|,]", text):
        return ()
    parts = _glued(text)
    if len(parts) < _TWO:
        return ()
    first, *others = parts
    opening = split_label(first)
    opened = Segment(*opening) if opening else Segment(None, "", first)
    if _REACHED.fullmatch(first):
        opened = _labelled(first) or opened
    if opened.label and opened.label.field not in _OPENING | _STATED:
        return ()
    told = [found for one in others if (found := _labelled(one) or _of_further_year(one))]
    return (*_with_unit(opened, told), *told)


def _with_unit(opened: Segment, told: Sequence[Segment]) -> tuple[Segment, ...]:
    """`Tempo medio di rilascio (giorni)`, in a line that measures it: a name and its unit."""
    fields = {one.label.field for one in told if one.label}
    named = opened.label is None or opened.label.field == "name"
    found = _IN_BRACKETS.fullmatch(opened.value) if named and "target" in fields else None
    unit = (found["unit"] or found["word"]) if found else ""
    if found is None or "unit" in fields or not is_unit(unit):
        return (opened,)
    return opened._replace(value=found["name"]), Segment(Label("unit"), "", unit)


def is_unit(words: str) -> bool:
    """Whether words are a unit that is counted in: `giorni`, `%`, `punteggio`."""
    return family_of_unit(words) is not None or words.casefold().strip(" .") in _UNITS


def measured(text: str) -> tuple[Segment, ...]:
    """What an item of a list of indicators says: its name first, and its target, where it has one.

    >>> [one.value for one in measured("b) Utenti ricevuti: almeno 180 (peso 30%)")]
    ['Utenti ricevuti', 'almeno 180', '30%']
    """
    text = LIST_MARK.sub("", text)
    first, *others = segments(text) or (Segment(None, "", text.strip(" ;")),)
    if first.label or any(one.label and one.label.field == "target" for one in others):
        return (first, *others)
    return (*_name_and_target(first.value), *others)


def _name_and_target(text: str) -> tuple[Segment, ...]:
    """A name, and behind it a target that can be read as one; else the name alone."""
    for sign in _SIGN.finditer(text):
        name, promised = text[: sign.start()].strip(), text[sign.end() :].strip(" .;")
        said = _labelled(promised) or Segment(Label("target"), "", promised)
        of_target = said.label is not None and said.label.field == "target"
        named = any(map(str.isalpha, name)) and len(promised) <= _LONGEST and ": " not in promised
        if named and of_target and _is_promise(said.value):
            return Segment(None, "", name), said
    return (Segment(None, "", text),)


def _is_promise(text: str) -> bool:
    counted = _COUNTED.fullmatch(text) is not None
    return counted or bool(parse_target(text, plan_year=_ANY_YEAR).readings)


def _glued(text: str) -> list[str]:
    """The parts of a line; one that opens with no label belongs to the part before it."""
    parts: list[str] = []
    separator = ""
    for place, piece in enumerate(_pieces(text)):
        if place % 2:
            separator = piece
        elif not parts or _labelled(piece) or _goes_on_yearly(parts[-1], piece):
            parts.append(piece)
        elif piece:
            parts[-1] += separator + piece
    return [_STOP.sub("", part.strip(" ;,|")) for part in parts if part.strip(" ;,|")]


def _goes_on_yearly(before: str, piece: str) -> bool:
    """Whether a piece is the target of one more year."""
    if _FURTHER_YEAR.fullmatch(piece) is None:
        return False
    said = _labelled(before)
    dated = said and said.label and said.label.field == "target" and said.label.year
    return bool(dated) or _FURTHER_YEAR.fullmatch(before) is not None


def _of_further_year(piece: str) -> Segment | None:
    found = _FURTHER_YEAR.fullmatch(piece)
    if found is None:
        return None
    label = Label("target", year=int(found["year"]), key="target")
    return Segment(label, found["year"], found["value"])


def _pieces(text: str) -> Iterator[str]:
    yield from _PARTS.split(_INSIDE.sub(_opened, text))


def _opened(brackets: re.Match[str]) -> str:
    """`(peso 40%; target: 12)` without its brackets, where a label stands in them."""
    inside = brackets["inside"]
    first, *others = parts = _PARTS.split(inside)[::2]
    if not any(map(_labelled, parts)):
        return brackets.group()
    rest = inside[len(first) :] if others and is_unit(first) else ""
    return f" ({first}){rest}; " if rest else f"; {inside}; "


def _labelled(piece: str) -> Segment | None:
    found = split_label(piece)
    if found and found[0].field in _STATED and re.search("[:=]", piece):
        return Segment(*found)
    if reached := _REACHED.fullmatch(piece) or _REACHED_BARE.fullmatch(piece):
        year = int(reached["year"])
        return Segment(Label("value", year=year), piece.strip(), reached["value"])
    if promised := _PROMISED.fullmatch(piece):
        of_year = Label("target", year=int(promised["year"]), key="target")
        return Segment(of_year, promised["year"], promised["value"])
    if measures := _MEASURES_IT.fullmatch(piece):
        return Segment(Label("responsible"), piece.strip(), measures["whom"])
    if UNFUNDED.fullmatch(piece):
        return Segment(Label("budget"), piece.strip(), piece.strip(" ."))
    if often := _FREQUENCY.fullmatch(piece):
        return Segment(Label("frequency"), piece.strip(), often["how"])
    stated = _WORD_AND_VALUE.fullmatch(piece)
    label = recognise(stated.group(1)) if stated else None
    if stated is None or label is None or label.misspelt or label.field not in INDICATOR_FIELDS:
        return None
    named = label.field == "name" or is_period(stated.group(2))
    return None if named else Segment(label, stated.group(1), stated.group(2))
