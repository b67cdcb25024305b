"""Rows of a table of indicators into the assembly."""

from __future__ import annotations

from collections.abc import Iterable

from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.drafts import IndicatorDraft, ObjectiveDraft
from traguardo.documents.plan_reader.entries import Column, Data, Header, Labelled
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget
from traguardo.documents.plan_reader.headers import INDICATOR_FIELDS
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.labels import put_objective
from traguardo.documents.vocabulary import Label

_IN_NAME = INDICATOR_FIELDS - {"number", "name", "target", "actual"}
"""What may stand as `label: value` on a line of its own in an indicator's name cell."""


def take_header(assembly: Assembly, entry: Header) -> None:
    """Columns are named: the indicators below belong to the open objective."""
    assembly.indicator = None
    if entry.guessed:
        message = "Una colonna della tabella degli indicatori non ha nome: letta per esclusione."
        assembly.notes.add("label_missing", message, entry.anchor, assembly.objective)
    _report(assembly, entry.leftovers)


def take_data(assembly: Assembly, position: int, entry: Data) -> None:
    """One row: an indicator, or more of the one above."""
    if not any(cell.text for _, cell in entry.cells):
        _report(assembly, entry.leftovers)
        return
    if entry.orphan:
        message = "La tabella non ha la riga delle intestazioni: letta come quella precedente."
        assembly.notes.add("label_missing", message, entry.anchor, assembly.objective)
    _objective_columns(assembly, position, entry)
    above = assembly.indicator
    cells = {column.field: cell for column, cell in entry.cells if column.field != "target"}
    named = "name" in cells and bool(cells["name"].text)
    if above is not None and not named and _goes_on(cells):
        _fill(assembly, above, entry.cells)
    else:
        draft = assembly.open_indicator(entry.anchor)
        if not named and above is not None:
            _same_name(draft, above)
        _fill(assembly, draft, entry.cells)
    assembly.last = "data"
    assembly.objective_table = assembly.table
    _report(assembly, entry.leftovers)


def _objective_columns(assembly: Assembly, position: int, entry: Data) -> None:
    for column, cell in entry.cells:
        if column.field in INDICATOR_FIELDS or not cell.text:
            continue
        if _is_open(assembly, column.field, cell.text):
            continue
        if column.field == "area":
            assembly.open_area(cell.text, cell.anchor)
        elif column.field == "strategic":
            assembly.open_strategic(cell.text, cell.anchor)
        else:
            label = Label(column.field)
            labelled = Labelled(label, cell.text, cell.anchor, column.field, cell.anchor)
            put_objective(assembly, position, column.field, cell.text, labelled)


def _is_open(assembly: Assembly, field: str, text: str) -> bool:
    """Whether a row only repeats what the rows above belong to."""
    if field == "area":
        return assembly.area is not None and assembly.area.title == text
    objective = assembly.objective
    own = "title" if field == "strategic" else field
    return objective is not None and objective.texts.get(own) == text


def _goes_on(cells: dict[str, Cell]) -> bool:
    """A row without a name and without algorithm or weight only adds to the one above."""
    merged = "name" in cells and cells["name"].continued
    own = any(cells[field].text for field in ("weight", "algorithm") if field in cells)
    return not own or (merged and not any(cells[f].text for f in ("weight",) if f in cells))


def _same_name(draft: IndicatorDraft, above: IndicatorDraft) -> None:
    for field in ("number", "heading", "name"):
        if above.has(field):
            draft.texts[field] = above.texts[field]
            draft.inherited.add(field)


def _fill(assembly: Assembly, draft: IndicatorDraft, cells: Iterable[tuple[Column, Cell]]) -> None:
    for column, cell in cells:
        if not cell.text:
            continue
        if column.field == "name":
            _name(draft, cell)
        elif column.field == "target":
            draft.targets.append(WrittenTarget(cell.text, column.year, cell.anchor))
        elif column.field == "actual":
            _report(assembly, (cell,))
        elif column.field in INDICATOR_FIELDS:
            draft.put(column.field, cell.text, "", cell.anchor)


def _name(draft: IndicatorDraft, cell: Cell) -> None:
    """The lines of a name cell; `Tipologia KPI: efficacia` among them is a field of its own."""
    lines = []
    for line in cell.text.split("\n"):
        found = split_label(line)
        if found and found[0].field in _IN_NAME and found[2]:
            draft.put(found[0].field, found[2], found[0].key, cell.anchor)
        elif line:
            lines.append(line)
    if lines:
        draft.put("name", " ".join(lines), "", cell.anchor)


def _report(assembly: Assembly, cells: Iterable[Cell]) -> None:
    owner: IndicatorDraft | ObjectiveDraft | None = assembly.indicator or assembly.objective
    for cell in cells:
        message = f"Testo che nessun campo del piano accoglie: «{cell.text}»."
        assembly.notes.add("not_understood", message, cell.anchor, owner)
