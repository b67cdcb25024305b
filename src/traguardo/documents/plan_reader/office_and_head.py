"""An office and who heads it in one cell, under a column that asks for both."""

from __future__ import annotations

import re

from traguardo.documents.vocabulary import recognise
from traguardo.documents.vocabulary_words import plain

_NAMED = re.compile(
    r"\b(?:dott|dr|prof|arch|ing|geom|avv|rag|comm|com\.te|comandante|sig|p\.?\s?i|mr|mrs|ms)"
    r"(?:\.?\s?(?:ssa|ra))?\.?\s+\w"
)
"""A name behind a title, wherever it stands: `Segretario generale avv. Anna Bruni`."""
_UNITS = (
    r"(?:servizi[oi]?|uffici[oi]?|settor[ei]|are[ae]|struttur[ae]|direzion[ei]|unita|dipartiment[oi]"
    r"|centro|cdr|cdc|office|unit|department|service)(?:\s+(?:organizzativ[ao]|di\s+\w+))?"
)
_HEADS = (
    r"(?:responsabil[ei]|dirigent[ei]|referent[ei]|titolar[ei]|direttor[ei]|head|manager|owner)"
)
_AND = r"\s*(?:[/,;&+–—-]|\n|\b(?:e|ed|and)\b)\s*(?:relativ[oi]\s+)?"
_OFFICE_THEN_HEAD = re.compile(rf"\b{_UNITS}{_AND}{_HEADS}\b")
_HEAD_THEN_OFFICE = re.compile(rf"\b{_HEADS}{_AND}{_UNITS}\b")
"""`Servizio / Responsabile`, `Dirigente e settore`: names that ask for both."""
_PARTED = re.compile(r"\s*\n+\s*|\s+[-–—/]\s+|\s*[/;]\s*|\s*,\s+(?=[A-Za-z]{2,6}\.)")
_BEHIND = re.compile(
    rf"\s*(?P<office>{_UNITS}\b[^\n,;/]*?)\s+(?P<head>(?:dott|dr|prof|arch|ing|geom|avv|rag|sig|mr|mrs|ms)"
    r"(?:\.?\s?(?:ssa|ra))?\.\s*\w.*)",
    re.IGNORECASE | re.DOTALL,
)
"""`Direzione Commerciale dott. Ugo Bassi`, where the cell's end broke the line."""
_TWO = 2
_OWNERS = {"objective_owner", "responsible", "cost_centre"}


def office_and_head(written: str, text: str) -> tuple[str, str] | None:
    """An office and who heads it, under a name that asks for both; None where it says one.

    Without a title before the name, two lines are the two in the order asked for.

    >>> office_and_head("Servizio / Responsabile", "Tributi\\nrag. Ada Neri")
    ('Tributi', 'rag. Ada Neri')
    """
    asked = _OFFICE_THEN_HEAD.search(plain(written)) or _HEAD_THEN_OFFICE.search(plain(written))
    behind = _BEHIND.fullmatch(text)
    both = [behind["office"], behind["head"]] if behind else _PARTED.split(text.strip(), maxsplit=1)
    parts = [_unlabelled(part) for part in both]
    if asked is None or len(parts) != _TWO or not all(parts):
        return None
    named = [_NAMED.search(plain(part)) is not None for part in parts]
    if not any(named) and text.strip().count("\n") != 1:
        return None
    turned = named[0] if any(named) else asked.re is _HEAD_THEN_OFFICE
    office, head = reversed(parts) if turned else parts
    return None if all(named) else (office, head)


def _unlabelled(part: str) -> str:
    """`Dirigente: dott. Ugo Bassi` without the label."""
    label = recognise(part.partition(":")[0]) if ":" in part else None
    owned = label is not None and label.field in _OWNERS
    return part.partition(":")[2].strip() if owned else part.strip()
