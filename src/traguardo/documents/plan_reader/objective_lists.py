"""Tables that list objectives and measure nothing: `Cod. | Obiettivo | Descrizione | Responsabile`.

Each row begins an objective; its indicators stand elsewhere, or nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.codes import is_code
from traguardo.documents.plan_reader.columns import NOTE, OBJECTIVE_NOTES
from traguardo.documents.plan_reader.entries import Data, Header
from traguardo.documents.plan_reader.headers import columns_of, read_data
from traguardo.documents.plan_reader.summaries import sums_up
from traguardo.documents.vocabulary import recognise

_LEVELS = {"title", "strategic", "area"}
_OWN = {
    *("number", "objective_number", "cost_centre", "responsible", "objective_owner", "budget"),
    *("mission", "programme", "mission_and_programme", "description", "expected_results"),
    *("expected_benefits", "organisational_impact", "actions"),
}
_SAID = _LEVELS | _OWN | OBJECTIVE_NOTES | {"weight", "kind", "remark", NOTE}
_LEAST_ROWS, _LEAST_COLUMNS, _LONGEST = 2, 3, 60


def list_of_objectives(rows: Sequence[Row]) -> list[Header | Data]:
    """The header and the rows of a table that lists objectives; none where it is another table."""
    header = _header(rows)
    return [header, *(read_data(row, header.columns) for row in rows[1:])] if header else []


def _header(rows: Sequence[Row]) -> Header | None:
    if len(rows) <= _LEAST_ROWS or len(rows[0].cells) < _LEAST_COLUMNS or sums_up(rows[0]):
        return None
    if any(not cell.text or len(cell.text) > _LONGEST for cell in rows[0].cells):
        return None
    columns = columns_of(rows[0])
    fields = [one.field for one in columns]
    known = [field for field in fields if field != NOTE]
    titled = sum(field in {"title", "strategic"} for field in fields)
    if not titled or not set(fields) <= _SAID or len(known) * 4 < len(fields) * 3:
        return None
    reach = sum(cell.span for cell in rows[0].cells)
    if not all(_is_listed(row, reach) for row in rows[1:]):
        return None
    return Header(columns, rows[0].cells[0].anchor, "", reach)


def _is_listed(row: Row, reach: int) -> bool:
    """A row of values: as wide as the header, and none of its words a label."""
    values = [cell.text for cell in row.cells if cell.text and not is_code(cell.text)]
    labels = [text for text in values if recognise(text)]
    return sum(cell.span for cell in row.cells) == reach and not labels and len(row.cells) > 1
