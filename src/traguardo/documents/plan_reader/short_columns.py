"""Names of columns that small words, or two letters, make: `Parte da`, `T25`, `Pt`, `M/P`."""

from __future__ import annotations

import re
from functools import cache

from traguardo.documents.plan_reader.parts_of_year import year_ending
from traguardo.documents.vocabulary import Label
from traguardo.documents.vocabulary_words import plain

_CENTURY = 2000
_PROMISED = re.compile(r"(?:t|tgt|target|v\.?\s?a)[.\s]*['’]?(?P<year>(?:20)?[2-4]\d)\.?")
"""`T25`, `Target '26`; `T1` is a quarter."""
_VERBS = {
    "title": r"ob\.?v[oi]|obb",
    "actions": r"az|attiv",
    "algorithm": r"form|f\.?la|calc",
    "cost_centre": r"uff|sett|serv|ripart",
    "programme": r"prg",
    "budget": r"stanz",
    "baseline": r"(?:si\s+)?part(?:e|iva|iamo|ono)\s+da(?:l)?|start(?:s|ing)?\s+(?:from|at)|era",
    "target": (
        r"(?:(?:si|deve|vuole|dobbiamo|vogliamo)\s+)?(?:raggiung(?:e|ere|iamo)"
        r"|(?:arriv(?:a|are|iamo)|punt(?:a|are|iamo)|tende(?:re)?)\s+a)"
        r"|(?:si\s+)?promett(?:e|ono|iamo)|sara|diventa|reaches|aims\s+at|becomes|trag|targ|tg"
    ),
    "source": (
        r"(?:si\s+)?legg(?:e|ono|iamo)\s+(?:in|da|su)|(?:si\s+)?(?:trova|prende)\s+(?:in|da|su)"
        r"|read\s+(?:in|from)"
    ),
    "name": r"si\s+conta(?:no)?|contiamo|misuriamo",
    "frequency": r"(?:si\s+)?rileva(?:no)?|rileviamo|cad",
    "weight": r"pt[.i]?|p\.ti|pti|pts\.?|p(?:es)?\.?\s*(?:\(\s*)?%\)?",
    "mission_and_programme": r"m(?:iss?)?\s*\.?\s*[/-]\s*p(?:rogr?)?\.?",
}
"""Verbs, and words cut short, that say what stands below them; only so written they do."""


def short_column(text: str) -> Label | None:
    """The label such a name is, or None.

    >>> short_column("Parte da").field, short_column("Parte") is None
    ('baseline', True)
    >>> short_column("T25").year, short_column("T1") is None
    (2025, True)
    """
    words = " ".join(plain(text).split()).strip(" .:?")
    if year := year_ending(words):
        return Label("target", year=year)
    if found := _PROMISED.fullmatch(words):
        year = int(found["year"])
        return Label("target", year=year if year > _CENTURY else _CENTURY + year, key="target")
    field = next((name for name, verb in _verbs().items() if verb.fullmatch(words)), None)
    return Label(field, key=words) if field else None


@cache
def _verbs() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(verb) for name, verb in _VERBS.items()}
