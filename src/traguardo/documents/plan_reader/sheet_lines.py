"""Lines that number a sheet, `Scheda n. 2`, and its title beside the number or in the next line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from traguardo.documents.plan_reader.codes import PLAIN_KEY
from traguardo.documents.plan_reader.entries import Entry, Header, Heading, Labelled, below
from traguardo.documents.vocabulary import Label

KIND = (
    r"(?:dell['’])?\s*(?:obiettivo|objective|progetto)"
    r"(?:\s+(?:operativo|strategico|gestionale|specifico|annuale|individuale|operational))?"
)
_NO = r"(?:\b(?:nr|num|numero|no|n)\b)?\W*"
_CODE = r"(?:\d{1,3}(?:\.\d{1,2}){0,3}|(?-i:[A-Z]{1,4})[.\s/_-]?\d{1,3}(?:\.\d{1,2}){0,3})"
SHEET = re.compile(
    rf"\W*(?:scheda|sheet|form|card)(?:\s+{KIND})?\s*{_NO}(?P<sheet>{_CODE})"
    rf"(?:\s*[-–—/:,(]\s*{KIND}\s*{_NO}(?P<own>{_CODE}))?(?:\s*[/-]\s*20\d\d)?\W*",
    re.IGNORECASE,
)
"""`Scheda n. 1/2026`, `SCHEDA OBIETTIVO OPERATIVO A.1.1`, `Scheda 3 – Obiettivo OP.3`."""
SHEET_AND_TITLE = re.compile(
    rf"\W*(?:scheda|sheet|form|card)(?:\s+{KIND})?\s*{_NO}(?P<sheet>{_CODE})"
    r"\s*[-–—:.)]?\s+(?P<title>(?-i:[A-ZÀ-Ý«“]).+)",
    re.IGNORECASE,
)
"""`Scheda A.1.1 Rete dei sentieri`, over the whole width of a table."""
_TITLES = {"title", "strategic"}
_CARD = {
    *("responsible", "objective_owner", "cost_centre", "mission", "programme", "budget", "actions"),
    *("description", "expected_results", "expected_benefits", "organisational_impact", "name"),
}
_LONGEST, _FAR = 300, 400
"""Characters of the longest title, and entries within which its card begins."""
_PROJECT_NO = (
    r"\s*(?:progett[oi]|intervento|iniziativa|investimento|linea\s+progettuale|project|initiative)"
    r"(?:\s+(?:strategico|operativo|obiettivo|di\s+investimento))?\s*(?:n\.?\s*|nr?\.\s*|n°\s*)?"
    r"(?P<code>[A-Z]{0,4}[.\s_-]?\d{1,3}(?:\.\d{1,2}){0,3}|[A-Z]|[IVX]{1,4})"
)
_PROJECT = re.compile(rf"{_PROJECT_NO}\s*[.):]?\s*", re.IGNORECASE)
_PROJECT_AND_TITLE = re.compile(
    rf"{_PROJECT_NO}\s*[-–—:.)]\s+(?P<title>(?-i:[A-ZÀ-Ý«“]).+)", re.IGNORECASE
)


def project_code(text: str) -> str:
    """The code of a project that stands for an objective; `""` where words name none.

    >>> project_code("Progetto P1"), project_code("Intervento n. 3"), project_code("Progetto")
    ('P1', '3', '')
    """
    found = _PROJECT.fullmatch(text)
    return found["code"] if found else ""


def sheet_number(text: str) -> str:
    """The number a line gives the sheet below it, its objective's own where it has one; or `""`."""
    found = SHEET.fullmatch(text)
    return (found["own"] or found["sheet"]) if found else ""


def titled_in_line(entries: Sequence[Entry], position: int, line: Heading) -> Labelled | None:
    """`Scheda n. 2 – Archivio unico`, over the card, the lines or the table of an objective.

    Or `Progetto 2 – Archivio unico`, where no line names an objective.
    """
    found = SHEET_AND_TITLE.fullmatch(line.text)
    if found is None:
        project = _PROJECT_AND_TITLE.fullmatch(line.text)
        found = project if project and not any(map(_names_objective, entries)) else None
    if found is None or not _is_carded(below(entries, position, _FAR)):
        return None
    number = found["sheet"] if found.re is SHEET_AND_TITLE else found["code"]
    label, place = Label("title", number, key=PLAIN_KEY), line.anchor
    return Labelled(label, found["title"], place, line.text, place, outside=True)


def _names_objective(entry: Entry) -> bool:
    named = isinstance(entry, Labelled) and entry.outside and entry.field == "title"
    return named and bool(isinstance(entry, Labelled) and entry.value)


def titled_in_next(entries: Sequence[Entry], position: int, line: Heading) -> Labelled | None:
    """`Scheda n. 10`, and in the next line the title of the objective whose card follows."""
    number = sheet_number(line.text)
    title = entries[position + 1] if number and position + 1 < len(entries) else None
    if not isinstance(title, Heading) or len(title.text) > _LONGEST or sheet_number(title.text):
        return None
    if title.text.rstrip().endswith((".", ":", ";")) or not _is_carded(
        below(entries, position + 1, _FAR)
    ):
        return None
    label = Label("title", number, key=PLAIN_KEY)
    return Labelled(label, title.text, line.anchor, line.text, title.anchor, outside=True)


def _is_carded(entries: Iterable[Entry]) -> bool:
    """Whether a card follows that names no objective of its own."""
    told = 0
    for entry in entries:
        if isinstance(entry, Header):
            fields = {one.field for one in entry.columns}
            return (not fields & _TITLES and "name" in fields) or told > 1
        if isinstance(entry, Labelled):
            if entry.field in {*_TITLES, "area"}:
                break
            told += entry.field in _CARD
        elif isinstance(entry, Heading) and _opens_another(entry.text):
            break
    return told > 1


def _opens_another(text: str) -> bool:
    patterns = (SHEET_AND_TITLE, _PROJECT_AND_TITLE)
    return bool(sheet_number(text)) or any(one.match(text) for one in patterns)
