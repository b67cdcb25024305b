"""A sheet as plain text, as `txt_reader` describes it: a cell begins with a tab."""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.documents.writing.plain_text import plain
from traguardo.documents.writing.sheet import Block, Heading, Paragraph, Row, Sheet, Table

_BETWEEN_TABLES = "\n\n\n\n"


def txt_bytes(sheet: Sheet) -> bytes:
    """UTF-8 text."""
    texts = [_words(sheet.title), *(text for block in sheet.blocks for text in _texts(block))]
    return (_BETWEEN_TABLES.join(texts) + "\n").encode()


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield "\n\n".join(map(_row, block.rows))
    elif isinstance(block, Paragraph) or (isinstance(block, Heading) and not block.only_outline):
        yield _words(block.text)


def _row(row: Row) -> str:
    return "\n".join(f"\t{_words(cell.text)}" for cell in row.cells)


def _words(text: str) -> str:
    """A tab would begin a cell."""
    return plain(text).replace("\t", " ")
