"""Tables that a page has torn in two: the second part goes on without a header of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from traguardo.core.targets.parser import parse_target
from traguardo.documents.blocks import (
    PAGE_HEAD,
    Block,
    Blocks,
    Paragraph,
    Row,
    Table,
    is_heading,
)
from traguardo.documents.plan_reader.codes import is_code
from traguardo.documents.plan_reader.columns import as_column
from traguardo.documents.plan_reader.continued_rows import is_line_going_on
from traguardo.documents.plan_reader.headers import read_header, spans
from traguardo.documents.plan_reader.pairs import pairs
from traguardo.documents.plan_reader.repeated_heads import (
    head_of,
    opens_with,
    without_repeated_heads,
)
from traguardo.documents.plan_reader.row_notes import read_row_note
from traguardo.documents.plan_reader.torn_rows import whole_rows
from traguardo.documents.vocabulary import Label, recognise, recognise_bare

_WIDE = 3
_HEADS = 6
"""Rows among which the header of a table is."""
_NAME = re.compile(r"[^\W\d_]{2}|\b(?:19|20)\d\d\b")
"""What the name of a column holds, and no figure."""
_PAGE = re.compile(
    r"\W*(?:(?:pag(?:ina|\.)?|page|p\.)\W*)?\d{1,3}(?:\s*(?:/|di|of|su)\s*\d{1,3})?\W*",
    re.IGNORECASE,
)
"""`Pagina 3 di 12`, `- 3 -`."""
_FIGURE = re.compile(r"\d")
_LONG = 60
"""Letters of a text that is no name of a column."""
_LEAST, _SHARE = 2, 0.6
_OPENING = {"title", "strategic", "area", "objective_number"}
"""What opens a card of its own."""


def whole_tables(blocks: Blocks) -> Blocks:
    """The blocks, each table that a page has torn put together again, its header once.

    What stands between the parts comes behind them: a page's number is said of no objective.
    """
    whole: list[Block] = []
    between: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and _is_of_page(block):
            between.append(_page_head(block))
            continue
        over = whole[-1] if whole else None
        if isinstance(over, Table) and isinstance(block, Table) and _goes_on(over, block):
            rows = whole_rows((*over.rows, *block.rows), torn=len(over.rows))
            whole[-1] = replace(over, rows=rows)
            continue
        whole += between
        between.clear()
        whole.append(block)
    whole += between
    return tuple(_with_one_head(block) for block in whole)


def _with_one_head(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return block
    rows = whole_rows(without_repeated_heads(block.rows))
    return block if rows == block.rows else replace(block, rows=rows)


def _is_of_page(line: Paragraph) -> bool:
    """Whether a line is of the page, or only says that the table goes on."""
    told = not line.text or line.style == PAGE_HEAD or is_line_going_on(line.text)
    return told or _is_page_number(line)


def _is_page_number(line: Paragraph) -> bool:
    return not is_heading(line.style) and _PAGE.fullmatch(line.text) is not None


def _page_head(line: Paragraph) -> Paragraph:
    return replace(line, style=PAGE_HEAD) if _is_page_number(line) else line


def _goes_on(over: Table, table: Table) -> bool:
    """Whether the rows of a table are more of the one before it."""
    rows, further = over.rows, table.rows
    if len(rows) < _LEAST or not further or spans(further[0]) != spans(rows[-1]):
        return False
    if over.anchor.sheet != table.anchor.sheet:
        return False
    named = _named_at(rows)
    below = rows if named is None else rows[named:]
    more = _comes_again(rows, further) or _is_more(below, further, headed=named is not None)
    return more or _is_more_of_card(rows, further) or _is_more_of_columns(rows, further)


def _is_more(rows: Sequence[Row], further: Sequence[Row], *, headed: bool) -> bool:
    """Whether rows stand below the header of others, under rows across the table or not."""
    first, *others = further
    if headed and len(first.cells) == 1:
        if not others:
            return read_row_note(first, spans(first)) is not None
        return _is_more(rows, others, headed=True)
    return _is_row_of(rows, first, headed=headed)


def _comes_again(rows: Sequence[Row], further: Sequence[Row]) -> bool:
    """Whether a table has the header of the one before it, which ends with a row below it."""
    head = head_of(rows)
    return opens_with(further, head) and len(rows[-1].cells) == len(head[-1].cells)


def _named_at(rows: Sequence[Row]) -> int | None:
    """Which row names columns of a plan, those of a list that names no indicator, too."""
    found = (place for place, row in enumerate(rows[:_HEADS]) if read_header(row) is not None)
    known = sum(as_column(cell.text) is not None for cell in rows[0].cells)
    listed = _is_head(rows[0]) and known >= max(_WIDE, len(rows[0].cells) * _SHARE)
    return next(found, 0 if listed else None)


def _is_row_of(rows: Sequence[Row], row: Row, *, headed: bool) -> bool:
    grids = {_grid(one) for one in (rows if headed else rows[1:])}
    if len(row.cells) < _WIDE or _grid(row) not in grids or read_header(row) is not None:
        return False
    if not headed:
        return recognise(row.cells[0].text) is None and _is_head(rows[0]) and not _is_head(row)
    return _has_figures(rows[1:], row) and (_is_data(row) or _opens_alike(rows, row))


def _has_figures(rows: Sequence[Row], row: Row) -> bool:
    """Whether most columns of figures have in a row what can be promised, or nothing.

    The head of another table has names there.
    """
    alike = [one for one in rows if _grid(one) == _grid(row)]
    columns = zip(row.cells, zip(*(one.cells for one in alike), strict=True), strict=True)
    counted = [cell.text for cell, over in columns if _counts([one.text for one in over])]
    named = [text for text in counted if text and not _promises(text)]
    return len(named) <= len(counted) / 2


def _promises(text: str) -> bool:
    return _FIGURE.search(text) is not None or bool(parse_target(text).readings)


def _counts(texts: Sequence[str]) -> bool:
    said = [text for text in texts if text]
    return bool(said) and all(map(_FIGURE.search, said))


def _is_data(row: Row) -> bool:
    """Whether a row is no label with its value, nor several of them."""
    first = row.cells[0].text
    if pairs(row):
        return False
    written = sum(bool(cell.text) for cell in row.cells)
    known = recognise(first) is not None and not is_code(first)
    return not known or written > max(len(row.cells) / 2, _WIDE)


def _opens_alike(rows: Sequence[Row], row: Row) -> bool:
    """`KPI 6 | …` below `KPI 5 | …`."""
    label = recognise(row.cells[0].text)
    alike = (recognise(one.cells[0].text) for one in rows[1:] if _grid(one) == _grid(row))
    return any(one and label and label.number and one.field == label.field for one in alike)


def _is_more_of_card(rows: Sequence[Row], further: Sequence[Row]) -> bool:
    """Whether rows of labels say more of a card: none that it has, and no other title."""
    if not _opens_card(rows) or any(read_header(row) is not None for row in rows):
        return False
    own = {one.field for row in rows for one in _labels(row)}
    more = {one.field for row in further for one in _labels(row)}
    first = read_header(further[0]) is not None or bool(_labels(further[0]))
    return first and not more & (own | _OPENING)


def _opens_card(rows: Sequence[Row]) -> bool:
    labels = [one.field for row in rows for one in _labels(row)]
    return len(labels) >= _LEAST and bool(_OPENING & set(labels))


def _labels(row: Row) -> list[Label]:
    """The labels of a row: its first cell, and each that opens a further pair."""
    found = pairs(row, certain=True) or [row]
    names = [one.cells[0].text for one in found if one.cells]
    labels = (recognise(name) or recognise_bare(name) for name in names)
    return [label for label in labels if label is not None]


def _is_more_of_columns(rows: Sequence[Row], further: Sequence[Row]) -> bool:
    """Whether rows name themselves, as those before them do: a column for each indicator."""
    if {_grid(row) for row in (*rows, *further)} != {(1,) * len(rows[0].cells)}:
        return False
    own, more = _named(rows), _named(further)
    whole = len(own) >= len(rows) - 1 and len(more) == len(further)
    return whole and "name" in own and not set(own) & set(more) and len(rows[0].cells) >= _WIDE


def _named(rows: Sequence[Row]) -> list[str]:
    labels = (as_column(row.cells[0].text) for row in rows)
    return [label.field for label in labels if label is not None]


def _is_head(row: Row) -> bool:
    """Whether a row holds nothing but names and years."""
    texts = [cell.text for cell in row.cells]
    named = (_NAME.search(text) for text in texts[1:])
    return all(named) and max(map(len, texts)) < _LONG


def _grid(row: Row) -> tuple[int, ...]:
    return tuple(cell.span for cell in row.cells)
