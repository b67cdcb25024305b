"""Word templates as an office writes them, made for a test."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document


def template(*paragraphs: str, rows: Sequence[Sequence[str]] = ()) -> bytes:
    """A document of paragraphs and one table."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(0, len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text, *more = text.split("\n")
                for line in more:
                    cell.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def lines(document: bytes) -> list[str]:
    """The paragraphs of a document."""
    return [one.text for one in Document(BytesIO(document)).paragraphs]


def cells(document: bytes) -> list[list[str]]:
    """The cells of its tables, row by row."""
    tables = Document(BytesIO(document)).tables
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows]


def with_part(document: bytes, name: str, content: bytes) -> bytes:
    """The same container with a part more, or another in its place."""
    out = BytesIO()
    with ZipFile(BytesIO(document)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()
