"""Rows across a whole table of indicators: what the rows below them belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.core.messages import said
from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.codes import coded
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS, OBJECTIVE_NOTES
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.entries import Banner, Column
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.vocabulary import recognise_column

_LEVELS = {"area", "strategic", "title", "mission", "programme"}
_OPENING = re.compile(
    r"\s*([^\W\d]+)\s*(?:n\.?\s*)?((?:\d{1,2}|[A-Z]|[IVX]+)\b)?\s*[:.)\-–—]+\s*(\S.*)", re.DOTALL
)


def read_banner(row: Row, columns: Sequence[Column], reach: int) -> Banner | None:
    """The banner a row is under columns that name objectives; None where it is another row."""
    written = [cell for cell in row.cells if cell.text]
    if len(written) != 1 or not row.cells[0].text or not _name_objectives(columns):
        return None
    (cell,) = written
    found = _labelled(cell)
    if found is None and len(row.cells) == 1 and cell.span == reach:
        return Banner("area", cell.text, cell.anchor, "", sure=False)
    return found


def _labelled(cell: Cell) -> Banner | None:
    code = coded(cell.text)
    if code and code.rest and code.field in _LEVELS:
        return Banner(code.field, code.rest, cell.anchor, code.code)
    named = split_label(cell.text)
    if named and named[0].field in _LEVELS:
        return Banner(named[0].field, named[2], cell.anchor, named[0].number)
    opening = _OPENING.match(cell.text)
    label = recognise_column(opening.group(1)) if opening else None
    if opening is None or label is None or label.field not in _LEVELS:
        return None
    return Banner(label.field, opening.group(3), cell.anchor, opening.group(2) or "")


def _name_objectives(columns: Sequence[Column]) -> bool:
    fields = {column.field for column in columns}
    return bool(fields & {"title", "strategic"}) or not fields <= INDICATOR_FIELDS | OBJECTIVE_NOTES


def take_banner(assembly: Assembly, entry: Banner) -> None:
    """The rows below belong to what a banner names."""
    if not entry.sure:
        message = said("Riga a tutta larghezza: «{text}» è letta come area.", text=entry.text)
        assembly.notes.add("label_guessed", message, entry.anchor)
    within(assembly, entry.field, entry.text, entry)
    if not entry.sure and assembly.area is not None and assembly.area.place == entry.anchor:
        assembly.area.confidence = Confidence.DOUBTFUL


def within(assembly: Assembly, field: str, text: str, entry: Banner) -> None:
    """Go below an area or an objective that a banner or a column names."""
    if (
        field == "area"
        and assembly.columns_name("title")
        and not assembly.columns_name("strategic")
    ):
        assembly.hold("area_in_card", "Area", text, entry.anchor)
        assembly.close_objective()
    elif field == "area":
        assembly.open_area(text, entry.anchor)
        if entry.code:
            message = said("L'area «{text}» ha il codice {code}.", text=text, code=entry.code)
            assembly.notes.add("area_code", message, entry.anchor, assembly.area)
        assembly.release("strategic_link")
    elif field == "strategic":
        _below_strategic(assembly, text, entry)
    elif field == "title":
        card = assembly.open_card(entry.anchor)
        card.put("title", text, "", entry.anchor)
        card.put("number", entry.code, "", entry.coded or entry.anchor)
    else:
        assembly.hold(field, "", text, entry.anchor)
        assembly.close_objective()


def _below_strategic(assembly: Assembly, text: str, entry: Banner) -> None:
    draft = assembly.enter_strategic(text, entry.anchor)
    if entry.code and not draft.has("number"):
        draft.put("number", entry.code, "", entry.coded or entry.anchor)
    assembly.hold("strategic_link", "Obiettivo strategico", text, entry.anchor)
