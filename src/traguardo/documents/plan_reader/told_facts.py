"""What sentences say of indicators: the name of one, its unit, weight, source, who measures it.

`Il primo indicatore è il numero di corsi (peso 40%), rilevato dall'Area Formazione; il target 2026
è di almeno 14 corsi.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from traguardo.core.targets.parser import parse_target
from traguardo.documents.plan_reader.fields.terms import read_frequency, read_weight
from traguardo.documents.plan_reader.told_openers import (
    HEAD,
    LISTED_HEAD,
    NEXT_HEAD,
    OFTEN_BY,
    OPENERS,
    VERB,
    WHERE,
)
from traguardo.documents.plan_reader.told_owners import somebody

_TRAIL = re.compile(r"(?:[\s,;:.()]|\s+(?:e|ed|and|con))+\Z", re.IGNORECASE)
_WEIGHT = re.compile(
    r"(?P<figure>\d{1,3}(?:[.,]\d+)?\s*(?:%|per\s*cento|percent|punti)?)"
    r"(?:\s+(?:sull['’]|dell['’]|of\s+the\s+|sul\s+)\w+)?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\A(?:(?:di|un\s+valore|il|la|the)\s+|l['’]\s*)+", re.IGNORECASE)
_DATED = re.compile(
    r"(?P<value>\S(?:(?!\b20\d\d\b).)*?)\s+(?:(?:nel|per\s+il|in|for)\s+|\()(?P<year>20\d\d)\)?"
    r"(?:\s*(?:,|;|\be\b|\band\b)\s*|\Z)",
    re.IGNORECASE,
)
_FORESEES = re.compile(r"\s*(?:si|we)\s", re.IGNORECASE)
_SPEAKS = re.compile(r"\b(?:indicator[ei]|indicators?|kpis?)\b", re.IGNORECASE)
_COUNTS = re.compile(
    r"\b(?:target|pes[oa]|incide|vale|weigh|valore|attes|prevede|rilev|misur|measur|entro)",
    re.IGNORECASE,
)
"""What any such paragraph holds: a cheap look before the dear ones."""
_FAR, _LONGEST, _FEWEST, _OFTEN = 2500, 160, 4, 30
_ANY_YEAR = 2000


class Fact(NamedTuple):
    """A field of an indicator, what a sentence says of it, and the year of a target."""

    field: str
    text: str
    year: int | None = None


@lru_cache(maxsize=256)
def told_indicators(text: str) -> tuple[tuple[Fact, ...], ...]:
    """What a paragraph says of one indicator or of several, each by its facts.

    The name comes first; without it the first tells more of an indicator named before. Nothing
    where anything that seems to be said cannot be what it seems.
    """
    if len(text) > _FAR or not _COUNTS.search(text):
        return ()
    text = " ".join(text.split())
    one = _facts_of(text, HEAD.match(text))
    if one:
        return (tuple(one),)
    starts = [place.end() for place in NEXT_HEAD.finditer(text)]
    if not starts or not _SPEAKS.search(text):
        return ()
    parts = _parts(text, [0, *starts] if LISTED_HEAD.match(text) else starts)
    each = [tuple(_facts_of(part, LISTED_HEAD.match(part))) for part in parts]
    return tuple(each) if all(one and one[0].field == "name" for one in each) else ()


def _parts(text: str, starts: Sequence[int]) -> list[str]:
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def _facts_of(text: str, head: re.Match[str] | None) -> list[Fact]:
    """What sentences say of one indicator; nothing where they leave any doubt."""
    if head is None and not _goes_on(text):
        return []
    found = list(_opened(text, head.end() if head else 0, len(text)))
    if head is not None and found and _is_of_name(found[0]):
        del found[0]
    facts = list(_said(text, found, len(text)))
    if not found or (head is not None and not _is_sentence(head, found)):
        return []
    if head is not None:
        aside = list(_aside(text, head))
        if head["aside"] and not aside:
            return []
        name = Fact("name", _bare(text[head.end() : found[0].start()]))
        facts = [name, *_number(head), *aside, *facts]
    fields = [(one.field, one.year) for one in facts]
    listed = head is not None and bool(head["which"])
    counted = listed or bool({"target", "weight"} & {one.field for one in facts})
    alone = len(set(fields)) == len(fields)
    return facts if counted and alone and all(map(_holds, facts)) else []


def _is_of_name(first: re.Match[str]) -> bool:
    """`Il KPI è il numero di corsi avviati ogni anno`: how often is a part of what is counted."""
    return first.re is OPENERS["frequency"] and first.group().isspace()


def _number(head: re.Match[str]) -> list[Fact]:
    return [Fact("number", head["number"])] if head["number"] else []


def _aside(text: str, head: re.Match[str]) -> Iterator[Fact]:
    """`Il primo indicatore, con peso del 40%, è …`: what is said before the name."""
    if head["aside"]:
        yield from _said(text, list(_opened(text, *head.span("aside"))), head.end("aside"))


def _is_sentence(head: re.Match[str], found: Sequence[re.Match[str]]) -> bool:
    """Whether it is more than a label and values, `Indicatore: corsi; peso: 40%`."""
    colon = head.groupdict().get("colon")
    return not colon or bool(head["which"]) or any(VERB.search(one.group()) for one in found)


def _goes_on(text: str) -> bool:
    """Whether a paragraph opens with a sentence that says something of an indicator named before.

    `Target 2026: 14` is a label with its value, and no sentence; `Si prevede di raggiungere …`
    may tell of anything.
    """
    if _FORESEES.match(text):
        return False
    found = [one for one in (words.match(text) for words in OPENERS.values()) if one]
    return any(VERB.search(one.group()) for one in found)


def _opened(text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Where something is told of the indicator, from the left, none within another."""
    every = [one for words in OPENERS.values() for one in words.finditer(text, begin, end)]
    for one in sorted(every, key=lambda found: (found.start(), -found.end())):
        if one.start() >= begin:
            begin = one.end()
            yield one


