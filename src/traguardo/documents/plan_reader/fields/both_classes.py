"""Mission and programme in one cell: `Missione 01 – Programma 02`, `01.02`, `M. 10 P. 05`."""

from __future__ import annotations

import re

_PROGRAMME = re.compile(r"[\s;,/|–—-]*(?=\b(?:programma|programme|program)\b)", re.IGNORECASE)
_LETTERS = re.compile(
    r"\W*(?P<mission>m(?:iss)?\b\W*\d{1,3}|m\d{1,3})\W*(?P<programme>p(?:rogr?)?\W*\d{1,3}\b)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_CODES = re.compile(
    r"\W*(?P<mission>\d{2}|\d{1,3}(?!\d))(?:\s*[.,/|–—-]\s*|\s+|(?=\d\d\b))(?P<programme>\d{1,3})"
    r"(?![\d.,])(?P<rest>.*)",
    re.DOTALL,
)
_NAMED = re.compile(
    r"\W*(?P<mission>\d{1,3}(?:\s*[.–—-]\s*|\s+)[^\W\d][^/|;]+?)\s*[/|;]\s*"
    r"(?P<programme>\d{1,3}(?:\s*[.–—-]\s*|\s+)[^\W\d].*)",
    re.DOTALL,
)
"""`012 – Regolazione dei mercati / 004 – Vigilanza`."""
_MONEY = re.compile(
    r"(?P<programme>.*?\S)(?:\s*[-–—,;(]\s*|\s{2,})"
    r"(?:risorse|stanziament[oi]|budget|spesa|dotazione|importo)\b[^\d€]*"
    r"(?:(?:19|20)\d\d\b[^\d€]*(?=[€\d]))?(?P<money>(?!\s*(?:19|20)\d\d\s*$)"
    r"(?:€|eur(?:o)?)?\s*\d[\d.,]*(?:\s*(?:€|euro?))?)\s*\)?\s*",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"\s*(?P<mission>(?:missione|mission)(?:\s*:\s*|\s+)(?:n\.\s*)?\d{1,3}\b[^:;\n]*?)\s*[-–—,;/|]\s*"
    r"(?P<programme>(?:programma|programme|program)(?:\s*:\s*|\s+)(?:n\.\s*)?\d{1,3}\b.*)",
    re.IGNORECASE,
)

_NAMED_WITH = re.compile(r"\A(\w+)\s*:\s*")


_WITHIN = re.compile(
    r"\b(?:missione|mission|miss?\.|m\.)\s*(?:n\.\s*)?(?P<mission>\d{1,3})\b(?:[^\W\d]|[\s,;/–—-]){0,60}?"
    r"\b(?:programma|programme|program|progr?\.|p\.)\s*(?:n\.\s*)?(?P<programme>\d{1,3})\b",
    re.IGNORECASE,
)
"""`€ 95.000 nel 2026 (Missione 012, Programma 004)`."""


def classes_within(text: str) -> tuple[str, str] | None:
    """The codes of mission and programme that words on something else name; None without them.

    >>> classes_within("€ 95.000 nel 2026 (Missione 012, Programma 004)")
    ('012', '004')
    """
    found = _WITHIN.search(text)
    return (found["mission"], found["programme"]) if found else None


def classes_in_line(text: str) -> tuple[str, str] | None:
    """The mission and the programme of a line that states both by their codes; None elsewhere.

    >>> classes_in_line("Missione 01 – Programma 04 Entrate tributarie")
    ('Missione 01', 'Programma 04 Entrate tributarie')
    """
    whole = _LINE.fullmatch(text)
    found = whole or _LINE.fullmatch(text.rpartition(":")[2])
    if found is None:
        return None
    return _NAMED_WITH.sub(r"\1 ", found["mission"]), _NAMED_WITH.sub(r"\1 ", found["programme"])


def money_behind(programme: str) -> tuple[str, str]:
    """A programme, and the money a line states behind it.

    >>> money_behind("Programma 01 – Risorse assegnate € 14.200,00")
    ('Programma 01', '€ 14.200,00')
    """
    found = _MONEY.fullmatch(programme)
    return (found["programme"], found["money"]) if found else (programme, "")


def mission_and_programme(text: str) -> tuple[str, str]:
    """What of a cell is the mission, and what the programme; all of it the mission where unclear.

    >>> mission_and_programme("01.02 Segreteria"), mission_and_programme("M10 P05")
    (('01', '02 Segreteria'), ('M10', 'P05'))
    """
    found = _LETTERS.fullmatch(text) or _CODES.fullmatch(text)
    if found and not _PROGRAMME.search(found["rest"]):
        return found["mission"], f"{found['programme']}{found['rest']}".strip()
    if named := _NAMED.fullmatch(text):
        return named["mission"], named["programme"]
    parts = _PROGRAMME.split(text, maxsplit=1)
    if len(parts) == 1:
        parts = text.split("\n", 1)
    return parts[0].strip(), "".join(parts[1:]).strip()
