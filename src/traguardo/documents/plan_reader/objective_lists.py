"""Tables that list objectives and measure nothing: `Cod. | Obiettivo | Descrizione | Responsabile`.

Each row begins an objective; its indicators stand elsewhere, or nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.banners import read_banner
from traguardo.documents.plan_reader.codes import is_code
from traguardo.documents.plan_reader.columns import NOTE, OBJECTIVE_NOTES
from traguardo.documents.plan_reader.context_tables import is_total_across
from traguardo.documents.plan_reader.entries import Banner, Data, Header, Unknown
from traguardo.documents.plan_reader.goal_trees import rows_of_tree
from traguardo.documents.plan_reader.headers import columns_of, read_data, spans
from traguardo.documents.plan_reader.summaries import sums_up
from traguardo.documents.vocabulary import recognise

_LEVELS = {"title", "strategic", "area"}
_OWN = {
    *("number", "objective_number", "cost_centre", "responsible", "objective_owner", "budget"),
    *("mission", "programme", "mission_and_programme", "description", "expected_results"),
    *("expected_benefits", "organisational_impact", "actions"),
}
_SAID = _LEVELS | _OWN | OBJECTIVE_NOTES | {"weight", "kind", "remark", NOTE}
_FEW = 5
"""Of how many values one may be a label all the same: `Direzione` is also an office's name."""
_LEAST_ROWS, _LEAST_COLUMNS, _LONGEST = 2, 3, 60


def list_of_objectives(rows: Sequence[Row]) -> list[Header | Data | Banner | Unknown]:
    """The header and the rows of a table that lists objectives; none where it is another table.

    A row across it names the area of those below; a total is but words.
    """
    if tree := rows_of_tree(rows):
        columns = columns_of(tree[0])
        head = Header(columns, rows[0].cells[0].anchor, "", spans(tree[0]))
        return [head, *(read_data(row, columns) for row in tree[1:])]
    header = _header(rows)
    if header is None:
        return []
    told: list[Header | Data | Banner | Unknown] = [header]
    for row in rows[1:]:
        if is_total_across(row, rows[0]):
            words = "\n".join(cell.text for cell in row.cells[1:] if cell.text)
            place = row.cells[0].anchor
            told.append(Unknown(row.cells[0].text, words, place, place, aside=True))
        elif _is_across(row, header.reach):
            told += filter(None, [read_banner(row, header.columns, header.reach, None)])
        else:
            told.append(read_data(row, header.columns))
    return told


def _header(rows: Sequence[Row]) -> Header | None:
    if len(rows) <= _LEAST_ROWS or len(rows[0].cells) < _LEAST_COLUMNS or sums_up(rows[0]):
        return None
    if any(not cell.text or len(cell.text) > _LONGEST for cell in rows[0].cells):
        return None
    columns = columns_of(rows[0], loosely=True)
    fields = [one.field for one in columns]
    known = [field for field in fields if field != NOTE]
    titled = sum(field in {"title", "strategic"} for field in fields)
    if not titled or not set(fields) <= _SAID or len(known) * 4 < len(fields) * 3:
        return None
    reach = sum(cell.span for cell in rows[0].cells)
    listed = [
        row for row in rows[1:] if not (_is_across(row, reach) or is_total_across(row, rows[0]))
    ]
    if len(listed) < _LEAST_ROWS or not all(_is_listed(row, reach) for row in listed):
        return None
    return Header(columns, rows[0].cells[0].anchor, "", reach)


def _is_across(row: Row, reach: int) -> bool:
    return len(row.cells) == 1 and row.cells[0].span == reach and bool(row.cells[0].text)


def _is_listed(row: Row, reach: int) -> bool:
    """A row of values: as wide as the header, and few of its words a label."""
    values = [cell.text for cell in row.cells if cell.text and not is_code(cell.text)]
    labels = [text for text in values if recognise(text)]
    few = len(labels) * _FEW <= len(values)
    return sum(cell.span for cell in row.cells) == reach and few and len(row.cells) > 1
