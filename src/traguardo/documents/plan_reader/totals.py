"""Rows that sum up a table: `Totale`, `Totale risorse assegnate | 630.500`, `Media del settore`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.entries import Column, Data
from traguardo.documents.plan_reader.headers import read_data
from traguardo.documents.vocabulary import recognise

_WHOLE = re.compile(
    r"\W*(?:sub\W*)?(?:total[ei]|total|tot\.|media(?=\s))(?:\s+(?:dell['’]\s*obiettivo|general[ei]|complessiv\w+|pes[oi]|obiettiv\w+|area|"
    r"parzial[ei]|weight|righe|indicatori|record|rows))*\W*(?:\d+\W*)?",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\W*(?:(?:sub\W*)?(?:total[ei]\b|total\b|tot\.)|media\s+(?:(?:di|del|dello|della|dei|degli|delle)\s+|dell['’]\s*)?"
    r"(?:settor|are[ae]\b|serviz|uffici|struttur|direzion|dipartiment|ent[ei]\b|obiettiv|complessiv|general|final)"
    r"|(?:overall|weighted)\s+average\b)",
    re.IGNORECASE,
)
"""`Totale risorse`, `Media del settore`."""
_REACHED = re.compile(
    r"\W*(?:(?:(?:grado|livello|percentuale|indice|tasso)\s+(?:\w+\s+){0,2}?(?:di|of)\s+|(?:perc\.|%)\s*(?:di\s+)?)"
    r"(?:raggiungimento|conseguimento|realizzazione|attuazione|avanzamento|achievement|attainment)"
    r"|(?:raggiungimento|conseguimento|avanzamento|performance|punteggio|risultato|esito|valutazione|media|score)\s+"
    r"(?:complessiv\w+|total\w+|final\w+|ponderat\w+|overall|(?:(?:dell['’]?|di|del|della|degli|delle|of)\s*)?"
    r"(?:obiettiv\w+|are[ae]|ambit\w+|line[ae]|ente|struttur\w+|settor\w+|objective|area)"
    r"|[a-z]{0,3}[.\s-]?\d{1,2}(?:\.\d{1,2})*(?=\W*\Z))"
    r"|media\s+(?:ponderata|aritmetica|semplice)|(?:overall|total)\s+(?:score|achievement))\b",
    re.IGNORECASE,
)
"""`Grado di raggiungimento A.1 al 30/09`, below the measures of an objective."""
_PROMISES = {"target", "algorithm", "unit", "source", "number", "baseline"}
"""What a measure has, and what only sums up measures has not."""
_OF_MEASURE = {*_PROMISES, "name"}
_WEIGHTS = {"weight", "objective_weight"}
_LEVELS = {"area", "strategic", "title", "objective_number"}
_FIGURE = re.compile(r"[\d\s.,%€+-]*|eur[o]?\s*[\d.,]+|[\d.,]+\s*euro?", re.IGNORECASE)


def is_total(row: Data) -> bool:
    """Whether a row opens with "total" and else holds nothing but figures.

    `Totale accertamenti | 1.300` in the columns of an indicator's name and target is none.
    """
    written = [(of, cell) for of, cell in row.cells if cell.text]
    if not written:
        return False
    written = _counted_apart(written) or written
    column, first = written[0]
    if _says_how_far_all(column, row, written):
        return True
    if _WHOLE.fullmatch(first.text) or _says_how_far(column, row, written):
        return True
    figures = [cell.text for _, cell in written[1:]] + [cell.text for cell in row.leftovers]
    if not _OPENING.match(first.text) or not all(map(_FIGURE.fullmatch, figures)):
        return False
    measured = any(of.field in {"target", "algorithm", "unit"} for of, _ in written)
    return not (column.field == "name" and first.span == 1 and measured)


def _counted_apart(written: Sequence[tuple[Column, Cell]]) -> list[tuple[Column, Cell]]:
    """`100 | Totale`: the words first, whatever figures stand before them; none where others do."""
    words = [one for one in written if not _FIGURE.fullmatch(one[1].text)]
    if len(words) != 1 or not _sums_up(words[0][1].text):
        return []
    return [*words, *(one for one in written if one not in words)]


def _sums_up(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None or _OPENING.match(text) is not None


def _says_how_far(column: Column, row: Data, written: Sequence[tuple[Column, Cell]]) -> bool:
    """`Grado di raggiungimento | | 100 | 88%`: a name, where no measure of it is promised."""
    _, first = written[0]
    named = column.field in {"name", "number"} and _REACHED.match(first.text) is not None
    columns = {of.field for of, _ in row.cells}
    if not named or "target" not in columns or row.leftovers:
        return False
    others = written[1:]
    figures = bool(others) and all(_FIGURE.fullmatch(cell.text) for _, cell in others)
    return figures and not {of.field for of, _ in others} & _PROMISES


def _says_how_far_all(column: Column, row: Data, written: Sequence[tuple[Column, Cell]]) -> bool:
    """`Performance area AS1 | 98,8%`: in the place of a level, over figures of what was reached."""
    first, others = written[0][1], written[1:]
    level = column.field in _LEVELS and _REACHED.match(first.text) is not None
    figures = [cell.text for _, cell in others] + [cell.text for cell in row.leftovers]
    fields = {of.field for of, _ in others}
    reached = bool(row.leftovers) or bool(fields - _WEIGHTS)
    return level and reached and all(map(_FIGURE.fullmatch, figures)) and not fields & _OF_MEASURE


def adds_up(row: Row) -> bool:
    """Whether words over several columns stand before figures alone, whatever is added up there."""
    written = [cell for cell in row.cells if cell.text]
    figures = [_FIGURE.fullmatch(cell.text) is not None for cell in written]
    return len(written) > 1 and written[0].span > 1 and not figures[0] and all(figures[1:])


def read_total(row: Row, columns: Sequence[Column]) -> Data | None:
    """The row below a table of objectives that adds it up, whatever it says is added up."""
    said = [cell for cell in row.cells if cell.text and not _FIGURE.fullmatch(cell.text)]
    first = said[0] if said else None
    if first is None or not (_OPENING.match(first.text) or _REACHED.match(first.text)):
        return None
    named = {one.field for one in columns} & {"title", "strategic"}
    if recognise(first.text) is not None and not named:
        return None
    data = read_data(row, columns)
    return data if is_total(data) else None
