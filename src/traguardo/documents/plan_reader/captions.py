"""Captions of tables and figures: `Tabella 1 – Obiettivi, indicatori e target 2025-2027`.

They say what a table holds; however many labels stand in them, they state no field.
"""

from __future__ import annotations

import re

_NUMBER = (
    r"(?:\d{1,3}(?:[.\-/]\d{1,3}){0,3}(?:\W?(?:bis|ter|quater)\b)?|[A-Z](?:[.\-]?\d{1,2}){0,2}"
    r"|[IVX]{1,5})(?![\w%€])"
)
_CAPTION = re.compile(
    r"[\s(\[«*]*(?i:segue\W+)?"
    r"(?:(?i:tabell[ae]|tab|table|figur[ae]|fig|figure|prospetto|grafico|graph|chart|quadro|riquadro"
    r"|diagramma|schema|allegato|all(?=\.)|annesso|appendice|annex|appendix|exhibit|attachment)\b\.?"
    r"\s*(?i:(?:n\.?\s?r?|num|no)\b[.°º]?\s*)?)"
    rf"{_NUMBER}[)\]]?(?:\s*[.:–—-]|\s|$)",
)
_COUNTLESS = re.compile(
    r"\s*(?:tabella|figura|prospetto|table|figure)\s*[:–—-]\s+\S", re.IGNORECASE
)
"""`Tabella – Obiettivi e target`."""
_ANNEXED = re.compile(
    r"\W*(?:allegato|all\.|annesso|appendice|annex|appendix|exhibit|attachment)", re.IGNORECASE
)
"""`Allegato 2 – Quadro degli obiettivi`: what the whole document is, or a part of it."""
_STYLED = re.compile(r"caption|didascalia|table\s?heading|illustration", re.IGNORECASE)
_COLUMNS = re.compile(
    r"(?:\W|\b(?:i|gli|le|e|ed|con|relativi|and|indicator[ei]|indicators|kpis?|targets?|pes[oi]|weights?"
    r"|formul[ae]|font[ei]|risorse"
    r"|schede|sheets|(?:stato\s+di\s+)?(?:attuazione|avanzamento)"
    r"|(?:risultati|results)(?:\s+(?:raggiunti|conseguiti|ottenuti|achieved))?|riepilogo|sintesi|dettaglio"
    r"|baseline|(?:valori|risultati)\s+(?:attesi|iniziali)|responsabil[ei]|strutture|azioni|fasi|tempi"
    r"|(?:anno|triennio)|20\d\d)\b)+",
    re.IGNORECASE,
)
_LINES, _LONGEST = 2, 300


def is_caption(text: str, style: str = "") -> bool:
    """Whether a paragraph is what stands over or under a table to say what it holds.

    >>> is_caption("Tab. 2 – Obiettivi, peso e target 2026"), is_caption("Tabelle aggiornate: 3")
    (True, False)
    """
    if len(text) > _LONGEST or text.count("\n") >= _LINES:
        return False
    return any(one.match(text) for one in (_CAPTION, _COUNTLESS)) or bool(_STYLED.search(style))


def is_of_table(text: str, style: str = "") -> bool:
    """Whether a caption is that of a table or figure, and not the name of an annex.

    >>> is_of_table("Tabella 1 – Obiettivi"), is_of_table("Allegato 1 – Obiettivi")
    (True, False)
    """
    return is_caption(text, style) and _ANNEXED.match(text) is None


def lists_columns(value: str) -> bool:
    """Whether words only list what a table holds: `Obiettivi specifici: indicatori e target`.

    >>> lists_columns("indicatori, pesi e target 2026"), lists_columns("target 30 giorni")
    (True, False)
    """
    return any(map(str.isalpha, value)) and _COLUMNS.fullmatch(value) is not None
