"""The body a document is about: a line of its title page, the name it repeats, or a page head."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from traguardo.documents.blocks import Blocks, Table

_PREPOSITION = r"(?:di|del|della|dello|dell['’]|delle|degli|dei|d['’]|of)\s*"
_PLACE = (
    r"(?:[A-ZÀ-Ý][\w'’.]*)(?:(?:\s*[-–]\s*|\s+(?:(?:e|ed|di|del|della|delle|dei|degli|in|sul)\s+)+|\s+"
    r"|\s+(?:d|dell|sull)['’])(?:[A-ZÀ-Ý][\w'’]*))*"
)
_TRADES = r"(?:,?\s+(?i:industria,?\s+artigianato,?\s+(?:e\s+)?agricoltura|i\.?a\.?a\.?)\s*)?"
_BODIES = (
    (("camera",), rf"\b(?i:camera\s+di\s+commercio){_TRADES}\s+(?:(?i:{_PREPOSITION}))?{_PLACE}"),
    (("cciaa", "c.c.i"), rf"\b(?:CCIAA|C\.C\.I\.A\.A\.)\s+(?:(?i:{_PREPOSITION}))?{_PLACE}"),
    (
        (
            *("comune", "unione", "provincia", "regione", "citt", "universit", "azienda sanitaria"),
            *("comunità montana", "ente parco", "consorzio", "agenzia", "council", "authority"),
            *("chamber", "municipality", "unioncamere"),
        ),
        r"\b(?:AZIENDA SANITARIA(?: LOCALE)?|ENTE PARCO|CONSORZIO|AGENZIA|COMUNITÀ MONTANA"
        r"|Comune|COMUNE|Unione|UNIONE|Provincia|PROVINCIA|Regione|REGIONE|Università|UNIVERSITÀ"
        r"|Citt[aà] [Mm]etropolitana|CITTÀ METROPOLITANA|Azienda [Ss]anitaria(?: [Ll]ocale)?"
        r"|Comunità [Mm]ontana|Ente [Pp]arco|Consorzio|Agenzia"
        r"|Chamber of Commerce|CHAMBER OF COMMERCE|Municipality|MUNICIPALITY|Unioncamere)"
        rf"(?:\s+(?i:degli\s+studi|dei\s+comuni))?\s+(?:(?i:{_PREPOSITION}))?{_PLACE}",
    ),
    (
        ("chamber", "council", "authority", "municipality"),
        r"\b(?:[A-Z][\w'’-]*\s+){1,4}(?:Chamber\s+of\s+Commerce|(?:District|City|County|Borough|Town)"
        r"\s+Council|Council|Authority|Municipality)\b",
    ),
)
"""Kinds of bodies, the likeliest first: words one cannot miss, and the form of the whole name."""
_STOP = re.compile(
    r"\s+(?:PIANO|PERFORMANCE|SCHEDE|MONITORAGGIO|RELAZIONE|TRIENNIO|OBIETTIVI|PIAO|Piano|Schede|"
    r"Triennio|Relazione|Monitoraggio|Performance|ALLEGAT[OI]|Allegat[oi]|DELIBERA\w*|Delibera\w*|"
    r"Decreto|DECRETO|Determina\w*|DETERMINA\w*|SEZIONE|Sezione|PIRA|PDO|PEG|Annex|ANNEX)\b.*",
    re.DOTALL,
)
_NOUNS = (
    "camera di commercio|c\\.?c\\.?i\\.?a\\.?a|unioncamere|comune|municipio|citt[aà]|unione"
    "|comunit[aà]"
    "|libero consorzio|consorzio|azienda|agenzia|ente|autorit[aà]|ordine|collegio|conservatorio"
    "|accademia|universit[aà]|ateneo|politecnico|scuola|fondazione|istituto|opera|parco|museo"
    "|biblioteca|istituzione|area marina|osservatorio|automobile club|soprintendenza|prefettura"
    "|archivio|consiglio regionale|consiglio nazionale|giunta regionale|rete|politecnico|questura"
    "|ufficio scolastico|direzione regionale|direzione territoriale|capitaneria|polo|corpo|comando"
    "|tribunale|irccs|ospedale|asl|ausl|usl|asp|ats|asst|ater|aler|iacp|arpa\\w{0,3}|ersu|adisu|acer"
    "|a\\.\\s?(?:u\\.\\s?)?s\\.\\s?[lp]|a\\.\\s?p\\.\\s?s\\.\\s?p|i\\.\\s?p\\.\\s?a\\.\\s?b|a\\.\\s?s\\.\\s?s\\.\\s?t"
    "|a\\.?\\s?t\\.?\\s?e\\.?\\s?r"
)
_ABOVE = "ministero|presidenza|regione|provincia|repubblica|dipartimento|assessorato"
_ENGLISH = (
    "polytechnic|college|agency|authority|council|chamber|municipality|institute|university|commission|trust|board"
    "|ministry|department|office|service|centre|center|organi[sz]ation|foundation|museum"
    "|observatory|laborator(?:y|ies)|academy|association|consortium|secretariat|hospital|library"
)
_NO_NAME = (
    r"(?!(?i:allegat|piano|plan|relazion|programm|sched|monitoragg|bilancio|obiettiv|sezion|parte"
    r"|performance|annex))"
)
"""What a line that is no name opens with: `Allegato – Azienda speciale di …`."""
_ACRONYM = rf"(?:{_NO_NAME}[A-Z][\w.]{{1,11}}\s*[–—-]\s*)?"
_LEAD = r"(?:(?:ente|amministrazione|organi[sz]ation|administration|body)\s*:\s*)?"
_OWN = re.compile(rf"\s*{_LEAD}(?P<name>{_ACRONYM}(?i:{_NOUNS})\b.*)", re.DOTALL)
_OVER = re.compile(rf"\s*{_LEAD}(?P<name>{_ACRONYM}(?i:{_ABOVE})\b.*)", re.DOTALL)
_FOREIGN = re.compile(
    rf"\s*{_LEAD}(?P<name>(?:the\s+)?(?:[A-Z][\w'’.&-]*\s+(?:(?:of|and|for|the|in)\s+)*)+"
    rf"(?i:{_ENGLISH})\b.*|{_ACRONYM}(?:(?i:{_ENGLISH}))\s+(?i:of|for)\b.*)",
    re.DOTALL,
)
_COMPANY = re.compile(
    r"\s*(?P<name>[A-ZÀ-Ý][^\n.;:]{2,80}?,?\s+(?:(?i:s\.?\s?p\.?\s?a|s\.?\s?r\.?\s?l|s\.?\s?c\.?\s?(?:a\.?\s?)?r\.?\s?l"
    r"|s\.?\s?c\.?\s?p\.?\s?a|a\.?\s?s\.?\s?c|ltd|plc)\b\.?|(?i:società\s+(?:per\s+azioni|consortile|benefit))))"
    r"(?:\s+(?:[–—(-].*|(?i:in\s+house|a\s+socio\s+unico|unipersonale|società\s+benefit)\b.*))?\s*"
)
"""`Servizi Idrici S.p.A.`: a company that public bodies own."""
_SPECIAL = re.compile(
    rf"\s*{_LEAD}{_NO_NAME}"
    r"(?P<name>[A-ZÀ-Ý][\w'’.]{2,}(?:\s[\w'’.]+){0,3}(?:\s*,|\s+[-–—(])\s*"
    rf"(?i:azienda\s+speciale|ente\s+strumentale|istituzione|agenzia)\s+{_PREPOSITION}\S.*)",
    re.DOTALL,
)
"""`Promovaldoro – Azienda speciale della Camera di …`: its own name beside its parent's."""
_LABELLED = re.compile(
    r"\s*(?:ente|amministrazione|organi[sz]ation|administration)\s*:\s*(?P<name>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_CUT = re.compile(
    rf"\s*(?:[|;\n]|\s(?i:via|viale|piazza|corso|largo|p\.zza)\s(?=\D*\s\d)|\s[–—-]\s(?!\s*(?i:{_NOUNS})\b)"
    r"|\s[–—-]\s(?=\s*(?i:settore|area|ufficio|servizio|giunta\b))).*",
    re.DOTALL,
)
_ACRONYM_FIRST = re.compile(r"[A-Z][A-Z.]{1,11}\s*[–—-]\s*")
_GOES_ON = re.compile(
    r"\s*(?:(?:DI|DEL|DELLA|DEI|DEGLI|DELLE|di|del|della|dei)\s+|(?:DELL|dell)['’]\s?)[A-ZÀ-Ý]"
)
_NOWHERE = re.compile(rf"\s*(?i:camera\s+di\s+commercio{_TRADES})\s*")
_ALONE = re.compile(rf"\s*{_NO_NAME}{_PLACE}\s*")
"""`CAMERA DI COMMERCIO …`, and its place alone in the next line."""
_UNDER = re.compile(r"\s*(?P<name>(?i:direzione\s+(?:generale|\w*regionale|territoriale))\b.+)")
"""`Direzione generale delle acque`: the body, where a ministry stands above it."""
_OF_PARENT = re.compile(r"\s*(?P<name>(?i:istituzione|azienda\s+speciale)\s+[A-ZÀ-Ý].*)")
"""`Istituzione Biblioteche`: the body, where its municipality stands above it."""
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_MINISTER = re.compile(
    r"\s*(?i:(?:il|la)\s+ministr[oa])\s+(?P<of>(?i:del|della|dello|delle|dei|degli|dell['’]|per)\s?\S.*)"
)
"""`Il Ministro delle acque`: the first line of a directive, for the ministry that gives it."""
_COLUMN = re.compile(
    r"(?:denominazione\s+|nome\s+)?(?:ente|amministrazione|organi[sz]ation|administration)",
    re.IGNORECASE,
)
_SEVERAL = 2
_FIRST = 4
"""Lines in which a name needs no capital: `Agenzia nazionale per le acque interne`."""
_FRONT, _LONGEST = 40, 140
"""Lines among which a document says whose it is, and characters of the longest."""


