"""The events of Word's tables: rows, cells, their spans and colours."""

from __future__ import annotations

from collections.abc import Callable

from traguardo.core.messages import said
from traguardo.documents.blocks import MOST_PARTS, Block, too_many_parts
from traguardo.documents.docx_parts import OpenCell, OpenRow, OpenTable
from traguardo.documents.markup import Attributes
from traguardo.documents.unreadable import UnreadableDocument

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL, _FILL = f"{W}val", f"{W}fill"
_DEEPEST = 40
"""Tables inside tables inside tables: more than anybody draws."""
_HIGHLIGHTS = {
    "green": "00FF00",
    "darkGreen": "008000",
    "yellow": "FFFF00",
    "darkYellow": "808000",
    "red": "FF0000",
    "darkRed": "800000",
    "cyan": "00FFFF",
    "darkCyan": "008080",
    "blue": "0000FF",
    "darkBlue": "000080",
}


class TableEvents:
    """The open tables, the innermost last; finished ones go to `blocks`.

    `boxes` counts the text boxes that are open: what is inside them is no part of the table.
    """

    def __init__(self, blocks: list[Block]) -> None:
        self.open: list[OpenTable] = []
        self.boxes = 0
        self._blocks = blocks
        self._count = self._parts = 0

    def starts(self) -> dict[str, Callable[[Attributes], None]]:
        """What to do where an element begins."""
        word = {
            "tbl": self._start_table,
            "tr": self._start_row,
            "gridBefore": self._grid_before,
            "tc": self._start_cell,
            "tcPr": self._start_cell_look,
            "gridSpan": self._grid_span,
            "vMerge": self._merge,
            "cellDel": self._cell_deleted,
            "shd": self._shade,
            "highlight": self._highlight,
        }
        return {f"{W}{name}": action for name, action in word.items()}

    def ends(self) -> dict[str, Callable[[], None]]:
        """What to do where an element ends."""
        word = {
            "tbl": self._end_table,
            "tr": self._end_row,
            "tc": self._end_cell,
            "tcPr": self._end_cell_look,
        }
        return {f"{W}{name}": action for name, action in word.items()}

    def count_part(self) -> None:
        """One more paragraph or cell; UnreadableDocument where there are too many."""
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise too_many_parts()

    def at_start_of_cell(self) -> bool:
        """Whether the open cell holds nothing yet: its first paragraph and it are one part."""
        cell = self.open[-1].cell if self.open else None
        return cell is not None and not cell.lines and not self.boxes

    def add_line(self, text: str, *, joined: bool) -> None:
        """A paragraph of the open cell; `joined`: its end was deleted, so the next one goes on."""
        cell = self.open[-1].cell
        if cell is None:
            return
        if cell.joins and cell.lines:
            cell.lines[-1] += text
        else:
            cell.lines.append(text)
        cell.joins = joined

    def delete_row(self) -> None:
        """The open row was deleted, and the deletion tracked."""
        table = self.open[-1] if self.open else None
        if table is not None and table.row is not None and table.cell is None:
            table.row.deleted = True

    def _start_table(self, _: Attributes) -> None:
        if self.boxes:
            return
        if len(self.open) >= _DEEPEST:
            raise UnreadableDocument(
                said(
                    "il documento ha più di {deepest} tabelle una dentro l'altra: semplificare la "
                    "tabella e riprovare.",
                    deepest=_DEEPEST,
                )
            )
        self._count += 1
        self.open.append(OpenTable(self._count))

    def _end_table(self) -> None:
        if self.boxes:
            return
        table = self.open.pop()
        table.flush()
        outer = self.open[-1].row if self.open else None
        (self._blocks if outer is None else outer.inner).extend(table.blocks)

    def _start_row(self, _: Attributes) -> None:
        if self.open and not self.boxes:
            self.open[-1].row = OpenRow()

    def _end_row(self) -> None:
        if self.open and not self.boxes:
            self.open[-1].end_row()

    def _grid_before(self, attributes: Attributes) -> None:
        if self.open and self.open[-1].row is not None:
            self.open[-1].row.before = _number(attributes)

    def _start_cell(self, _: Attributes) -> None:
        if self.open and not self.boxes:
            self.count_part()
            self.open[-1].cell = OpenCell()

    def _end_cell(self) -> None:
        if self.open and not self.boxes:
            self.open[-1].end_cell()

    def _cell(self) -> OpenCell | None:
        return self.open[-1].cell if self.open and not self.boxes else None

    def _start_cell_look(self, _: Attributes) -> None:
        cell = self._cell()
        if cell is not None:
            cell.in_properties = True

    def _end_cell_look(self) -> None:
        cell = self._cell()
        if cell is not None:
            cell.in_properties = False

    def _grid_span(self, attributes: Attributes) -> None:
        cell = self._cell()
        if cell is not None:
            cell.span = max(1, _number(attributes))

    def _merge(self, attributes: Attributes) -> None:
        cell = self._cell()
        if cell is not None:
            cell.continued = attributes.get(_VAL, "continue") == "continue"

    def _cell_deleted(self, _: Attributes) -> None:
        cell = self._cell()
        if cell is not None:
            cell.deleted = True

    def _shade(self, attributes: Attributes) -> None:
        cell = self._cell()
        fill = attributes.get(_FILL, "").upper()
        if cell is None or len(fill) != 6 or fill == "FFFFFF":
            return
        if cell.in_properties:
            cell.fill = fill
        else:
            cell.painted = cell.painted or fill

    def _highlight(self, attributes: Attributes) -> None:
        cell = self._cell()
        if cell is not None:
            cell.painted = cell.painted or _HIGHLIGHTS.get(attributes.get(_VAL, ""), "")


def _number(attributes: Attributes) -> int:
    value = attributes.get(_VAL, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 5 else 0
