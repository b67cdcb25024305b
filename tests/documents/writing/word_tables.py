"""A written Word document as the tests look at it: rows of texts, fills, and flags."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn


@dataclass(frozen=True)
class WordRow:
    texts: tuple[str, ...]
    fills: tuple[str, ...]
    repeated: bool
    whole: bool


def opened(document: bytes) -> Any:
    return Document(BytesIO(document))


def tables(document: bytes) -> list[list[WordRow]]:
    return [[_row(row) for row in table.iter(qn("w:tr"))] for table in _tables(document)]


def rows(document: bytes) -> list[WordRow]:
    return [row for table in tables(document) for row in table]


def row_with(document: bytes, text: str) -> WordRow:
    """The one row in which a cell begins with `text`."""
    (found,) = [row for row in rows(document) if any(cell.startswith(text) for cell in row.texts)]
    return found


def paragraphs(document: bytes) -> list[str]:
    return [paragraph.text for paragraph in opened(document).paragraphs if paragraph.text]


def _tables(document: bytes) -> Any:
    return opened(document).element.body.iter(qn("w:tbl"))


def _row(row: Any) -> WordRow:
    cells = list(row.iter(qn("w:tc")))
    return WordRow(
        tuple("\n".join(_text(p) for p in cell.iter(qn("w:p"))) for cell in cells),
        tuple(_fill(cell) for cell in cells),
        row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None,
        row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None,
    )


def _text(paragraph: Any) -> str:
    return "".join(text.text or "" for text in paragraph.iter(qn("w:t")))


def _fill(cell: Any) -> str:
    shade = cell.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
    return "" if shade is None else str(shade.get(qn("w:fill")))