def named_by_column(blocks: Blocks) -> str:
    """The body a column `Ente` names in every row of an export; `""` where there is none."""
    for block in blocks:
        if not isinstance(block, Table) or len(block.rows) <= _SEVERAL:
            continue
        head, *body = ([cell.text.strip() for cell in row.cells] for row in block.rows)
        for place, name in enumerate(head):
            if _COLUMN.fullmatch(name):
                said = {row[place] for row in body if place < len(row) and row[place]}
                return said.pop() if len(said) == 1 and len(next(iter(said))) > _SEVERAL else ""
    return ""


def named_by_label(blocks: Blocks) -> str:
    """The body a row `Ente: | …` names over an export; `""` where there is none."""
    for block in blocks[:_FIRST]:
        for row in block.rows[:_FIRST] if isinstance(block, Table) else ():
            label, *values = [cell.text.strip() for cell in row.cells if cell.text.strip()] or [""]
            if values and _COLUMN.fullmatch(label.rstrip(" :")) and _line(values[:1]):
                return " ".join(values[0].split())
    return ""


def administration_of(
    texts: Iterable[str], front: Sequence[str] = (), heads: Sequence[str] = ()
) -> str:
    """The body a document is about.

    A line of its `front` that is a body's name; else the name its `texts` repeat, a chamber of
    commerce before others; else a line of the pages' `heads`. Capitals give way to small letters.
    """
    written = list(texts)
    name = _line(front) or _ministry(front) or _repeated(written) or _line(heads)
    if not name.isupper():
        return name
    same = re.compile(re.escape(name), re.IGNORECASE)
    spellings = (found.group() for text in (*written, *heads) for found in same.finditer(text))
    return next((one for one in spellings if not one.isupper()), name)


