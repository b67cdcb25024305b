"""The title page: title and years."""

from __future__ import annotations

import re
from functools import lru_cache

from traguardo.documents.vocabulary_words import plain

RANGE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[/\-–—]\s*((?:19|20)?\d\d)(?!\d)")
_AND = re.compile(r"(?<!\d)((?:19|20)\d\d)\s+(?:e|ed|and)\s+((?:19|20)\d\d)(?!\d)")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OTHER_PLAN = re.compile(
    r"\((?=[^()]*\b(?:19|20)\d\d\b)(?=[^()]*\b(?:piano|piao|dup|peg|programma|bilancio|plan)\b)[^()]*\)",
    re.IGNORECASE,
)
_LONGEST_PLAN = 6
LONGEST_TITLE = 120
_SURE = 5
"""A plan or a performance, and a year."""
_TITLE_WORDS = (
    (re.compile(r"\b(?:piano|plan|piao|pira|programma triennale)\b"), 3),
    (re.compile(r"\bperformance\b"), 3),
    (re.compile(r"^\W*(?:preventivo economico|bilancio di previsione|bilancio d esercizio)\b"), 3),
    (
        re.compile(
            r"\b(?:sched[ae]|obiettivi|relazione|monitoraggio|peg|pdo|objectives|report|monitoring"
            r"|rapporto|budget|documento unico|dup)\b"
        ),
        1,
    ),
)
_CITED = re.compile(
    r"\s?\([^()]*\b(?:d\W{0,2}lgs|d\W?p\W?[cr]\W?m?\b|d\W?[ml]\b|l\.|legge|decreto|art\b)[^()]*\)",
    re.IGNORECASE,
)
"""`(art. 19 d.lgs. 91/2011)`: the years of the laws a title cites are none of the plan's."""
_LAW = re.compile(
    r"\W*(?:visto\s+|vista\s+)?(?:(?:il|la|l['’])\s*)?"
    r"(?:d\.?\s?lgs|d\.?\s?l\.|d\.?\s?p\.?\s?[rc]\.?|d\.?\s?m\.|l\.\s?r\.|l\.\s|legge|reg(?:olamento)?\.?\s+\(?u\.?e"
    r"|decreto(?:\s+|-)(?:legislativo|legge|ministeriale|del\s+presidente\s+della\s+repubblica))"
    r"(?!\w)[^;]*?\bn?\.?\s?\d{1,4}\b",
    re.IGNORECASE,
)
"""`D.Lgs. 27 ottobre 2009, n. 150, articolo 10;`, in a list of what the plan rests on."""
_PLAN_NAME = re.compile(r"\W*(?:piano|plan|piao|pira|p\.i\.r\.a|programma triennale)\b")
_DEED_OF = re.compile(
    r"\b(?:deliber|determin|decret|verbal|provvediment|prot\b|delib\b)[^()]*?"
    r"\b(?:del|in data|of)\s+(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]|\d{1,2}[°o]?\s+[^\W\d]+)\s?"
    r"(?:19|20)\d\d",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\W*(?:direttiva|programma(?:zione)?|cruscotto|albero|assegnazione|stato d|report)\b"
)
_RECITAL = re.compile(
    r"\W*(?:vist[oaie]\s+(?:il|lo|la|l|i|gli|le)\b|richiamat[oaie]|sentit[oaie]|considerat[oaie]"
    r"|premesso|dato atto|ritenut[oa]|preso atto|art\.|having regard|whereas)\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"\W*(?:(?:approvat|adottat|deliberat|emanat|approved|adopted)\w*\b"
    r"|(?:allegat[oi]|annex|attachment)\b.*\b(?:deliber|delib\.|determin|decret|adottat|approvat|d\.?g\.?[rc]\b)"
    r"|(?:deliber|determin|decret|atto|provvediment)\w*\b.*\bn\W{0,2}\s?\d)",
    re.IGNORECASE | re.DOTALL,
)
_TELLS = re.compile(
    r"\b(?:è|sono|si|viene|vengono|ha|hanno|dà|danno|riport\w+|illustra\w*|pubblica\w*|seguono"
    r"|is|are|has|have|sets)\b",
    re.IGNORECASE,
)
_FIRST_HEADING = re.compile(r"(?:heading|titolo)\s?1")


def score_of(text: str, style: str = "") -> int:
    """How much of a title a line has: what document it is, its years, its look; 0 for none."""
    if is_long(text):
        return _SURE if opens_dated(text) and not text.rstrip().endswith(".") else 0
    return _score(text, style) or int(_DOCUMENT.match(plain(text)) is not None)


def is_long(text: str) -> bool:
    """Whether a line is longer than a title, the laws it cites apart."""
    return len(_CITED.sub("", without_other_plans(text))) > LONGEST_TITLE


def is_recital(text: str) -> bool:
    """Whether a line is what a decree rests on, not what it is.

    >>> is_recital("VISTO il PIAO 2026-2028"), is_recital("Vista d'insieme")
    (True, False)
    """
    return _RECITAL.match(text) is not None


def is_deed(text: str) -> bool:
    """Whether a line says by which deed a plan was approved, or to which it belongs.

    >>> is_deed("Allegato B alla delibera n. 3 del 2/1/2026"), is_deed("Allegato B: obiettivi")
    (True, False)
    """
    return _DEED.match(_CITED.sub("", text)) is not None


def is_prose(text: str) -> bool:
    """Whether a line tells or announces: `Di seguito sono riportate le schede degli obiettivi.`

    >>> is_prose("Oggetto e obiettivi per l'anno 2026."), is_prose("Gli obiettivi sono cinque.")
    (False, True)
    """
    if text.rstrip().endswith((";", ":")):
        return True
    return text.rstrip().endswith(".") and _TELLS.search(text) is not None


def is_title(text: str, style: str = "") -> bool:
    """Whether a line can only be a plan's title: its words, its look, and a year."""
    return _score(text, style) >= _SURE and len(text) <= LONGEST_TITLE


def names_plan(text: str) -> bool:
    """Whether a line of a title page says what document this is, its years perhaps apart.

    >>> names_plan("PIANO DEGLI INDICATORI E DEI RISULTATI ATTESI"), names_plan("1. Il piano")
    (True, False)
    """
    return _PLAN_NAME.match(plain(text)) is not None and len(text) <= LONGEST_TITLE


def cites_law(text: str) -> bool:
    """Whether a line of a title page only cites a law, whose year is none of the plan's.

    >>> cites_law("- D.L. 9 giugno 2021, n. 80 (Piano integrato)"), cites_law("Piano 2021")
    (True, False)
    """
    return _LAW.match(text) is not None


def without_deeds(text: str) -> str:
    """A line without the deeds it names, whose day is no year of the plan.

    >>> without_deeds("Allegato D alla deliberazione n. 14 del 18/12/2024")
    'Allegato D alla '
    """
    return _DEED_OF.sub("", text)


def without_other_plans(text: str) -> str:
    """A line without the brackets that name another plan by its years.

    >>> without_other_plans("Aree di riferimento (Piano attuativo 2024-2026)")
    'Aree di riferimento '
    >>> without_other_plans("Piano della performance (2025-2027)")
    'Piano della performance (2025-2027)'
    """
    return _OTHER_PLAN.sub("", text)


def is_sentence(text: str) -> bool:
    """Whether words are prose, which may speak of other plans: `in coerenza con il DUP 2025-2027`.

    >>> is_sentence("Triennio 2025-2027"), is_sentence("Gli obiettivi seguono il DUP 2025-2027.")
    (False, True)
    """
    return len(text) > LONGEST_TITLE or (text.rstrip().endswith(".") and " " in text.strip())


def opens_dated(text: str) -> bool:
    """Whether a long line opens as a title does: `Piano integrato … 2025 – Allegato 2: …`."""
    words = plain(text[:LONGEST_TITLE])
    opens = _TITLE_WORDS[0][0].match(words) or _TITLE_WORDS[-1][0].match(words)
    return bool(opens) and YEAR.search(text[:LONGEST_TITLE]) is not None


def years_of(text: str) -> tuple[int, ...]:
    """The years a title names: `2019/2021`, `triennio 2020-22`, `anni 2025 e 2026`, or one."""
    text = _CITED.sub("", text)
    for found in (*RANGE.finditer(text), *_AND.finditer(text)):
        first = int(found.group(1))
        last = int(str(first)[: 4 - len(found.group(2))] + found.group(2))
        if 0 < last - first < _LONGEST_PLAN:
            return tuple(range(first, last + 1))
    single = YEAR.search(text)
    return (int(single.group()),) if single else ()


@lru_cache(maxsize=256)
def _score(text: str, style: str) -> int:
    text = _CITED.sub("", without_other_plans(text))
    words = plain(text)
    score = sum(points for pattern, points in _TITLE_WORDS if pattern.search(words))
    if score and YEAR.search(text):
        score += 2
        score += 2 * (_FIRST_HEADING.fullmatch(style.casefold()) is not None)
    if len(text) > LONGEST_TITLE:
        return 0
    return score + (3 if style.casefold() in {"title", "titolo"} else 0)
