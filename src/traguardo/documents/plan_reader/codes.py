"""Codes that say the level of what they stand before: `OS1`, `OO1.1`, `KPI 1.1.1`."""

from __future__ import annotations

import re
from typing import NamedTuple

from traguardo.documents.vocabulary_words import plain

PLAIN = "objective"
"""The level of a plain objective: strategic within an area, else operational."""
PLAIN_KEY = "obiettiv"
PLAIN_WORDS = frozenset({PLAIN_KEY, "objectiv", "goal"})
"""Keys of labels that say no more than "objective"."""
BARE_NAMES = frozenset({"denominazion", "nom", "nam"})
"""Keys of labels that name whatever stands beside them."""
_LEVELS = {
    "AS": "area",
    "VP": "area",
    "OS": "strategic",
    "SO": "strategic",
    "OO": "title",
    "OP": "title",
    "OG": "title",
    "OST": "strategic",
    "OBS": "strategic",
    "OBO": "title",
    "OB": PLAIN,
    "KPI": "name",
    "IND": "name",
}
_CODE = re.compile(
    rf"\s*(?P<code>(?P<level>{'|'.join(_LEVELS)})\s?[.\-_]?\s?(?:(?:[A-Z]|[IVX]{{2,4}})\.?)?\d{{1,2}}"
    r"(?:[.\-]\d{1,2}){0,4}(?:\.[a-zA-Z](?!\w))?)(?!\w)"
    r"[\s.:)\-–—]*(?P<rest>.*)",
    re.DOTALL,
)


_LEADING = re.compile(
    r"\s*([A-Z]{1,3}\.?\s?(?:[A-Z]\.?)?\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]?\d{1,2}(?:\.\d{1,2}){1,3})"
    r"(?:\s*[–—:)-]+|\.)\s+(?=[^\W\d])|\s*([A-Z]{1,3}\.\d{1,2}(?:\.\d{1,2})*)\s+(?=[^\W\d])"
    r"|\s*(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=[A-ZÀ-Ý«“])"
    r"|\s*((?!CO2|PM\d|[GHAB]\d\b(?=\s+[a-z])|G[78]|[35]G)[A-Z]{1,3}\d{1,2}(?:\.\d{1,2}){0,3})\s+(?=[A-ZÀ-Ý«“](?:[a-zà-ÿ'’]{2}|[a-zà-ÿ'’]?\s[a-zA-Zà-ÿ]))"
    r"|\s*([A-Z]{1,4}\d{0,2}[-./_]20\d\d[-./_]\d{1,3})\s*[–—:.-]*\s+(?=[^\W\d])"
    r"|\s*((?:Ob|Obiett|Obj)\.\s?(?:n\.\s?)?[A-Z]?\d{1,2}(?:\.\d{1,2}){0,3})\s*[–—:.)-]*\s+(?=[A-ZÀ-Ý«“])"
)


_LONGEST = 40
_NUMBERED = re.compile(
    r"\s*((?!PM|CO|NO|SO)[A-Z]{1,3}\.?\d{1,2}(?:\.\d{1,2}){1,3}|\d{1,2}(?:\.\d{1,2}){2,3}"
    r"|(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2}){0,3}\.[a-z]"
    r"|(?!CO\d|PM\d|G\d)[A-Z]{1,3}\d{1,3}(?=\s+[-–—]\s)"
    r"|(?:KPI|IND|Kpi|Ind)\.?\s?\d{1,3}(?:\.\d{1,2}){0,2}(?=\s*[-–—:]\s))"
    r"[.):]?\s+(?:[-–—]\s+)?(?=[^\W\d])"
)


_ONE = (
    r"(?:(?:ob|obiettivo|strat|strategico|n|cod)\b\.?\s*){0,3}(?:[a-z]{1,4}[.\s_-]?\s?\d{1,3}|\d{1,2})"
    r"(?:[.\-]\d{1,2}){0,4}|[a-z]{1,4}\d{0,2}[-./_]20\d\d[-./_]\d{1,3}|[a-z]|[ivx]{1,4}"
)
_BARE = re.compile(
    rf"\W*(?:{_ONE})(?:(?:\s*[,;/+&\n]\s*|\s+(?:e|[-–])\s+|\s+)(?:{_ONE}))*\W*", re.IGNORECASE
)

