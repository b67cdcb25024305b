"""Indicators that sentences tell: what is counted, who counts it, its weight and what is promised.

`Il primo indicatore è il numero di corsi (peso 40%), rilevato dall'Area Formazione; il target 2026
è di almeno 14 corsi.` One indicator a paragraph, or told on in the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from traguardo.core.model import KeptNote
from traguardo.core.targets.parser import parse_target
from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.drafts import IndicatorDraft
from traguardo.documents.plan_reader.entries import Heading
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget
from traguardo.documents.plan_reader.fields.terms import read_frequency, read_weight
from traguardo.documents.plan_reader.told_measures import SENTENCE
from traguardo.documents.plan_reader.told_owners import somebody

_ORDINAL = (
    r"(?:prim|second|terz|quart|quint|sest|settim|ottav|ultim|unic|ulterior|altr|first|second|third"
    r"|fourth|fifth|last|only|other)\w*"
)
_HEAD = re.compile(
    rf"\s*(?:(?:(?:il|un|the|a|come|as)\s+|l['’]\s*|un['’]\s*)*(?P<which>{_ORDINAL}\s+)?(?:indicatore|kpi|indicator)"
    r"(?:\s+(?:dell['’]obiettivo|of\s+the\s+objective|(?:n\.\s*)?(?P<number>\d{1,2}(?:\.\d{1,2})*)))?\s+"
    r"(?:(?:è|sarà|is|will\s+be)(?:\s+(?:costituito|rappresentato|dato)\s+d(?:al(?:l[aoe])?|ai|agli|a)(?=\W))?"
    r"|riguarda|misura|considera|si\s+(?:assume|considera|misura|utilizza))\s*"
    r"|(?:l['’]obiettivo|il\s+(?:grado\s+di\s+)?(?:suo\s+)?(?:raggiungimento|risultato)(?:\s+dell['’]obiettivo)?)\s+"
    r"(?:(?:è|sarà|viene)\s+misurato|si\s+misura)\s+(?:attraverso|con|tramite|mediante|d(?:al(?:l[aoe])?|a)(?=\W))\s*)"
    r"(?:(?:il|lo|la|i|gli|le|the)\s+|(?:l|all|dall)?['’]\s*)?(?=[^\W\d])",
    re.IGNORECASE,
)
_SAME = re.compile(r"\s*(?:l['’]\s*|the\s+|il\s+)(?:indicatore|kpi|indicator)\b", re.IGNORECASE)
"""`L'indicatore misura …` below one that a label names: more of the same."""
_COPULA = (
    r"(?:\s*:\s*|\s+)(?:(?:è|era|sarà|is|was|ammonta|risulta)\s+)?"
    r"(?:(?:stat[oa]|fissat[oa](?:\s+in(?=\s))?|stabilit[oa]|previst[oa]|attes[oa]|pari|equal|set)\s+)*"
    r"(?:(?!al\s+(?:massimo|più|minimo|meno)|at\s+(?:least|most))"
    r"(?:(?:di|del|dello|della|al|allo|a|of|at|to)\s+|(?:dell|all)['’]\s*))?"
)
"""Between what is told and what is said of it: `è pari a`, `del`, `:`."""
_A_YEAR = r"(?:\s+(?:per\s+(?:il|l['’]anno)|del(?:l['’]anno)?|al|nel|for|in)?\s*{year})?"
_PROMISED = _A_YEAR.format(year=r"(?P<year>20\d\d)")
_PROMISED_FIRST = r"(?:per\s+il|per\s+l['’]anno|nel|entro\s+il|for|in)\s+(?P<first>20\d\d)"
_OF = r"(?:d(?:al(?:l[aoe])?|ai|agli|a)\s+|d(?:all|a)['’]\s*|(?:by|from)\s+(?:the\s+)?)"
_THE = r"(?:(?:il|lo|la|i|gli|le|un|una|the|a)\s+|l['’]\s*)?"
_BREAK = (
    r"(?:[(,;:.]\s*|\s+(?:e|ed|con|ha|and|with|has)\s+|\A)(?:(?:che|which)\s+(?:ha\s+|has\s+)?)?"
)
"""Where one thing ends and another is told."""
_SIDE = (
    r"(?:,\s*|\)\s*,?\s*|\s+(?:e|and)\s+|[.;]\s+)"
    r"(?:(?:esso|essa|(?:i|il)\s+dat[io]|la\s+(?:rilevazione|misurazione)|the\s+data|it)\s+)?"
    r"(?:(?:è|sono|viene|vengono|is|are)\s+)?"
)
_OPENERS = {
    "unit": r"\(?\b(?:(?:l['’]\s*)?unità\s+di\s+misura|unit\s+of\s+measure(?:ment)?)" + _COPULA,
    "counted": _SIDE + r"(?:espress[oai]|misurat[oai]|calcolat[oai]|expressed|measured)\s+"
    r"(?:in|con|su)\b\s*(?:una\s+|un\s+)?",
    "algorithm": _SIDE
    + r"(?:calcolat[oai]|determinat[oai]|ottenut[oai]|calculated|computed)\s+(?:come|as)\s+"
    + _THE,
    "measured": _SIDE
    + r"(?:rilevat[oai]|misurat[oai]|monitorat[oai]|curat[oai]|fornit[oai]|measured|collected)\s+"
    + _OF,
    "source": _SIDE
    + r"(?:ricavat[oai]|tratt[oai]|desunt[oai]|estratt[oai]|acquisit[oai]|risultante"
    r"|attestat[oai]|verificat[oai]|taken|drawn|extracted)\s+"
    + _OF
    + rf"|{_BREAK}{_THE}(?:fonte(?:\s+(?:dei\s+)?dati)?|source){_COPULA}{_THE}",
    "frequency": r"[\s,]+(?:con|a)\s+(?:cadenza|frequenza|periodicità)\s+"
    r"|[\s,]+(?=(?:ogni|every)\s+\w+|(?:mensil|trimestral|semestral|annual)mente\b"
    r"|(?:monthly|quarterly|yearly)\b)"
    r"|[\s,;.]+(?:la\s+)?(?:cadenza|frequenza|periodicità)(?:\s+(?:di|della)\s+rilevazione)?\s+è\s+",
    "target": rf"{_BREAK}{_THE}(?:(?P<before>20\d\d)\s+)?"
    rf"(?:target|valore\s+(?:atteso|obiettivo)|risultato\s+atteso){_PROMISED}{_COPULA}"
    rf"|{_BREAK}{_PROMISED_FIRST}\s*,?\s*"
    r"(?:si\s+(?:prevede|attende|punta|intende\s+raggiungere)|è\s+(?:atteso|previsto)|we\s+expect)"
    r"\s+(?:a\s+)?(?:di\s+raggiungere\s+)?(?:un\s+(?:valore|risultato)\s+)?(?:di\s+)?"
    r"|,?\s+da\s+(?:complet|realizz|conclu|consegu|raggiung|effettu|garanti|adott|approv)\w+\s+(?=entro)",
    "weight": rf"{_BREAK}{_THE}(?:suo\s+|its\s+)?"
    rf"(?:peso|weight)(?:\s+(?:dell['’]indicatore|assegnato|attribuito))?{_COPULA}"
    rf"|{_BREAK}(?:pesa|incide|conta|weighs)\s+(?:per\s+)?(?:il\s+|l['’]\s*)?",
    "baseline": rf"{_BREAK}{_THE}(?:valore\s+(?:di\s+partenza|iniziale|storico)|baseline"
    r"|situazione\s+di\s+partenza)"
    + _A_YEAR.format(year=r"20\d\d")
    + _COPULA
    + rf"|{_BREAK}si\s+parte\s+d(?:a|al|all['’])\s*"
    rf"|{_BREAK}(?:nel|in)\s+20\d\d\s+(?:era(?:\s+pari)?|è\s+stat[oa]|was)\s+(?:(?:di|del|al?)\s+|(?:dell|all)['’]\s*)?",
}
_OPENER = {field: re.compile(words, re.IGNORECASE) for field, words in _OPENERS.items()}
_WHERE = re.compile(
    r"\s+(?:(?:su|sul(?:l[aoe])?|sui|sugli|tramite|attraverso|mediante)\s+(?:(?:il|lo|la|i|gli|le)\s+|l['’]\s*)?"
    r"|(?:sull|nell)['’]\s*|(?:from|through)\s+(?:the\s+)?)",
    re.IGNORECASE,
)
"""Between who measures and what it is read from: `dall'Area Formazione sul gestionale corsi`."""
_TRAIL = re.compile(r"(?:[\s,;:.()]|\s+(?:e|and|con))+\Z", re.IGNORECASE)
_WEIGHT = re.compile(
    r"\d{1,3}(?:[.,]\d+)?\s*(?:%|per\s*cento|percent)?(?P<rest>\s+(?:sull['’]|dell['’]|of\s+the\s+)\w+)?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\A(?:(?:di|un\s+valore|il|la|the)\s+|l['’]\s*)+", re.IGNORECASE)
_DATED = re.compile(
    r"(?P<value>\S(?:(?!\b20\d\d\b).)*?)\s+(?:(?:nel|per\s+il|in|for)\s+|\()(?P<year>20\d\d)\)?(?:\s*(?:,|;|\be\b|\band\b)\s*|\Z)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:è|sono|sarà|pesa|incide|conta|prevede|attende|punta|is|are|weighs|expect)\b",
    re.IGNORECASE,
)
_FAR = 1500
_LONGEST, _FEWEST = 160, 4
_ANY_YEAR = 2000


class Fact(NamedTuple):
    """A field of an indicator, what a sentence says of it, and the year of a target."""

    field: str
    text: str
    year: int | None = None


def told_facts(text: str) -> list[Fact]:
    """What the sentences of a paragraph say of one indicator, its name first where they name it.

    Nothing where they promise and weigh nothing of the indicator, and count it among no others, or
    where anything they say cannot be what it seems.

    >>> [one.text for one in told_facts("Il KPI è il numero di corsi (peso 40%); il target è 14.")]
    ['numero di corsi', '40%', '14']
    """
    head = _HEAD.match(text)
    if len(text) > _FAR or (head is None and not _goes_on(text)):
        return []
    found = list(_opened(text, head.end() if head else 0))
    if not found:
        return []
    ends = [one.start() for one in found[1:]] + [len(text)]
    name = _bare(text[head.end() : found[0].start()]) if head else ""
    facts = [Fact("name", name)] if head else []
    if head and head["number"]:
        facts.append(Fact("number", head["number"]))
    for opener, end in zip(found, ends, strict=True):
        field = next(one for one in _OPENER if _OPENER[one] is opener.re)
        facts += _facts(field, opener, _bare(text[opener.end() : end]))
    fields = [(one.field, one.year) for one in facts]
    twice = len(set(fields)) < len(fields)
    fields_said = {one.field for one in facts}
    counted = {"target", "weight"} & fields_said or (head and head["which"])
    told = counted and not twice and all(map(_holds, facts))
    return facts if told else []


def _goes_on(text: str) -> bool:
    """Whether a paragraph opens with a sentence that says something of an indicator named before.

    `Target 2026: 14` is a label with its value, and no sentence.
    """
    found = [one for one in (words.match(text) for words in _OPENER.values()) if one]
    return any(_VERB.search(one.group()) for one in found)


def _opened(text: str, begin: int) -> Iterator[re.Match[str]]:
    """Where something is told of the indicator, from the left, none within another."""
    every = [one for words in _OPENER.values() for one in words.finditer(text, begin)]
    for one in sorted(every, key=lambda found: (found.start(), -found.end())):
        if one.start() >= begin:
            begin = one.end()
            yield one


def _bare(text: str) -> str:
    return _TRAIL.sub("", text.strip()).strip(' «»“”"')


def _facts(field: str, opener: re.Match[str], text: str) -> list[Fact]:
    if field == "measured":
        return list(_who_and_where(text))
    if field == "target":
        said = opener.groupdict()
        year = said["year"] or said["first"] or said["before"]
        if dated := _by_year(text):
            return dated
        return [Fact("target", _ARTICLE.sub("", text), int(year) if year else None)]
    return [Fact("unit" if field == "counted" else field, text)]


def _by_year(text: str) -> list[Fact]:
    """`200 utenti nel 2025 e 250 utenti nel 2026`: a target of each year."""
    dated = list(_DATED.finditer(text))
    whole = dated and dated[-1].end() == len(text)
    return [Fact("target", _bare(one["value"]), int(one["year"])) for one in dated if whole]


def _who_and_where(text: str) -> Iterator[Fact]:
    """`Area Formazione sul gestionale corsi`: who measures, and what it is read from."""
    parted = _WHERE.search(text)
    who = text[: parted.start()] if parted else text
    if parted or somebody(who) or who[:1].isupper():
        yield Fact("responsible", who)
    else:
        yield Fact("source", who)
    if parted:
        yield Fact("source", text[parted.end() :])


def _holds(fact: Fact) -> bool:
    """Whether the words of a fact can be what they seem."""
    text = fact.text
    if not text or len(text) > _LONGEST or re.search(r"[.;]\s", text):
        return False
    if fact.field == "weight":
        return _WEIGHT.fullmatch(text) is not None and read_weight(_weight(text)) is not None
    if fact.field == "target":
        return bool(parse_target(text, plan_year=fact.year or _ANY_YEAR).readings)
    if fact.field == "frequency":
        return read_frequency(text) is not None
    return fact.field != "name" or len(text) >= _FEWEST


def _weight(text: str) -> str:
    found = _WEIGHT.fullmatch(text)
    return text[: found.start("rest")] if found and found["rest"] else text


def take_told_indicator(assembly: Assembly, heading: Heading) -> bool:
    """Whether a paragraph below an objective tells an indicator, or more of the one just told.

    The sentences are kept as a note of it.
    """
    facts = told_facts(heading.text)
    if assembly.objective is None or not facts or is_heading(heading.style):
        return False
    draft = assembly.indicator
    if draft is not None and _SAME.match(heading.text) and not _is_told(draft):
        return False
    if facts[0].field == "name":
        draft = assembly.open_indicator(heading.anchor)
    elif draft is None or any(_is_known(draft, one.field) for one in facts):
        return False
    for field, text, year in facts:
        if field == "target":
            draft.targets.append(WrittenTarget(text, year, heading.anchor))
        draft.put(field, _weight(text) if field == "weight" else text, "", heading.anchor)
        draft.doubt(field, Confidence.LIKELY)
    draft.notes.append(KeptNote(SENTENCE, heading.text, heading.anchor))
    assembly.last = "field"
    return True


def _is_told(draft: IndicatorDraft) -> bool:
    return any(note.label == SENTENCE for note in draft.notes)


def _is_known(draft: IndicatorDraft, field: str) -> bool:
    return draft.has(field) or (field == "target" and bool(draft.targets))
