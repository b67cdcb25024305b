"""Rows that go on with the objective above, and say so: `1.1 (segue) | (segue) | …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.entries import Column

_WORD = r"(?:seg(?:ue|uito)|continua(?:zione)?|cont(?:['’]?d|inued)?|follows)"
_BEHIND = re.compile(
    rf"(?P<before>.*\S)\s*(?:[(\[]\s*{_WORD}\s*\.*\s*[)\]]|[-–—]\s*{_WORD}\s*)",
    re.IGNORECASE | re.DOTALL,
)
"""`1.1 (segue)`, `Ridurre i tempi – segue`."""
_ALONE = re.compile(
    rf"[\W_]*(?:{_WORD}|idem|id\.?|c\.\s?s\.?|come\s+sopra|as\s+above|ditto)[\W_]*", re.IGNORECASE
)
"""`(segue)`, `idem`: the same as above."""
_DITTO = re.compile(r"\s*[\"“”″〃»]\s*|\s*''\s*")
_WHERE = (
    r"(?:a|al|alla|nella|dalla|da|on|from|sched[ae]|obiettivo|progetto|tabella|prospetto|quadro|elenco"
    r"|allegato|pag|pagina|sheet|table|page|objective)"
)
_LINE = re.compile(
    rf"\W*(?:segue|continua|continued|continuazione)(?:\s*:?\s+{_WHERE}\b[^;]{{0,100}})?\W*"
    r"|(?P<before>[^:;\n]{2,160}?)\s*(?:[–—-]\s*(?:segue|continua(?:zione)?|continued)"
    r"|[(\[]\s*(?:segue|continua(?:zione)?|cont(?:inue)?d)\.?\s*[)\]])\W*"
    r"|\W*(?:la|il|questa|the|this)\s+\w+\s+(?:prosegue|continua|segue|continues)\s+(?:a|al|alla|nella|on)\b[^;]{0,60}",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"(?<=[^\W\d_])\s+(?=[^\W\d_])")
"""Where a narrow cell breaks a word: `(se⏎gue)`."""
_NAMING = {"title", "strategic", "objective_number"}
_SHARED = {"area", "cost_centre", "objective_owner", "responsible", "mission", "programme"}


def is_line_going_on(text: str) -> bool:
    """Whether a line only says that what stands above goes on below it.

    >>> is_line_going_on("Progetto P2 – segue"), is_line_going_on("(continua alla pagina 4)")
    (True, True)
    >>> is_line_going_on("Obiettivo 3 – Seguire le opere")
    False
    """
    return _LINE.fullmatch(text) is not None


def going_on(cells: Sequence[tuple[Column, Cell]]) -> tuple[tuple[Column, Cell], ...]:
    """The cells of a row, what goes on with the objective above as if it were merged with it.

    `Ridurre i tempi (segue)` names it again, by its title.
    """
    naming = [(of, _unmarked(of, cell.text)) for of, cell in cells if of.field in _NAMING]
    marked = any(text != cell.text for (_, text), cell in zip(naming, _named(cells), strict=True))
    if not marked:
        return tuple(cells)
    titled = any(text for of, text in naming if of.field != "objective_number")
    return tuple((of, _above(of, cell, titled=titled)) for of, cell in cells)


def _named(cells: Sequence[tuple[Column, Cell]]) -> list[Cell]:
    return [cell for of, cell in cells if of.field in _NAMING]


def _above(column: Column, cell: Cell, *, titled: bool) -> Cell:
    """A cell of such a row; a code beside no title of its own only points above."""
    if column.field in _NAMING:
        kept = titled or column.field != "objective_number"
        text = _unmarked(column, cell.text) if kept else ""
        return replace(cell, text=text, continued=cell.continued or not text)
    if column.field in _SHARED and _repeats(cell.text):
        return replace(cell, text="", continued=True)
    return cell


def _repeats(text: str) -> bool:
    return _ALONE.fullmatch(text) is not None or _DITTO.fullmatch(text) is not None


def _unmarked(column: Column, text: str) -> str:
    """The words of a cell without those that say that it goes on."""
    if _repeats(text):
        return ""
    joined = _BROKEN.sub("", text) if column.field == "objective_number" else text
    found = _BEHIND.fullmatch(joined)
    return found["before"] if found else text
