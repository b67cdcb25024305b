"""`Stato | Note` of a monitoring: the words beside a status are the words of that review."""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.columns import OUTCOMES
from traguardo.documents.plan_reader.entries import Column, Data
from traguardo.documents.plan_reader.fields.statuses import is_bare_status

Cells = Sequence[tuple[Column, Cell]]


def remark_beside(review: Column, cells: Cells) -> Cell | None:
    """The remark that stands right beside a status and says more of it, where there is one.

    One right behind it counts before one in front of it.
    """
    remarks = {column.start: (column, cell) for column, cell in cells if column.field == "remark"}
    behind = remarks.get(review.start + review.span)
    ahead = [one for one in remarks.values() if one[0].start + one[0].span == review.start]
    for _, cell in [behind] if behind else ahead:
        return cell if cell.text else None
    return None


def with_remark(review: Column, stated: Cell, cells: Cells) -> str:
    """The words of a review: its status, and below it what stands beside."""
    remark = remark_beside(review, cells)
    return "\n".join([stated.text, remark.text]) if remark else stated.text


def without_remarks(cells: Cells) -> list[tuple[Column, Cell]]:
    """The cells but for the remarks that a review has taken."""
    reviews = [(column, cell) for column, cell in cells if column.field == "review" and cell.text]
    taken = [remark_beside(column, cells) for column, _ in reviews]
    return [one for one in cells if not any(one[1] is remark for remark in taken)]


def with_outcomes(entry: Data) -> Data:
    """A row whose `Esito` is but a level, `Raggiunto`: a review, where no other column is one."""
    if any(column.field == "review" and cell.text for column, cell in entry.cells):
        return entry
    told = [
        (column._replace(field="review"), cell)
        if column.key in OUTCOMES and column.field == "achievement" and is_bare_status(cell.text)
        else (column, cell)
        for column, cell in entry.cells
    ]
    return entry._replace(cells=tuple(told))
