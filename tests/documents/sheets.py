"""Documents drawn as text, so that a test shows what it reads.

`# ` opens a heading, `- ` a list item, `|` a table row; other lines are paragraphs. In a table, `<`
goes on the cell to its left and `^` the cell above, as merged cells do; a blank cell is blank; `⏎`
breaks a line.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.documents.word import cell, document, paragraph, row, table


def as_word(drawn: str) -> bytes:
    """The drawing as a Word document."""
    return document(*_blocks(drawn.strip("\n").split("\n")))


def _blocks(lines: list[str]) -> Iterator[str]:
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        if line.startswith("|"):
            texts = line.strip()[1:-1].replace("⏎", "\n").split("|")
            rows.append([text.strip() for text in texts])
            continue
        if rows:
            yield table(*_rows(rows))
            rows = []
        if line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            yield paragraph(line.lstrip("# "), style=f"Heading{level}")
        elif line.strip():
            yield paragraph(line)


def _rows(rows: list[list[str]]) -> Iterator[str]:
    for number, texts in enumerate(rows):
        below = rows[number + 1] if number + 1 < len(rows) else []
        yield row(*_cells(texts, below))


def _cells(texts: list[str], below: list[str]) -> Iterator[str]:
    for place, text in enumerate(texts):
        if text == "<":
            continue
        span = 1
        while place + span < len(texts) and texts[place + span] == "<":
            span += 1
        opens = place < len(below) and below[place] == "^"
        merge = "goes on" if text == "^" else "restart" if opens else ""
        yield cell("" if text == "^" else text, span=span, merge=merge)
