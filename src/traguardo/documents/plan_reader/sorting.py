"""Blocks to entries: each row and paragraph is sorted by what its words mean, not by its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from traguardo.documents.blocks import PAGE_HEAD, Blocks, Paragraph, Row, Table
from traguardo.documents.plan_reader.asides import APART
from traguardo.documents.plan_reader.banners import read_banner, read_shared
from traguardo.documents.plan_reader.calendars import read_calendar
from traguardo.documents.plan_reader.card_parts import names_phases, part_of_card
from traguardo.documents.plan_reader.codes import is_code
from traguardo.documents.plan_reader.columns import (
    INDICATOR_FIELDS,
    INDICATOR_NOTES,
    NOTE,
    as_column,
)
from traguardo.documents.plan_reader.contents import lines_of_contents
from traguardo.documents.plan_reader.context_tables import (
    is_signature,
    opens_staff,
    tells_of_office,
)
from traguardo.documents.plan_reader.entries import (
    Banner,
    Blank,
    Break,
    Column,
    Entry,
    Labelled,
    Unknown,
)
from traguardo.documents.plan_reader.header_levels import width
from traguardo.documents.plan_reader.headers import (
    reach_of,
    read_data,
    read_header,
    spans,
)
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.label_rows import read_cells
from traguardo.documents.plan_reader.level_columns import by_level
from traguardo.documents.plan_reader.objective_lists import list_of_objectives
from traguardo.documents.plan_reader.offices_over_rows import offices_over_rows
from traguardo.documents.plan_reader.other_chapters import Sorted, without_other_chapters
from traguardo.documents.plan_reader.other_tables import tells_of_others
from traguardo.documents.plan_reader.pairs import (
    bare_pair,
    coded_cell,
    is_bare,
    pairs,
)
from traguardo.documents.plan_reader.paragraphs import read_paragraph
from traguardo.documents.plan_reader.row_notes import read_row_note
from traguardo.documents.plan_reader.rows_across import with_rows_across
from traguardo.documents.plan_reader.sheet_rows import opens_sheet, read_sheet
from traguardo.documents.plan_reader.summaries import (
    is_below,
    is_diagram,
    read_summary,
    sums_up,
)
from traguardo.documents.plan_reader.titled_cards import opens_card
from traguardo.documents.plan_reader.totals import adds_up, read_total
from traguardo.documents.plan_reader.turning import turned
from traguardo.documents.vocabulary import recognise

_OF_CARD = {"budget", "organisational_impact", "expected_results", "expected_benefits"}
_OPENING = {"title", "strategic"}
"""What opens a card, which no header above goes on in."""
_PAIR = 2
"""What a card may say below its indicators, in a label and its value."""
_MANY = 10
"""Columns of an export, whose last ones may all be empty."""
_WIDE, _SHORT = 3, 40
"""Columns from which on a header row rules the rows below it."""


def sort_blocks(blocks: Blocks) -> Iterator[Entry]:
    """The entries of a document, in its order."""
    sorter = _Sorter()
    contents = lines_of_contents(blocks)
    found: list[Sorted] = []
    for place, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            found.append(Sorted(block, [Break(), *offices_over_rows([*sorter.table(block)])]))
        elif block.style == APART:
            sorter.apart = True
        elif block.text and block.style != PAGE_HEAD and place not in contents:
            sorter.apart = True
            found.append(Sorted(block, list(read_paragraph(block))))
    return without_other_chapters(found)


@dataclass(eq=False, repr=False)
class _Sorter:
    """Remembers the last header: the rows below it are data, and it may serve a later table.

    But not one that words stand before: only a table torn by a page goes on without its header.
    """

    columns: Sequence[Column] = ()
    reach: int = 0
    ruling: bool = False
    fresh: bool = False
    band: str | None = None
    summary: Row | None = None
    apart: bool = False
    phases: bool = False
    inherited: bool = True

    def table(self, table: Table) -> Iterator[Entry]:
        """The entries of one table."""
        self.ruling, self.summary, self.inherited = False, None, True
        if self.apart:
            self.columns, self.reach = (), 0
        self.apart = False
        if is_diagram(table.rows) or tells_of_office(table.rows):
            yield from (said for row in table.rows for said in read_summary(row))
            return
        if listed := list_of_objectives(by_level(table.rows)):
            yield from listed
            return
        rows: Sequence[Row] = turned(table).rows
        if rows == table.rows and tells_of_others(rows):
            yield from (said for row in table.rows for said in read_summary(row))
            return
        rows, position = with_rows_across(rows), 0
        while position < len(rows):
            row, taken = self._joined(rows, position)
            position += taken
            if calendar := read_calendar(row, rows[position:]):
                self.columns, self.ruling, self.band = calendar.columns, True, None
                self.reach, self.fresh = calendar.reach, False
                yield calendar
                continue
            if titled := opens_card(row, rows[position : position + 1]):
                self.ruling, self.columns, self.reach = False, (), 0
                yield titled
                continue
            part = part_of_card(row, rows[position : position + 1])
            if part is not None:
                self.ruling, self.columns, self.reach = False, (), 0
                self.phases = names_phases(part)
                yield part
            else:
                yield from self._row(row)

    def _row(self, row: Row) -> Iterator[Entry]:
        if not row.cells:
            return
        if not any(cell.text for cell in row.cells):
            fill = next((cell.fill for cell in row.cells if cell.fill), "")
            yield Blank(row.cells[0].anchor, fill)
            return
        if paired := pairs(row, certain=self.ruling and len(row.cells) == len(self.columns)):
            self.ruling = False
            for pair in paired:
                yield from read_cells(pair) if not is_bare(pair) else [bare_pair(pair)]
            return
        if opens_sheet(row):
            self.ruling = False
            yield from read_sheet(row, read_cells)
            return
        if is_signature(row):
            yield from read_summary(row)
            return
        if sums_up(row) or opens_staff(row) or is_below(row, self.summary):
            self.summary, self.columns, self.ruling = self.summary or row, (), False
            yield from read_summary(row)
            return
        header = read_header(row, self.columns if self.fresh else (), phases=self.phases)
        self.phases = False
        self.fresh = header is not None
        if header:
            self.columns, self.ruling, self.band = header.columns, True, None
            self.inherited = False
            self.reach = header.reach or width(header.columns)
            yield header
        elif self.ruling and (total := read_total(row, self.columns)):
            yield total
        elif self.ruling and (note := read_row_note(row, self.reach)):
            yield note
        elif self.ruling and (said := read_shared(row, self.columns, self.reach)):
            self.band = row.cells[0].fill if isinstance(said[0], Banner) else self.band
            yield from said
        elif self.ruling and (banner := read_banner(row, self.columns, self.reach, self.band)):
            self.band = row.cells[0].fill
            yield banner
        elif self._is_data(row):
            self.band = self.band or ""
            yield read_data(row, self.columns, orphan=not self.ruling)
        else:
            yield from self._card_row(row)

    def _card_row(self, row: Row) -> Iterator[Entry]:
        """A row under no header; one that opens a card ends an earlier table's header."""
        entries = list(read_cells(row))
        if not all(isinstance(one, Blank) or self._remarks(row, one) for one in entries):
            self.ruling = False
        opening = [one for one in entries if isinstance(one, Labelled) and one.paired]
        if self.inherited and any(one.field in _OPENING for one in opening):
            self.columns = ()
        yield from entries

    def _remarks(self, row: Row, entry: Entry) -> bool:
        """`Commento: …`, `Commento KPI 2 | …`, `1 | Servizi` across a table: it goes on below.

        So it does below a row that adds it up.
        """
        if isinstance(entry, Unknown) and adds_up(row) and spans(row) == self.reach:
            return True
        across = len(row.cells) <= _PAIR and spans(row) == self.reach
        if across and isinstance(entry, Unknown):
            return is_code(entry.written)
        return across and isinstance(entry, Labelled) and entry.field in INDICATOR_NOTES

    def _is_data(self, row: Row) -> bool:
        count = len(row.cells)
        if not self.columns or count < 2 or not self._reaches(row):
            return False
        if count < len(self.columns) * 0.6:
            return False
        if self.ruling:
            label = recognise(row.cells[0].text)
            told = sum(bool(cell.text) for cell in row.cells)
            if label is not None and label.field in _OF_CARD and told <= _PAIR:
                return False
            return count >= _WIDE or label is None
        bare = recognise(row.cells[0].text) is None and coded_cell(row.cells[0]) is None
        return count >= _WIDE and bare

    def _reaches(self, row: Row) -> bool:
        """Whether a row is as wide as its header; below a blank row a sheet may end earlier."""
        reach = reach_of(row, self.reach)
        last = [one for one in self.columns if one.start >= reach]
        noted = all(one.field in {NOTE, *INDICATOR_NOTES, "actual"} for one in last)
        shorter = not self.ruling and len(self.columns) >= _MANY and len(last) <= _PAIR
        return reach == self.reach or (shorter and noted and reach < self.reach)

    def _joined(self, rows: Sequence[Row], position: int) -> tuple[Row, int]:
        """A row that an empty paragraph at a cell's end has torn in pieces, put together again."""
        row = rows[position]
        if spans(row) != len(row.cells) or not (self.ruling or _may_be_torn(row)):
            return row, 1
        pieces = [row]
        for piece in rows[position + 1 : position + 5]:
            if spans(piece) != len(piece.cells) or not piece.cells:
                break
            pieces.append(piece)
            whole = Row(tuple(cell for part in pieces for cell in part.cells))
            if self._torn_header(pieces, whole) or self._torn_data(pieces, whole):
                return whole, len(pieces)
        return row, 1

    def _torn_header(self, pieces: list[Row], whole: Row) -> bool:
        if len(whole.cells) < _WIDE or max(len(piece.cells) for piece in pieces) < 2:
            return False
        if any(not cell.text for cell in whole.cells):
            return False
        header = read_header(whole)
        if header is None:
            return False
        fields = [column.field for column in header.columns]
        return len(set(fields)) == len(fields) and set(fields) <= INDICATOR_FIELDS

    def _torn_data(self, pieces: list[Row], whole: Row) -> bool:
        if not self.ruling or len(self.columns) < _WIDE:
            return False
        if len(whole.cells) != self.reach or max(len(p.cells) for p in pieces) < 2:
            return False
        ends = (piece.cells[0].text for piece in pieces if len(piece.cells) <= 2)
        return not any(recognise(text) or split_label(text) for text in ends if text)


def _may_be_torn(row: Row) -> bool:
    """Whether a row can be the beginning of a header: nothing but short names of columns."""
    texts = [cell.text for cell in row.cells]
    return max(map(len, texts)) < _SHORT and all(as_column(text) for text in texts)