_CODE_AND_NAME = re.compile(
    r"\W*(?:cod|codice|code|id|n|nr|num|numero|no|rif)\b\W*(?:(?:ind|indicatore|kpi|indicator)\b\W*)?"
    r"(?:(?:e|ed|and)\b|[/&+–-])\W*(?:(?P<told>descr|descrizione|testo|description)"
    r"|denominazione|nome|titolo|name|title|(?P<measure>indicatore|kpi|indicator))\b"
    r"(?:\W+(?:(?:del|dell|of the)\W+)?(?P<of>indicatore|kpi|indicator)\b)?\W*"
)


_NAMED = re.compile(r"^(?:ob|obiett|obiettivo|objective|n|nr|num|rif|cod)\b[.\s]*")
_MARK = re.compile(r"(?<=[a-z])[.\s_-]+(?=\d)")


class Coded(NamedTuple):
    """A text behind a code; `field` is the level the code says, `rest` the words after it."""

    field: str
    code: str
    rest: str


def leading_code(title: str) -> str:
    """The code a title opens with, set off from its words; `""` where it opens with none.

    >>> leading_code("D1. Ridurre gli abbandoni")
    'D1'
    >>> leading_code("1.2 Ridurre gli abbandoni"), leading_code("2.0 e oltre")
    ('1.2', '')
    """
    found = _LEADING.match(title)
    level = coded(title) if found is None else None
    if level is not None and level.rest:
        return level.code
    return next(filter(None, found.groups()), "") if found else ""


def numbered_name(name: str) -> str:
    """The number an indicator's name opens with; `""` for a figure that only opens the words.

    >>> numbered_name("1.1.a Interventi collaudati")
    '1.1.a'
    >>> numbered_name("K1 - Giorni medi"), numbered_name("PM10 - Sforamenti")
    ('K1', '')
    """
    found = _NUMBERED.match(name)
    return found.group(1) if found else ""


def says_code_and_name(written: str) -> bool:
    """Whether the name of a column promises a code before the words: `Cod. e descrizione`.

    >>> says_code_and_name("Cod. e descrizione"), says_code_and_name("Codice indicatore")
    (True, False)
    >>> says_code_and_name("Indicatore (codice e descrizione)")
    True
    """
    letters = plain(written)
    inside = re.search(r"\(([^()]*)\)", letters)
    return any(map(_CODE_AND_NAME.fullmatch, (letters, inside.group(1) if inside else "")))


def field_of_code_and_name(written: str) -> str:
    """The field such a column has: the indicator's name, or what is described; else `""`.

    >>> field_of_code_and_name("N. e indicatore"), field_of_code_and_name("Cod. e descrizione")
    ('name', 'description')
    """
    found = _CODE_AND_NAME.fullmatch(plain(written))
    if found is None or not (found["measure"] or found["of"]):
        return "description" if found and found["told"] else ""
    return "name"


def is_code(text: str) -> bool:
    """Whether words are codes and nothing more: they point to what stands elsewhere.

    >>> is_code("OS 1.1, OS 2"), is_code("Ridurre i tempi")
    (True, False)
    """
    return len(text) <= _LONGEST and _BARE.fullmatch(text) is not None


def code_key(code: str) -> str:
    """A code as it compares with others, whatever marks stand in it.

    >>> code_key("Ob. A.1"), code_key("a1"), code_key("1.1.")
    ('a1', 'a1', '1.1')
    """
    return _MARK.sub("", _NAMED.sub("", " ".join(plain(code).split()))).strip(" .:)-")


def code_line(text: str) -> tuple[str, str]:
    """The code in the first line of some words, and the lines below; `""` where there is none.

    >>> code_line("OS 1.1\\nAprire lo sportello")
    ('OS 1.1', 'Aprire lo sportello')
    """
    first, _, rest = text.partition("\n")
    return (first.strip(" .:-–"), rest.strip()) if rest.strip() and is_code(first) else ("", text)


def coded(text: str) -> Coded | None:
    """The code a text opens with, and what it stands before; None where it opens with none.

    >>> coded("OO1.1 - Aprire lo sportello")
    Coded(field='title', code='OO1.1', rest='Aprire lo sportello')
    """
    found = _CODE.match(text)
    if not found:
        return None
    return Coded(_LEVELS[found["level"]], found["code"], found["rest"].strip())
