"""What stands in brackets behind a title, `(ob. strategico A.1)`, or below who answers for it."""

from __future__ import annotations

import re

from traguardo.core.findings import Anchor
from traguardo.core.model import KeptNote
from traguardo.documents.plan_reader.fields.statuses import read_status

_LINK = re.compile(
    r"(?P<title>.*\S)\s*[(\[]\s*(?P<link>(?:(?:rif|cfr|v|vedi|da|ex|collegato\s+a\w*|derivante\s+da\w*"
    r"|linked\s+to|see)\b[.:]?\s*)?(?:(?:l['’]|the\s+)?(?:ob|obb|obiettivo|obiettivi)\b[.]?\s*"
    r"(?:strat|strategico|strategici)\b|strategic\s+(?:objective|goal)s?|OO?\.?S\.?|OBS|SO)[.]?\s*"
    r"(?:n\.?\s*|nr\.?\s*)?[A-Z]{0,3}[.\s-]?\d{1,2}(?:\.\d{1,2}){0,3}"
    r"(?:\s*(?:[,;/]|e|and)\s*[A-Z]{0,3}[.\s-]?\d{1,2}(?:\.\d{1,2}){0,3})*)\s*[)\]]\s*\.?",
    re.IGNORECASE | re.DOTALL,
)
_STATED = re.compile(r"(?P<title>.*\S)\s*[(\[](?P<said>[^()\[\]]{3,40})[)\]]", re.DOTALL)


_OWNER = re.compile(
    r"(?P<owner>[^\n]*\S)\s*\n\s*[(\[](?P<office>[^()\[\]\n]*[^\W\d_]{3}[^()\[\]\n]*)[)\]]\s*"
)
"""A name, and in brackets in a line of its own where the person works."""


def part_owner(owner: str, place: Anchor) -> tuple[str, tuple[KeptNote, ...]]:
    """Who answers for an objective, and what the line below says in brackets, a note.

    >>> part_owner("dott. Ugo Bassi\\n(Tributi)", Anchor())[0]
    'dott. Ugo Bassi'
    """
    found = _OWNER.fullmatch(owner)
    if found is None:
        return owner, ()
    return found["owner"], (KeptNote("Responsabile", found["office"], place),)


def apart_from_link(title: str) -> tuple[str, str]:
    """A title, and the strategic objective its last brackets point to; `""` where they do not.

    >>> apart_from_link("Aprire lo sportello (ob. strategico 2)")
    ('Aprire lo sportello', 'ob. strategico 2')
    >>> apart_from_link("Aprire lo sportello (anno 2026)")
    ('Aprire lo sportello (anno 2026)', '')
    """
    found = _LINK.fullmatch(title)
    return (found["title"], found["link"]) if found else (title, "")


def part_title(
    title: str, place: Anchor, *, serves: bool = True
) -> tuple[str, tuple[KeptNote, ...]]:
    """A title, and what is said behind it: the objective it serves, or how it stands.

    `serves` says that it may serve another: it is no strategic objective.

    >>> part_title("Accorciare le attese (ob. strategico A.1)", Anchor())[0]
    'Accorciare le attese'
    """
    bare, link = apart_from_link(title) if serves else (title, "")
    if link:
        return bare, (KeptNote("Obiettivo strategico", link, place),)
    stated = _STATED.fullmatch(title)
    if stated and read_status(stated["said"]):
        return stated["title"], (KeptNote("Stato", stated["said"], place),)
    return title, ()