def _said(text: str, found: Sequence[re.Match[str]], end: int) -> Iterator[Fact]:
    """What stands behind each opener, up to the next one."""
    ends = [*(one.start() for one in found[1:]), end]
    for opener, until in zip(found, ends, strict=False):
        field = next(one for one in OPENERS if OPENERS[one] is opener.re)
        yield from _facts(field, opener, _bare(text[opener.end() : until]))


def _bare(text: str) -> str:
    return _TRAIL.sub("", text.strip()).strip(' «»“”"')


def _facts(field: str, opener: re.Match[str], text: str) -> Iterator[Fact]:
    if field == "measured":
        yield from _who_and_where(text) if text else ()
    elif field == "frequency" and (often := OFTEN_BY.fullmatch(text)):
        yield Fact("frequency", often["often"])
        yield from _who_and_where(often["whom"])
    elif field == "target":
        said = opener.groupdict()
        year = said["year"] or said["first"] or said["before"]
        text = _ARTICLE.sub("", text)
        yield from _by_year(text) or [Fact("target", text, int(year) if year else None)]
    elif field == "weight":
        found = _WEIGHT.fullmatch(text)
        yield Fact("weight", found["figure"] if found else "")
    else:
        yield Fact("unit" if field == "counted" else field, text)


def _by_year(text: str) -> list[Fact]:
    """`200 utenti nel 2025 e 250 utenti nel 2026`: a target of each year."""
    dated = list(_DATED.finditer(text)) if len(text) <= _LONGEST else []
    whole = dated and dated[-1].end() == len(text)
    return [Fact("target", _bare(one["value"]), int(one["year"])) for one in dated if whole]


def _who_and_where(text: str) -> Iterator[Fact]:
    """`Area Formazione sul gestionale corsi`: who measures, and what it is read from."""
    parted = WHERE.search(text)
    who = text[: parted.start()] if parted else text
    known = parted or somebody(who) or who[:1].isupper()
    yield Fact("responsible" if known else "source", who)
    if parted:
        yield Fact("source", text[parted.end() :])


def _holds(fact: Fact) -> bool:
    """Whether the words of a fact can be what they seem."""
    text = fact.text
    if not text or len(text) > _LONGEST or re.search(r"[.;]\s", text):
        return False
    if fact.field == "weight":
        return read_weight(text) is not None
    if fact.field == "target":
        return bool(parse_target(text, plan_year=fact.year or _ANY_YEAR).readings)
    if fact.field == "frequency":
        return len(text) <= _OFTEN and read_frequency(text) is not None
    return fact.field != "name" or len(text) >= _FEWEST
