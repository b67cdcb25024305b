"""Missions and programmes: `Cod.016 …`, `(cod 032)`, `Missione 016 - “…”` to code and title."""

from __future__ import annotations

import re

from traguardo.core.model import Classified

_CODE_WORD = r"c(?:o(?:d(?:ice|e)?)?)?\s*[.:°]?\s*"
_KIND = (
    r"(?:(?:missione|missioni|mission|programma|programme|program)(?:\s+operativ[oi])?"
    r"|(?:miss|progr?|m|p)\b\.?(?=\s*\d)|[mp](?=\d))\s*"
)
_OPENING = re.compile(
    rf"^\W*(?:{_KIND}[:\-–—]?\s*)?(?:{_CODE_WORD})?(?:n\s*[.°]?\s*)?(\d{{1,3}})(?!\d|\s*[°ª]|[.,/]\d)"
    r"\s*(?P<mark>[-–—:.)\]|]*)\s*",
    re.IGNORECASE,
)
_OF_MISSION = re.compile(
    r"\s*\d{2,3}\.(?=\d{2,3}(?:\s*[-–—]|\s*$))|\s*\d{3}\.(?=\d{3}\s)|\s*\d{1,2}\.(?=\d{1,2}\s*[-–—]\s)"
)
"""The mission before a programme's own code, `021.015 - Tutela`."""
_BRACKETED = re.compile(
    rf"\(\s*(?:(?:{_KIND}(?:{_CODE_WORD})?|{_CODE_WORD})(?:n\s*[.°]?\s*)?(?=\d)|(?=\d{{3}}))(\d{{1,3}})\s*\)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    rf"\b(?:{_KIND})?(?:cod(?:ice|e)?|co)\s*[.:°]?\s*(\d{{1,3}})\W*$", re.IGNORECASE
)
_SAYS_KIND = re.compile(
    rf"^\W*{_KIND}(?=\d|[:\-–—“\"«(]|c(?:o(?:d(?:ice|e)?)?)?[\s.]*\d)\W*", re.IGNORECASE
)
_PAIRS = {"“": "”", "«": "»", '"': '"', "‘": "’", "„": "”"}
_LOOSE = " \t\n\xa0-–—:;,|·"


def read_programme(text: str) -> Classified | None:
    """The programme a cell states, as `read_classified`, without its mission's code before it.

    >>> read_programme("021.015 - Tutela del patrimonio").code
    '015'
    """
    found = read_classified(_OF_MISSION.sub("", text))
    return None if found is None else Classified(found.code, found.title, text)


def read_classified(text: str) -> Classified | None:
    """The mission or programme a cell states: three digits (`""` where none), title, the cell.

    None for an empty cell.
    """
    line = " ".join(text.split())
    if not line:
        return None
    bracketed = _BRACKETED.search(line)
    if bracketed:
        title = f"{line[: bracketed.start()]} {line[bracketed.end() :]}"
        return Classified(_three(bracketed.group(1)), tidy(_without_kind(title)), text)
    opening = _OPENING.match(line)
    if opening and _is_code(opening, line):
        return Classified(_three(opening.group(1)), tidy(line[opening.end() :]), text)
    closing = _CLOSING.search(line)
    if closing:
        return Classified(_three(closing.group(1)), tidy(line[: closing.start()]), text)
    return Classified("", tidy(_without_kind(line)), text)


def states_code(text: str) -> bool:
    """Whether the words carry a mission's or programme's code."""
    found = read_classified(text)
    return bool(found and found.code)


def tidy(title: str) -> str:
    """A title without surrounding quotes and dashes, and without a quote that has no partner."""
    title = " ".join(title.split()).strip(_LOOSE)
    while len(title) > 1 and _PAIRS.get(title[0]) == title[-1]:
        inner = title[1:-1]
        if title[0] in inner or title[-1] in inner:
            break
        title = inner.strip(_LOOSE)
    for opening, closing in (("“„", "”"), ("«", "»")):
        if title[:1] and title[0] in opening and closing not in title:
            title = title[1:]
        if title.endswith(closing) and not set(opening) & set(title):
            title = title[:-1]
    if title.count('"') == 1 and (title.startswith('"') or title.endswith('"')):
        title = title.strip('"')
    return title.strip(_LOOSE)


def _is_code(found: re.Match[str], line: str) -> bool:
    """A number is a code with two or three digits, set off by a dash, named as one, or alone."""
    named = line[: found.start(1)].strip(' “«"(-–—')
    alone = found.end() == len(line)
    return len(found.group(1)) > 1 or bool(named) or bool(found["mark"]) or alone


def _three(digits: str) -> str:
    return digits.zfill(3)


def _without_kind(line: str) -> str:
    return _SAYS_KIND.sub("", line)
