"""Rows of a table of indicators into the assembly."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from traguardo.core.messages import said
from traguardo.core.model import KeptNote
from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.codes import PLAIN_WORDS, says_code_and_name
from traguardo.documents.plan_reader.columns import (
    INDICATOR_FIELDS,
    INDICATOR_NOTES,
    NOTE,
    owned_by_objective,
)
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.continued_rows import going_on
from traguardo.documents.plan_reader.dated_columns import is_bare_year
from traguardo.documents.plan_reader.drafts import IndicatorDraft, ObjectiveDraft, ReviewDraft
from traguardo.documents.plan_reader.entries import Column, Data, Header
from traguardo.documents.plan_reader.fields.actuals import WrittenActual
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget
from traguardo.documents.plan_reader.fields.terms import says_nothing
from traguardo.documents.plan_reader.name_lines import (
    put_algorithm,
    put_coded_name,
    put_lines,
    put_name,
)
from traguardo.documents.plan_reader.placing import MAY_BE_VOID
from traguardo.documents.plan_reader.remarks_beside import (
    with_outcomes,
    with_remark,
    without_remarks,
)
from traguardo.documents.plan_reader.row_objectives import (
    enter_level,
    note_label,
    own_owner,
    take_objective_columns,
    tree_level,
)
from traguardo.documents.plan_reader.shared_columns import parted
from traguardo.documents.plan_reader.status_rows import stated_by
from traguardo.documents.plan_reader.totals import is_total
from traguardo.documents.vocabulary import recognise

_NAMING = {"name", "number", "title", "strategic", "actions"}
"""Columns that tell one row from the next; a header without them gives more of what is open."""
_SEVERAL = 2
_SHARED = {"source", "responsible", "frequency", "unit", "kind"}


def take_header(assembly: Assembly, entry: Header) -> None:
    """Columns are named: the indicators below belong to the open objective."""
    if any(column.field in _NAMING for column in entry.columns):
        assembly.indicator = None
    assembly.columns = frozenset(column.field for column in entry.columns)
    assembly.strategic_named |= any(map(_says_strategic, entry.columns))
    assembly.row_titles.clear()
    assembly.above.clear()
    parent = assembly.objective
    names_it = assembly.columns_name("strategic_link") or assembly.columns_name("strategic")
    if parent and parent.strategic and assembly.columns_name("title") and not names_it:
        title = parent.texts.get("title", "")
        assembly.hold("strategic_link", "Obiettivo strategico", title, parent.anchor)
    assembly.guessed_column, assembly.likely_columns = entry.guessed, entry.likely
    if entry.guessed:
        message = said(
            "Una colonna della tabella degli indicatori non ha nome: letta per esclusione."
        )
        assembly.notes.add("label_missing", message, entry.anchor, assembly.objective)


def _says_strategic(column: Column) -> bool:
    return column.field == "strategic" and column.key not in PLAIN_WORDS


def _of_area(assembly: Assembly, entry: Data) -> Data:
    """A plain `Obiettivo` with targets of several years, in a table under the line of an area.

    Where no card has begun it is the area's own, a strategic one.
    """
    fields = {column.field for column, _ in entry.cells}
    years = {column.year for column, _ in entry.cells if column.field == "target"} - {None}
    in_line = assembly.area is not None and assembly.area.place.table is None
    above = fields & {"area", "strategic", "strategic_link"}
    if above or len(years) < _SEVERAL or not (in_line and assembly.within_area()):
        return entry
    cells = [
        (column._replace(field="strategic"), cell)
        if column.field == "title" and column.key in PLAIN_WORDS
        else (column, cell)
        for column, cell in entry.cells
    ]
    return entry._replace(cells=tuple(cells))


def take_data(assembly: Assembly, position: int, entry: Data) -> None:
    """One row: an indicator, more of the one above, or what the rows below belong to."""
    entry = with_outcomes(_of_area(assembly, parted(entry)))
    written = [cell for _, cell in entry.cells if cell.text]
    if not written:
        _report(assembly, entry.leftovers)
        return
    if entry.orphan:
        message = said(
            "La tabella non ha la riga delle intestazioni: letta come quella precedente."
        )
        assembly.notes.add("label_missing", message, entry.anchor, assembly.objective)
    if is_total(entry):
        words = "; ".join(cell.text for cell in written)
        assembly.notes.add(
            "total_row", said("Riga di totale: «{words}».", words=words), entry.anchor
        )
    else:
        _take_row(assembly, position, entry._replace(cells=going_on(entry.cells)))
    _report(assembly, entry.leftovers)


def _take_row(assembly: Assembly, position: int, entry: Data) -> None:
    level = tree_level(assembly, entry)
    place = next(cell.anchor for _, cell in entry.cells if cell.text)
    if level is not None and level[0].field != "name":
        enter_level(assembly, *level, place)
        rest = tuple((of, cell) for of, cell in entry.cells[1:] if cell != level[1])
        _take_rest(assembly, position, entry._replace(cells=rest))
    elif level is not None:
        code, named = level
        draft = assembly.open_indicator(entry.anchor)
        draft.put("number", code.code, "", place)
        put_name(draft, code.rest, named.anchor)
        cells = [(of, cell) for of, cell in entry.cells[1:] if cell != named]
        _fill(assembly, position, draft, cells)
        _hand_down(assembly, draft, cells)
    else:
        take_objective_columns(assembly, position, entry)
        cells = [(of, cell) for of, cell in entry.cells if _of_indicator(of)]
        cells += own_owner(assembly, entry)
        _indicator_row(assembly, position, entry, cells)
    assembly.last = "data"
    assembly.objective_table = assembly.table


def _take_rest(assembly: Assembly, position: int, entry: Data) -> None:
    """What the row of an objective says besides its title: its own fields, and an indicator."""
    if assembly.objective is None:
        return
    cells = [(owned_by_objective(of), cell) for of, cell in entry.cells]
    entry = entry._replace(cells=tuple(cells))
    take_objective_columns(assembly, position, entry)
    if any(of.field == "name" and cell.text for of, cell in cells):
        own = [(of, cell) for of, cell in cells if _of_indicator(of)]
        _indicator_row(assembly, position, entry, own)


def _of_indicator(column: Column) -> bool:
    return column.field in INDICATOR_FIELDS | INDICATOR_NOTES | {NOTE, "review"}


def _is_below(assembly: Assembly, above: IndicatorDraft, cells: Container[str]) -> bool:
    """`KPI 1 | Utenti`, and below it `Peso | Target` without a name: they are of that KPI."""
    known = (name for name, text in above.texts.items() if text)
    named = above.has("name") or above.has("heading")
    fresh = not above.targets and not any(name in cells for name in known)
    return named and fresh and not assembly.columns_name("name")


def _indicator_row(
    assembly: Assembly, position: int, entry: Data, own: Sequence[tuple[Column, Cell]]
) -> None:
    above = assembly.indicator
    cells = {column.field: cell for column, cell in own if column.field != "target"}
    named = "name" in cells and bool(cells["name"].text)
    if not named and not any(cell.text for of, cell in own if of.field in INDICATOR_FIELDS):
        assembly.indicator = None if above is None or _names_objective(entry) else above
        _fill_notes(assembly, position, own, entry)
    elif (
        above is not None
        and not named
        and (_goes_on(cells) or _is_below(assembly, above, cells))
        and not _names_objective(entry)
    ):
        _fill(assembly, position, above, own)
    else:
        draft = assembly.open_indicator(entry.anchor)
        if not named and above is not None and not _names_objective(entry):
            _same_name(draft, above)
        _fill(assembly, position, draft, own)
        if named:
            _hand_down(assembly, draft, own)


def _names_objective(entry: Data) -> bool:
    return any(of.field in {"title", "strategic"} and cell.text for of, cell in entry.cells)


def _hand_down(
    assembly: Assembly, draft: IndicatorDraft, own: Sequence[tuple[Column, Cell]]
) -> None:
    """A cell merged over several rows is said of each of them."""
    for column, cell in own:
        over = assembly.above.get(column.field)
        if cell.text:
            assembly.above[column.field] = cell
        elif cell.continued and over is not None and column.field in _SHARED:
            draft.put(column.field, over.text, "", over.anchor)
            draft.doubt(column.field, Confidence.LIKELY)


def _goes_on(cells: dict[str, Cell]) -> bool:
    """A row without a name and without algorithm or weight only adds to the one above."""
    merged = "name" in cells and cells["name"].continued
    own = any(cells[field].text for field in ("weight", "algorithm") if field in cells)
    return not own or (merged and not any(cells[f].text for f in ("weight",) if f in cells))


def _same_name(draft: IndicatorDraft, above: IndicatorDraft) -> None:
    for field in ("number", "heading", "name"):
        if above.has(field):
            draft.take_over(above, field)
            draft.doubt(field, Confidence.LIKELY)
            draft.inherited.add(field)


def _fill(
    assembly: Assembly,
    position: int,
    draft: IndicatorDraft,
    cells: Sequence[tuple[Column, Cell]],
) -> None:
    for column, cell in cells:
        if not cell.text or (column.field in MAY_BE_VOID and says_nothing(cell.text)):
            continue
        if column.field != "name" and put_lines(draft, cell.text, cell.anchor):
            continue
        if column.field == "name" and says_code_and_name(column.written):
            put_coded_name(draft, cell.text, cell.anchor)
        elif column.field == "name":
            put_name(draft, cell.text, cell.anchor)
        elif column.field == "number":
            draft.put("number", _number(cell.text), "", cell.anchor)
        elif column.field == "target":
            bare = is_bare_year(column)
            draft.targets.append(WrittenTarget(cell.text, column.year, cell.anchor, bare))
        elif column.field == "actual":
            words = column.written or "consuntivo"
            draft.actuals.append(WrittenActual(cell.text, words, column.year, cell.anchor))
        elif column.field == "review":
            stated = stated_by(assembly, cell.text, cell.fill, cell.anchor)
            words = with_remark(column, cell, cells)
            draft.reviews.append(ReviewDraft(stated, words, cell.anchor, column.written))
        elif column.field == "algorithm":
            put_algorithm(draft, cell.text, cell.anchor)
        elif column.field in INDICATOR_FIELDS:
            draft.put(column.field, cell.text, "", cell.anchor)
    for field in assembly.likely_columns:
        draft.doubt(field, Confidence.LIKELY)
    if assembly.guessed_column:
        draft.doubt(assembly.guessed_column, Confidence.DOUBTFUL)
    _fill_notes(assembly, position, without_remarks(cells))


def _fill_notes(
    assembly: Assembly,
    position: int,
    cells: Sequence[tuple[Column, Cell]],
    step: Data | None = None,
) -> None:
    """Keep what no field takes; `step` is the row of an action it is said of."""
    for column, cell in cells:
        if not cell.text or column.field not in INDICATOR_NOTES | {NOTE}:
            continue
        label = note_label(assembly, column, step) if step else " ".join(column.written.split())
        note = KeptNote(label, cell.text, cell.anchor)
        if not assembly.keep(column.field, note, position):
            _report(assembly, (cell,))


def _number(text: str) -> str:
    """`Indicatore 2` over a column of a transposed table is number 2; `KPI02` is a code."""
    label = recognise(text) if len(text.split()) > 1 else None
    return label.number if label and label.number and label.field in {"name", "number"} else text


def _report(assembly: Assembly, cells: Iterable[Cell]) -> None:
    owner: IndicatorDraft | ObjectiveDraft | None = assembly.indicator or assembly.objective
    for cell in cells:
        message = said("Testo che nessun campo del piano accoglie: «{text}».", text=cell.text)
        assembly.notes.add("not_understood", message, cell.anchor, owner)