def names_body(text: str) -> bool:
    """Whether a line is the name of a body and nothing else.

    >>> names_body("Ministero della cultura"), names_body("Comune di Rocca - Piano 2026")
    (True, False)
    """
    return _line([text]).casefold() == " ".join(text.split()).rstrip(" .,;:-–").casefold()


def _line(lines: Sequence[str]) -> str:
    parts = [part for line in lines for part in line.split("\n") if part.strip()]
    written = _whole(parts[:_FRONT])
    for line in written[:_FIRST]:
        if company := _COMPANY.fullmatch(line):
            return " ".join(company["name"].split())
        special = _SPECIAL.fullmatch(line) if len(line) <= _LONGEST else None
        if special and (name := _tidied(special["name"], first=True)):
            return name
    for pattern in (_LABELLED, _OWN, _FOREIGN):
        for place, line in enumerate(written):
            if name := _named(pattern, line, first=place < _FIRST):
                below = written[place + 1] if place < _FIRST and place + 1 < len(written) else ""
                return _named(_OF_PARENT, below, first=True) or name
    for place, line in enumerate(written):
        if name := _named(_OVER, line, first=place < _FIRST):
            below = written[place + 1] if place + 1 < len(written) else ""
            return _named(_UNDER, below, first=True) or name
    return ""


