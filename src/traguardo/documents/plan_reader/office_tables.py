"""Tables of objectives under the name of an office: they are what that office does in the year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.codes import PLAIN_WORDS
from traguardo.documents.plan_reader.entries import (
    Blank,
    Break,
    Column,
    Data,
    Entry,
    Header,
    Heading,
    Labelled,
    Unknown,
    below,
)

_OWNERS = {"cost_centre", "objective_owner", "responsible"}
_GOALS = {"title", "strategic"}
_FAR = 400
"""Entries among which a table stands under its head."""
_OFFICE = re.compile(
    r"(?i:azienda\s+speciale|settore|servizio|ufficio|segreteria(?:\s+generale,?)?"
    r"|direzione(?:\s+(?:generale|regionale|centrale|territoriale))?|dipartimento"
    r"|ripartizione|unità\s+organizzativa"
    r"|u\.?o\.?(?:[csd]\.?){0,2}|s\.?c\.|struttura(?:\s+(?:complessa|semplice))?"
    r"|centro\s+di\s+(?:responsabilità|costo)|c\.?d\.?[rc]\.?"
    r"|department|office|division)\s+(?:(?:d[ie]|del|della|dello|delle|dei|degli|per)\s+|dell['’])?(?:(?:n\.?\s*)?(?:\d{1,2}|[IVX]{1,4}|[A-Z])\s*[-–—:.)]*\s+)?"
    r"[A-ZÀ-Ý][^:;.]{2,80}",
    re.DOTALL,
)
_AREA = re.compile(r"AREA\s+(?!STRATEGIC|TEMATIC|D[IE]\b|\d|[IVX]+\b)[A-ZÀ-Ý'’ -]{4,60}")
"""`AREA AMMINISTRATIVA`, in capitals: an office, not an area of the plan."""
_HEADED_AREA = re.compile(
    r"(?i:area|macroarea)\s+(?!(?i:strategic|tematic|prioritari|d'intervento|di\s+(?:intervento|valore)))"
    r"[^\W\d][^:;.]{3,80}"
    r"|(?i:direzione|settore|servizio|ufficio|dipartimento|ripartizione)\s+"
    r"(?!(?i:responsabil|competent|proponent|referent|capofila|interessat|coinvolt|organizzativ"
    r"|titolar|attuator|richiedent|assegnatari|di\s+(?:riferimento|appartenenza|competenza)))"
    r"[^\W\d][^:;.]{3,80}"
)
"""`Area Personale`, `Direzione amministrativa`: an office, where somebody heads it."""


def names_office(heading: str) -> bool:
    """Whether a heading is the name of an office, `Settore II – Lavori pubblici`."""
    return bool(_OFFICE.fullmatch(heading) or _AREA.fullmatch(heading))


def may_name_office(heading: str) -> bool:
    """Whether a heading names an office if a line below it says who heads it: `Area Personale`."""
    return names_office(heading) or _HEADED_AREA.fullmatch(heading) is not None


def heads_objectives(header: Header) -> bool:
    """Whether a table names objectives in a column, and no offices."""
    return bool(_fields(header) & _GOALS) and "cost_centre" not in _fields(header)


def operational_under_offices(entries: Sequence[Entry]) -> list[Entry]:
    """`Area | Obiettivo` under `Centro di responsabilità: …`: the objectives are the office's.

    Under no office a plain objective of an area is a strategic one.
    """
    told: list[Entry] = []
    office = False
    for position, entry in enumerate(entries):
        if isinstance(entry, Heading) and is_heading(entry.style):
            table = _table_below(entries, position) if names_office(entry.text) else None
            office = table is not None and heads_objectives(table)
        elif isinstance(entry, Labelled) and entry.field == "cost_centre" and entry.value:
            table = _table_below(entries, position)
            office = office or (table is not None and bool(_fields(table) & _GOALS))
        told.append(_operational(entry) if office else entry)
    return told


def _table_below(entries: Sequence[Entry], position: int) -> Header | None:
    """The table an entry stands over, with only a head between them."""
    for entry in below(entries, position, _FAR):
        if isinstance(entry, Header):
            return entry
        of_head = isinstance(entry, Labelled) and entry.field in _OWNERS
        if not of_head and not isinstance(entry, Break | Blank | Heading | Unknown):
            return None
    return None


def _fields(header: Header) -> set[str]:
    return {column.field for column in header.columns}


def _operational(entry: Entry) -> Entry:
    if isinstance(entry, Header):
        return entry._replace(columns=tuple(map(_plain_title, entry.columns)))
    if isinstance(entry, Data):
        return entry._replace(cells=tuple((_plain_title(of), cell) for of, cell in entry.cells))
    return entry


def _plain_title(column: Column) -> Column:
    plain = column.field == "strategic" and column.key in PLAIN_WORDS
    return column._replace(field="title") if plain else column