def _named(pattern: re.Pattern[str], line: str, *, first: bool) -> str:
    found = pattern.fullmatch(line) if len(line) <= _LONGEST else None
    return _tidied(found["name"], first=first) if found else ""


def _ministry(lines: Sequence[str]) -> str:
    for line in [line for line in lines if line.strip()][:_FIRST]:
        found = _MINISTER.fullmatch(line) if len(line) <= _LONGEST else None
        if found and not line.rstrip().endswith((".", ";", ":")):
            return f"Ministero {' '.join(found['of'].split())}"
    return ""


def _whole(lines: Sequence[str]) -> list[str]:
    """The lines; a name that goes on in the next, `Ordine dei medici⏎della provincia`, is one."""
    whole: list[str] = []
    for line in lines:
        before = whole[-1] if whole else ""
        named = bool(before) and _OWN.fullmatch(before) is not None and "\n" not in before
        placed = _NOWHERE.fullmatch(before) and _ALONE.fullmatch(line)
        goes_on = (named and _GOES_ON.match(line)) or placed
        if goes_on and len(before) + len(line) < _LONGEST:
            whole[-1] = f"{before.rstrip()} {line.strip()}"
        else:
            whole.append(line)
    return whole


def _tidied(line: str, *, first: bool) -> str:
    """The name a line opens with, without what stands after it; `""` where it is a sentence."""
    acronym = _ACRONYM_FIRST.match(line)
    start = acronym.end() if acronym else 0
    whole = _STOP.sub("", line[start:])
    cut = _CUT.sub("", whole)
    told = any(word[0].isupper() for word in re.findall(r"[^\W\d_]+", cut)[1:])
    name = line[:start] + (cut if told or "\n" in whole else whole)
    name = " ".join(name.split()).rstrip(" .,;:-–")
    proper = re.findall(r"[^\W\d_]+", name)[1:]
    named = any(word[0].isupper() for word in proper) or (first and len(proper) > 1)
    if not named or re.search(r"[.:]\s", _DOTTED.sub("", line[start:])):
        return ""
    return name


def _repeated(texts: Iterable[str]) -> str:
    written = [(text, text.casefold()) for text in texts]
    for hints, pattern in _BODIES:
        speaking = (text for text, said in written if any(hint in said for hint in hints))
        names = Counter(name for text in speaking for name in _bodies(pattern, text))
        if names:
            return _fullest(names)
    return ""


def _bodies(pattern: str, text: str) -> Iterator[str]:
    for found in re.finditer(pattern, text):
        yield " ".join(_STOP.sub("", found.group()).split()).rstrip(" .,;:-–")


def _fullest(counter: Counter[str]) -> str:
    """The most frequent name, counting its other spellings; mixed case before capitals."""
    totals: Counter[str] = Counter()
    for name, count in counter.items():
        totals[name.casefold()] += count
    best = totals.most_common(1)[0][0]
    spellings = [name for name in counter if name.casefold() == best]
    return max(spellings, key=lambda name: (not name.isupper(), counter[name]))
